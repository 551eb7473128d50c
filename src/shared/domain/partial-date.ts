import { dayParts, daysInMonth, isRealDay } from './calendar.ts';
import type { LocalDay } from './local-days.ts';
import { fold, latinDigits } from './text-fold.ts';

/**
 * Birth dates as people know them: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Many visitors have papers with only a
 * year, and 1 January often stands for "not known".
 */
export type PartialDate = string;

export type BirthDateProblem = 'malformed' | 'no-such-day' | 'too-early' | 'future';

const earliestYear = 1900;

/**
 * Reads a birth date as typed in Dutch order, day first: `3/4/1990`, `3-4-1990`, `3 april 1990`, `03041990`, `4/1990`,
 * `april 1990`, `1990`, and the ISO forms. A year has four digits. Null when it cannot be read; whether the
 * day exists and is plausible is for `birthDateProblem`.
 */
export function parsePartialDate(text: string): PartialDate | null {
  const tidy = withMonthNumbers(latinDigits(text).normalize('NFKC').trim());
  const iso = /^(\d{4})(?:[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?)?$/.exec(tidy);
  if (iso) return joined(iso[1], iso[2], iso[3]);
  const dutch = /^(?:(\d{1,2})[-/. ]+)?(\d{1,2})[-/. ]+(\d{4})$/.exec(tidy);
  if (dutch) return joined(dutch[3], dutch[2], dutch[1]);
  return parseEightDigits(tidy);
}

/** Why a birth date cannot be kept, or null. `today` is the local day on which it is entered. */
export function birthDateProblem(date: PartialDate, today: LocalDay): BirthDateProblem | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!match) return 'malformed';
  const year = Number(match[1]);
  if (!isRealDay(Math.max(year, 1), Number(match[2] ?? 1), Number(match[3] ?? 1))) return 'no-such-day';
  if (year < earliestYear) return 'too-early';
  return date > today.slice(0, date.length) ? 'future' : null;
}

/** True for 1 January and for partial dates: stand-ins that are never enough to say two persons are one. */
export function isWeakBirthDate(date: PartialDate): boolean {
  return date.length < 10 || date.endsWith('-01-01');
}

/** Completed years, as far as a birth date tells: equal ends when it leaves one age possible. */
export interface AgeSpan {
  readonly min: number;
  readonly max: number;
}

/**
 * The ages possible on a local day: one, or two when the date is partial and the birthday may or may not have been. Null when
 * the date is unreadable or the whole of it lies after the day. Someone born on 29 February turns a year older on 1 March in other
 * years, so that nobody is of age a day early.
 */
export function ageSpanOn(birth: PartialDate, day: LocalDay): AgeSpan | null {
  if (!dayParts(day) || !/^\d{4}(?:-\d{2}){0,2}$/.test(birth)) return null;
  const max = completedYears(firstDayOf(birth), day);
  if (max < 0) return null;
  return { min: Math.max(0, completedYears(lastDayOf(birth), day)), max };
}

/** The one age on a local day (see `ageSpanOn`); null when it is not known or a partial date leaves two possible. */
export function ageOn(birth: PartialDate, day: LocalDay): number | null {
  const span = ageSpanOn(birth, day);
  return span && span.min === span.max ? span.max : null;
}

function firstDayOf(date: PartialDate): LocalDay {
  return `${date}-01-01`.slice(0, 10);
}

function lastDayOf(date: PartialDate): LocalDay {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? `${date}-${daysInMonth(+date.slice(0, 4), +date.slice(5))}` : date;
}

function completedYears(birth: string, day: LocalDay): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

function joined(year = '', month?: string, day?: string): PartialDate {
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')]
    .filter((part) => part !== undefined)
    .join('-');
}

/** `03041990` is day first, `19900403` year first; no text is both, since no month is 19 or 20. */
function parseEightDigits(text: string): PartialDate | null {
  if (!/^\d{8}$/.test(text)) return null;
  const yearFirst =
    /^(?:19|20)/.test(text) && isRealDay(+text.slice(0, 4), +text.slice(4, 6), +text.slice(6));
  return yearFirst
    ? joined(text.slice(0, 4), text.slice(4, 6), text.slice(6))
    : joined(text.slice(4), text.slice(2, 4), text.slice(0, 2));
}

const dutchMonths = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** `3 april 1990` to `3 4 1990`; three letters are enough, `mrt` is March too. */
function withMonthNumbers(text: string): string {
  return text.replace(/\p{L}+\.?/gu, (name) => {
    const start = fold(name).slice(0, 3);
    const month = start === 'mrt' ? 3 : dutchMonths.indexOf(start) + 1;
    return month === 0 ? name : String(month);
  });
}
