import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { typoDistance } from '#shared/domain/text-fold.ts';
import { Vocabulary } from './vocabulary.ts';

/** Few letters, so that words share beginnings and errors collide. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), minLength: 1, maxLength: 9 });
const some = fc.uniqueArray(word, { maxLength: 60 });

test('the near words are exactly those a full comparison finds', () => {
  fc.assert(
    fc.property(some, word, fc.constantFrom(1, 2), (words, typed, most) => {
      const expected = words
        .map((candidate) => ({
          word: candidate,
          distance: typoDistance(typed, candidate),
          unfinished: false,
        }))
        .filter(({ distance }) => distance <= most)
        .sort((a, b) => (a.word < b.word ? -1 : 1));
      expect(Vocabulary.of(words).near(typed, most, false)).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});

test('unfinished words are those with a near beginning, told by the nearest one', () => {
  fc.assert(
    fc.property(some, word, fc.constantFrom(1, 2), (words, typed, most) => {
      const nearest = (candidate: string) =>
        Math.min(
          ...Array.from(candidate, (_, i) => typoDistance(typed, candidate.slice(0, i + 1))),
          typed.length,
        );
      const expected = words
        .filter((candidate) => typoDistance(typed, candidate) > most && nearest(candidate) <= most)
        .map((candidate) => ({ word: candidate, distance: nearest(candidate), unfinished: true }))
        .sort((a, b) => (a.word < b.word ? -1 : 1));
      const found = Vocabulary.of(words).near(typed, most, true);
      expect(found.filter(({ unfinished }) => unfinished)).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});

test('words added later are found like the first ones', () => {
  fc.assert(
    fc.property(some, some, word, (first, later, typed) => {
      const grown = Vocabulary.of(first).with(later);
      const whole = Vocabulary.of(new Set([...first, ...later]));
      expect(grown.size).toBe(whole.size);
      expect(grown.near(typed, 1, true)).toEqual(whole.near(typed, 1, true));
      expect(grown.knows(typed)).toBe([...first, ...later].some((known) => known.startsWith(typed)));
    }),
  );
});

test('adding words leaves the vocabulary somebody is reading as it was', () => {
  const before = Vocabulary.of(['ladder']);
  before.with(['zaag']);
  expect(before.knows('zaag')).toBe(false);
  expect(before.with(['ladder'])).toBe(before);
});

test('a compound is known by its tail, not by its beginning', () => {
  expect(Vocabulary.of(['kettingzaag', 'zaag', 'zaagtafel']).containing('zaag')).toEqual(['kettingzaag']);
});

test('very long words do no harm', () => {
  const long = 'a'.repeat(120);
  expect(
    Vocabulary.of([long, `${long}b`])
      .near(`${long}b`, 2, true)
      .map((found) => found.distance),
  ).toEqual([1, 0]);
});
