import type { ItemWhereabouts, Loan } from '#shared/contract/loans.contract.ts';
import { overrulable } from '#shared/contract/overrulable.ts';
import type { PersonSummary } from '#shared/contract/people.contract.ts';
import { failureOf } from '../../../client/failures.ts';
import type { ScanAnswer } from '../../../staff/scan/index.ts';
import { type BackDraft, giveBackOf, problemOf, untouched } from '../back/back-draft.ts';
import type { LendCommands } from './lend-commands.ts';
import type { AfterReturn, LendAttempt, LendEvent, LendLine, LendState } from './lend-state.ts';
import type { LendWords } from './lend-words.ts';

export interface ActTools {
  state: () => LendState;
  commands: Omit<LendCommands, 'isBusy'>;
  words: Pick<
    LendWords,
    | 'lent'
    | 'lentUntil'
    | 'returned'
    | 'forSomebody'
    | 'lendUndone'
    | 'returnUndone'
    | 'ticked'
    | 'amountNeeded'
    | 'brokenTitle'
    | 'article'
    | 'articleGone'
    | 'articleBack'
  >;
  failureText: (error: unknown) => string;
  newId: () => string;
  happened: (event: LendEvent) => void;
  tell: (answer: ScanAnswer) => void;
}

export interface LendActs {
  lend: (attempt: LendAttempt) => Promise<ScanAnswer>;
  /** All these things in one hand-over, or none. */
  lendAll: (
    person: PersonSummary,
    things: readonly ItemWhereabouts[],
  ) => Promise<{ loans: readonly Loan[] } | { failed: ScanAnswer }>;
  takeBack: (thing: ItemWhereabouts, draft?: BackDraft) => Promise<ScanAnswer>;
  undo: (act: LendLine['act'], loan: Loan) => Promise<void>;
  tickParts: (loan: Loan, parts: readonly { partId: string; given: number }[]) => Promise<boolean>;
  /** A first try to lend this thing to this person, as the visit stands now. */
  attempt: (person: PersonSummary, whereabouts: ItemWhereabouts) => LendAttempt;
}

/** The acts of the counter: each does its command, notes it in the state, and answers with the way back. */
export function createLendActs(tools: () => ActTools): LendActs {
  async function lend(attempt: LendAttempt): Promise<ScanAnswer> {
    const { commands, words, happened } = tools();
    try {
      const { loans } = await commands.handOver(handOverOf(attempt));
      const [loan] = loans;
      if (!loan) throw new Error('a hand-over of one thing gave no loan');
      happened({ type: 'lent', loan, whereabouts: attempt.whereabouts });
      return {
        tone: 'good',
        text: words.lent(loan),
        detail: words.lentUntil(loan),
        undo: () => void undo('lent', loan),
      };
    } catch (error) {
      return notLent(error, attempt);
    }
  }

  async function lendAll(
    person: PersonSummary,
    things: readonly ItemWhereabouts[],
  ): Promise<{ loans: readonly Loan[] } | { failed: ScanAnswer }> {
    const { commands, happened, newId, state } = tools();
    const { collector, past } = state();
    try {
      const { loans } = await commands.handOver({
        handOverId: newId(),
        personId: person.id,
        items: things.map((thing) => ({ loanId: newId(), itemId: thing.item.id })),
        ...(collector ? { actedBy: collector.actedBy } : {}),
        ...(past ? { on: past } : {}),
      });
      for (const [n, loan] of loans.entries()) {
        const whereabouts = things[n];
        if (whereabouts) happened({ type: 'lent', loan, whereabouts });
      }
      return { loans };
    } catch (error) {
      return { failed: failed(error, null) };
    }
  }

  async function takeBack(thing: ItemWhereabouts, draft: BackDraft = untouched): Promise<ScanAnswer> {
    const { commands, words, happened, state } = tools();
    if (problemOf(draft, thing.partsOut) !== null) return { tone: 'bad', text: words.amountNeeded() };
    const { past } = state();
    try {
      const input = giveBackOf(thing.item.id, thing.partsOut, draft, words.brokenTitle());
      const after = await commands.giveBack({ ...input, ...(past ? { on: past } : {}) });
      happened({ type: 'returned', ...after });
      return returned(after);
    } catch (error) {
      return failed(error, null);
    }
  }

  /** With a sound of its own when it does not go back on the shelf. */
  function returned(after: AfterReturn): ScanAnswer {
    const { words } = tools();
    const { loan, next } = after;
    const isForSomebody = next.hold !== null || next.reservation !== null;
    return {
      tone: 'good',
      ...(isForSomebody ? { sound: 'forSomebody', detail: words.forSomebody(next) } : {}),
      text: words.returned(loan),
      undo: () => void undo('returned', loan),
    };
  }

  async function undo(act: LendLine['act'], { id }: Loan): Promise<void> {
    const { commands, words, happened, failureText, tell } = tools();
    try {
      const { loan } = await commands[act === 'lent' ? 'undoHandOver' : 'undoReturn']({ loanId: id });
      happened({ type: 'undone', act, loan });
      tell({ tone: 'good', text: act === 'lent' ? words.lendUndone(loan) : words.returnUndone(loan) });
    } catch (error) {
      tell({ tone: 'bad', text: failureText(error) });
    }
  }

  async function tickParts(
    { id }: Loan,
    counted: readonly { partId: string; given: number }[],
  ): Promise<boolean> {
    const { commands, words, happened, failureText, tell } = tools();
    try {
      const { loan, parts } = await commands.tickParts({ loanId: id, parts: [...counted] });
      happened({ type: 'ticked', loanId: id, parts });
      tell({ tone: 'good', text: words.ticked(loan) });
      return true;
    } catch (error) {
      tell({ tone: 'bad', text: failureText(error) });
      return false;
    }
  }

  /** What may be overruled is asked again with a reason; a lost answer may be tried again: the same ids make it safe. */
  function notLent(error: unknown, attempt: LendAttempt): ScanAnswer {
    const failure = failureOf(error);
    if (failure.kind !== 'refused' || !overrulable.includes(failure.reason))
      return failed(error, failure.kind === 'unreachable' ? attempt : null);
    const { happened, failureText } = tools();
    const text = failureText(error);
    happened({ type: 'noticed', notice: { kind: 'refused', text, reason: failure.reason, attempt } });
    return { tone: 'bad', text, isShown: true };
  }

  function failed(error: unknown, again: LendAttempt | null): ScanAnswer {
    const { happened, failureText } = tools();
    const text = failureText(error);
    happened({ type: 'noticed', notice: { kind: 'failed', text, again } });
    return { tone: 'bad', text, isShown: true };
  }

  const attempt = (person: PersonSummary, whereabouts: ItemWhereabouts): LendAttempt => {
    const { newId, state } = tools();
    const { collector, past } = state();
    return { person, whereabouts, handOverId: newId(), loanId: newId(), collector, past, because: null };
  };

  return { lend, lendAll, takeBack, undo, tickParts, attempt };
}

const handOverOf = (attempt: LendAttempt) => ({
  handOverId: attempt.handOverId,
  personId: attempt.person.id,
  items: [{ loanId: attempt.loanId, itemId: attempt.whereabouts.item.id }],
  ...(attempt.because === null ? {} : { overrule: { reason: attempt.because } }),
  ...(attempt.collector ? { actedBy: attempt.collector.actedBy } : {}),
  ...(attempt.past ? { on: attempt.past } : {}),
});
