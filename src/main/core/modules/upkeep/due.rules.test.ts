import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/domain/local-days.ts';
import { dueState, type LastDone, loansCountFrom, type PlanRule, pressing } from './due.rules.ts';

const today = '2026-11-23';
const yearly: PlanRule = {
  work: 'electricalTest',
  everyDays: 365,
  everyLoans: null,
  firstDay: '2026-11-01',
  warnDays: 14,
};
const done = (day: string, result: LastDone['result'] = 'passed'): LastDone => ({
  day,
  at: `${day}T10:00:00.000Z`,
  result,
});
const state = (plan: PlanRule, last: LastDone | null, loans = 0) => dueState(plan, last, loans, today).state;

describe('by days', () => {
  test.each([
    ['long before', '2026-11-01', 'ok'],
    ['from the warning on it is near', addDays(today, 14 - 365), 'soon'],
    ['the day before the warning it is not', addDays(today, 15 - 365), 'ok'],
    ['on the day itself it is due, and in time', addDays(today, -365), 'due'],
    ['the day after it is late', addDays(today, -366), 'overdue'],
  ])('%s', (_, lastDay, expected) => {
    expect(state(yearly, done(lastDay))).toBe(expected);
  });

  test('never done: due on the first day of the plan, late after it', () => {
    expect(state({ ...yearly, firstDay: addDays(today, 1) }, null)).toBe('soon');
    expect(state({ ...yearly, firstDay: today }, null)).toBe('due');
    expect(state({ ...yearly, firstDay: addDays(today, -1) }, null)).toBe('overdue');
  });

  test('a leap day is a day', () => {
    expect(dueState(yearly, done('2027-03-01'), 0, today).dueDay).toBe('2028-02-29');
  });
});

describe('by loans', () => {
  const everyTen: PlanRule = { ...yearly, work: 'maintenance', everyDays: null, everyLoans: 10 };

  test('the last tenth is near, and after the tenth loan it is late', () => {
    expect([0, 8, 9, 10, 14].map((loans) => state(everyTen, done(today), loans))).toEqual([
      'ok',
      'ok',
      'soon',
      'overdue',
      'overdue',
    ]);
    expect(dueState(everyTen, done(today), 7, today).loansLeft).toBe(3);
  });

  test('what is washed after every loan is well until it is lent', () => {
    const wash: PlanRule = { ...everyTen, work: 'wash', everyLoans: 1 };
    expect(state(wash, done(today), 0)).toBe('ok');
    expect(state(wash, done(today), 1)).toBe('overdue');
  });

  test('never done: loans count from the first day of the plan', () => {
    expect(state(everyTen, null, 3)).toBe('ok');
    expect(loansCountFrom(everyTen, null)).toBe('2026-10-31T22:59:59.999Z');
  });

  test('days or loans: whichever comes first', () => {
    const both: PlanRule = { ...yearly, everyLoans: 10 };
    expect(dueState(both, done(addDays(today, -10)), 10, today)).toMatchObject({
      state: 'overdue',
      why: 'loans',
    });
    expect(dueState(both, done(addDays(today, -400)), 2, today)).toMatchObject({
      state: 'overdue',
      why: 'days',
      loansLeft: 8,
    });
  });
});

describe('a recall', () => {
  const recall: PlanRule = { ...yearly, work: 'recall', everyDays: null };

  test('stops from its first day until the thing was looked at, once', () => {
    expect(state({ ...recall, firstDay: addDays(today, 30) }, null)).toBe('ok');
    expect(state({ ...recall, firstDay: addDays(today, 3) }, null)).toBe('soon');
    expect(state({ ...recall, firstDay: today }, null)).toBe('overdue');
    expect(state(recall, done('2026-11-02'))).toBe('ok');
  });
});

test('what failed is late until it passes, whatever the days say', () => {
  expect(dueState(yearly, done(today, 'failed'), 0, today)).toMatchObject({
    state: 'overdue',
    why: 'failed',
    dueDay: today,
  });
});

test('work entered on its own day counts loans from that moment; work entered later from the end of its day', () => {
  expect(loansCountFrom(yearly, done(today))).toBe(`${today}T10:00:00.000Z`);
  expect(
    loansCountFrom(yearly, { day: '2026-11-20', at: '2026-11-23T09:00:00.000Z', result: 'passed' }),
  ).toBe('2026-11-20T22:59:59.999Z');
});

test('time and loans only ever make it more pressing', () => {
  const plan = fc.record({
    work: fc.constant('maintenance' as const),
    everyDays: fc.option(fc.integer({ min: 1, max: 400 })),
    everyLoans: fc.option(fc.integer({ min: 1, max: 40 })),
    firstDay: fc.integer({ min: -500, max: 500 }).map((n) => addDays(today, n)),
    warnDays: fc.nat(60),
  });
  const last = fc.option(fc.integer({ min: -800, max: 0 }).map((n) => done(addDays(today, n))));
  fc.assert(
    fc.property(plan, last, fc.nat(50), fc.nat(20), fc.nat(300), (rule, when, loans, more, days) => {
      const now = dueState(rule, when, loans, today);
      const later = dueState(rule, when, loans + more, addDays(today, days));
      expect(pressing(later.state)).toBeGreaterThanOrEqual(pressing(now.state));
    }),
  );
});
