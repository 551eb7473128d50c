import type { FeedbackPurpose } from '#shared/contract/feedback-words.ts';
import type { KioskSize, KioskTheme } from '../../ui/kiosk/KioskFrame.tsx';
import {
  type Answers,
  firstStepOf,
  type KioskTopic,
  stepAfter,
  stepAsking,
  type Wish,
  wishFor,
} from './wish.ts';

/**
 * A run: everything one visitor does at the kiosk, from the first touch to the end. One plain object in memory and
 * nothing else: Stop, time-out and crash all throw it away and take a fresh one (R01), so that nothing can be forgotten
 * to be wiped. Pure: no clock, no browser, no core.
 */
export interface Run {
  /** Raised at each end; everything drawn for the run before is thrown away with it. */
  readonly number: number;
  /** BCP 47 tag of one of our languages; Dutch at the start and after the end (L01, L24). */
  readonly language: string;
  readonly theme: KioskTheme;
  readonly size: KioskSize;
  readonly isLowReach: boolean;
  /** A hand that trembles: a touch right after another one is the same touch (A07). */
  readonly isSteadyHands: boolean;
  readonly isReadingAloud: boolean;
  /** Visited steps, the present one last; empty on the attract screen. The browser's own history never grows. */
  readonly trail: readonly Step[];
  /** What was typed in the search: Back keeps it, the end drops it. */
  readonly searchText: string;
  /** What the visitor comes for, until the number is given. */
  readonly wish: Wish | null;
  /** Digits of a card as they are typed, and the card that was shown or typed whole; both forgotten as soon as it opened something. */
  readonly cardDigits: string;
  readonly card: string | null;
  /** The ticket that was given in this run. */
  readonly ticketId: string | null;
  /** How often its number was put on paper. */
  readonly papers: number;
  /** A person was called to this kiosk, and the call is not over. */
  readonly callId: string | null;
  /** What is somebody's own may be read aloud: their own choice, for this visit (S04). */
  readonly isReadingMine: boolean;
}

/** One screen of the visitor. Ids only: what it shows comes from the core each time. */
export type Step =
  | { readonly name: 'purpose' }
  | { readonly name: 'lending' }
  | { readonly name: 'theme' }
  | { readonly name: 'urgency' }
  | { readonly name: 'talk' }
  | { readonly name: 'review' }
  | {
      readonly name: 'number';
      readonly number: number;
      /** How many are helped before; as it was when the number was given. */
      readonly ahead: number;
      readonly topic: KioskTopic;
    }
  | { readonly name: 'card' }
  | { readonly name: 'secret' }
  | { readonly name: 'mine' }
  /** With a thing before the reader; the label that brought somebody here, if one did. */
  | { readonly name: 'alone'; readonly code: string | null }
  | { readonly name: 'house' }
  /** What there is to eat today. */
  | { readonly name: 'menu' }
  /** Partners of the house: their themes, those of one theme, one of them. */
  | { readonly name: 'services'; readonly themeId: string | null }
  | { readonly name: 'service'; readonly serviceId: string }
  | { readonly name: 'initiative'; readonly initiativeId: string }
  | { readonly name: 'things'; readonly initiativeId: string | null }
  | { readonly name: 'search' }
  | { readonly name: 'thing'; readonly kindId: string }
  /** How it went: what the run was for is all that is left of it. */
  | { readonly name: 'feedback'; readonly about: FeedbackPurpose }
  /** It was said how it went: a screen of its own, so that it is read aloud too. */
  | { readonly name: 'thanks' }
  | { readonly name: 'language' }
  | { readonly name: 'help' }
  /** Where a person is, without calling one. */
  | { readonly name: 'desk' }
  /** A colleague took over: nothing is left but the number. */
  | { readonly name: 'handed'; readonly number: number };

export type RunAction =
  /** The first touch; in a language, or in the one the screen already speaks. */
  | { readonly type: 'begin'; readonly language?: string }
  | { readonly type: 'go'; readonly step: Step }
  /** One step back; from the first step that is the end of the run. */
  | { readonly type: 'back' }
  /** Keeps everything else; leaves the page where languages are chosen. */
  | { readonly type: 'speak'; readonly language: string }
  | { readonly type: 'bigger' }
  | { readonly type: 'contrast' }
  | { readonly type: 'lowReach' }
  | { readonly type: 'steadyHands' }
  | { readonly type: 'readAloud' }
  /** Letters behind what stands in the search already; one letter less. Two of them may come before the screen is drawn again. */
  | { readonly type: 'type'; readonly text: string }
  | { readonly type: 'erase' }
  /**
   * Comes for something that needs a person. The id is for the ticket, should there be none in this run yet. What the way here said
   * already is not asked again (A30): then the review is next.
   */
  | {
      readonly type: 'ask';
      readonly topic: KioskTopic;
      readonly ticketId: string;
      readonly answers?: Answers | undefined;
    }
  /** The same, staying here: the number comes at once. */
  | { readonly type: 'wish'; readonly wish: Wish }
  /** One answer to the question on the screen; an answer to one that is over (a second touch) changes nothing. */
  | { readonly type: 'answer'; readonly answers: Answers }
  /** The core gave the number of this ticket; an answer for somebody who is gone changes nothing. */
  | {
      readonly type: 'numbered';
      readonly ticketId: string;
      readonly number: number;
      readonly ahead: number;
    }
  /** The number came out on paper, for the first or the second time. */
  | { readonly type: 'printed'; readonly ticketId: string; readonly copy: number }
  /** Digits of the card number; one less. */
  | { readonly type: 'cardDigit'; readonly digit: string }
  | { readonly type: 'eraseDigit' }
  /** A card was held before the reader, or typed whole: its secret is asked. */
  | { readonly type: 'card'; readonly card: string }
  /** The core opened what is theirs with this card; an answer for somebody who is gone changes nothing. */
  | { readonly type: 'opened'; readonly card: string }
  /** A person was called; the call is over, or never came through. */
  | { readonly type: 'called'; readonly callId: string }
  | { readonly type: 'callOver' }
  /** A colleague goes on at the desk: everything of the run is thrown away but how the screen speaks and looks. */
  | { readonly type: 'handed'; readonly number: number }
  /** Read what is mine aloud, or no longer. */
  | { readonly type: 'readMine' }
  /** The run is over and forgotten as at every end; one question about it stays, in the same language and size. */
  | { readonly type: 'rate'; readonly about: FeedbackPurpose }
  /** A face was touched; there is no way back to touch another. */
  | { readonly type: 'rated' }
  /** Stop, time-out, crash: there is one way to end. */
  | { readonly type: 'end' };

const sizes: readonly KioskSize[] = ['normal', 'bigger', 'biggest'];
const themes: readonly KioskTheme[] = ['light', 'dark', 'contrast'];
const longestSearch = 60;
/** Digits of the longest card number, a UiTPAS. */
const longestCard = 13;

export function freshRun(number = 0): Run {
  return {
    number,
    language: 'nl',
    theme: 'light',
    size: 'normal',
    isLowReach: false,
    isSteadyHands: false,
    isReadingAloud: false,
    trail: [],
    searchText: '',
    wish: null,
    cardDigits: '',
    card: null,
    ticketId: null,
    papers: 0,
    callId: null,
    isReadingMine: false,
  };
}

export function reduceRun(run: Run, action: RunAction): Run {
  switch (action.type) {
    case 'begin':
      return { ...run, language: action.language ?? run.language, trail: [{ name: 'purpose' }] };
    case 'go':
      return goTo(run, action.step);
    case 'back':
      return run.trail.length > 1 ? { ...run, trail: run.trail.slice(0, -1) } : freshRun(run.number + 1);
    case 'speak':
      return { ...run, language: action.language, trail: leaveLanguagePage(run.trail) };
    case 'bigger':
      return { ...run, size: nextOf(sizes, run.size) };
    case 'contrast':
      return { ...run, theme: nextOf(themes, run.theme) };
    case 'lowReach':
      return { ...run, isLowReach: !run.isLowReach };
    case 'steadyHands':
      return { ...run, isSteadyHands: !run.isSteadyHands };
    case 'readAloud':
      return { ...run, isReadingAloud: !run.isReadingAloud };
    case 'type':
      return { ...run, searchText: (run.searchText + action.text).trimStart().slice(0, longestSearch) };
    case 'erase':
      return { ...run, searchText: [...run.searchText].slice(0, -1).join('') };
    case 'ask':
      return asked(run, action);
    case 'wish':
      return { ...run, wish: action.wish };
    case 'answer':
      return answered(run, action.answers);
    case 'numbered':
      return numbered(run, action);
    case 'printed':
      // An answer for a number that is gone changes nothing.
      return run.ticketId !== action.ticketId ? run : { ...run, papers: action.copy };
    case 'cardDigit':
      return { ...run, cardDigits: (run.cardDigits + action.digit).slice(0, longestCard) };
    case 'eraseDigit':
      return { ...run, cardDigits: run.cardDigits.slice(0, -1) };
    case 'card':
      return shown(run, action.card);
    case 'opened':
      return opened(run, action.card);
    case 'called':
      return { ...run, callId: action.callId };
    case 'callOver':
      return { ...run, callId: null };
    case 'handed':
      return handed(run, action.number);
    case 'readMine':
      return { ...run, isReadingMine: !run.isReadingMine, isReadingAloud: !run.isReadingMine };
    case 'rate':
      return rated(run, action.about);
    case 'rated':
      return stepOf(run)?.name === 'feedback' ? { ...run, trail: [{ name: 'thanks' }] } : run;
    case 'end':
      return freshRun(run.number + 1);
  }
}

/** A card at any moment before something is open: on the first screen it begins the run. For an appointment it goes along with what was said. */
function shown(run: Run, card: string): Run {
  const review = asksCard(run) ? run.trail.findIndex(({ name }) => name === 'review') : -1;
  if (run.wish !== null && review !== -1)
    return { ...run, wish: { ...run.wish, card }, cardDigits: '', trail: run.trail.slice(0, review + 1) };
  const step = stepOf(run)?.name;
  if (step === 'mine') return run;
  const trail: readonly Step[] = step === undefined ? [{ name: 'purpose' }] : run.trail;
  return goTo({ ...run, card, cardDigits: '', trail }, { name: 'secret' });
}

/** The card and its digits are forgotten here. Back from what is one's own is the end: nobody finds it open. */
function opened(run: Run, card: string): Run {
  if (run.card !== card || stepOf(run)?.name !== 'secret') return run;
  return { ...run, card: null, cardDigits: '', trail: [{ name: 'mine' }] };
}

/** Here a card leads to an appointment, and opens nothing. */
export function asksCard(run: Run): boolean {
  const step = stepOf(run)?.name;
  return (
    run.wish?.topic === 'appointment' &&
    (step === 'review' || (step === 'card' && run.trail.some(({ name }) => name === 'review')))
  );
}

const goTo = (run: Run, step: Step): Run =>
  isSameStep(stepOf(run), step) ? run : { ...run, trail: [...run.trail, step] };

/** On the way to a number. */
function asked(run: Run, { topic, ticketId, answers }: RunAction & { type: 'ask' }): Run {
  const wish = wishFor(run.wish, topic, ticketId);
  if (answers === undefined) return goTo({ ...run, wish }, firstStepOf(topic));
  return goTo({ ...run, wish: { ...wish, answers: { ...wish.answers, ...answers } } }, { name: 'review' });
}

/** Goes on to what is asked next; an answer that was changed from the review goes back there (U05). */
function answered(run: Run, answers: Answers): Run {
  const asked = stepAsking(answers);
  if (run.wish === null || asked === null || stepOf(run)?.name !== asked) return run;
  const next = { ...run, wish: { ...run.wish, answers: { ...run.wish.answers, ...answers } } };
  const review = run.trail.findIndex(({ name }) => name === 'review');
  return review === -1
    ? goTo(next, stepAfter(asked, run.language))
    : { ...next, trail: run.trail.slice(0, review + 1) };
}

/** There is no way back from a number, and nothing more to know: what was asked is forgotten here already. */
function numbered(run: Run, { ticketId, number, ahead }: RunAction & { type: 'numbered' }): Run {
  if (run.wish?.ticketId !== ticketId) return run;
  return { ...run, wish: null, ticketId, trail: [{ name: 'number', number, ahead, topic: run.wish.topic }] };
}

/** A fresh run as far as anybody can tell, in the language and the size of whoever walks to the desk. */
function handed(run: Run, ticket: number): Run {
  return { ...freshRun(run.number + 1), ...needsOf(run), trail: [{ name: 'handed', number: ticket }] };
}

/** A fresh run but for what somebody needs to read the question. */
function rated(run: Run, about: FeedbackPurpose): Run {
  return { ...freshRun(run.number + 1), ...needsOf(run), trail: [{ name: 'feedback', about }] };
}

/** How the screen speaks, looks and listens, and nothing of what was done at it. */
function needsOf({ language, theme, size, isLowReach, isSteadyHands, isReadingAloud }: Run) {
  return { language, theme, size, isLowReach, isSteadyHands, isReadingAloud };
}

/** The present step; null on the attract screen. */
export const stepOf = (run: Run): Step | null => run.trail.at(-1) ?? null;

/** Nobody did anything yet: there is nothing to end, so no clock runs. */
export function isUntouched(run: Run): boolean {
  return isEqual(run, freshRun(run.number));
}

/** Somebody set the screen to their needs: they get three times as long (EN 301 549, research note 1.4). */
export const needsMoreTime = (run: Run): boolean =>
  run.size !== 'normal' ||
  run.theme === 'contrast' ||
  run.isLowReach ||
  run.isSteadyHands ||
  run.isReadingAloud;

/** A text that is the same for the same step and different for every other: keys, focus, kept places. */
export function keyOfStep(step: Step | null): string {
  if (step === null) return 'attract';
  const { name, ...rest } = step;
  return JSON.stringify([name, ...Object.values(rest)]);
}

export const sizeLevel = (size: KioskSize): { now: number; of: number } => ({
  now: sizes.indexOf(size),
  of: sizes.length,
});
export const themeLevel = (theme: KioskTheme): { now: number; of: number } => ({
  now: themes.indexOf(theme),
  of: themes.length,
});

/** Chosen before anything else, a language opens the first question. */
function leaveLanguagePage(trail: readonly Step[]): readonly Step[] {
  if (trail.at(-1)?.name !== 'language') return trail;
  return trail.length > 1 ? trail.slice(0, -1) : [{ name: 'purpose' }];
}

const isSameStep = (a: Step | null, b: Step): boolean => keyOfStep(a) === keyOfStep(b);

const isEqual = (a: Run, b: Run): boolean => JSON.stringify(a) === JSON.stringify(b);

function nextOf<T>(all: readonly T[], present: T): T {
  return all[(all.indexOf(present) + 1) % all.length] ?? present;
}
