import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonSummary } from '#shared/contract/people.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useScan } from '../../staff/scan/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { usePersonLine } from '../people/person-line.ts';

interface PersonPickerProps {
  label: string;
  value: PersonSummary | null;
  onChange: (person: PersonSummary | null) => void;
  error?: string | undefined;
  /** Never offered: the person this is about. */
  leaveOut: string;
}

/** Most persons offered at a time. */
const most = 8;

/** One person, found by a piece of the name, the number or a scanned card. */
export function PersonPicker({ label, value, onChange, error, leaveOut }: PersonPickerProps) {
  const { t } = useText();
  const { orpc, client } = useApi();
  const line = usePersonLine();
  const [text, setText] = useState('');
  const asked = text.trim();
  const found = useQuery(
    orpc.people.search.queryOptions({
      input: { text: asked, limit: most },
      enabled: asked !== '',
      placeholderData: (earlier) => earlier,
    }),
  );
  const nameOf = (person: PersonSummary) => person.name || t(($) => $.people.nameless);
  const choose = (person: PersonSummary) => {
    setText('');
    onChange(person);
  };
  useScan(async ({ code }) => {
    const what = await client.loans.lookUp({ code });
    if (what.kind !== 'person') return { tone: 'bad', text: t(($) => $.households.pick.notAPerson) };
    choose(what.person);
    return { tone: 'good', text: nameOf(what.person), isShown: true };
  }, 'dialog');
  if (value) {
    return (
      <div className="ui-field">
        <p className="ui-field-label">{label}</p>
        <p className="home-chosen">
          <Icon name="person" />
          <span>
            <bdi className="home-name">{nameOf(value)}</bdi>
            <bdi className="home-quiet">{line(value)}</bdi>
          </span>
          <Button size="small" variant="quiet" onPress={() => onChange(null)}>
            {t(($) => $.households.pick.other)}
          </Button>
        </p>
      </div>
    );
  }
  return (
    <div className="ui-field" data-invalid={error === undefined ? undefined : ''}>
      {error === undefined ? null : (
        <p className="ui-field-error" role="alert">
          <Icon name="warning" /> {error}
        </p>
      )}
      <SearchField
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog opens to be filled in here
        autoFocus
        isLabelShown
        isScanTarget
        label={label}
        placeholder={t(($) => $.households.pick.placeholder)}
        clearLabel={t(($) => $.common.clear)}
        value={text}
        onChange={setText}
        isSearching={found.isFetching}
        searchingText={t(($) => $.households.pick.searching)}
        emptyText={t(($) => $.households.pick.nobody)}
        groups={[
          {
            id: 'people',
            title: t(($) => $.households.pick.found),
            items: (found.data ?? [])
              .filter((person) => person.id !== leaveOut)
              .map((person) => ({
                id: person.id,
                title: nameOf(person),
                detail: line(person),
                icon: 'person' as const,
              })),
          },
        ]}
        onChoose={(id) => {
          const person = found.data?.find((one) => one.id === id);
          if (person) choose(person);
        }}
      />
    </div>
  );
}
