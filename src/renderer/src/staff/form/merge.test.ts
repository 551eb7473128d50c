import { assert, nat, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { isSame, mergeChanges } from './merge.ts';

const base = { name: 'Boor', place: 'Poort 1', parts: ['koffer'] };

test('what only a colleague changed is taken over, what only I changed stays', () => {
  const mine = { ...base, name: 'Klopboor' };
  const theirs = { ...base, place: 'Poort 2' };

  expect(mergeChanges(base, mine, theirs)).toEqual({
    values: { ...base, name: 'Klopboor', place: 'Poort 2' },
    takenOver: ['place'],
    clashes: [],
  });
});

test('what both changed to something else waits for a choice, and mine is still there', () => {
  const mine = { ...base, parts: ['koffer', 'bits'] };
  const theirs = { ...base, parts: [] };

  expect(mergeChanges(base, mine, theirs)).toEqual({ values: mine, takenOver: [], clashes: ['parts'] });
});

test('two people who type the same do not disagree', () => {
  const both = { ...base, name: 'Klopboor' };
  expect(mergeChanges(base, both, both).clashes).toEqual([]);
});

test('the order in which translations were typed says nothing', () => {
  expect(isSame({ fr: 'perceuse', en: 'drill' }, { en: 'drill', fr: 'perceuse' })).toBe(true);
  expect(isSame(['a', 'b'], ['b', 'a'])).toBe(false);
});

test('nothing of either side is lost without being named', () => {
  const values = record({ a: nat(2), b: nat(2), c: nat(2) });
  assert(
    property(values, values, values, (from, mine, theirs) => {
      const merge = mergeChanges(from, mine, theirs);
      const settled = (['a', 'b', 'c'] as const).filter((name) => !merge.clashes.includes(name));
      expect(settled.map((name) => merge.values[name])).toEqual(
        settled.map((name) => (mine[name] === from[name] ? theirs[name] : mine[name])),
      );
    }),
  );
});
