import { formatDayShort, formatTimeOf } from '#shared/domain/day-format.ts';
import type { Instant } from '#shared/domain/local-days.ts';
import { wallClock } from '#shared/domain/wall-clock.ts';
import { useText } from '../../app/text.ts';
import { useStaffSession } from '../../staff/session.ts';

/** Writes moments as the clock of the house shows them: `23/11/2026 14:30`. */
export function useMoment(): (instant: Instant) => string {
  const { i18n } = useText();
  const { timeZone } = useStaffSession().house;
  return (instant) => {
    const { day } = wallClock(instant, timeZone);
    return `${formatDayShort(day, i18n.language)} ${formatTimeOf(instant, timeZone, i18n.language)}`;
  };
}

/** A moment in a list. */
export function Moment({ at }: { at: Instant }) {
  const words = useMoment()(at);
  return (
    <time className="num" dateTime={at}>
      {words}
    </time>
  );
}
