import './people.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { PersonSummary } from '#shared/contract/people.contract.ts';
import { isCareRole } from '#shared/contract/roles.ts';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useKeptState } from '../../staff/form/kept.ts';
import { useStaffSession } from '../../staff/session.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { useMates } from '../households/use-mates.ts';
import { PersonLine } from './PersonLine.tsx';
import { RecentPeople } from './RecentPeople.tsx';
import { useStartNewPerson } from './start-new-person.ts';

/** Most persons shown for one search; who is further down is found by typing more. */
const most = 100;

/** Finds a person by a piece of the name, the number or a card, as it is typed. */
export function PeoplePage() {
  const { t } = useText();
  const navigate = useNavigate();
  const [text, setText] = useKeptState('people.search', '');
  const { role } = useStaffSession().account;
  const keepsRegister = isCareRole(role) || role === 'coordinator';
  const start = useStartNewPerson();
  const { persons, error } = useFound(text.trim());
  const matesOf = useMates(persons);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const open = (person: PersonSummary) =>
    void navigate({ to: '/people/$personId', params: { personId: person.id } });
  const toList = () => list.current?.querySelector<HTMLElement>('[role=listbox]')?.focus();
  const submit = () => {
    const [only, ...others] = persons ?? [];
    if (only && others.length === 0) open(only);
    else toList();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' || !persons?.length) return;
    event.preventDefault();
    toList();
  };
  return (
    <div className="people-page people-find">
      <PageHeader
        title={t(($) => $.people.title)}
        actions={
          <>
            {keepsRegister ? (
              <Button icon="people" onPress={() => void navigate({ to: '/people/duplicates' })}>
                {t(($) => $.people.merge.listOpen)}
              </Button>
            ) : null}
            {keepsRegister ? (
              <Button icon="lock" onPress={() => void navigate({ to: '/people/shields' })}>
                {t(($) => $.people.shields.link)}
              </Button>
            ) : null}
            <Button icon="wait" onPress={() => void navigate({ to: '/people/pauses' })}>
              {t(($) => $.households.running.open)}
            </Button>
            <Button variant="primary" icon="plus" onPress={() => start(text)}>
              {t(($) => $.people.new.title)}
            </Button>
          </>
        }
      />
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Arrow down is a shortcut into the list; Tab does the same */}
      <div onKeyDown={keys}>
        <SearchField
          size="large"
          label={t(($) => $.people.search.label)}
          placeholder={t(($) => $.people.search.placeholder)}
          clearLabel={t(($) => $.common.clear)}
          value={text}
          onChange={setText}
          onSubmit={submit}
          inputRef={field}
        />
      </div>
      {error === null ? null : <FailurePanel error={error} />}
      {text.trim() === '' ? <RecentPeople /> : null}
      {persons === undefined ? null : (
        <>
          <p className="people-count" aria-live="polite">
            {persons.length >= most
              ? t(($) => $.people.search.more, { count: persons.length })
              : t(($) => $.people.search.found, { count: persons.length })}
          </p>
          {persons.length === 0 ? (
            <EmptyState
              icon="people"
              title={t(($) => $.people.search.noneTitle, { text: text.trim() })}
              action={
                <Button icon="plus" onPress={() => start(text)}>
                  {t(($) => $.people.new.title)}
                </Button>
              }
            >
              {t(($) => $.people.search.noneWords)}
            </EmptyState>
          ) : (
            <div className="people-list" ref={list}>
              <VirtualList
                label={t(($) => $.people.title)}
                items={persons}
                itemId={(person) => person.id}
                rowHeight={65}
                placeKey="people"
                onOpen={open}
              >
                {(person) => <PersonLine person={person} mates={matesOf(person.id)} />}
              </VirtualList>
            </div>
          )}
        </>
      )}
    </div>
  );
}

/** Who fits the text; what was found before stays until the answer is there. Nothing is asked for an empty field. */
function useFound(text: string): { persons: readonly PersonSummary[] | undefined; error: unknown } {
  const { orpc } = useApi();
  const query = useQuery(
    orpc.people.search.queryOptions({
      input: { text, limit: most },
      enabled: text !== '',
      placeholderData: (earlier) => earlier,
    }),
  );
  return { persons: text === '' ? undefined : query.data, error: query.error };
}
