import type { ItemWhereabouts, Loan, LookedUp } from '#shared/contract/loans.contract.ts';
import type { PersonSummary } from '#shared/contract/people.contract.ts';

/** One act of this screen: a thing handed over or taken back. */
export interface LendLine {
  act: 'lent' | 'returned';
  loan: Loan;
  isUndone: boolean;
  /** Which visit it belongs to: a visit begins when a person is opened and ends when that person goes. */
  visit: number;
  /** The due day is later than the period says, because the initiative is closed then. */
  movedBecauseClosed: boolean;
  parts: ItemWhereabouts['item']['parts'];
}

/** Something to be said beside the work, until the next scan. */
export type Notice =
  | {
      kind: 'nothing';
      code: string;
      reason: Extract<LookedUp, { kind: 'nothing' }>['reason'];
      /** A hand makes other mistakes than a scanner, and is told other things. */
      isTyped: boolean;
    }
  | { kind: 'failed'; text: string; again: LendAttempt | null };

/** A hand-over with the ids it was first tried with: tried again with the same ones, it can never happen twice. */
export interface LendAttempt {
  person: PersonSummary;
  whereabouts: ItemWhereabouts;
  handOverId: string;
  loanId: string;
}

/** The lending at one screen. */
export interface LendState {
  person: PersonSummary | null;
  /** A thing that was scanned and not lent: shown with what can be done with it. */
  shown: ItemWhereabouts | null;
  notice: Notice | null;
  /** Newest first. */
  lines: readonly LendLine[];
  visit: number;
}

export type LendEvent =
  | { type: 'personOpened'; person: PersonSummary }
  | { type: 'personClosed' }
  | { type: 'thingShown'; whereabouts: ItemWhereabouts }
  | { type: 'noticed'; notice: Notice }
  | { type: 'dismissed' }
  | { type: 'lent'; loan: Loan; whereabouts: ItemWhereabouts }
  | { type: 'returned'; loan: Loan; parts: LendLine['parts'] }
  | { type: 'undone'; act: LendLine['act']; loan: Loan };

export const emptyLend: LendState = { person: null, shown: null, notice: null, lines: [], visit: 0 };

/** As many acts as anybody looks back at. */
const mostLines = 100;

/** What the screen shows after something happened. */
export function afterEvent(state: LendState, event: LendEvent): LendState {
  const calm = { ...state, notice: null };
  switch (event.type) {
    case 'personOpened':
      return personOpened(calm, event.person);
    case 'personClosed':
      return { ...calm, person: null, shown: null, visit: state.visit + 1 };
    case 'thingShown':
      return { ...calm, shown: event.whereabouts };
    case 'noticed':
      return { ...state, notice: event.notice, shown: null };
    case 'dismissed':
      return { ...calm, shown: null };
    case 'lent': {
      const { movedBecauseClosed } = event.whereabouts.dueIfLent ?? { movedBecauseClosed: false };
      const { parts } = event.whereabouts.item;
      return withLine(calm, { act: 'lent', loan: event.loan, movedBecauseClosed, parts });
    }
    case 'returned':
      return withLine(calm, {
        act: 'returned',
        loan: event.loan,
        movedBecauseClosed: false,
        parts: event.parts,
      });
    case 'undone':
      return { ...calm, shown: null, lines: state.lines.map((line) => afterUndo(line, event)) };
  }
}

/** Another card is another visit; a thing that waits for a card to be lent stays on the counter. */
function personOpened(state: LendState, person: PersonSummary): LendState {
  if (state.person?.id === person.id) return { ...state, person };
  const waits = state.shown !== null && state.shown.refusal === null;
  return { ...state, person, shown: waits ? state.shown : null, visit: state.visit + 1 };
}

function withLine(state: LendState, line: Omit<LendLine, 'isUndone' | 'visit'>): LendState {
  // Pressed twice, or done again after it was undone: one act is one line.
  const others = state.lines.filter(
    (earlier) => earlier.act !== line.act || earlier.loan.id !== line.loan.id,
  );
  const known = others.map((earlier) =>
    earlier.loan.id === line.loan.id ? { ...earlier, loan: line.loan } : earlier,
  );
  const lines = [{ ...line, isUndone: false, visit: state.visit }, ...known].slice(0, mostLines);
  return { ...state, shown: null, lines };
}

function afterUndo(line: LendLine, { act, loan }: { act: LendLine['act']; loan: Loan }): LendLine {
  if (line.loan.id !== loan.id) return line;
  return { ...line, loan, isUndone: line.isUndone || line.act === act };
}

/** What was handed over in this visit, newest first. */
export const basketOf = (state: LendState): readonly LendLine[] =>
  state.lines.filter((line) => line.act === 'lent' && line.visit === state.visit);

/** What was taken back in this visit, or since the last person went. */
export const returnedOf = (state: LendState): readonly LendLine[] =>
  state.lines.filter((line) => line.act === 'returned' && line.visit === state.visit);

/** What this screen did for others before: undo stays within reach. */
export const earlierOf = (state: LendState): readonly LendLine[] =>
  state.lines.filter((line) => line.visit !== state.visit);
