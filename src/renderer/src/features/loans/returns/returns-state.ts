import type { ItemWhereabouts, Loan } from '#shared/contract/loans.contract.ts';
import type { AfterReturn } from '../lend/lend-state.ts';

/** What became of one scan. */
export type ReturnOutcome =
  /** It is back. */
  | { kind: 'back'; after: AfterReturn; isUndone: boolean }
  /** It has parts: somebody looks at it before it is taken back. */
  | { kind: 'count'; whereabouts: ItemWhereabouts }
  /** Nothing changed, and why. `personId`: it was somebody's card. */
  | { kind: 'told'; sentence: string; personId: string | null };

export interface ReturnLine {
  key: number;
  outcome: ReturnOutcome;
  /** Somebody looked at it: it leaves the pile. */
  isLookedAt: boolean;
}

/** A row of returns at one screen. */
export interface ReturnsState {
  /** Newest first. */
  lines: readonly ReturnLine[];
  /** The day everything scanned now came back, when that was not today: the box was emptied this morning. */
  boxDay: string | null;
  made: number;
}

export type ReturnsEvent =
  | { type: 'scanned'; outcome: ReturnOutcome }
  /** A thing from the pile is back. */
  | { type: 'counted'; key: number; after: AfterReturn }
  | { type: 'undone'; loan: Loan }
  | { type: 'lookedAt'; key: number }
  | { type: 'boxDayChosen'; day: string | null }
  | { type: 'cleared' };

export const noReturns: ReturnsState = { lines: [], boxDay: null, made: 0 };

/** More than anybody brings back in a day; the oldest leave the screen, never the house. */
const mostLines = 500;

export function afterReturn(state: ReturnsState, event: ReturnsEvent): ReturnsState {
  switch (event.type) {
    case 'scanned':
      return withOutcome(state, event.outcome);
    case 'counted': {
      const outcome: ReturnOutcome = { kind: 'back', after: event.after, isUndone: false };
      return changed(state, (line) => (line.key === event.key ? { ...line, outcome } : line));
    }
    case 'undone':
      return changed(state, (line) => undoneLine(line, event.loan));
    case 'lookedAt':
      return changed(state, (line) => (line.key === event.key ? { ...line, isLookedAt: true } : line));
    case 'boxDayChosen':
      return { ...state, boxDay: event.day };
    case 'cleared':
      // What is still to be looked at is not forgotten with the list.
      return { ...state, lines: state.lines.filter(isOnPile) };
  }
}

/** The same thing on the pile twice is one thing on the pile. */
function withOutcome(state: ReturnsState, outcome: ReturnOutcome): ReturnsState {
  const others =
    outcome.kind === 'count'
      ? state.lines.filter((line) => waitingItem(line) !== outcome.whereabouts.item.id)
      : state.lines;
  const line: ReturnLine = { key: state.made + 1, outcome, isLookedAt: false };
  return { ...state, made: line.key, lines: [line, ...others].slice(0, mostLines) };
}

const changed = (state: ReturnsState, change: (line: ReturnLine) => ReturnLine): ReturnsState => ({
  ...state,
  lines: state.lines.map(change),
});

function undoneLine(line: ReturnLine, loan: Loan): ReturnLine {
  const { outcome } = line;
  if (outcome.kind !== 'back' || outcome.after.loan.id !== loan.id) return line;
  return { ...line, outcome: { ...outcome, after: { ...outcome.after, loan }, isUndone: true } };
}

const waitingItem = ({ outcome }: ReturnLine): string | null =>
  outcome.kind === 'count' ? outcome.whereabouts.item.id : null;

/** Parts to be counted, or a thing that goes to somebody and not back on the shelf. */
export function isOnPile({ outcome, isLookedAt }: ReturnLine): boolean {
  if (isLookedAt) return false;
  if (outcome.kind === 'count') return true;
  if (outcome.kind !== 'back' || outcome.isUndone) return false;
  return outcome.after.next.hold !== null || outcome.after.next.reservation !== null;
}

/** How many things came back here. */
export const countBack = ({ lines }: ReturnsState): number =>
  lines.filter(({ outcome }) => outcome.kind === 'back' && !outcome.isUndone).length;

/** Whether this thing was taken back here a moment ago. */
export const wasTakenBack = ({ lines }: ReturnsState, itemId: string): boolean =>
  lines.some(
    ({ outcome }) => outcome.kind === 'back' && !outcome.isUndone && outcome.after.loan.itemId === itemId,
  );
