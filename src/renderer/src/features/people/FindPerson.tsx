import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonSummary } from '#shared/contract/people.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useLatest } from '../../staff/latest.ts';
import { SearchField } from '../../ui/SearchField.tsx';

export interface FindPersonProps {
  label: string;
  isLabelShown?: boolean | undefined;
  onChoose: (person: PersonSummary) => void;
}

/** Finds one person by a piece of the name, the number or a card. What is typed goes nowhere but into the question. */
export function FindPerson({ label, isLabelShown, onChoose }: FindPersonProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const [text, setText] = useState('');
  const query = useQuery(
    orpc.people.search.queryOptions({
      input: { text: text.trim(), limit: 12 },
      enabled: text.trim() !== '',
      placeholderData: keepPreviousData,
    }),
  );
  const found = query.data ?? [];
  const newest = useLatest(found);
  return (
    <SearchField
      label={label}
      isLabelShown={isLabelShown}
      placeholder={t(($) => $.people.search.placeholder)}
      value={text}
      onChange={setText}
      clearLabel={t(($) => $.common.clear)}
      isSearching={query.isFetching}
      emptyText={t(($) => $.waiting.person.nobody)}
      groups={[
        {
          id: 'persons',
          title: t(($) => $.people.title),
          items: found.map((person) => ({
            id: person.id,
            title: person.name || t(($) => $.people.nameless),
            detail: [person.number, person.birthYear, person.town]
              .filter((part) => part !== null)
              .join(' · '),
            icon: 'person' as const,
          })),
        },
      ]}
      onChoose={(id) => {
        const person = newest.current.find((one) => one.id === id);
        // Not in what was found any more: what was typed stays, and the list comes again.
        if (!person) return;
        setText('');
        onChoose(person);
      }}
    />
  );
}
