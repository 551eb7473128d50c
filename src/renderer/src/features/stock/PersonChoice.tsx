import './stock.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { SearchField } from '../../ui/SearchField.tsx';

export interface ChosenPerson {
  id: string;
  name: string;
  number: string;
}

interface PersonChoiceProps {
  label: string;
  hint?: string | undefined;
  person: ChosenPerson | null;
  onChange: (person: ChosenPerson | null) => void;
}

/** Who gets something: found by name or number, or by the card that is scanned. May stay empty. */
export function PersonChoice({ label, hint, person, onChange }: PersonChoiceProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const [text, setText] = useState('');
  const query = useQuery(
    orpc.people.search.queryOptions({
      input: { text: text.trim(), limit: 8 },
      enabled: text.trim() !== '',
      placeholderData: keepPreviousData,
    }),
  );
  const nameOf = (one: { name: string }) => one.name || t(($) => $.stock.person.nameless);
  if (person)
    return (
      <div className="ui-field">
        <p className="ui-field-label">{label}</p>
        <div className="person-choice">
          <Icon name="person" />
          <bdi>{nameOf(person)}</bdi>
          <span className="num stock-quiet">{person.number}</span>
          <IconButton icon="close" label={t(($) => $.stock.person.remove)} onPress={() => onChange(null)} />
        </div>
      </div>
    );
  return (
    <div className="ui-field">
      <SearchField
        label={label}
        isLabelShown
        placeholder={t(($) => $.stock.person.find)}
        value={text}
        onChange={setText}
        clearLabel={t(($) => $.common.clear)}
        isSearching={query.isFetching}
        emptyText={t(($) => $.stock.person.nobody)}
        groups={[
          {
            id: 'persons',
            title: label,
            items: (query.data ?? []).map((one) => ({
              id: one.id,
              title: nameOf(one),
              detail: one.number,
              icon: 'person' as const,
            })),
          },
        ]}
        onChoose={(id) => {
          const found = query.data?.find((one) => one.id === id);
          setText('');
          if (found) onChange({ id, name: found.name, number: found.number });
        }}
      />
      {hint === undefined ? null : <p className="ui-field-hint">{hint}</p>}
    </div>
  );
}

/** Reads a card that is scanned in a dialog; null for any other code. */
export function usePersonOfScan(): (code: string) => Promise<ChosenPerson | null> {
  const { client } = useApi();
  return async (code) => {
    const found = await client.loans.lookUp({ code });
    return found.kind === 'person' ? found.person : null;
  };
}
