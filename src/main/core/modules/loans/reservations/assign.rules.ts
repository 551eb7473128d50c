import type { LocalDay } from '#shared/domain/local-days.ts';

/** Days an item is taken. Both ends belong to it. */
export interface Busy {
  itemId: string;
  fromDay: LocalDay;
  toDay: LocalDay;
}

/** A reservation that any item of the kind will do for; `itemId` is the one it has now. */
export interface Flexible extends Busy {
  id: string;
}

export interface Wanted {
  id: string;
  fromDay: LocalDay;
  toDay: LocalDay;
  /** Exactly this item; null for any. */
  itemId: string | null;
}

export interface Shelf {
  items: readonly string[];
  /** Loans, set-aside things, reservations of exactly one item: they stay where they are. */
  fixed: readonly Busy[];
  flexible: readonly Flexible[];
}

/** Steps of looking for another arrangement before giving up; enough for any real queue of a lending house. */
const mostSteps = 20_000;

/**
 * An item for who wants one, without anybody having the same item on the same day. Others who may have any item are moved
 * to another one when that makes room. Gives the new item of everybody who gets another one, the wanted one with
 * them; null when there is no room. Two reservations are never on one item and day, whatever the arrangement.
 */
export function arrange(shelf: Shelf, wanted: Wanted): ReadonlyMap<string, string> | null {
  const straight = withoutMoving(shelf, wanted);
  if (straight !== null) return new Map([[wanted.id, straight]]);
  if (!shelf.items.some((itemId) => isFree(shelf.fixed, itemId, wanted, wanted.itemId))) return null;
  return byMoving(shelf, wanted);
}

/** The tightest free item: the one whose time before it is taken is shortest, so that long gaps stay long. */
function withoutMoving({ items, fixed, flexible }: Shelf, wanted: Wanted): string | null {
  const taken = takenBy([...fixed, ...flexible]);
  const free = items.filter(
    (itemId) =>
      (wanted.itemId === null || wanted.itemId === itemId) && !overlaps(taken.get(itemId) ?? [], wanted),
  );
  return tightest(free, taken, wanted);
}

function byMoving({ items, fixed, flexible }: Shelf, wanted: Wanted): Map<string, string> | null {
  const all = flexible.map((one) => ({ ...one, current: one.itemId, only: null as string | null }));
  const mine = { ...wanted, current: null as string | null, only: wanted.itemId };
  const queue = [...all, mine].toSorted((a, b) => compare(a.fromDay, b.fromDay) || compare(a.id, b.id));
  const taken = takenBy(fixed);
  const chosen = new Map<string, string>();
  let steps = 0;

  const placeFrom = (at: number): boolean => {
    const one = queue[at];
    if (!one) return true;
    const free = items.filter(
      (itemId) => (one.only === null || one.only === itemId) && !overlaps(taken.get(itemId) ?? [], one),
    );
    for (const itemId of inOrderOfFit(free, taken, one)) {
      steps += 1;
      if (steps > mostSteps) return false;
      const days = taken.get(itemId) ?? [];
      days.push(one);
      taken.set(itemId, days);
      chosen.set(one.id, itemId);
      if (placeFrom(at + 1)) return true;
      days.pop();
    }
    return false;
  };
  if (!placeFrom(0)) return null;
  const changes = new Map<string, string>();
  for (const one of queue) {
    const itemId = chosen.get(one.id) ?? '';
    if (itemId !== one.current) changes.set(one.id, itemId);
  }
  return changes;
}

type Days = Pick<Busy, 'fromDay' | 'toDay'>;

/** The item it has already first, because nobody likes to be moved; then the tightest. */
function inOrderOfFit(
  free: readonly string[],
  taken: ReadonlyMap<string, readonly Days[]>,
  one: Days & { current: string | null },
): string[] {
  return free.toSorted(
    (a, b) =>
      Number(b === one.current) - Number(a === one.current) ||
      compare(nextTaken(taken.get(a) ?? [], one), nextTaken(taken.get(b) ?? [], one)) ||
      compare(a, b),
  );
}

function tightest(
  free: readonly string[],
  taken: ReadonlyMap<string, readonly Days[]>,
  wanted: Days,
): string | null {
  return inOrderOfFit(free, taken, { ...wanted, current: null })[0] ?? null;
}

/** First day after these days on which the item is taken; far away when never. */
function nextTaken(days: readonly Days[], { toDay }: Days): LocalDay {
  let next = '9999-12-31';
  for (const one of days) if (one.fromDay > toDay && one.fromDay < next) next = one.fromDay;
  return next;
}

function isFree(fixed: readonly Busy[], itemId: string, wanted: Days, only: string | null): boolean {
  if (only !== null && only !== itemId) return false;
  return !fixed.some(
    (one) => one.itemId === itemId && one.fromDay <= wanted.toDay && wanted.fromDay <= one.toDay,
  );
}

const overlaps = (days: readonly Days[], { fromDay, toDay }: Days): boolean =>
  days.some((one) => one.fromDay <= toDay && fromDay <= one.toDay);

function takenBy(busy: readonly Busy[]): Map<string, Days[]> {
  const taken = new Map<string, Days[]>();
  for (const one of busy) {
    const days = taken.get(one.itemId);
    if (days) days.push(one);
    else taken.set(one.itemId, [one]);
  }
  return taken;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
