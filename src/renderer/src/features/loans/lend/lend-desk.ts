import type { ItemWhereabouts, Loan, LookedUp } from '#shared/contract/loans.contract.ts';
import type { PersonSummary } from '#shared/contract/people.contract.ts';
import type { Article } from '#shared/contract/stock.contract.ts';
import type { Scan, ScanAnswer } from '../../../staff/scan/index.ts';
import type { BackDraft } from '../back/back-draft.ts';
import type { Collector } from '../collect/collector.ts';
import type { PastMoment } from '../past/past-moment.ts';
import type { KeptVisit } from '../visit/kept-visit.ts';
import type { ArticleLine } from './article-state.ts';
import { articleOffers, createArticleActs } from './article-steps.ts';
import { createKitActs } from './kit-acts.ts';
import { type FoundKit, goesAlong } from './kit-steps.ts';
import { type ActTools, createLendActs } from './lend-acts.ts';
import type { LendPlaces } from './lend-place.ts';
import type { LendAttempt, LendLine } from './lend-state.ts';
import { type LendOffer, nextStep, offersFor } from './lend-steps.ts';
import type { LendWords } from './lend-words.ts';

export interface DeskTools extends ActTools {
  lookUp: (code: string) => Promise<LookedUp>;
  findPerson: (personId: string) => Promise<PersonSummary>;
  findThing: (itemId: string) => Promise<ItemWhereabouts>;
  /** The loans of a person as they are now, newest acts of the day among them. */
  loansOf: (personId: string) => Promise<readonly Loan[]>;
  /** The last visit at this screen, as far as it is still known. */
  keptVisit: () => KeptVisit | null;
  /** The article with this code on its package; null when there is none. */
  findArticle: (code: string) => Promise<Article | null>;
  places: LendPlaces;
  words: ActTools['words'] &
    Pick<LendWords, 'opened' | 'place' | 'notice' | 'kitLent' | 'kitBack' | 'kitSays' | 'kitEmpty'>;
}

export interface LendDesk {
  /** Answers a scan on behalf of the whole desk. */
  answer: (scan: Scan) => Promise<ScanAnswer>;
  /** Does the same for a person or thing that was chosen from a list. */
  choose: (chosen: { entity: 'person' | 'item'; id: string }) => void;
  closePerson: () => void;
  accept: (offer: LendOffer, whereabouts: ItemWhereabouts) => void;
  /** Enter in the empty scan field: the first offer for the thing on the counter. Gives false when there is none. */
  acceptFirst: () => boolean;
  lendOfKit: (kit: FoundKit, things: readonly ItemWhereabouts[]) => void;
  takeBackOfKit: (kit: FoundKit, things: readonly ItemWhereabouts[]) => void;
  /** How many of the package on the counter. */
  countArticle: (quantity: number) => void;
  /** Gives or sells the package on the counter. */
  partArticle: (how: ArticleLine['how']) => void;
  undoArticle: (movementId: string) => void;
  /** Takes a thing back from a list, without its label; one with parts is shown first, to be counted. */
  takeBackLoan: (loan: Loan) => void;
  undo: (act: LendLine['act'], loan: Loan) => void;
  tryAgain: (attempt: LendAttempt) => void;
  /** Lends after all, with the reason that is kept. */
  overrule: (attempt: LendAttempt, because: string) => void;
  /** Corrects what went along; true when it was written. */
  tickParts: (loan: Loan, parts: readonly { partId: string; given: number }[]) => Promise<boolean>;
  draftBack: (back: BackDraft) => void;
  collect: (collector: Collector | null) => void;
  noteFor: (past: PastMoment | null) => void;
  /** Goes on with a visit of before. */
  resume: (visit: KeptVisit) => void;
  dismiss: () => void;
}

/** Carries out what the rule of the counter asks for (`lend-steps.ts`) and says what came of it. */
export function createLendDesk(tools: () => DeskTools): LendDesk {
  const acts = createLendActs(tools);
  const kits = createKitActs(tools, acts);
  const articles = createArticleActs(tools);

  async function take(found: LookedUp, code: string | null = null, isTyped = false): Promise<ScanAnswer> {
    const { places, state, happened, words, findArticle } = tools();
    // Only a code nobody has as a thing, card or kit can be on a package.
    const mayBePackage = code !== null && found.kind === 'nothing' && found.reason === 'unknown';
    const article = mayBePackage ? await findArticle(code) : null;
    if (article) {
      await arrive();
      places.show(state().person?.id ?? null);
      return articles.show(article);
    }
    if (found.kind === 'nothing' && places.now().at !== 'lend') {
      const { happened: what, todo } = words.notice({ ...found, isTyped });
      return { tone: 'bad', text: what, detail: todo ?? undefined };
    }
    if (found.kind !== 'person') await arrive();
    if (found.kind === 'kit') return kits.take(found);
    const step = nextStep(state(), found);
    if (step.do === 'openPerson') return openPerson(step.person);
    places.show(state().person?.id ?? null);
    if (step.do === 'lend') return acts.lend(acts.attempt(step.person, step.whereabouts));
    if (step.do === 'takeBack') return acts.takeBack(step.whereabouts, state().back);
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
    restore(person.id);
    return { tone: 'good', text: words.opened(person), isShown: true };
  }

  /** A screen that was loaded anew knows nothing of the visit it was in: what was done then is asked for. */
  function restore(personId: string): void {
    const { state, keptVisit } = tools();
    const kept = keptVisit();
    if (state().lines.length === 0 && kept?.personId === personId) void bringBack(kept);
  }

  async function bringBack({ personId, acts: kept }: KeptVisit): Promise<void> {
    const { loansOf, state, happened } = tools();
    const loans = new Map((await loansOf(personId)).map((loan) => [loan.id, loan]));
    if (state().person?.id !== personId) return;
    const known = kept.flatMap(({ act, loanId }) => {
      const loan = loans.get(loanId);
      return loan && (act === 'lent' || loan.returnedAt !== null) ? [{ act, loan }] : [];
    });
    happened({ type: 'visitRestored', acts: known });
  }

  async function resume(visit: KeptVisit): Promise<ScanAnswer> {
    const answer = openPerson(await tools().findPerson(visit.personId));
    await bringBack(visit);
    return answer;
  }

  async function choose({ entity, id }: { entity: 'person' | 'item'; id: string }): Promise<ScanAnswer> {
    const { findPerson, findThing } = tools();
    if (entity === 'person') return openPerson(await findPerson(id));
    return take({ kind: 'item', whereabouts: await findThing(id) });
  }

  async function accept(offer: LendOffer, whereabouts: ItemWhereabouts): Promise<ScanAnswer> {
    const { person, back: draft } = tools().state();
    const back = offer === 'lend' ? null : await acts.takeBack(whereabouts, draft);
    if (back && (offer === 'takeBack' || back.tone === 'bad' || !person)) return back;
    if (!person) throw new Error('lending was offered without a person');
    return acts.lend(acts.attempt(person, whereabouts));
  }

  async function takeBackLoan({ itemId }: Loan): Promise<ScanAnswer> {
    const { findThing, happened, words } = tools();
    const whereabouts = await findThing(itemId);
    if (whereabouts.partsOut.length === 0) return acts.takeBack(whereabouts);
    happened({ type: 'thingShown', whereabouts });
    return { tone: 'good', text: words.place(whereabouts), isShown: true };
  }

  /** For acts that no scan asked for: their answer is said here. */
  function tell(answer: Promise<ScanAnswer>): void {
    const { tell, failureText } = tools();
    answer.then(tell, (error: unknown) => tell({ tone: 'bad', text: failureText(error) }));
  }

  return {
    answer: async ({ code, how }) => take(await tools().lookUp(code), code, how === 'typed'),
    choose: (chosen) => tell(choose(chosen)),
    closePerson: () => {
      tools().happened({ type: 'personClosed' });
      tools().places.show(null);
    },
    accept: (offer, whereabouts) => tell(accept(offer, whereabouts)),
    acceptFirst: () => {
      const { shown, person, kit, article } = tools().state();
      const rest = kit && person ? goesAlong(kit.things) : [];
      if (kit && rest.length > 0) {
        tell(kits.lend(kit, rest));
        return true;
      }
      const [how] = article ? articleOffers(article) : [];
      if (how) tell(articles.part(how));
      const [first] = offersFor({ shown, person });
      if (shown && first) tell(accept(first, shown));
      return how !== undefined || first !== undefined;
    },
    lendOfKit: (kit, things) => tell(kits.lend(kit, things)),
    takeBackOfKit: (kit, things) => tell(kits.takeBack(kit, things)),
    countArticle: (quantity) => {
      const { state, happened } = tools();
      const shown = state().article;
      if (shown) happened({ type: 'articleShown', article: shown.article, quantity });
    },
    partArticle: (how) => tell(articles.part(how)),
    undoArticle: (movementId) => void articles.undo(movementId),
    takeBackLoan: (loan) => tell(takeBackLoan(loan)),
    undo: (act, loan) => void acts.undo(act, loan),
    tryAgain: (attempt) => tell(acts.lend(attempt)),
    overrule: (attempt, because) => tell(acts.lend({ ...attempt, because })),
    tickParts: acts.tickParts,
    draftBack: (back) => tools().happened({ type: 'backDrafted', back }),
    collect: (collector) => tools().happened({ type: 'collectorChosen', collector }),
    noteFor: (past) => tools().happened({ type: 'pastChosen', past }),
    resume: (visit) => tell(resume(visit)),
    dismiss: () => tools().happened({ type: 'dismissed' }),
  };
}
