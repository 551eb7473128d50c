import type { ItemWhereabouts, Loan, LookedUp } from '#shared/contract/loans.contract.ts';
import type { PersonSummary } from '#shared/contract/people.contract.ts';
import type { Scan, ScanAnswer } from '../../../staff/scan/index.ts';
import { type ActTools, createLendActs, type Remark } from './lend-acts.ts';
import type { LendPlaces } from './lend-place.ts';
import type { LendAttempt, LendLine, LendState } from './lend-state.ts';
import { type LendOffer, nextStep, offersFor } from './lend-steps.ts';
import type { LendWords } from './lend-words.ts';

export interface DeskTools extends ActTools {
  state: () => LendState;
  lookUp: (code: string) => Promise<LookedUp>;
  findPerson: (personId: string) => Promise<PersonSummary>;
  findThing: (itemId: string) => Promise<ItemWhereabouts>;
  places: LendPlaces;
  words: ActTools['words'] & Pick<LendWords, 'opened' | 'place' | 'notice'>;
}

export interface LendDesk {
  /** Answers a scan on behalf of the whole desk. */
  answer: (scan: Scan) => Promise<ScanAnswer>;
  /** Does the same for a person or thing that was chosen from a list. */
  choose: (chosen: { entity: 'person' | 'item'; id: string }) => void;
  closePerson: () => void;
  accept: (offer: LendOffer, whereabouts: ItemWhereabouts, remark?: Remark) => void;
  /** Enter in the empty scan field: the first offer for the thing on the counter. Gives false when there is none. */
  acceptFirst: () => boolean;
  /** Takes a thing back from a list, without its label. */
  takeBackLoan: (loan: Loan) => void;
  undo: (act: LendLine['act'], loan: Loan) => void;
  tryAgain: (attempt: LendAttempt) => void;
  dismiss: () => void;
}

/** Carries out what the rule of the counter asks for (`lend-steps.ts`) and says what came of it. */
export function createLendDesk(tools: () => DeskTools): LendDesk {
  const acts = createLendActs(tools);

  async function take(found: LookedUp, isTyped = false): Promise<ScanAnswer> {
    const { places, state, happened, words } = tools();
    if (found.kind === 'nothing' && places.now().at !== 'lend') {
      const { happened: what, todo } = words.notice({ ...found, isTyped });
      return { tone: 'bad', text: what, detail: todo ?? undefined };
    }
    if (found.kind !== 'person') await arrive();
    const step = nextStep(state(), found);
    if (step.do === 'openPerson') return openPerson(step.person);
    places.show(state().person?.id ?? null);
    if (step.do === 'lend') return acts.lend(acts.attempt(step.person, step.whereabouts));
    if (step.do === 'takeBack') return acts.takeBack(step.whereabouts.item);
    if (step.do === 'tell') {
      const notice = { ...step.found, isTyped };
      happened({ type: 'noticed', notice });
      return { tone: 'bad', text: words.notice(notice).happened, isShown: true };
    }
    happened({ type: 'thingShown', whereabouts: step.whereabouts });
    return { tone: step.isExpected ? 'good' : 'bad', text: words.place(step.whereabouts), isShown: true };
  }

  /** Coming from elsewhere nobody is open, except the person whose page it is. */
  async function arrive(): Promise<void> {
    const { places, state, happened, findPerson } = tools();
    const here = places.now();
    if (here.at === 'elsewhere' && state().person) happened({ type: 'personClosed' });
    if (here.at !== 'person' || here.personId === state().person?.id) return;
    happened({ type: 'personOpened', person: await findPerson(here.personId) });
  }

  function openPerson(person: PersonSummary): ScanAnswer {
    const { places, happened, words } = tools();
    happened({ type: 'personOpened', person });
    places.show(person.id);
    return { tone: 'good', text: words.opened(person), isShown: true };
  }

  async function choose({ entity, id }: { entity: 'person' | 'item'; id: string }): Promise<ScanAnswer> {
    const { findPerson, findThing } = tools();
    if (entity === 'person') return openPerson(await findPerson(id));
    return take({ kind: 'item', whereabouts: await findThing(id) });
  }

  async function accept(
    offer: LendOffer,
    whereabouts: ItemWhereabouts,
    remark?: Remark,
  ): Promise<ScanAnswer> {
    const { person } = tools().state();
    const back = offer === 'lend' ? null : await acts.takeBack(whereabouts.item, remark);
    if (back && (offer === 'takeBack' || back.tone === 'bad' || !person)) return back;
    if (!person) throw new Error('lending was offered without a person');
    return acts.lend(acts.attempt(person, whereabouts));
  }

  /** For acts that no scan asked for: their answer is said here. */
  function tell(answer: Promise<ScanAnswer>): void {
    const { tell, failureText } = tools();
    answer.then(tell, (error: unknown) => tell({ tone: 'bad', text: failureText(error) }));
  }

  return {
    answer: async ({ code, how }) => take(await tools().lookUp(code), how === 'typed'),
    choose: (chosen) => tell(choose(chosen)),
    closePerson: () => {
      tools().happened({ type: 'personClosed' });
      tools().places.show(null);
    },
    accept: (offer, whereabouts, remark) => tell(accept(offer, whereabouts, remark)),
    acceptFirst: () => {
      const { shown, person } = tools().state();
      const [first] = offersFor({ shown, person });
      if (shown && first) tell(accept(first, shown));
      return first !== undefined;
    },
    takeBackLoan: ({ itemId }) =>
      tell(
        tools()
          .findThing(itemId)
          .then(({ item }) => acts.takeBack(item)),
      ),
    undo: (act, loan) => void acts.undo(act, loan),
    tryAgain: (attempt) => tell(acts.lend(attempt)),
    dismiss: () => tools().happened({ type: 'dismissed' }),
  };
}
