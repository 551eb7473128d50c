import type { Item } from '#shared/contract/catalog.contract.ts';
import type { ItemWhereabouts, Loan } from '#shared/contract/loans.contract.ts';
import type { PersonSummary } from '#shared/contract/people.contract.ts';
import { failureOf } from '../../../client/failures.ts';
import type { ScanAnswer } from '../../../staff/scan/index.ts';
import type { LendCommands } from './lend-commands.ts';
import type { LendAttempt, LendEvent, LendLine } from './lend-state.ts';
import type { LendWords } from './lend-words.ts';

/** What is said of a thing that comes back: its state now, and a note. */
export interface Remark {
  condition?: Item['condition'];
  note?: string;
}

export interface ActTools {
  commands: Pick<LendCommands, 'handOver' | 'giveBack' | 'undoHandOver' | 'undoReturn'>;
  words: Pick<LendWords, 'lent' | 'lentUntil' | 'returned' | 'lendUndone' | 'returnUndone'>;
  failureText: (error: unknown) => string;
  newId: () => string;
  happened: (event: LendEvent) => void;
  tell: (answer: ScanAnswer) => void;
}

export interface LendActs {
  lend: (attempt: LendAttempt) => Promise<ScanAnswer>;
  takeBack: (thing: Pick<Item, 'id' | 'parts'>, remark?: Remark) => Promise<ScanAnswer>;
  undo: (act: LendLine['act'], loan: Loan) => Promise<void>;
  /** A first try to lend this thing to this person. */
  attempt: (person: PersonSummary, whereabouts: ItemWhereabouts) => LendAttempt;
}

/** The acts of the counter: each does its command, notes it in the state, and answers with the way back. */
export function createLendActs(tools: () => ActTools): LendActs {
  async function lend(attempt: LendAttempt): Promise<ScanAnswer> {
    const { person, whereabouts, handOverId, loanId } = attempt;
    const { commands, words, happened } = tools();
    try {
      const items = [{ loanId, itemId: whereabouts.item.id }];
      const { loans } = await commands.handOver({ handOverId, personId: person.id, items });
      const [loan] = loans;
      if (!loan) throw new Error('a hand-over of one thing gave no loan');
      happened({ type: 'lent', loan, whereabouts });
      return {
        tone: 'good',
        text: words.lent(loan),
        detail: words.lentUntil(loan),
        undo: () => void undo('lent', loan),
      };
    } catch (error) {
      // The answer may be what was lost, not the act: the same ids make another try safe.
      return failed(error, failureOf(error).kind === 'unreachable' ? attempt : null);
    }
  }

  async function takeBack(thing: Pick<Item, 'id' | 'parts'>, remark: Remark = {}): Promise<ScanAnswer> {
    const { commands, words, happened } = tools();
    try {
      const { loan } = await commands.giveBack({ itemId: thing.id, ...remark });
      happened({ type: 'returned', loan, parts: thing.parts });
      return { tone: 'good', text: words.returned(loan), undo: () => void undo('returned', loan) };
    } catch (error) {
      return failed(error, null);
    }
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

  function failed(error: unknown, again: LendAttempt | null): ScanAnswer {
    const { happened, failureText } = tools();
    const text = failureText(error);
    happened({ type: 'noticed', notice: { kind: 'failed', text, again } });
    return { tone: 'bad', text, isShown: true };
  }

  const attempt = (person: PersonSummary, whereabouts: ItemWhereabouts): LendAttempt => {
    const { newId } = tools();
    return { person, whereabouts, handOverId: newId(), loanId: newId() };
  };

  return { lend, takeBack, undo, attempt };
}
