import type { HouseInitiative, Openness } from '#shared/contract/catalog.contract.ts';
import { dayNumber } from '#shared/domain/calendar.ts';
import { formatDayLong, formatTime, formatWeekday } from '#shared/domain/day-format.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import type { KioskText } from './kiosk-text.ts';

export interface WordsIn {
  t: KioskText;
  /** Language the days and times are written in: `format` of our list. */
  language: string;
  /** The present day on the house's own calendar. */
  today: LocalDay;
}

/** "Open tot 17:00", "Open woensdag om 13:00": whether somebody is received now, and until or from when. */
export function openingWords(openness: Openness, { t, language, today }: WordsIn): string {
  if (openness.open) return t(($) => $.kiosk.open.until, { time: formatTime(openness.closesAt, language) });
  const { opensNext } = openness;
  if (opensNext === null) return t(($) => $.kiosk.open.closed);
  const time = formatTime(opensNext.at, language);
  const ahead = dayNumber(opensNext.day) - dayNumber(today);
  if (ahead === 0) return t(($) => $.kiosk.open.later, { time });
  if (ahead === 1) return t(($) => $.kiosk.open.tomorrow, { time });
  return t(($) => $.kiosk.open.on, { day: dayWords(opensNext.day, language, ahead), time });
}

/** Within the week the name of the day is enough; later it needs its date. */
function dayWords(day: LocalDay, language: string, ahead: number): string {
  return ahead > 1 && ahead < 7 ? formatWeekday(weekdayOfDay(day), language) : formatDayLong(day, language);
}

/** Monday is 1. 1 January 1970, day number 0, was a Thursday. */
export const weekdayOfDay = (day: LocalDay): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

/** "Dicht op …", "Dicht van … tot en met …". */
export function closingWords(
  { fromDay, toDay }: Pick<HouseInitiative['closedSoon'][number], 'fromDay' | 'toDay'>,
  { t, language }: Pick<WordsIn, 't' | 'language'>,
): string {
  if (fromDay === toDay)
    return t(($) => $.kiosk.initiative.closedOn, { day: formatDayLong(fromDay, language) });
  return t(($) => $.kiosk.initiative.closedFrom, {
    from: formatDayLong(fromDay, language),
    to: formatDayLong(toDay, language),
  });
}

export interface WeekLine {
  weekday: number;
  isToday: boolean;
  /** `09:00 – 12:00`, in order; empty when nobody is received that day. */
  ranges: readonly string[];
}

/** The usual week, Monday first. Closings are told apart: they are days, not a habit. */
export function weekLines(hours: HouseInitiative['hours'], language: string, today: LocalDay): WeekLine[] {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    isToday: weekday === weekdayOfDay(today),
    ranges: hours
      .filter((range) => range.weekday === weekday)
      .toSorted((a, b) => a.opens.localeCompare(b.opens))
      .map(({ opens, closes }) => `${formatTime(opens, language)} – ${formatTime(closes, language)}`),
  }));
}

/** Those who receive people now come first, then who opens next; who never opens comes last. Otherwise the house's order. */
export function byOpening<T extends { openness: Openness }>(all: readonly T[]): { now: T[]; later: T[] } {
  const opens = ({ openness }: T): string =>
    openness.open || openness.opensNext === null ? '9' : `${openness.opensNext.day} ${openness.opensNext.at}`;
  return {
    now: all.filter(({ openness }) => openness.open),
    later: all.filter(({ openness }) => !openness.open).toSorted((a, b) => opens(a).localeCompare(opens(b))),
  };
}

/** The house is open as long as one of its initiatives is, and opens with the first of them. */
export function houseOpenness(all: readonly { openness: Openness }[]): Openness {
  const { now, later } = byOpening(all);
  if (now.length === 0) return later[0]?.openness ?? { open: false, opensNext: null };
  const closings = now.flatMap(({ openness }) => (openness.open ? [openness.closesAt] : []));
  return { open: true, closesAt: closings.toSorted().at(-1) ?? '00:00' };
}
