import type { BusySpan, CalendarDay } from '#shared/contract/reservations.contract.ts';
import { formatDayLong } from '#shared/domain/day-format.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import { languageOf } from '#shared/i18n/languages.ts';
import { useText } from '../../../app/text.ts';
import { useDayWords } from '../../../staff/house-day.ts';
import type { Conflict } from './conflicts.ts';
import type { ChosenDays, Month } from './month-days.ts';

/** `december 2026`. */
export function useMonthName(): (month: Month) => string {
  const { i18n } = useText();
  const { format } = languageOf(i18n.language);
  const names = new Intl.DateTimeFormat(format, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (month) => names.format(new Date(`${month}-01T00:00:00Z`));
}

interface CellQuestion {
  day: LocalDay;
  known: CalendarDay | undefined;
  total: number;
  chosen: ChosenDays;
  isPast: boolean;
  isToday: boolean;
}

/** What a day says: all of it read aloud, and one short word in its cell. */
export function useCellWords() {
  const { t, i18n } = useText();
  return ({ day, known, total, chosen, isPast, isToday }: CellQuestion) => {
    const parts = [formatDayLong(day, i18n.language)];
    if (isToday) parts.push(t(($) => $.waiting.calendar.today));
    if (isPast) return { label: [...parts, t(($) => $.waiting.calendar.past)].join(', '), short: '' };
    if (!known) return { label: parts.join(', '), short: '…' };
    parts.push(known.isOpen ? t(($) => $.waiting.calendar.isOpen) : t(($) => $.waiting.calendar.isClosed));
    parts.push(t(($) => $.waiting.calendar.freeOf, { count: known.free, total }));
    if (known.buffer > 0) parts.push(t(($) => $.waiting.calendar.resting, { count: known.buffer }));
    if (day === chosen.fromDay) parts.push(t(($) => $.waiting.calendar.isFirst));
    if (day === chosen.toDay) parts.push(t(($) => $.waiting.calendar.isLast));
    const short = known.isOpen
      ? known.free === 0
        ? t(($) => $.waiting.calendar.fullShort)
        : t(($) => $.waiting.calendar.freeShort, { count: known.free })
      : t(($) => $.waiting.calendar.closedShort);
    return { label: parts.join(', '), short };
  };
}

/** What fills some days of an item, in a sentence and in a word. */
export function useSpanWords() {
  const { t } = useText();
  const day = useDayWords();
  const short = (span: BusySpan): string =>
    span.personName === null || span.personName === ''
      ? t(($) => $.waiting.lanes.what[span.what])
      : `${t(($) => $.waiting.lanes.what[span.what])} · ${span.personName}`;
  const sentence = (span: BusySpan): string => {
    const what = short(span);
    if (span.isLate && span.what === 'loan')
      return t(($) => $.waiting.lanes.late, { what, from: day(span.fromDay) });
    return span.toDay === null
      ? t(($) => $.waiting.lanes.openEnd, { what, from: day(span.fromDay) })
      : t(($) => $.waiting.lanes.span, { what, from: day(span.fromDay), to: day(span.toDay) });
  };
  return { short, sentence };
}

/** What stands in the way of the chosen days, in a sentence. */
export function useConflictWords(): (conflict: Conflict) => string {
  const { t } = useText();
  const day = useDayWords();
  return (conflict) => {
    switch (conflict.what) {
      case 'past':
        return t(($) => $.waiting.conflicts.past);
      case 'closed':
        return t(($) => $.waiting.conflicts.closed, { day: day(conflict.day) });
      case 'full':
        return t(($) => $.waiting.conflicts.full, { day: day(conflict.day), count: conflict.count });
      case 'itemBusy':
        return t(($) => $.waiting.conflicts.itemBusy, { day: day(conflict.day) });
      case 'tooLong':
        return t(($) => $.waiting.conflicts.tooLong, { count: conflict.days, most: conflict.most });
    }
  };
}
