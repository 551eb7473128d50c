import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Person } from '#shared/contract/people.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PersonLine } from './PersonLine.tsx';
import { useRecentPeople } from './recent-people.ts';

/** Before anything is typed: how to search, and whom this worker had in front of them last. */
export function RecentPeople() {
  const { t } = useText();
  const { orpc } = useApi();
  const { ids } = useRecentPeople();
  const found = useQueries({
    queries: ids.map((personId) => orpc.people.get.queryOptions({ input: { personId } })),
  }).flatMap((query) => (query.data ? [query.data] : []));
  return (
    <>
      {found.length === 0 ? (
        <EmptyState icon="people" title={t(($) => $.people.search.startTitle)}>
          {t(($) => $.people.search.startWords)}
        </EmptyState>
      ) : (
        <section className="people-recent" aria-labelledby="people-recent">
          <p className="people-count">{t(($) => $.people.search.startWords)}</p>
          <h2 id="people-recent">{t(($) => $.people.search.recent)}</h2>
          <ul className="people-recent-list">
            {found.map((person) => (
              <li key={person.id}>
                <Link to="/people/$personId" params={{ personId: person.id }}>
                  <PersonLine person={summaryOf(person)} />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const summaryOf = (person: Person) => ({
  id: person.id,
  number: person.number,
  name: person.name,
  birthYear: person.birthDate?.slice(0, 4) ?? null,
  town: person.town,
});
