import type { TakeOutcome } from '#shared/contract/words.ts';
import type { IconName } from '../../ui/Icon.tsx';
import type { Tone } from '../../ui/Status.tsx';

/** How an outcome looks; its word stands beside it. */
export const outcomeLooks: Readonly<Record<TakeOutcome, { tone: Tone; icon?: IconName }>> = {
  found: { tone: 'done' },
  wrongPlace: { tone: 'attention', icon: 'forward' },
  missing: { tone: 'attention', icon: 'search' },
  lostHere: { tone: 'info', icon: 'eye' },
  retiredHere: { tone: 'attention', icon: 'stop' },
  outHere: { tone: 'attention', icon: 'loan' },
  otherInitiative: { tone: 'attention', icon: 'initiative' },
  added: { tone: 'info', icon: 'plus' },
  unknownCode: { tone: 'danger', icon: 'help' },
  out: { tone: 'neutral', icon: 'loan' },
  lentSince: { tone: 'neutral', icon: 'loan' },
  returnedSince: { tone: 'done', icon: 'return' },
  inRepair: { tone: 'neutral', icon: 'tools' },
  leftUse: { tone: 'neutral', icon: 'stop' },
};

/** Outcomes as one looks for them: what is still to find, what surprised, what is found, what need not be here. */
export const outcomeGroups = {
  todo: ['missing'],
  surprise: ['wrongPlace', 'outHere', 'lostHere', 'retiredHere', 'otherInitiative', 'added', 'unknownCode'],
  found: ['found'],
  away: ['out', 'lentSince', 'returnedSince', 'inRepair', 'leftUse'],
} as const satisfies Record<string, readonly TakeOutcome[]>;

export type OutcomeGroup = keyof typeof outcomeGroups;
export const groupNames = Object.keys(outcomeGroups) as OutcomeGroup[];

/** Whether a scan sounds as it should: the thing is where it was looked for. */
export const soundsGood = (outcome: TakeOutcome): boolean =>
  outcome === 'found' || outcome === 'wrongPlace' || outcome === 'added';
