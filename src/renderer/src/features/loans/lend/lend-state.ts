import type { RefusalCode } from '#shared/contract/errors.ts';
import type { ItemWhereabouts, Loan, LookedUp, NextInLine } from '#shared/contract/loans.contract.ts';
import type { PersonSummary } from '#shared/contract/people.contract.ts';
import { type BackDraft, untouched } from '../back/back-draft.ts';
import { type Collector, collectorOf } from '../collect/collector.ts';
import { allGiven, type GivenPart } from '../parts/part-ticks.ts';
import type { PastMoment } from '../past/past-moment.ts';
import { type ArticleEvent, type ArticleState, afterArticle } from './article-state.ts';
import { type FoundKit, goesAlong } from './kit-steps.ts';

/** One act of this screen: a thing handed over or taken back. */
export interface LendLine {
  act: 'lent' | 'returned';
  loan: Loan;
  isUndone: boolean;
  /** Which visit it belongs to: a visit begins when a person is opened and ends when that person goes. */
  visit: number;
  /** The due day is later than the period says, because the initiative is closed then. */
  movedBecauseClosed: boolean;
  /** What went along with it; null for a visit that was opened again: asked when it is looked at. */
  parts: readonly GivenPart[] | null;
  /** What a return led to. */
  after: AfterReturn | null;
}

/** What is to be done with a thing that just came back. */
export interface AfterReturn {
  loan: Loan;
  next: NextInLine;
  lateFeeCents: number;
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
  | { kind: 'failed'; text: string; again: LendAttempt | null }
  /** The house says no to this hand-over, and somebody of the desk may decide otherwise. */
  | { kind: 'refused'; text: string; reason: RefusalCode; attempt: LendAttempt };

/** A hand-over with the ids it was first tried with: tried again with the same ones, it can never happen twice. */
export interface LendAttempt {
  person: PersonSummary;
  whereabouts: ItemWhereabouts;
  handOverId: string;
  loanId: string;
  collector: Collector | null;
  past: PastMoment | null;
  /** Why it is lent after all. */
  because: string | null;
}

/** The lending at one screen. */
export interface LendState extends ArticleState {
  person: PersonSummary | null;
  /** A thing that was scanned and not lent: shown with what can be done with it. */
  shown: ItemWhereabouts | null;
  /** A kit that was scanned and not lent whole: its things, with what can be done with them. */
  kit: FoundKit | null;
  /** How the thing on the counter comes back, as far as somebody said anything. */
  back: BackDraft;
  /** What the last return leads to, when it leads to something. */
  after: AfterReturn | null;
  notice: Notice | null;
  /** Newest first. */
  lines: readonly LendLine[];
  visit: number;
  /** Somebody else stands here for the person, for as long as this visit lasts. */
  collector: Collector | null;
  /** What is noted now happened on another day. */
  past: PastMoment | null;
}

export type LendEvent =
  | { type: 'personOpened'; person: PersonSummary }
  | { type: 'personClosed' }
  | { type: 'thingShown'; whereabouts: ItemWhereabouts }
  | { type: 'kitShown'; kit: FoundKit }
  | { type: 'backDrafted'; back: BackDraft }
  | { type: 'noticed'; notice: Notice }
  | { type: 'dismissed' }
  | { type: 'lent'; loan: Loan; whereabouts: ItemWhereabouts }
  | { type: 'returned'; loan: Loan; next: NextInLine; lateFeeCents: number }
  | { type: 'undone'; act: LendLine['act']; loan: Loan }
  | ArticleEvent
  | { type: 'ticked'; loanId: string; parts: readonly GivenPart[] }
  | { type: 'collectorChosen'; collector: Collector | null }
  | { type: 'pastChosen'; past: PastMoment | null }
  | { type: 'visitRestored'; acts: readonly Pick<LendLine, 'act' | 'loan'>[] };

export const emptyLend: LendState = {
  person: null,
  shown: null,
  kit: null,
  back: untouched,
  after: null,
  notice: null,
  article: null,
  articles: [],
  lines: [],
  visit: 0,
  collector: null,
  past: null,
};

/** As many acts as anybody looks back at. */
const mostLines = 100;

/** What the screen shows after something happened. */
export function afterEvent(state: LendState, event: LendEvent): LendState {
  const calm: LendState = { ...state, notice: null, after: null };
  const clear: LendState = { ...calm, shown: null, kit: null, back: untouched, article: null };
  switch (event.type) {
    case 'personOpened':
      return personOpened(calm, event.person);
    case 'personClosed':
      return { ...clear, person: null, visit: state.visit + 1, collector: null, past: null };
    case 'thingShown':
      return { ...clear, shown: event.whereabouts };
    case 'kitShown':
      return { ...clear, kit: event.kit };
    case 'backDrafted':
      return { ...state, back: event.back };
    case 'noticed':
      return { ...clear, notice: event.notice };
    case 'dismissed':
      return clear;
    case 'lent':
      return withLine(clear, { ...plainLine('lent', event.loan), ...lentFacts(event.whereabouts) });
    case 'returned': {
      const { loan, next, lateFeeCents } = event;
      const after = { loan, next, lateFeeCents };
      const shown = isWorthSaying(after) ? after : null;
      return { ...withLine(clear, { ...plainLine('returned', loan), after: shown }), after: shown };
    }
    case 'undone':
      return { ...clear, lines: state.lines.map((line) => afterUndo(line, event)) };
    case 'articleShown':
    case 'articleGone':
      return { ...clear, ...afterArticle(clear, event) };
    case 'articleBack':
      return { ...state, ...afterArticle(state, event) };
    case 'ticked':
      return { ...state, lines: state.lines.map((line) => afterTick(line, event)) };
    case 'collectorChosen':
      return { ...state, collector: event.collector };
    case 'pastChosen':
      return { ...state, past: event.past };
    case 'visitRestored':
      return visitRestored(state, event.acts);
  }
}

/** Another card is another visit; a thing that waits for a card to be lent stays on the counter. */
function personOpened(state: LendState, person: PersonSummary): LendState {
  if (state.person?.id === person.id) return { ...state, person };
  const waits = state.shown !== null && state.shown.refusal === null;
  const shown = waits ? state.shown : null;
  const kit = state.kit !== null && goesAlong(state.kit.things).length > 0 ? state.kit : null;
  // Another day may be chosen before the card is scanned; it never goes on to the next person.
  const past = state.person === null ? state.past : null;
  return { ...state, person, shown, kit, back: untouched, past, collector: null, visit: state.visit + 1 };
}

/** What was done in this visit before the screen forgot it, with who stood here then. */
function visitRestored(state: LendState, acts: readonly Pick<LendLine, 'act' | 'loan'>[]): LendState {
  const isKnown = (act: Pick<LendLine, 'act' | 'loan'>) =>
    state.lines.some((line) => line.act === act.act && line.loan.id === act.loan.id);
  const lines = acts
    .filter((act) => !isKnown(act))
    .map(({ act, loan }) => ({ ...plainLine(act, loan), parts: null, isUndone: false, visit: state.visit }));
  const newest = acts.find(({ act }) => act === 'lent');
  return {
    ...state,
    lines: [...state.lines, ...lines].slice(0, mostLines),
    collector: state.collector ?? collectorOf(newest?.loan.actedBy ?? null),
  };
}

type NewLine = Omit<LendLine, 'isUndone' | 'visit'>;

const plainLine = (act: LendLine['act'], loan: Loan): NewLine => ({
  act,
  loan,
  movedBecauseClosed: false,
  parts: [],
  after: null,
});

const lentFacts = ({ dueIfLent, item }: ItemWhereabouts) => ({
  movedBecauseClosed: dueIfLent?.movedBecauseClosed ?? false,
  parts: allGiven(item.parts),
});

/** Somebody waits for it, something is asked, or something is missing: said large. Otherwise the line is enough. */
const isWorthSaying = ({ loan, next, lateFeeCents }: AfterReturn): boolean =>
  next.hold !== null || next.reservation !== null || lateFeeCents > 0 || loan.partsMissing > 0;

function withLine(state: LendState, line: NewLine): LendState {
  // Pressed twice, or done again after it was undone: one act is one line.
  const others = state.lines.filter(
    (earlier) => earlier.act !== line.act || earlier.loan.id !== line.loan.id,
  );
  const known = others.map((earlier) =>
    earlier.loan.id === line.loan.id ? { ...earlier, loan: line.loan } : earlier,
  );
  const lines = [{ ...line, isUndone: false, visit: state.visit }, ...known].slice(0, mostLines);
  return { ...state, lines };
}

function afterUndo(line: LendLine, { act, loan }: { act: LendLine['act']; loan: Loan }): LendLine {
  if (line.loan.id !== loan.id) return line;
  return { ...line, loan, isUndone: line.isUndone || line.act === act };
}

const afterTick = (line: LendLine, { loanId, parts }: { loanId: string; parts: readonly GivenPart[] }) =>
  line.act === 'lent' && line.loan.id === loanId ? { ...line, parts } : line;

/** What was handed over in this visit, newest first. */
export const basketOf = (state: LendState): readonly LendLine[] =>
  state.lines.filter((line) => line.act === 'lent' && line.visit === state.visit);

/** What was taken back in this visit, or since the last person went. */
export const returnedOf = (state: LendState): readonly LendLine[] =>
  state.lines.filter((line) => line.act === 'returned' && line.visit === state.visit);

/** What this screen did for others before: undo stays within reach. */
export const earlierOf = (state: LendState): readonly LendLine[] =>
  state.lines.filter((line) => line.visit !== state.visit);
