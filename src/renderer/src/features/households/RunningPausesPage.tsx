import './households.css';
import '../people/people.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Awaiting } from '../../staff/form/Awaiting.tsx';
import { BackLink } from '../../staff/form/BackLink.tsx';
import { useKeptState } from '../../staff/form/kept.ts';
import { useStaffSession } from '../../staff/session.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Select } from '../../ui/Select.tsx';
import { useInitiatives } from '../catalog/use-initiatives.ts';
import { isShielded } from '../people/shielded.ts';
import { useDayText } from './household-words.ts';

/** Everywhere, as a choice beside the initiatives. */
const everywhere = 'everywhere';
/** Far more than a house pauses at a time. */
const most = 500;

/** Who cannot borrow somewhere now and until when, for the whole house or one initiative. */
export function RunningPausesPage() {
  const { t } = useText();
  const { orpc } = useApi();
  const [where, setWhere] = useKeptState('people.pauses', everywhere);
  const { account } = useStaffSession();
  const initiatives = useInitiatives().filter(
    ({ id, offerKind }) =>
      offerKind === 'lend' && (account.role !== 'volunteer' || account.initiativeIds.includes(id)),
  );
  const query = useQuery(
    orpc.blocks.list.queryOptions({
      input: { limit: most, ...(where === everywhere ? {} : { initiativeId: where }) },
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <div className="people-page">
      <PageHeader
        title={t(($) => $.households.running.title)}
        subtitle={t(($) => $.households.running.words)}
        back={<BackLink to="/people">{t(($) => $.people.title)}</BackLink>}
      />
      <Select
        label={t(($) => $.households.running.where)}
        placeholder={t(($) => $.common.choose)}
        width="m"
        options={[
          { value: everywhere, label: t(($) => $.households.running.everywhere) },
          ...initiatives.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={where}
        onChange={setWhere}
      />
      {query.data ? <PauseList blocks={query.data.blocks} /> : <Awaiting query={query} />}
    </div>
  );
}

type Blocks = Awaited<ReturnType<ReturnType<typeof useApi>['client']['blocks']['list']>>['blocks'];

function PauseList({ blocks }: { blocks: Blocks }) {
  const { t } = useText();
  const day = useDayText();
  if (blocks.length === 0)
    return (
      <EmptyState icon="wait" title={t(($) => $.households.running.none)}>
        {t(($) => $.households.running.noneWords)}
      </EmptyState>
    );
  return (
    <section aria-label={t(($) => $.households.running.title)}>
      <p className="people-count">{t(($) => $.households.running.count, { count: blocks.length })}</p>
      <ul className="people-recent-list">
        {blocks.map(({ blockId, person, initiativeName, untilDay, story }) => (
          <li key={blockId}>
            <PersonLine person={person}>
              <span className="pause-line">
                <span className="person-line-who">
                  <bdi className="person-line-name">{person.name || t(($) => $.people.nameless)}</bdi>
                  <span className="person-line-mates num">{person.number}</span>
                </span>
                <span>{initiativeName}</span>
                <span>{t(($) => $.households.pauses.until, { day: day(untilDay) })}</span>
                <span className="home-quiet">
                  {story ? t(($) => $.households.pauses.reasons[story.reasonCode]) : null}
                </span>
              </span>
            </PersonLine>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A line that opens the person; of somebody shielded it opens nothing. */
function PersonLine({ person, children }: { person: { id: string; number: string }; children: ReactNode }) {
  if (isShielded(person.number)) return <div className="people-recent-still">{children}</div>;
  return (
    <Link to="/people/$personId" params={{ personId: person.id }}>
      {children}
    </Link>
  );
}
