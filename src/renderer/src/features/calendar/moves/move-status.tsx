import type { DueMove } from '#shared/contract/calendar.contract.ts';
import { formatTimeOf } from '#shared/domain/day-format.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { useText } from '../../../app/text.ts';
import { useDayWords } from '../../../staff/house-day.ts';
import { useStaffSession } from '../../../staff/session.ts';
import { Status } from '../../../ui/Status.tsx';

/** Whether a move stands, was undone, or was a closing alone. */
export function MoveStatus({ move }: { move: DueMove }) {
  const { t } = useText();
  if (move.undone)
    return (
      <Status tone="neutral" icon="undo">
        {t(($) => $.calendar.moves.undone)}
      </Status>
    );
  if (move.loans + move.asked === 0)
    return (
      <Status tone="info" icon="stop">
        {t(($) => $.calendar.moves.noLoans)}
      </Status>
    );
  return <Status tone="done">{t(($) => $.calendar.moves.done)}</Status>;
}

/** `maandag 23 november om 10:15`. */
export function useMoveMoment(): (move: Pick<DueMove, 'at'>) => string {
  const { t, i18n } = useText();
  const day = useDayWords();
  const { timeZone } = useStaffSession().house;
  return ({ at }) =>
    t(($) => $.calendar.moves.at, {
      day: day(houseDayOf(at)),
      time: formatTimeOf(at, timeZone, i18n.language),
    });
}
