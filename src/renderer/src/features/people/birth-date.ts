import { formatDay } from '#shared/domain/day-format.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import {
  ageOn,
  type BirthDateProblem,
  birthDateProblem,
  type PartialDate,
  parsePartialDate,
} from '#shared/domain/partial-date.ts';
import { languageOf } from '#shared/i18n/languages.ts';

/** A birth date as it stands in three fields: only what the person knows. */
export interface BirthParts {
  day: string;
  month: string;
  year: string;
}

export type BirthProblem = BirthDateProblem | 'needs-month' | 'needs-year' | 'short-year';

export const noBirth: BirthParts = { day: '', month: '', year: '' };

/** Reads the three fields. `date` is null when all are empty. `today` is the house's own day. */
export function readBirth(
  parts: BirthParts,
  today: LocalDay,
): { date: PartialDate | null } | { problem: BirthProblem } {
  const [day, month, year] = [parts.day.trim(), parts.month.trim(), parts.year.trim()];
  if (day === '' && month === '' && year === '') return { date: null };
  if (year === '') return { problem: 'needs-year' };
  if (day !== '' && month === '') return { problem: 'needs-month' };
  if (/^\d{1,2}$/.test(year)) return { problem: 'short-year' };
  const text = [day, month, year].filter((part) => part !== '').join('/');
  const date = parsePartialDate(text);
  if (date === null) return { problem: 'malformed' };
  const problem = birthDateProblem(date, today);
  return problem === null ? { date } : { problem };
}

/** The three fields for a kept birth date, without leading zeros. */
export function birthPartsOf(date: PartialDate | null): BirthParts {
  const [year = '', month = '', day = ''] = (date ?? '').split('-');
  return { day: bare(day), month: bare(month), year };
}

/** A whole date typed or pasted into one of the fields, spread over the three; null for a plain part. */
export function spreadBirth(text: string): BirthParts | null {
  if (!/^\d{8}$/.test(text.trim()) && !/\d\s*[-/. ]\s*\p{L}*\d|\p{L}/u.test(text)) return null;
  const date = parsePartialDate(text);
  return date === null ? null : birthPartsOf(date);
}

/** `3 april 1990`, `april 1990` or `1990`, in the language of the screen. */
export function birthWords(date: PartialDate, language: string): string {
  if (date.length === 10) return formatDay(date, language);
  if (date.length === 4) return date;
  const month = new Intl.DateTimeFormat(languageOf(language).format, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return month.format(new Date(`${date}-15T12:00:00Z`));
}

/** Age in years on a day, where the date says enough. */
export const ageOf = (date: PartialDate | null, today: LocalDay): number | null =>
  date === null ? null : ageOn(date, today);

const bare = (digits: string): string => digits.replace(/^0/, '');
