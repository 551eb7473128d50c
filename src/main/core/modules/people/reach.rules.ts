import type { PersonReach } from '#shared/contract/people.contract.ts';
import {
  type InterpreterLevel,
  interpreterLevels,
  type ReachChannel,
  type ReachMoment,
  reachChannels,
  reachMoments,
} from '#shared/contract/words.ts';

export type Reach = Omit<PersonReach, 'revision'>;

/** Of somebody nobody asked. */
export const reachNotAsked: Reach = {
  channels: null,
  mayLeaveMessage: null,
  moments: [],
  writtenLanguage: null,
  interpreter: null,
};

/** In the one form that is kept: each word once, in the order of the list. */
export function tidyReach(reach: Reach): Reach {
  const { channels } = reach;
  return {
    ...reach,
    channels: channels && reachChannels.filter((one) => channels.includes(one)),
    moments: reachMoments.filter((one) => reach.moments.includes(one)),
    writtenLanguage: reach.writtenLanguage?.trim() || null,
  };
}

/** Whether the same was said of both. */
export const isSameReach = (one: Reach, other: Reach): boolean =>
  one.mayLeaveMessage === other.mayLeaveMessage &&
  one.writtenLanguage === other.writtenLanguage &&
  one.interpreter === other.interpreter &&
  (one.channels === null) === (other.channels === null) &&
  wordsOf(one.channels ?? []) === wordsOf(other.channels ?? []) &&
  wordsOf(one.moments) === wordsOf(other.moments);

/** Columns hold words with a space between. */
export const wordsOf = (words: readonly string[]): string => words.join(' ');
export const channelsIn = (text: string | null): ReachChannel[] | null =>
  text === null ? null : reachChannels.filter((one) => text.split(' ').includes(one));
export const momentsIn = (text: string): ReachMoment[] =>
  reachMoments.filter((one) => text.split(' ').includes(one));

/**
 * What holds when two persons are one. A "no" of either stays a "no": in a way that one of the two did not want, nobody is reached.
 * The greater need of an interpreter stands; of the rest what the one who stays said.
 */
export function joinedReach(kept: Reach, absorbed: Reach): Reach {
  const [mine, theirs] = [kept.channels, absorbed.channels];
  const messages = [kept.mayLeaveMessage, absorbed.mayLeaveMessage];
  return {
    channels: mine && theirs ? mine.filter((one) => theirs.includes(one)) : (mine ?? theirs),
    mayLeaveMessage: messages.includes(false) ? false : (kept.mayLeaveMessage ?? absorbed.mayLeaveMessage),
    moments: kept.moments.length > 0 ? kept.moments : absorbed.moments,
    writtenLanguage: kept.writtenLanguage ?? absorbed.writtenLanguage,
    interpreter: needier(kept.interpreter, absorbed.interpreter),
  };
}

function needier(a: InterpreterLevel | null, b: InterpreterLevel | null): InterpreterLevel | null {
  const rank = (level: InterpreterLevel | null) => (level === null ? -1 : interpreterLevels.indexOf(level));
  return rank(a) >= rank(b) ? a : b;
}
