import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { interpreterLevels, reachChannels, reachMoments } from '#shared/contract/words.ts';
import {
  channelsIn,
  joinedReach,
  momentsIn,
  type Reach,
  reachNotAsked,
  tidyReach,
  wordsOf,
} from './reach.rules.ts';

const anyReach: fc.Arbitrary<Reach> = fc.record({
  channels: fc.option(fc.subarray([...reachChannels])),
  mayLeaveMessage: fc.option(fc.boolean()),
  moments: fc.subarray([...reachMoments]),
  writtenLanguage: fc.option(fc.constantFrom('nl', 'ar')),
  interpreter: fc.option(fc.constantFrom(...interpreterLevels)),
});

test('a no of either stays a no when two persons are one, and nothing is forgotten', () => {
  fc.assert(
    fc.property(anyReach, anyReach, (kept, absorbed) => {
      const joined = joinedReach(kept, absorbed);
      const sides = [kept, absorbed];
      const stray = (joined.channels ?? []).filter((channel) =>
        sides.some((side) => side.channels !== null && !side.channels.includes(channel)),
      );
      expect(stray).toEqual([]);
      const saysNo = sides.some((side) => side.mayLeaveMessage === false);
      expect(joined.mayLeaveMessage === false).toBe(saysNo);
      expect(joined.interpreter === 'needed').toBe(sides.some((side) => side.interpreter === 'needed'));
      expect(joined.channels === null).toBe(sides.every((side) => side.channels === null));
      expect(joinedReach(kept, reachNotAsked)).toEqual(kept);
    }),
  );
});

test('what is kept reads back the same, whatever the order in which it was ticked', () => {
  fc.assert(
    fc.property(anyReach, (reach) => {
      const tidy = tidyReach({ ...reach, channels: reach.channels?.toReversed() ?? null });
      expect(channelsIn(tidy.channels && wordsOf(tidy.channels))).toEqual(tidy.channels);
      expect(momentsIn(wordsOf(tidy.moments))).toEqual(tidy.moments);
    }),
  );
});
