import './labels.css';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useKept, useKeptState } from '../../staff/form/kept.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { MakeCard } from './MakeCard.tsx';
import { PaperCard } from './PaperCard.tsx';
import { isAsked, type Subject, subjectFrom, usualPrinting } from './subject.ts';
import { useLabelled } from './use-labelled.ts';
import { WhatCard } from './WhatCard.tsx';

/** Labels for things and cards for persons: what, on which paper, and the file. */
export function LabelsPage() {
  const search = useSearch({ from: '/labels' });
  const { orpc } = useApi();
  const person = useQuery(
    orpc.people.get.queryOptions({
      input: { personId: search.person ?? '' },
      enabled: search.person !== undefined,
    }),
  );
  if (search.person !== undefined && person.isPending) return null;
  const asked = isAsked(search) ? subjectFrom(search, person.data) : null;
  // Another address is another question: what was chosen for the one before does not stay.
  return <Labels key={JSON.stringify(search)} asked={asked} />;
}

function Labels({ asked }: { asked: Subject | null }) {
  const { t } = useText();
  const [subject, setSubject] = useSubject(asked);
  const [printing, setPrinting] = useKeptState('labels.printing', usualPrinting);
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

/** What the address asks for; without that, what was chosen when one was here before. */
function useSubject(asked: Subject | null): [Subject, (subject: Subject) => void] {
  const kept = useKept<Subject>('labels.subject');
  const [subject, setSubject] = useState(() => asked ?? kept.read() ?? subjectFrom({}, undefined));
  const choose = (next: Subject) => {
    kept.write(next);
    setSubject(next);
  };
  return [subject, choose];
}
