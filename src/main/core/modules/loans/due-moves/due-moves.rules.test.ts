import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#shared/domain/local-days.ts';
import { type Calendar, calendarOf, closingMoment, isOpenDay } from '#shared/domain/opening-hours.ts';
import { type DueLoan, type MoveHow, moveOf, refusalToRestore } from './due-moves.rules.ts';

const timeZone = 'Europe/Brussels';
const today = '2026-11-23';
const hours = ([1, 3, 5] as const).map((weekday) => ({ weekday, opens: '10:00', closes: '17:00' }));
const closed = (fromDay: string, toDay: string) =>
  calendarOf(hours, { closed: [{ initiativeId: null, fromDay, toDay }] });
const loan = (due_day: string, due_at = `${due_day}T16:00:00.000Z`): DueLoan => ({
  id: 'loan',
  handed_over_day: '2026-11-16',
  due_day,
  due_at,
});
const ask = (of: DueLoan, how: MoveHow, calendar: Calendar = calendarOf(hours), claimed = false) =>
  moveOf({ loan: of, how, calendar, timeZone, today, claimed });
const out = (toDay: string): MoveHow => ({ kind: 'closing', toDay });

test('out of a closing a loan goes to the first open day after it, at closing time', () => {
  expect(ask(loan('2026-11-25'), out('2026-11-27'), closed('2026-11-25', '2026-11-27'))).toEqual({
    to: { dueDay: '2026-11-30', dueAt: '2026-11-30T16:00:00.000Z' },
  });
});

test('who keeps no hours has the day after the closing, until midnight', () => {
  expect(ask(loan('2026-11-25'), out('2026-11-27'), calendarOf([]))).toEqual({
    to: { dueDay: '2026-11-28', dueAt: '2026-11-28T22:59:00.000Z' },
  });
});

test('who never opens again leaves a loan where it is', () => {
  expect(ask(loan('2026-11-25'), out('2028-11-27'), closed('2026-11-25', '2028-11-27'))).toEqual({
    unmoved: 'nowhere',
  });
});

test('what is late or claimed stays, and so does what would become late', () => {
  expect(ask(loan('2026-11-22'), { kind: 'days', days: 7 })).toEqual({ unmoved: 'late' });
  expect(ask(loan('2026-11-25'), { kind: 'days', days: 7 }, calendarOf(hours), true)).toEqual({
    unmoved: 'claimed',
  });
  expect(ask(loan('2026-11-25'), { kind: 'days', days: -3 }, calendarOf([]))).toEqual({ unmoved: 'past' });
});

test('a move over the night the clocks change keeps the hour on the wall', () => {
  const spring = loan('2027-03-26');
  expect(ask(spring, { kind: 'days', days: 3 })).toEqual({
    to: { dueDay: '2027-03-29', dueAt: '2027-03-29T15:00:00.000Z' },
  });
});

test('moved to where it is, or earlier into a weekend that ends later, it stays', () => {
  expect(ask(loan('2026-11-25'), { kind: 'toDay', day: '2026-11-25' })).toEqual({ unmoved: 'same' });
  const shutWednesday = closed('2026-11-25', '2026-11-25');
  expect(ask(loan('2026-11-25'), { kind: 'days', days: -1 }, shutWednesday)).toEqual({ unmoved: 'same' });
});

test('a move to 29 February or over New Year ends there', () => {
  const sundays = calendarOf([]);
  expect(ask(loan('2028-02-22'), { kind: 'days', days: 7 }, sundays)).toMatchObject({
    to: { dueDay: '2028-02-29' },
  });
  expect(ask(loan('2026-12-30'), out('2027-01-03'), closed('2026-12-28', '2027-01-03'))).toMatchObject({
    to: { dueDay: '2027-01-04' },
  });
});

const line = {
  from_due_day: '2026-11-25',
  to_due_day: '2026-11-30',
  to_due_at: '2026-11-30T16:00:00.000Z',
  due_day: '2026-11-30',
  due_at: '2026-11-30T16:00:00.000Z',
  isOut: true,
};

test('undoing restores what stands as the move left it, unless it would be late at once', () => {
  expect(refusalToRestore(line, today)).toBeNull();
  expect(refusalToRestore({ ...line, isOut: false }, today)).toBe('returned');
  expect(refusalToRestore({ ...line, due_day: '2026-12-07' }, today)).toBe('changed');
  expect(refusalToRestore(line, '2026-11-26')).toBe('past');
});

const anyDay = fc.integer({ min: 0, max: 60 }).map((n) => addDays(today, n));
const anyHow: fc.Arbitrary<MoveHow> = fc.oneof(
  anyDay.map((toDay): MoveHow => ({ kind: 'closing', toDay })),
  fc.integer({ min: 0, max: 60 }).map((days): MoveHow => ({ kind: 'days', days })),
);
const anyCalendar = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 20 }))
  .map(([from, length]) => closed(from, addDays(from, length)));

test('a loan never becomes due earlier than it was unless that was asked, and always on an open day', () => {
  fc.assert(
    fc.property(anyDay, anyHow, anyCalendar, (due, how, calendar) => {
      const answer = ask(loan(due), how, calendar);
      const moved = 'to' in answer ? answer.to : null;
      expect(moved === null || moved.dueDay >= due).toBe(true);
      expect(moved === null || isOpenDay(moved.dueDay, calendar)).toBe(true);
      expect(moved === null || moved.dueAt === closingMoment(moved.dueDay, calendar, timeZone)).toBe(true);
    }),
  );
});
