import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/domain/local-days.ts';
import {
  addMonths,
  canBeMissed,
  dayStatus,
  inWindow,
  lapsesAtEnd,
  lapsesAtReopening,
  momentStatus,
  momentsAtEnd,
  momentsToPlan,
} from './moments.rules.ts';

const shown = (moments: { stage: string; turn: number; plannedDay: string }[]) =>
  moments.map(({ stage, turn, plannedDay }) => `${stage} ${turn} ${plannedDay}`);

describe('Fixed moments', () => {
  test('at the start, after half a year and after a year', () => {
    expect(shown(momentsToPlan('2026-11-23', '2026-11-23', []))).toEqual([
      'start 1 2026-11-23',
      'midterm 1 2027-05-23',
      'yearly 1 2027-11-23',
    ]);
  });

  test('a trajectory that goes on gets the next year; what is planned already stays as it was moved', () => {
    const planned = [
      { stage: 'start', turn: 1 },
      { stage: 'midterm', turn: 1 },
      { stage: 'yearly', turn: 1 },
    ] as const;
    expect(shown(momentsToPlan('2025-01-31', '2026-11-23', planned))).toEqual(['yearly 2 2027-01-31']);
  });

  test('the end brings a last measurement and one half a year later; a second end its own', () => {
    expect(shown(momentsAtEnd('2026-08-31', []))).toEqual(['end 1 2026-08-31', 'aftercare 1 2027-02-28']);
    expect(shown(momentsAtEnd('2027-03-01', [{ stage: 'end', turn: 1 }]))).toEqual([
      'end 2 2027-03-01',
      'aftercare 1 2027-09-01',
    ]);
  });

  test('an end takes along what was still to come, never what took place or is late', () => {
    const yearly = { stage: 'yearly', plannedDay: '2027-01-10', state: 'planned' } as const;
    expect(lapsesAtEnd(yearly, '2026-11-23')).toBe(true);
    expect(lapsesAtEnd({ ...yearly, state: 'done' }, '2026-11-23')).toBe(false);
    expect(lapsesAtEnd(yearly, '2027-02-01')).toBe(false);
    expect(lapsesAtEnd({ ...yearly, stage: 'aftercare' }, '2026-11-23')).toBe(false);
  });

  test('going on takes along what was planned for the end', () => {
    expect(lapsesAtReopening({ stage: 'aftercare', state: 'planned' })).toBe(true);
    expect(lapsesAtReopening({ stage: 'end', state: 'done' })).toBe(false);
    expect(lapsesAtReopening({ stage: 'yearly', state: 'planned' })).toBe(false);
  });

  test('planning again plans nothing, no moment comes twice, and exactly one year lies ahead', () => {
    assert(
      property(integer({ min: 0, max: 4000 }), integer({ min: 0, max: 4000 }), (from, later) => {
        const started = addDays('2020-01-01', from);
        const today = addDays(started, later);
        const moments = momentsToPlan(started, today, []);
        expect(momentsToPlan(started, today, moments)).toEqual([]);
        expect(new Set(moments.map(({ stage, turn }) => `${stage} ${turn}`)).size).toBe(moments.length);
        expect(
          moments.filter(({ stage, plannedDay }) => stage === 'yearly' && plannedDay > today),
        ).toHaveLength(1);
        expect(moments.every(({ plannedDay }) => plannedDay >= started)).toBe(true);
      }),
    );
  });

  test('opening in steps plans the same as looking back at once', () => {
    assert(
      property(integer({ min: 0, max: 1500 }), integer({ min: 0, max: 1500 }), (one, two) => {
        const started = '2020-02-29';
        const [first, last] = [addDays(started, one), addDays(started, one + two)];
        const early = momentsToPlan(started, first, []);
        const steps = [...early, ...momentsToPlan(started, last, early)];
        expect(shown(steps).toSorted()).toEqual(shown(momentsToPlan(started, last, [])).toSorted());
      }),
    );
  });
});

test('half a year after the last of August is the last of February', () => {
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
  expect(addMonths('2027-08-31', 6)).toBe('2028-02-29');
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
  expect(addMonths('2026-11-23', 2)).toBe('2027-01-23');
});

describe('Where a moment stands', () => {
  const moment = { plannedDay: '2026-11-23', windowDays: 14 };
  test.each([
    ['2026-11-08', 'later'],
    ['2026-11-09', 'soon'],
    ['2026-11-22', 'soon'],
    ['2026-11-23', 'today'],
    ['2026-11-24', 'due'],
    ['2026-12-07', 'due'],
    ['2026-12-08', 'overdue'],
  ])('on %s it is %s', (today, status) => {
    expect(momentStatus(moment, today)).toBe(status);
  });

  test('measured in its window is measured in time', () => {
    assert(
      property(integer({ min: -40, max: 40 }), constantFrom(7, 14, 30), (days, windowDays) => {
        const done = addDays('2026-11-23', days);
        expect(inWindow({ plannedDay: '2026-11-23', windowDays }, done)).toBe(Math.abs(days) <= windowDays);
      }),
    );
  });

  test('nothing is missed before its time begins', () => {
    expect(canBeMissed(moment, '2026-11-08')).toBe(false);
    expect(canBeMissed(moment, '2026-11-09')).toBe(true);
    expect(canBeMissed(moment, '2027-01-01')).toBe(true);
  });

  test('an action of yesterday is late, one of the week to come in sight', () => {
    expect(dayStatus('2026-11-22', '2026-11-23')).toBe('overdue');
    expect(dayStatus('2026-11-23', '2026-11-23')).toBe('today');
    expect(dayStatus('2026-11-30', '2026-11-23')).toBe('soon');
    expect(dayStatus('2026-12-01', '2026-11-23')).toBe('later');
  });
});
