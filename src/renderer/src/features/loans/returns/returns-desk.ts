import type { ItemWhereabouts, Loan, LookedUp } from '#shared/contract/loans.contract.ts';
import type { Scan, ScanAnswer } from '../../../staff/scan/index.ts';
import { type BackDraft, giveBackOf, problemOf, untouched } from '../back/back-draft.ts';
import type { LendCommands } from '../lend/lend-commands.ts';
import type { AfterReturn } from '../lend/lend-state.ts';
import type { LendWords } from '../lend/lend-words.ts';
import type { ReturnLine, ReturnsEvent, ReturnsState } from './returns-state.ts';
import { nextReturn, type ReturnStep } from './returns-steps.ts';

export interface ReturnsTools {
  state: () => ReturnsState;
  happened: (event: ReturnsEvent) => void;
  lookUp: (code: string) => Promise<LookedUp>;
  findThing: (itemId: string) => Promise<ItemWhereabouts>;
  commands: Pick<LendCommands, 'giveBack' | 'undoReturn'>;
  words: Pick<LendWords, 'returned' | 'forSomebody' | 'returnUndone' | 'amountNeeded' | 'brokenTitle'> & {
    told: (step: Extract<ReturnStep, { do: 'tell' }>, code: string) => string;
    count: (whereabouts: ItemWhereabouts) => string;
    kitBack: LendWords['kitBack'];
    /** Nothing of it is out: it is here, or there is nothing left of it. */
    kitHere: (name: string, count: number) => string;
  };
  failureText: (error: unknown) => string;
  tell: (answer: ScanAnswer) => void;
}

export interface ReturnsDesk {
  answer: (scan: Scan) => Promise<ScanAnswer>;
  /** Does the same for a thing that was chosen from a list. */
  choose: (itemId: string) => void;
  /** Takes a thing of the pile back, with what was counted. */
  takeCounted: (line: ReturnLine, draft: BackDraft) => Promise<void>;
  undo: (loan: Loan) => Promise<void>;
  lookedAt: (line: ReturnLine) => void;
  chooseBoxDay: (day: string | null) => void;
  clear: () => void;
}

/** The end of that day: a box has no clock, and a thing lent that afternoon can be in it. */
const endOfDay = '23:59';

/** Takes things back in a row, as fast as they are scanned. Whatever a scan leads to becomes a line; nothing stops the next. */
export function createReturnsDesk(tools: () => ReturnsTools): ReturnsDesk {
  async function answer({ code }: Scan): Promise<ScanAnswer> {
    try {
      return await take(await tools().lookUp(code), code);
    } catch (error) {
      return told(tools().failureText(error), null);
    }
  }

  async function take(found: LookedUp, code: string): Promise<ScanAnswer> {
    const { state, happened, words } = tools();
    if (found.kind === 'kit') return takeKit(found);
    const step = nextReturn(state(), found);
    if (step.do === 'tell') {
      // A number that may not be shown whole comes back shortened.
      const shown = found.kind === 'nothing' ? found.code : code;
      return told(words.told(step, shown), step.personId);
    }
    if (step.do === 'count') {
      happened({ type: 'scanned', outcome: { kind: 'count', whereabouts: step.whereabouts } });
      return { tone: 'good', sound: 'forSomebody', text: words.count(step.whereabouts), isShown: true };
    }
    const after = await giveBack(step.whereabouts, untouched);
    happened({ type: 'scanned', outcome: { kind: 'back', after, isUndone: false } });
    return back(after);
  }

  /** Each thing of a kit that is out is a line of its own; what has parts waits on the pile. */
  async function takeKit({ name, things }: Extract<LookedUp, { kind: 'kit' }>): Promise<ScanAnswer> {
    const { words } = tools();
    const isOut = ({ openLoan, refusal }: ItemWhereabouts) =>
      openLoan !== null || refusal === 'loans.itemOut';
    const answers: ScanAnswer[] = [];
    for (const whereabouts of things.filter(isOut))
      answers.push(await take({ kind: 'item', whereabouts }, whereabouts.item.barcode));
    const [first, ...others] = answers;
    if (!first) return told(words.kitHere(name, things.length), null);
    const bad = answers.find(({ tone }) => tone === 'bad');
    if (bad || others.length === 0) return bad ?? first;
    const left = things.filter(({ openLoan, partsOut }) => openLoan && partsOut.length > 0).length;
    const forSomebody = answers.find(({ sound }) => sound !== undefined);
    return {
      tone: 'good',
      ...(forSomebody ? { sound: forSomebody.sound } : {}),
      text: words.kitBack(name, answers.length - left, left),
      isShown: true,
    };
  }

  function giveBack({ item, partsOut }: ItemWhereabouts, draft: BackDraft): Promise<AfterReturn> {
    const { commands, words, state } = tools();
    const { boxDay } = state();
    return commands.giveBack({
      ...giveBackOf(item.id, partsOut, draft, words.brokenTitle()),
      ...(boxDay === null ? {} : { on: { day: boxDay, time: endOfDay } }),
    });
  }

  function back({ loan, next }: AfterReturn): ScanAnswer {
    const { words } = tools();
    const forSomebody = words.forSomebody(next);
    return {
      tone: 'good',
      ...(forSomebody === '' ? {} : { sound: 'forSomebody' }),
      text: forSomebody === '' ? words.returned(loan) : `${words.returned(loan)} ${forSomebody}`,
      isShown: true,
    };
  }

  function told(sentence: string, personId: string | null): ScanAnswer {
    tools().happened({ type: 'scanned', outcome: { kind: 'told', sentence, personId } });
    return { tone: 'bad', text: sentence, isShown: true };
  }

  async function choose(itemId: string): Promise<void> {
    const { findThing, failureText, tell } = tools();
    try {
      tell(await take({ kind: 'item', whereabouts: await findThing(itemId) }, ''));
    } catch (error) {
      tell(told(failureText(error), null));
    }
  }

  async function takeCounted(line: ReturnLine, draft: BackDraft): Promise<void> {
    const { happened, failureText, tell, words } = tools();
    if (line.outcome.kind !== 'count') return;
    const { whereabouts } = line.outcome;
    if (problemOf(draft, whereabouts.partsOut) !== null)
      return tell({ tone: 'bad', text: words.amountNeeded() });
    try {
      const after = await giveBack(whereabouts, draft);
      happened({ type: 'counted', key: line.key, after });
      tell({ tone: 'good', text: words.returned(after.loan), undo: () => void undo(after.loan) });
    } catch (error) {
      tell({ tone: 'bad', text: failureText(error) });
    }
  }

  async function undo({ id }: Loan): Promise<void> {
    const { commands, happened, words, failureText, tell } = tools();
    try {
      const { loan } = await commands.undoReturn({ loanId: id });
      happened({ type: 'undone', loan });
      tell({ tone: 'good', text: words.returnUndone(loan) });
    } catch (error) {
      tell({ tone: 'bad', text: failureText(error) });
    }
  }

  return {
    answer,
    choose: (itemId) => void choose(itemId),
    takeCounted,
    undo,
    lookedAt: ({ key }) => tools().happened({ type: 'lookedAt', key }),
    chooseBoxDay: (day) => tools().happened({ type: 'boxDayChosen', day }),
    clear: () => tools().happened({ type: 'cleared' }),
  };
}
