import type { RefusalCode } from '#shared/contract/errors.ts';
import { type TakeOutcome, takeOutcomes } from '#shared/contract/words.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { Instant } from '#shared/domain/local-days.ts';

/** What the house knew of a thing when the count began. */
export type StateAtStart = 'inHouse' | 'out' | 'inRepair';

/** What the loans say of one thing: at the start of the count it was in `state`, since then this happened. */
export interface SinceStart {
  /** Last hand-over and last return since the start that still count; null when there was none. */
  lentAt: Instant | null;
  returnedAt: Instant | null;
  /** It is with somebody at this moment. */
  isOut: boolean;
}

export interface CountedThing {
  itemId: string;
  /** Null: not on the list of what should be here. */
  expected: StateAtStart | null;
  /** The last time it was scanned in this count; null when it was not. */
  scannedAt: Instant | null;
  /** Where the person who counted stood; empty when they did not say. */
  placeFound: string;
  place: string;
  state: 'inUse' | 'retired' | 'lost';
  /** The initiative that counts has it with it: its own, or its guest. */
  isOurs: boolean;
  since: SinceStart;
}

/**
 * What a count says about one thing. A scan is seen with one's own eyes, and so is a hand-over or a return at the desk
 * while the count goes on: what was seen is not missing. The order in which people scan does not matter, nor how often;
 * of scans and loans of the same thing the later one is true.
 */
export function outcomeOf(thing: CountedThing): TakeOutcome {
  return thing.scannedAt === null ? unseen(thing) : seen(thing, thing.scannedAt);
}

function seen({ expected, placeFound, place, state, isOurs, since }: CountedThing, at: Instant): TakeOutcome {
  // Out since before the scan: somebody brought it without telling the desk.
  if (since.isOut && (since.lentAt === null || since.lentAt < at)) return 'outHere';
  if (state === 'lost') return 'lostHere';
  if (state === 'retired' && expected === null) return 'retiredHere';
  if (!isOurs && expected === null) return 'otherInitiative';
  if (placeFound !== '' && placeFound !== place) return 'wrongPlace';
  return expected === null ? 'added' : 'found';
}

function unseen({ expected, state, since }: CountedThing): TakeOutcome {
  if (state !== 'inUse') return 'leftUse';
  if (since.isOut) return expected === 'out' && since.returnedAt === null ? 'out' : 'lentSince';
  if (since.returnedAt !== null) return 'returnedSince';
  return expected === 'inRepair' ? 'inRepair' : 'missing';
}

/** Outcomes of all things of a count, as numbers; a scanned code that nothing here has counts as `unknownCode`. */
export function countOutcomes(outcomes: Iterable<TakeOutcome>): Record<TakeOutcome, number> {
  const counts = Object.fromEntries(takeOutcomes.map((outcome) => [outcome, 0])) as Record<
    TakeOutcome,
    number
  >;
  for (const outcome of outcomes) counts[outcome] += 1;
  return counts;
}

export interface TakeState {
  closedAt: Instant | null;
  cancelledAt: Instant | null;
}

/** A count that is over takes no more scans. */
export function refusalToCount({ closedAt, cancelledAt }: TakeState): RefusalCode | null {
  return closedAt !== null || cancelledAt !== null ? 'stock.takeEnded' : null;
}

/** The numbers the closing was decided on must still be the numbers: somebody may have scanned meanwhile. */
export function refusalToClose(
  take: TakeState,
  seen: Readonly<Partial<Record<TakeOutcome, number>>>,
  counts: Readonly<Record<TakeOutcome, number>>,
): RefusalCode | null {
  const ended = refusalToCount(take);
  if (ended) return ended;
  const changed = (Object.keys(seen) as TakeOutcome[]).some((outcome) => seen[outcome] !== counts[outcome]);
  return changed ? 'stock.countChanged' : null;
}

/** A closing is undone on its own day. */
export function refusalToUndoClose({ closedAt }: TakeState, now: Instant): RefusalCode | null {
  if (closedAt === null) return 'stock.takeNotClosed';
  return houseDayOf(closedAt) === houseDayOf(now) ? null : 'stock.tooLateToUndo';
}

/** A count that was stopped may go on, the same day. */
export function refusalToReopen({ cancelledAt }: TakeState, now: Instant): RefusalCode | null {
  if (cancelledAt === null) return 'stock.takeNotClosed';
  return houseDayOf(cancelledAt) === houseDayOf(now) ? null : 'stock.tooLateToUndo';
}
