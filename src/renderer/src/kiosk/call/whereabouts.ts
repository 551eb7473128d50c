import { type HelpStep, helpSteps } from '#shared/domain/help-steps.ts';
import type { Run } from '../run/run.ts';
import { ticketOf } from '../run/wish.ts';

const known: ReadonlySet<string> = new Set(helpSteps);
/** Screens about the help itself: the desk wants to know where the visitor came from. */
const aboutHelp: ReadonlySet<string> = new Set(['help', 'desk']);

/** On which screen the visitor is, or was before asking for help; `other` where the desk has no word for it. */
export function helpStepOf({ trail }: Pick<Run, 'trail'>): HelpStep {
  const step = trail.findLast(({ name }) => !aboutHelp.has(name));
  if (step === undefined) return 'attract';
  return known.has(step.name) ? (step.name as HelpStep) : 'other';
}

/**
 * What the desk is told with a call: the place, the language and what was said so far. Never a card, never a name. The ticket is the one this
 * visitor would get or has, so that there is no second one when a colleague takes over.
 */
export function whereaboutsOf(run: Run, callId: string) {
  const { language, wish, ticketId } = run;
  return {
    step: helpStepOf(run),
    language,
    wish: wish === null ? null : saidIn(ticketOf(wish, language)),
    ticketId: wish?.ticketId ?? ticketId ?? callId,
  };
}

const saidIn = ({ topic, themeId, urgency, language, interpreter }: ReturnType<typeof ticketOf>) => ({
  topic,
  themeId,
  urgency,
  talk: language,
  interpreter,
});
