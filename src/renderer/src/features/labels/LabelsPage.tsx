import './labels.css';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useKept, useKeptState } from '../../staff/form/kept.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { MakeCard } from './MakeCard.tsx';
import { PaperCard } from './PaperCard.tsx';
import { type Subject, subjectFrom, usualPrinting } from './subject.ts';
import { useLabelled } from './use-labelled.ts';
import { WhatCard } from './WhatCard.tsx';

/** Labels for things and cards for persons: what, on which paper, and the file. */
export function LabelsPage() {
  const search = useSearch({ from: '/labels' });
  // Another address is another question: what was chosen for the one before does not stay.
  return <Labels key={JSON.stringify(search)} />;
}

function Labels() {
  const { t } = useText();
  const search = useSearch({ from: '/labels' });
  const before = useKept<Subject>('labels.subject');
  const isAsked = Object.values(search).some((value) => value !== undefined);
  if (isAsked) before.write(subjectFrom(search, undefined));
  const [subject, setSubject] = useKeptState<Subject>('labels.subject', subjectFrom(search, before.read()));
  const [printing, setPrinting] = useKeptState('labels.printing', usualPrinting);
  const person = useAskedPerson(search.person);
  useEffect(() => {
    if (person) setSubject({ ...subject, what: 'cards', persons: [person] });
    // oxlint-disable-next-line react/exhaustive-deps -- taken over once, when the person the address names is known
  }, [person?.id]);
  const labelled = useLabelled(subject);
  return (
    <div className="labels-page">
      <PageHeader title={t(($) => $.staff.places.labels)} subtitle={t(($) => $.labels.subtitle)} />
      <div className="labels">
        <WhatCard subject={subject} onChange={setSubject} />
        <PaperCard subject={subject} count={labelled.count} printing={printing} onChange={setPrinting} />
        <MakeCard subject={subject} printing={printing} labelled={labelled} />
      </div>
    </div>
  );
}

function useAskedPerson(personId: string | undefined) {
  const { orpc } = useApi();
  return useQuery(
    orpc.people.get.queryOptions({ input: { personId: personId ?? '' }, enabled: personId !== undefined }),
  ).data;
}
