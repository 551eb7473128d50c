import { array, assert, constantFrom, integer, option, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LifeDomain, lifeDomains } from '#shared/contract/intake-words.ts';
import { addDays } from '#shared/domain/local-days.ts';
import { areWhole, changeOf, type GivenScore, type Measured, pairsOf, previousOf } from './scores.rules.ts';

const measured = (doneDay: string, values: Partial<Record<LifeDomain, number | null>>): Measured => ({
  doneDay,
  doneAt: `${doneDay}T10:00:00.000Z`,
  tool: 'house',
  values: new Map(Object.entries(values) as [LifeDomain, number | null][]),
});

test('values of two instruments are never held against each other', () => {
  const house = measured('2026-01-10', { income: 1 });
  const other = [measured('2026-02-10', { income: 4 }), measured('2026-03-10', { income: 5 })].map((one) => ({
    ...one,
    tool: 'licensed:Kompas',
  }));
  expect(previousOf([house, ...other], 'income', '2026-04-01', 'house')).toEqual({
    value: 1,
    day: '2026-01-10',
  });
  expect(pairsOf([house, ...other])[0]).toMatchObject({ first: 4, latest: 5, change: 'better' });
  expect(pairsOf([house, ...other.slice(1)])[0]).toMatchObject({ first: 5, latest: null, change: null });
});

describe('Scores are whole', () => {
  const all: GivenScore[] = lifeDomains.map((domain) => ({ domain, value: 3, absent: null, reason: null }));
  const first = (score: Partial<GivenScore>) =>
    all.map((one, index) => (index === 0 ? { ...one, ...score } : one));
  test('with a value for each domain, or with what is missing', () => {
    expect(areWhole(all)).toBe(true);
    expect(areWhole(first({ value: null, absent: 'notApplicable' }))).toBe(true);
    expect(areWhole(first({ value: null, absent: 'notKnown', reason: 'preferNot' }))).toBe(true);
  });
  test('not with a domain left out or given twice, a value beside a gap, or "not known" without why', () => {
    expect(areWhole(all.slice(1))).toBe(false);
    expect(areWhole(first({ domain: 'housing' }))).toBe(false);
    expect(areWhole(first({ absent: 'notApplicable' }))).toBe(false);
    expect(areWhole(first({ value: null }))).toBe(false);
    expect(areWhole(first({ value: null, absent: 'notKnown' }))).toBe(false);
    expect(areWhole(first({ value: null, absent: 'notApplicable', reason: 'preferNot' }))).toBe(false);
  });
});

describe('The previous value', () => {
  const history = [
    measured('2026-01-10', { income: 2 }),
    measured('2026-06-10', { income: null, housing: 4 }),
  ];
  test('is the latest one known before, with its day', () => {
    expect(previousOf(history, 'income', '2026-11-23', 'house')).toEqual({ value: 2, day: '2026-01-10' });
    expect(previousOf(history, 'housing', '2026-11-23', 'house')).toEqual({ value: 4, day: '2026-06-10' });
    expect(previousOf(history, 'health', '2026-11-23', 'house')).toBeNull();
  });
  test('never lies after the day that was measured', () => {
    expect(previousOf(history, 'housing', '2026-03-01', 'house')).toBeNull();
  });
});

describe('Change', () => {
  test('is better, same or worse over a pair, and nothing without one', () => {
    expect(changeOf(2, 3)).toBe('better');
    expect(changeOf(3, 3)).toBe('same');
    expect(changeOf(3, 1)).toBe('worse');
    expect(changeOf(null, 3)).toBeNull();
    expect(changeOf(3, null)).toBeNull();
  });

  test('is told from the first measurement to the latest, domain by domain', () => {
    const pairs = pairsOf([
      measured('2026-11-01', { income: 3, housing: 2, health: null }),
      measured('2026-01-10', { income: 1, housing: 2, health: 4 }),
      measured('2026-06-10', { income: 5, housing: 1, health: 3 }),
    ]);
    expect(pairs.slice(0, 3)).toEqual([
      { domain: 'income', first: 1, latest: 3, change: 'better' },
      { domain: 'housing', first: 2, latest: 2, change: 'same' },
      { domain: 'health', first: 4, latest: null, change: null },
    ]);
  });

  test('measured once there is no change yet', () => {
    expect(pairsOf([measured('2026-01-10', { income: 1 })])[0]).toEqual({
      domain: 'income',
      first: 1,
      latest: null,
      change: null,
    });
  });

  test('whatever was measured in whatever order: each domain once, a change exactly where both ends are known', () => {
    const value = option(integer({ min: 1, max: 5 }), { nil: null });
    const one = record({ day: integer({ min: 0, max: 900 }), income: value, housing: value });
    assert(
      property(array(one, { maxLength: 6 }), (all) => {
        const history = all.map(({ day, ...values }) => measured(addDays('2024-01-01', day), values));
        const pairs = pairsOf(history);
        expect(pairs.map(({ domain }) => domain)).toEqual([...lifeDomains]);
        for (const { first, latest, change } of pairs)
          expect(change !== null).toBe(first !== null && latest !== null);
      }),
    );
  });

  test('from the other end a change is turned', () => {
    assert(
      property(constantFrom(1, 2, 3, 4, 5), constantFrom(1, 2, 3, 4, 5), (from, to) => {
        const turned = { better: 'worse', worse: 'better', same: 'same' } as const;
        const change = changeOf(from, to);
        expect(changeOf(to, from)).toBe(change === null ? null : turned[change]);
      }),
    );
  });
});
