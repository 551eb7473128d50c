import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Switch } from '../../ui/Switch.tsx';
import type { WhatProps } from './WhatCard.tsx';

/** Whose cards: added one by one by name, number or scan. Without their names unless somebody asks for it. */
export function CardPersons({ subject, onChange }: WhatProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const [text, setText] = useState('');
  const { persons } = subject;
  const query = useQuery(
    orpc.people.search.queryOptions({
      input: { text: text.trim(), limit: 12 },
      enabled: text.trim() !== '',
      placeholderData: keepPreviousData,
    }),
  );
  const found = (query.data ?? []).filter(({ id }) => persons.every((person) => person.id !== id));
  const nameOf = (person: { name: string }) => person.name || t(($) => $.people.nameless);
  return (
    <div className="labels-stack">
      <SearchField
        label={t(($) => $.labels.cards.add)}
        placeholder={t(($) => $.labels.cards.find)}
        value={text}
        onChange={setText}
        clearLabel={t(($) => $.common.clear)}
        isSearching={query.isFetching}
        emptyText={t(($) => $.labels.cards.nobody)}
        groups={[
          {
            id: 'persons',
            title: t(($) => $.people.title),
            items: found.map((person) => ({
              id: person.id,
              title: nameOf(person),
              detail: person.number,
              icon: 'person' as const,
            })),
          },
        ]}
        onChoose={(id) => {
          const person = found.find((one) => one.id === id);
          setText('');
          if (person)
            onChange({ ...subject, persons: [...persons, { id, name: person.name, number: person.number }] });
        }}
      />
      {persons.length === 0 ? null : (
        <ul className="labels-persons" aria-label={t(($) => $.labels.cards.chosen)}>
          {persons.map((person) => (
            <li key={person.id}>
              <bdi>{nameOf(person)}</bdi>
              <span className="num labels-quiet">{person.number}</span>
              <IconButton
                icon="close"
                label={t(($) => $.labels.cards.remove, { name: nameOf(person) })}
                onPress={() =>
                  onChange({ ...subject, persons: persons.filter(({ id }) => id !== person.id) })
                }
              />
            </li>
          ))}
        </ul>
      )}
      <Switch
        label={t(($) => $.labels.cards.withNames)}
        hint={t(($) => $.labels.cards.withNamesHint)}
        isOn={subject.withNames}
        onChange={(withNames) => onChange({ ...subject, withNames })}
        onText={t(($) => $.common.yes)}
        offText={t(($) => $.common.no)}
      />
    </div>
  );
}
