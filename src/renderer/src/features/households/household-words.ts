import type { AgeSpan, Household, HouseholdMember } from '#shared/contract/households.contract.ts';
import { dayFromNumber, dayNumber, dayParts, daysInMonth } from '#shared/domain/calendar.ts';
import { formatDay } from '#shared/domain/day-format.ts';
import { languageOf } from '#shared/i18n/languages.ts';
import { useText } from '../../app/text.ts';

/** `8 jaar`, `35 of 36 jaar`, or that the age is not known. */
export function useAgeWords(): (age: AgeSpan | null) => string {
  const { t } = useText();
  return (age) => {
    if (age === null) return t(($) => $.households.ageUnknown);
    if (age.min === age.max) return t(($) => $.households.age, { count: age.max });
    return t(($) => $.households.ageSpan, { min: age.min, max: age.max });
  };
}

/** Names in one sentence, as the language of the screen joins them. */
export function useJoined(): (parts: readonly string[]) => string {
  const { i18n } = useText();
  const list = new Intl.ListFormat(languageOf(i18n.language).format, { type: 'conjunction' });
  return (parts) => list.format(parts);
}

/** `23 december 2026`, in the language of the screen. */
export function useDayText(): (day: string) => string {
  const { i18n } = useText();
  return (day) => formatDay(day, i18n.language);
}

/** Those a person lives with. */
export const othersIn = (household: Household, personId: string): readonly HouseholdMember[] =>
  household.members.filter((member) => member.personId !== personId);

/** Under this age somebody is put forward as a child of the household; the worker decides. */
const adultFrom = 18;

/** The role to put forward for somebody of whom only the birth year shows. */
export function likelyRole(birthYear: string | null, today: string): 'adult' | 'child' {
  if (birthYear === null) return 'adult';
  return Number(today.slice(0, 4)) - Number(birthYear) < adultFrom ? 'child' : 'adult';
}

/** The day `n` days later. */
export const daysAfter = (day: string, n: number): string => dayFromNumber(dayNumber(day) + n);

/** The same day `n` months later; the last day of the month where that month is shorter. */
export function monthsAfter(day: string, n: number): string {
  const parts = dayParts(day);
  if (!parts) throw new RangeError('a local day is YYYY-MM-DD');
  const index = parts.year * 12 + parts.month - 1 + n;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  const last = Math.min(parts.day, daysInMonth(year, month));
  return [String(year), String(month).padStart(2, '0'), String(last).padStart(2, '0')].join('-');
}
