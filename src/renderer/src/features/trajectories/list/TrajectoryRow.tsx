import { Link } from '@tanstack/react-router';
import type { TrajectorySummary } from '#shared/contract/trajectories.contract.ts';
import { useText } from '../../../app/text.ts';
import { useDayWords } from '../../../staff/house-day.ts';
import { Status } from '../../../ui/Status.tsx';

/** One trajectory in a list: whose, since when, what comes next. */
export function TrajectoryRow({ trajectory }: { trajectory: TrajectorySummary }) {
  const { t } = useText();
  const day = useDayWords();
  const { id, person, isHousehold, startedDay, endReason, openGoals, dueCount, next, errorReason } =
    trajectory;
  return (
    <li className="tr-row">
      <div>
        <Link to="/trajectories/$trajectoryId" params={{ trajectoryId: id }} className="tr-row-name">
          <bdi>{person.name || person.number}</bdi>
        </Link>
        <p className="tr-quiet">
          {[
            isHousehold ? t(($) => $.trajectories.page.household) : null,
            t(($) => $.trajectories.page.from, { day: day(startedDay) }),
            t(($) => $.trajectories.list.goals, { count: openGoals }),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
        {next === null ? null : (
          <p className="tr-quiet">
            {t(($) => $.trajectories.list.next, {
              stage: t(($) => $.trajectories.stage[next.stage]).toLocaleLowerCase(),
              day: day(next.plannedDay),
            })}
          </p>
        )}
      </div>
      {errorReason !== null ? (
        <Status tone="neutral">{t(($) => $.trajectories.page.inError, { reason: errorReason })}</Status>
      ) : endReason !== null ? (
        <Status tone="neutral">{t(($) => $.trajectories.end[endReason])}</Status>
      ) : dueCount > 0 ? (
        <Status tone="attention">{t(($) => $.trajectories.list.waits, { count: dueCount })}</Status>
      ) : null}
    </li>
  );
}
