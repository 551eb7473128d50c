import type { RefusalCode } from '#shared/contract/errors.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';

/** A membership as far as its days go: from a day on, up to but not including another. */
export interface Span {
  from_day: LocalDay;
  to_day: LocalDay | null;
}

/** True on the days of the span: the first day counts, the day of leaving does not. */
export function holdsOn({ from_day, to_day }: Span, day: LocalDay): boolean {
  return from_day <= day && (to_day === null || day < to_day);
}

/** True when two spans share a day. A span that ended on its first day has none. */
export function shareADay(a: Span, b: Span): boolean {
  const first = a.from_day > b.from_day ? a.from_day : b.from_day;
  return holdsOn(a, first) && holdsOn(b, first);
}

interface Membership extends Span {
  id: string;
  household_id: string;
}

export type Joining = { refusal: RefusalCode } | { refusal: null; leaves: string | null };

/**
 * What joining a household from a day on means for somebody with these memberships: nothing more, leaving the one they are
 * in (`leaves`), or a refusal. Only days up to today: the register says what is, not what is planned.
 */
export function joining(
  memberships: readonly Membership[],
  wanted: { householdId: string; fromDay: LocalDay; moves: boolean },
  today: LocalDay,
): Joining {
  if (wanted.fromDay > today) return { refusal: 'households.dayToCome' };
  const span: Span = { from_day: wanted.fromDay, to_day: null };
  const inTheWay = memberships.filter((one) => shareADay(one, span));
  const [only] = inTheWay;
  if (!only) return { refusal: null, leaves: null };
  if (inTheWay.length > 1) return { refusal: 'households.memberLater' };
  if (only.to_day !== null || only.from_day > wanted.fromDay) return { refusal: 'households.memberLater' };
  if (only.household_id === wanted.householdId) return { refusal: 'households.memberAlready' };
  return wanted.moves ? { refusal: null, leaves: only.id } : { refusal: 'households.memberElsewhere' };
}

/** Why a membership cannot end on a day: it ended before, or the day is to come or lies before it began. */
export function refusalToLeave(
  member: Span & { undone_at: string | null },
  day: LocalDay,
  today: LocalDay,
): RefusalCode | null {
  if (member.undone_at !== null || member.to_day !== null) return 'households.memberLeft';
  if (day > today) return 'households.dayToCome';
  return day < member.from_day ? 'households.dayBeforeJoining' : null;
}

/** An act is undone on its own day, once; `actDay` is null when there is no such act. */
export function refusalToUndo(actDay: LocalDay | null, today: LocalDay): RefusalCode | null {
  if (actDay === null) return 'households.nothingToUndo';
  return actDay === today ? null : 'households.tooLateToUndo';
}

/** True when the membership can be open again without sharing a day with another one of the same person. */
export function canReopen(member: Membership, others: readonly Membership[]): boolean {
  const open: Span = { from_day: member.from_day, to_day: null };
  return others.every((other) => other.id === member.id || !shareADay(open, other));
}
