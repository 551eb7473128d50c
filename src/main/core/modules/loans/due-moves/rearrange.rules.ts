import type { LocalDay } from '#shared/domain/local-days.ts';
import { arrange } from '../reservations/assign.rules.ts';

/** The item and the days of a reservation; it keeps the item for itself until `busyUntil`. */
export interface Place {
  itemId: string;
  fromDay: LocalDay;
  toDay: LocalDay;
  busyUntil: LocalDay;
}

/** What is out or set aside keeps its item until a day; `asked` is the other last day it should get, null when none. */
export interface Kept {
  id: string;
  itemId: string;
  until: LocalDay;
  asked: LocalDay | null;
}

export interface Reserved {
  id: string;
  /** Any item of the kind will do. */
  isFlexible: boolean;
  place: Place;
  /** Where it should go, the best first; null when nothing is asked. */
  wishes: readonly Place[] | null;
}

/** One kind before days are moved. */
export interface KindBefore {
  /** Items that may be lent. */
  items: readonly string[];
  today: LocalDay;
  loans: readonly Kept[];
  holds: readonly Kept[];
  /** Who comes first is helped first. */
  reservations: readonly Reserved[];
}

export interface KindAfter {
  /** Loans and things set aside that keep the day they have; with the reservation that needs the item, where there is one. */
  refused: ReadonlyMap<string, string | null>;
  /** The place of every reservation that gets another one: who asked, and who makes way by taking another item. */
  places: ReadonlyMap<string, Place>;
  /** Reservations that asked for another place and keep the one they have. */
  stuck: ReadonlySet<string>;
}

interface Standing {
  itemId: string;
  fromDay: LocalDay;
  toDay: LocalDay;
  what: 'kept' | 'fixed' | 'flexible';
}
type Table = Map<string, Standing>;

/**
 * Moves days of loans, of things set aside and of reservations without anybody having the item of somebody else. What is out
 * goes first, because nobody can give it back on a closed day; then reservations; then what is set aside. Who finds no place
 * keeps the old one, and nothing else is moved over it: whatever was in order before is in order after.
 */
export function rearrange(before: KindBefore): KindAfter {
  const stuck = new Set<string>();
  for (;;) {
    const attempt = attemptWith(before, stuck);
    if (attempt.failed === null) return { refused: attempt.refused, places: attempt.places, stuck };
    stuck.add(attempt.failed);
  }
}

function attemptWith(before: KindBefore, stuck: ReadonlySet<string>) {
  const { items, reservations } = before;
  const moving = reservations.filter((one) => one.wishes !== null && !stuck.has(one.id));
  const table = tableWithout(before, new Set(moving.map((one) => one.id)));
  const refused = new Map<string, string | null>();
  const extend = (kept: Kept) => {
    const by = extendKept(table, before, kept);
    if (by !== undefined) refused.set(kept.id, by);
  };
  for (const loan of before.loans) extend(loan);
  // What gets shorter makes room for reservations.
  for (const hold of before.holds) if (isShorter(hold)) extend(hold);
  const chosen = new Map<string, Place>();
  for (const one of moving) {
    const place = firstFit(table, items, one, before.today);
    if (place === null) return { failed: one.id, refused, places: chosen };
    chosen.set(one.id, place);
  }
  for (const hold of before.holds) if (!isShorter(hold)) extend(hold);
  return { failed: null, refused, places: placesAfter(table, reservations, chosen) };
}

const isShorter = ({ asked, until }: Kept): boolean => asked !== null && asked <= until;

function tableWithout({ today, loans, holds, reservations }: KindBefore, moving: ReadonlySet<string>): Table {
  const table: Table = new Map();
  for (const { id, itemId, until } of [...loans, ...holds])
    table.set(id, { itemId, fromDay: today, toDay: until, what: 'kept' });
  for (const { id, isFlexible, place } of reservations)
    if (!moving.has(id)) table.set(id, standingAt(place, isFlexible, today));
  return table;
}

const standingAt = (place: Place, isFlexible: boolean, today: LocalDay): Standing => ({
  itemId: place.itemId,
  // Days that have passed are nobody's any more.
  fromDay: place.fromDay > today ? place.fromDay : today,
  toDay: place.busyUntil,
  what: isFlexible ? 'flexible' : 'fixed',
});

/** Gives what is kept its asked last day; otherwise the reservation that needs the item first, null when it is something else. */
function extendKept(table: Table, { items, today }: KindBefore, kept: Kept): string | null | undefined {
  const { id, itemId, asked } = kept;
  if (asked === null) return undefined;
  const wanted: Standing = { itemId, fromDay: today, toDay: asked, what: 'kept' };
  if (isShorter(kept)) {
    table.set(id, wanted);
    return undefined;
  }
  return settleIn(table, items, id, wanted, itemId) ? undefined : firstReserved(table, id, wanted);
}

function firstFit(table: Table, items: readonly string[], one: Reserved, today: LocalDay): Place | null {
  for (const wish of one.wishes ?? []) {
    const wanted = standingAt(wish, one.isFlexible, today);
    if (settleIn(table, items, one.id, wanted, one.isFlexible ? null : wish.itemId)) return wish;
  }
  return null;
}

/** Puts it on the item it names when that is free; else others make way, or it takes any item where `only` is null. */
function settleIn(
  table: Table,
  items: readonly string[],
  id: string,
  wanted: Standing,
  only: string | null,
): boolean {
  const others = [...table].filter(([other]) => other !== id);
  const isHome = only !== null || items.includes(wanted.itemId);
  if (isHome && !others.some(([, other]) => overlaps(other, wanted))) {
    table.set(id, wanted);
    return true;
  }
  const flexible = others.filter(([, { what }]) => what === 'flexible');
  const answer = arrange(
    {
      items,
      fixed: others.filter(([, { what }]) => what !== 'flexible').map(([, standing]) => standing),
      flexible: flexible.map(([other, standing]) => ({ id: other, ...standing })),
    },
    { id, itemId: only, fromDay: wanted.fromDay, toDay: wanted.toDay },
  );
  if (answer === null) return false;
  table.set(id, wanted);
  for (const [other, itemId] of answer) {
    const standing = table.get(other);
    if (standing) table.set(other, { ...standing, itemId });
  }
  return true;
}

const overlaps = (a: Standing, b: Standing): boolean =>
  a.itemId === b.itemId && a.fromDay <= b.toDay && b.fromDay <= a.toDay;

function firstReserved(table: Table, id: string, wanted: Standing): string | null {
  const inTheWay = [...table].filter(
    ([other, standing]) => other !== id && standing.what !== 'kept' && overlaps(standing, wanted),
  );
  return inTheWay.toSorted(([, a], [, b]) => (a.fromDay < b.fromDay ? -1 : 1))[0]?.[0] ?? null;
}

function placesAfter(
  table: Table,
  reservations: readonly Reserved[],
  chosen: ReadonlyMap<string, Place>,
): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { id, place } of reservations) {
    const now = { ...(chosen.get(id) ?? place), itemId: table.get(id)?.itemId ?? place.itemId };
    const isSame = now.itemId === place.itemId && now.fromDay === place.fromDay && now.toDay === place.toDay;
    if (!isSame) places.set(id, now);
  }
  return places;
}
