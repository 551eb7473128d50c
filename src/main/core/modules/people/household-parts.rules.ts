import type { RefusalCode } from '#shared/contract/errors.ts';
import type { AgeBand } from '#shared/contract/words.ts';
import { ageBands } from '#shared/contract/words.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import { holdsOn, type Span, shareADay } from './household.rules.ts';

/** A stay as far as its days and its share go. */
export interface Stay extends Span {
  id: string;
  household_id: string;
  share_percent: number;
}

export type Staying = { refusal: RefusalCode } | { refusal: null; replaces: string | null };

/**
 * What spending part of the days in a second household from a day on means: a first stay, another share than before (`replaces` ends), or a
 * refusal. Somebody needs a household to be counted in, and is in each of the two once.
 */
export function staying(
  memberships: readonly (Span & { household_id: string })[],
  stays: readonly Stay[],
  wanted: { householdId: string; sharePercent: number; fromDay: LocalDay },
  today: LocalDay,
): Staying {
  if (wanted.fromDay > today) return { refusal: 'households.dayToCome' };
  const span: Span = { from_day: wanted.fromDay, to_day: null };
  if (!memberships.some((one) => holdsOn(one, wanted.fromDay)))
    return { refusal: 'households.needsHousehold' };
  if (memberships.some((one) => one.household_id === wanted.householdId && shareADay(one, span)))
    return { refusal: 'households.memberAlready' };
  const [only, ...more] = stays.filter((one) => shareADay(one, span));
  if (!only) return { refusal: null, replaces: null };
  if (more.length > 0 || only.to_day !== null || only.from_day > wanted.fromDay)
    return { refusal: 'households.memberLater' };
  if (only.household_id !== wanted.householdId) return { refusal: 'households.staysElsewhere' };
  if (only.share_percent === wanted.sharePercent) return { refusal: 'households.sameShare' };
  return { refusal: null, replaces: only.id };
}

/** Of a hundred days, how many are spent with the membership's household; null when a second one is not known. Together always a hundred. */
export function ownShare(stays: readonly Stay[], day: LocalDay): number | null {
  const stay = stays.find((one) => holdsOn(one, day));
  return stay ? 100 - stay.share_percent : null;
}

/** True when the stay can be open again without sharing a day with another one of the person, or with a membership of the same household. */
export function canStayAgain(
  stay: Stay,
  others: readonly Stay[],
  memberships: readonly (Span & { household_id: string })[],
): boolean {
  const open: Span = { from_day: stay.from_day, to_day: null };
  return (
    others.every((other) => other.id === stay.id || !shareADay(open, other)) &&
    memberships.every((one) => one.household_id !== stay.household_id || !shareADay(open, one))
  );
}

/** Somebody without a name, as told on a day. */
export interface Unnamed extends Span {
  id: string;
  age_band: AgeBand;
}

/** Those there on a day in the groups in which they were told: the youngest first, then the day. */
export function unnamedGroups<T extends Unnamed>(rows: readonly T[], day: LocalDay) {
  const groups = Map.groupBy(
    rows.filter((row) => holdsOn(row, day)),
    (row) => `${ageBands.indexOf(row.age_band)} ${row.from_day}`,
  );
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, all]) => {
      const [first] = all;
      return first ? [{ ageBand: first.age_band, fromDay: first.from_day, rows: all }] : [];
    });
}

/** The day from which a named member stands for one without a name: never before that one was told, so that no day counts twice. */
export const namedFrom = (unnamed: Span, member: Span): LocalDay =>
  member.from_day > unnamed.from_day ? member.from_day : unnamed.from_day;
