import type { LocalDay } from '#shared/domain/local-days.ts';
import { type Span, shareADay } from './household.rules.ts';

/** A membership as far as merging two persons goes. */
export interface Spell extends Span {
  id: string;
  household_id: string;
}

/** What happens to one membership: its days, or that it counts no more (null). */
export interface SpellChange {
  id: string;
  days: Span | null;
}

/** True when both were in different households on the same day: then somebody must say whose household stands. */
export const householdsClash = (mine: readonly Spell[], theirs: readonly Spell[]): boolean =>
  mine.some((one) =>
    theirs.some((other) => one.household_id !== other.household_id && shareADay(one, other)),
  );

/**
 * Two lists of memberships that become one person's, so that no two share a day. In one household the spell that holds the other stays; of two
 * that run into each other the later one begins where the earlier one ends. In different households the one of `stands` stays, and the other
 * ends on the day it began. The rest of either household does not move.
 */
export function joinedSpells(
  mine: readonly Spell[],
  theirs: readonly Spell[],
  stands: 'mine' | 'theirs',
): SpellChange[] {
  const [first, second] = stands === 'mine' ? [mine, theirs] : [theirs, mine];
  const kept: Spell[] = first.map((one) => ({ ...one }));
  const given = new Map([...mine, ...theirs].map((one) => [one.id, one]));
  const gone = new Set<string>();
  for (const spell of second.toSorted(byFirstDay)) {
    let rest: Spell | null = { ...spell };
    for (const other of kept.toSorted(byFirstDay)) {
      if (rest === null || gone.has(other.id) || !shareADay(rest, other)) continue;
      if (rest.household_id === other.household_id && holds(rest, other)) {
        gone.add(other.id);
        continue;
      }
      rest = without(rest, other);
    }
    if (rest === null) gone.add(spell.id);
    else kept.push(rest);
  }
  const changes: SpellChange[] = [...gone].map((id) => ({ id, days: null }));
  for (const one of kept) {
    const before = given.get(one.id);
    if (!before || gone.has(one.id)) continue;
    if (before.from_day !== one.from_day || before.to_day !== one.to_day)
      changes.push({ id: one.id, days: { from_day: one.from_day, to_day: one.to_day } });
  }
  return changes;
}

/** What is left of a spell without the days of another: the part before it, else the part after it, else nothing. */
function without(spell: Spell, other: Span): Spell | null {
  if (spell.from_day < other.from_day) return { ...spell, to_day: other.from_day };
  if (other.to_day !== null && (spell.to_day === null || spell.to_day > other.to_day))
    return { ...spell, from_day: other.to_day };
  return null;
}

const end = (span: Span): LocalDay => span.to_day ?? '9999-12-31';
const holds = (outer: Span, inner: Span): boolean =>
  outer.from_day <= inner.from_day && end(outer) >= end(inner);
const byFirstDay = (a: Spell, b: Spell): number =>
  a.from_day < b.from_day ? -1 : a.from_day > b.from_day ? 1 : a.id < b.id ? -1 : 1;
