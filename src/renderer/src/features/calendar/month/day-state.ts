import type { CalendarDay } from '#shared/contract/calendar.contract.ts';
import { formatTime } from '#shared/domain/day-format.ts';
import { useText } from '../../../app/text.ts';

/** The four things a day can be; each has its own sign, word and colour. */
export type DayLook = 'open' | 'closed' | 'other' | 'noHours';

export const lookOf = ({ why }: Pick<CalendarDay, 'why'>): DayLook =>
  why === 'hours' ? 'open' : why === 'exception' ? 'other' : why === 'none' ? 'noHours' : 'closed';

/** Signs that differ in shape as well: they say the same in grey and on paper. */
export const daySigns: Record<DayLook, string> = { open: '●', closed: '✕', other: '◆', noHours: '–' };

export interface DayStateWords {
  /** Hours such as `09:00–12:00 en 13:00–17:00`. */
  hours: (ranges: CalendarDay['ranges']) => string;
  /** The whole day in words: open with its hours, or closed and why. */
  state: (day: CalendarDay) => string;
}

export function useDayStateWords(): DayStateWords {
  const { t, i18n } = useText();
  const time = (wall: string) => formatTime(wall, i18n.language);
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const hours = (ranges: CalendarDay['ranges']) =>
    list.format(ranges.map(({ opens, closes }) => `${time(opens)}–${time(closes)}`));
  return {
    hours,
    state(day) {
      const look = lookOf(day);
      if (look === 'open') return t(($) => $.calendar.state.openHours, { hours: hours(day.ranges) });
      if (look === 'noHours') return t(($) => $.calendar.state.noHoursDay);
      if (look === 'other') {
        const words = t(($) => $.calendar.state.otherHours, { hours: hours(day.ranges) });
        return day.reason === '' ? words : `${words} (${day.reason})`;
      }
      return day.reason === ''
        ? t(($) => $.calendar.state.closed)
        : t(($) => $.calendar.state.closedFor, { reason: day.reason });
    },
  };
}
