import type { ItemWhereabouts, Loan } from '#shared/contract/loans.contract.ts';
import type { PersonSummary } from '#shared/contract/people.contract.ts';
import type { ScanAnswer } from '../../../staff/scan/index.ts';
import { type FoundKit, kitStep, outOf, toCount } from './kit-steps.ts';
import type { LendActs } from './lend-acts.ts';
import type { DeskTools } from './lend-desk.ts';

export interface KitActs {
  /** What the scan of a kit leads to, done. */
  take: (found: FoundKit) => Promise<ScanAnswer>;
  /** Lends these of its things to the person who is open, as one hand-over. */
  lend: (kit: FoundKit, things: readonly ItemWhereabouts[]) => Promise<ScanAnswer>;
  /** Takes these of its things back, one after the other; what has parts stays to be counted. */
  takeBack: (kit: FoundKit, things: readonly ItemWhereabouts[]) => Promise<ScanAnswer>;
}

/** The acts of the counter on a kit. Each of its things is a line of its own, with its own way back. */
export function createKitActs(tools: () => DeskTools, acts: LendActs): KitActs {
  async function take(found: FoundKit): Promise<ScanAnswer> {
    const { places, state, words } = tools();
    const step = kitStep(state(), found);
    places.show(state().person?.id ?? null);
    if (step.do === 'lend') return lendTo(step.person, found, step.things);
    if (step.do === 'takeBack') return takeBack(found, step.things);
    if (step.do === 'tellEmpty') return { tone: 'bad', text: words.kitEmpty(found.name) };
    return show(found, step.isExpected ? 'good' : 'bad');
  }

  function show(found: FoundKit, tone: ScanAnswer['tone']): ScanAnswer {
    const { happened, words, state } = tools();
    happened({ type: 'kitShown', kit: found });
    return { tone, text: words.kitSays(found, state().person !== null), isShown: true };
  }

  async function lendTo(
    person: PersonSummary,
    { name }: FoundKit,
    things: readonly ItemWhereabouts[],
  ): Promise<ScanAnswer> {
    const answer = await acts.lendAll(person, things);
    if ('failed' in answer) return answer.failed;
    const { words } = tools();
    const { loans } = answer;
    const [first] = loans;
    return {
      tone: 'good',
      text: words.kitLent(name, loans.length),
      ...(first ? { detail: words.lentUntil(first) } : {}),
      undo: () => void undoAll(loans),
    };
  }

  async function undoAll(loans: readonly Loan[]): Promise<void> {
    for (const loan of loans.toReversed()) await acts.undo('lent', loan);
  }

  async function takeBack(found: FoundKit, things: readonly ItemWhereabouts[]): Promise<ScanAnswer> {
    const answers: ScanAnswer[] = [];
    // One that is refused does not keep the others.
    for (const thing of things) answers.push(await acts.takeBack(thing));
    const [last] = answers;
    const bad = answers.find(({ tone }) => tone === 'bad');
    const taken = new Set(things);
    const left = toCount(outOf(found.things)).filter((thing) => !taken.has(thing));
    if (left.length > 0) tools().happened({ type: 'kitShown', kit: found });
    if (bad) return bad;
    if (answers.length === 1 && last && left.length === 0) return last;
    const forSomebody = answers.find(({ sound }) => sound !== undefined);
    return {
      tone: 'good',
      ...(forSomebody ? { sound: forSomebody.sound, detail: forSomebody.detail } : {}),
      text: tools().words.kitBack(found.name, answers.length, left.length),
    };
  }

  return {
    take,
    lend: async (found, things) => {
      const { person } = tools().state();
      if (!person) throw new Error('lending was offered without a person');
      return lendTo(person, found, things);
    },
    takeBack,
  };
}
