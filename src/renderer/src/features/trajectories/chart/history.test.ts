import { expect, test } from 'vitest';
import { lifeDomains } from '#shared/contract/intake-words.ts';
import type { Measurement } from '#shared/contract/trajectories.contract.ts';
import { byChange, doneOf, valuesIn, valuesOf } from './history.ts';

const measured = (doneDay: string | null, income: number | null) =>
  ({ doneDay, scores: [{ domain: 'income', value: income }] }) as unknown as Measurement;

test('what took place stands in the order of its days; what is planned is left out', () => {
  const done = doneOf([measured('2026-06-01', 2), measured(null, null), measured('2026-01-01', 1)]);
  expect(done.map(({ doneDay }) => doneDay)).toEqual(['2026-01-01', '2026-06-01']);
  expect(valuesOf(done, 'income')).toEqual([1, 2]);
  expect(valuesOf(done, 'health')).toEqual([null, null]);
});

test('a measurement has a place for every domain', () => {
  expect(valuesIn(measured('2026-01-01', 4))).toEqual([4, ...lifeDomains.slice(1).map(() => null)]);
  expect(valuesIn(undefined)).toHaveLength(lifeDomains.length);
});

test('domains are told apart by their change, and one without a pair is in none', () => {
  const change = (domain: 'income' | 'housing' | 'health', change: 'better' | 'worse' | null) => ({
    domain,
    first: null,
    latest: null,
    change,
  });
  expect(byChange([change('income', 'better'), change('housing', 'worse'), change('health', null)])).toEqual({
    better: ['income'],
    same: [],
    worse: ['housing'],
  });
});
