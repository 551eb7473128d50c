import { type LifeDomain, lifeDomains } from '#shared/contract/intake-words.ts';
import type { Measurement, ScoreInput } from '#shared/contract/trajectories.contract.ts';
import { type UnknownReason, unknownReasons } from '#shared/contract/trajectory-words.ts';

/** An answer as it is pressed: a step, "does not apply", or why it is not known. */
export type Answer = '1' | '2' | '3' | '4' | '5' | 'notApplicable' | UnknownReason;
export const steps = ['1', '2', '3', '4', '5'] as const;
export const answers: readonly Answer[] = [...steps, 'notApplicable', ...unknownReasons];

export type Answers = Record<LifeDomain, Answer | null>;

/** What was given before, as it would be pressed; nothing for a measurement that is new. */
export function answersOf(measurement: Measurement): Answers {
  const entries = lifeDomains.map((domain) => {
    const score = measurement.scores.find((one) => one.domain === domain);
    return [domain, score === undefined ? null : answerOf(score)] as const;
  });
  return Object.fromEntries(entries) as Answers;
}

function answerOf({ value, absent, reason }: ScoreInput): Answer | null {
  if (value !== null) return steps[value - 1] ?? null;
  return absent === 'notApplicable' ? 'notApplicable' : reason;
}

/** Scores as the core takes them, or null while a domain has no answer. */
export function scoresFrom(given: Answers): ScoreInput[] | null {
  const scores = lifeDomains.map((domain) => scoreFrom(domain, given[domain]));
  return scores.some((score) => score === null) ? null : scores.filter((score) => score !== null);
}

function scoreFrom(domain: LifeDomain, answer: Answer | null): ScoreInput | null {
  if (answer === null) return null;
  const step = steps.find((one) => one === answer);
  if (step !== undefined) return { domain, value: Number(step), absent: null, reason: null };
  const reason = unknownReasons.find((one) => one === answer);
  return reason === undefined
    ? { domain, value: null, absent: 'notApplicable', reason: null }
    : { domain, value: null, absent: 'notKnown', reason };
}

/** The next domain without an answer after this one, else the next one; the last stays. */
export function nextDomain(given: Answers, current: LifeDomain): LifeDomain {
  const index = lifeDomains.indexOf(current);
  const after = lifeDomains.slice(index + 1);
  return after.find((domain) => given[domain] === null) ?? after[0] ?? current;
}
