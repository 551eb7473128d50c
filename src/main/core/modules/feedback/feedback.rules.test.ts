import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CountRow, fewestTold, groupsOf, monthsOf, partOf } from './feedback.rules.ts';

const row = (more: Partial<CountRow>): CountRow => ({
  day: '2026-11-23',
  part: 'morning',
  purpose: 'lending',
  language: 'nl',
  face: 5,
  answers: 1,
  ...more,
});

test('all that is kept of the hour is the part of the day', () => {
  expect(['08:59', '11:59', '12:00', '16:59', '17:00'].map(partOf)).toEqual([
    'morning',
    'morning',
    'afternoon',
    'afternoon',
    'evening',
  ]);
});

test('below five answers a month says only how many there were', () => {
  const [few] = monthsOf([row({ answers: 4 })]);
  expect(few).toMatchObject({ month: '2026-11', total: 4, faces: null, byPurpose: [] });
  const [enough] = monthsOf([row({ answers: 4 }), row({ face: 1 })]);
  expect(enough?.faces).toEqual([1, 0, 0, 0, 4]);
});

test('months stand newest first', () => {
  expect(
    monthsOf([row({ day: '2026-10-01' }), row({ day: '2026-11-01' })]).map(({ month }) => month),
  ).toEqual(['2026-11', '2026-10']);
});

test('a group of one is not found by subtraction: the smallest told group joins it', () => {
  const rows = [
    row({ purpose: 'lending', answers: 9 }),
    row({ purpose: 'mine', answers: 6 }),
    row({ purpose: 'price', answers: 1, face: 1 }),
  ];
  expect(groupsOf(rows, ({ purpose }) => purpose)).toEqual([
    { key: 'lending', total: 9, faces: [0, 0, 0, 0, 9] },
    { key: 'few', total: 7, faces: [1, 0, 0, 0, 6] },
  ]);
});

test('whatever people answered, no told group is smaller than five and all together are the whole', () => {
  const rows = fc.array(
    fc.record({
      purpose: fc.constantFrom('lending', 'question', 'price', 'mine', 'other'),
      answers: fc.integer({ min: 1, max: 9 }),
      face: fc.integer({ min: 1, max: 5 }),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(rows, (given) => {
      const all = given.map((one) => row(one));
      const groups = groupsOf(all, ({ purpose }) => purpose);
      for (const group of groups) expect(group.total).toBeGreaterThanOrEqual(fewestTold);
      const whole = all.reduce((total, { answers }) => total + answers, 0);
      const told = groups.reduce((total, group) => total + group.total, 0);
      expect(told).toBe(groups.length === 0 ? 0 : whole);
    }),
  );
});
