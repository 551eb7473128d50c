import { formatDayShort, formatTimeOf } from '#shared/domain/day-format.ts';
import type { Instant } from '#shared/domain/local-days.ts';
import { wallClock } from '#shared/domain/wall-clock.ts';
import { useText } from '../../app/text.ts';
import { useHouseDay } from '../../staff/house-day.ts';
import { useStaffSession } from '../../staff/session.ts';

/** A moment on the clock of the house: the time alone for today, the day with it otherwise; with who did it when known. */
export function useStockMoment(): (at: Instant, who?: string | null) => string {
  const { t, i18n } = useText();
  const { timeZone } = useStaffSession().house;
  const today = useHouseDay();
  return (at, who = null) => {
    const { day } = wallClock(at, timeZone);
    const time = formatTimeOf(at, timeZone, i18n.language);
    const moment = day === today ? time : `${formatDayShort(day, i18n.language)} ${time}`;
    return who === null ? moment : t(($) => $.stock.by, { moment, who });
  };
}
