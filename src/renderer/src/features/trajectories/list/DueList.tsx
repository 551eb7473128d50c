import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DueItem } from '#shared/contract/trajectories.contract.ts';
import type { MomentStatus } from '#shared/contract/trajectory-words.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useDayWords } from '../../../staff/house-day.ts';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Status } from '../../../ui/Status.tsx';
import { NotYet } from '../../loans/growing.tsx';

export const statusTone = {
  later: 'neutral',
  soon: 'neutral',
  today: 'info',
  due: 'attention',
  overdue: 'danger',
} as const satisfies Record<MomentStatus, string>;

/** What is late, what is for today, what comes this week. */
export function DueList() {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.trajectories.due.queryOptions({ input: {} }));
  return (
    <Card title={t(($) => $.trajectories.list.due)} icon="today">
      {!query.data ? (
        <NotYet query={query} />
      ) : query.data.length === 0 ? (
        <EmptyState icon="check" size="small" title={t(($) => $.trajectories.list.nothingDue)}>
          {t(($) => $.trajectories.list.nothingDueWords)}
        </EmptyState>
      ) : (
        <ul className="tr-due">
          {query.data.map((item) => (
            <DueRow key={item.id} item={item} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function DueRow({ item }: { item: DueItem }) {
  const { t } = useText();
  const day = useDayWords();
  const { kind, stage, text, person, status, time } = item;
  const what =
    kind === 'measurement' && stage !== null
      ? t(($) => $.trajectories.list.measure, {
          stage: t(($) => $.trajectories.stage[stage]).toLocaleLowerCase(),
        })
      : kind === 'appointment'
        ? t(($) => $.trajectories.list.meets, { who: text })
        : text;
  return (
    <li>
      <div>
        <Link to="/trajectories/$trajectoryId" params={{ trajectoryId: item.trajectoryId }}>
          <bdi>{person.name || person.number}</bdi>
        </Link>
        <p>{what}</p>
      </div>
      <div className="tr-due-when">
        <Status tone={statusTone[status]}>{t(($) => $.trajectories.status[status])}</Status>
        <span className="tr-quiet">{[day(item.day), time].filter((part) => part !== null).join(' · ')}</span>
      </div>
    </li>
  );
}
