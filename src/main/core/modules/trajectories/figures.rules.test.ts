import { array, assert, constantFrom, integer, option, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#shared/domain/local-days.ts';
import { type CountedTrajectory, figuresOf } from './figures.rules.ts';

const year = { fromDay: '2026-01-01', toDay: '2026-12-31' };
const one: CountedTrajectory = {
  startedDay: '2026-02-01',
  endedDay: null,
  endReason: null,
  moments: [],
  measured: [],
};
const at = (doneDay: string, income: number | null) => ({
  doneDay,
  doneAt: `${doneDay}T10:00:00.000Z`,
  tool: 'house',
  values: new Map([['income', income]] as const),
});

test('open is what touches the period: begun before its end, not ended before its begin', () => {
  const all = [
    one,
    { ...one, startedDay: '2024-01-01', endedDay: '2025-12-31', endReason: 'moved' as const },
    { ...one, startedDay: '2024-01-01', endedDay: '2026-01-01', endReason: 'goalsReached' as const },
    { ...one, startedDay: '2027-01-01' },
  ];
  const figures = figuresOf(all, year);
  expect([figures.open, figures.started, figures.ended]).toEqual([2, 1, 1]);
  expect(figures.endReasons.filter(({ count }) => count > 0)).toEqual([{ reason: 'goalsReached', count: 1 }]);
});

test('a stage tells how many were planned, in time, outside their window, missed and waiting', () => {
  const moment = {
    stage: 'start',
    plannedDay: '2026-02-01',
    windowDays: 14,
    state: 'done',
    doneDay: '2026-02-15',
    missedReason: null,
  } as const;
  const moments = [
    moment,
    { ...moment, doneDay: '2026-02-16' },
    { ...moment, state: 'missed' as const, doneDay: null, missedReason: 'declined' as const },
    { ...moment, state: 'planned' as const, doneDay: null },
    { ...moment, plannedDay: '2027-02-01' },
  ];
  const figures = figuresOf([{ ...one, moments }], year);
  expect(figures.stages[0]).toEqual({
    stage: 'start',
    planned: 4,
    inWindow: 1,
    outside: 1,
    missed: 1,
    waiting: 1,
  });
  expect(figures.missedReasons.filter(({ count }) => count > 0)).toEqual([{ reason: 'declined', count: 1 }]);
});

test('a domain counts pairs only; two steps are told apart; what comes after the period is not seen', () => {
  const measured = [
    [at('2026-02-01', 1), at('2026-08-01', 3)],
    [at('2026-02-01', 3), at('2026-08-01', 3), at('2027-02-01', 1)],
    [at('2026-02-01', null), at('2026-08-01', 3)],
    [at('2026-02-01', 2)],
  ];
  const figures = figuresOf(
    measured.map((each) => ({ ...one, measured: each })),
    year,
  );
  expect(figures.domains[0]).toEqual({
    domain: 'income',
    pairs: 2,
    better: 1,
    same: 1,
    worse: 0,
    betterByTwo: 1,
    worseByTwo: 0,
    unpaired: 2,
  });
});

test('better + same + worse = pairs, pairs + unpaired = open, planned = what became of it', () => {
  const day = integer({ min: 0, max: 1200 }).map((n) => addDays('2024-06-01', n));
  const trajectory = record({
    startedDay: day,
    endedDay: constantFrom(null),
    endReason: constantFrom(null),
    moments: array(
      record({
        stage: constantFrom('start' as const, 'yearly' as const),
        plannedDay: day,
        windowDays: constantFrom(14, 30),
        state: constantFrom('done' as const),
        doneDay: day,
        missedReason: constantFrom(null),
      }),
      { maxLength: 3 },
    ),
    measured: array(
      record({ doneDay: day, value: option(integer({ min: 1, max: 5 }), { nil: null }) }).map(
        ({ doneDay, value }) => at(doneDay, value),
      ),
      { maxLength: 4 },
    ),
  });
  assert(
    property(array(trajectory, { maxLength: 8 }), (all) => {
      const figures = figuresOf(all, year);
      for (const domain of figures.domains) {
        expect(domain.better + domain.same + domain.worse).toBe(domain.pairs);
        expect(domain.pairs + domain.unpaired).toBe(figures.open);
        expect(domain.betterByTwo).toBeLessThanOrEqual(domain.better);
      }
      for (const stage of figures.stages)
        expect(stage.inWindow + stage.outside + stage.missed + stage.waiting).toBe(stage.planned);
    }),
  );
});
