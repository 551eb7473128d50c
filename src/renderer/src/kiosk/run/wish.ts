import type { TicketTopic, Urgency } from '#shared/contract/intake-words.ts';
import type { Step } from './run.ts';

/**
 * What a visitor comes for, as far as they said it. Lives in the run and nowhere else until the number is given, and is forgotten
 * at that moment: it says nothing about who they are. Pure, as the run is.
 */
export interface Wish {
  /** Made once per run: however often the number is asked for, there is one ticket. */
  readonly ticketId: string;
  readonly topic: KioskTopic;
  readonly answers: Answers;
  /** A card that was shown for an appointment: the worker hears that somebody is here, this screen hears nothing. */
  readonly card?: string;
}

/** What somebody can take a number for here. */
export type KioskTopic = TicketTopic;

export interface Answers {
  /** Null: rather said to a person. */
  readonly themeId?: string | null;
  readonly urgency?: Urgency;
  readonly talk?: Talk;
}

/** In which language to talk, and whether somebody should translate. */
export interface Talk {
  readonly language: string;
  readonly interpreter: boolean;
}

const stepOfAnswer = { themeId: 'theme', urgency: 'urgency', talk: 'talk' } as const;

/** A wish begins, or goes on; another topic drops the answers, never the ticket. */
export function wishFor(before: Wish | null, topic: KioskTopic, ticketId: string): Wish {
  if (before?.topic === topic) return before;
  return { ticketId: before?.ticketId ?? ticketId, topic, answers: {} };
}

/** The first step of a topic: a question is asked about, everything else goes to a person at once. */
export const firstStepOf = (topic: KioskTopic): Step =>
  topic === 'question' ? { name: 'theme' } : { name: 'review' };

/** The step at which these answers are given. */
export function stepAsking(answers: Answers): 'theme' | 'urgency' | 'talk' | null {
  const [asked] = Object.keys(answers) as (keyof Answers)[];
  return asked === undefined ? null : stepOfAnswer[asked];
}

/** What comes after an answer; how to talk is asked only on a screen that is not Dutch. */
export function stepAfter(step: 'theme' | 'urgency' | 'talk', language: string): Step {
  if (step === 'theme') return { name: 'urgency' };
  return step === 'urgency' && language !== 'nl' ? { name: 'talk' } : { name: 'review' };
}

/** How to talk, where nobody was asked: in the language of the screen. */
export const talkOf = ({ answers }: Wish, language: string): Talk =>
  answers.talk ?? { language, interpreter: false };

const forSupport: ReadonlySet<KioskTopic> = new Set(['question', 'appointment']);

/** What the core is told. A question and an appointment are for the family support workers, the rest for the desk. */
export function ticketOf(wish: Wish, language: string) {
  const { ticketId, topic, answers } = wish;
  const talk = talkOf(wish, language);
  return {
    ticketId,
    topic,
    audience: forSupport.has(topic) ? ('support' as const) : ('desk' as const),
    themeId: answers.themeId ?? null,
    urgency: answers.urgency ?? ('calm' as const),
    // Dutch is what the house speaks anyway: a line of visitors shows what is different.
    language: talk.language === 'nl' ? null : talk.language,
    interpreter: talk.interpreter,
    personId: null,
    callName: '',
    note: '',
  };
}

/** What the core is told of somebody who is here for an appointment. */
export function arrivalOf(wish: Wish, language: string) {
  const { ticketId, language: talk, interpreter } = ticketOf(wish, language);
  return { ticketId, language: talk, interpreter, card: wish.card ?? null };
}
