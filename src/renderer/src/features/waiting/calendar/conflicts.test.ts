import { expect, test } from 'vitest';
import type { CalendarDay } from '#shared/contract/reservations.contract.ts';
import { dayFromNumber, dayNumber } from '#shared/domain/calendar.ts';
import { type ConflictQuestion, conflictsOf } from './conflicts.ts';

/** Open on Mondays and Wednesdays (2026-12-02 is a Wednesday), two items free on each day unless said otherwise. */
function daysFrom(fromDay: string, toDay: string, free: Record<string, number> = {}): CalendarDay[] {
  const first = dayNumber(fromDay);
  return Array.from({ length: dayNumber(toDay) - first + 1 }, (_, n) => {
    const day = dayFromNumber(first + n);
    const weekday = ((first + n + 3) % 7) + 1;
    return {
      day,
      isOpen: weekday === 1 || weekday === 3,
      free: free[day] ?? 2,
      out: 0,
      reserved: 0,
      buffer: 0,
      canStart: false,
    };
  });
}

function ask(fromDay: string, toDay: string, more: Partial<ConflictQuestion> = {}) {
  return conflictsOf({
    fromDay,
    toDay,
    today: '2026-11-23',
    days: daysFrom(fromDay, toDay),
    loanDays: 7,
    spans: null,
    moving: null,
    ...more,
  });
}

test('open days with something free are no conflict', () => {
  expect(ask('2026-12-02', '2026-12-09')).toEqual([]);
});

test('a closed first or last day, and a day that is past, are told', () => {
  expect(ask('2026-12-02', '2026-12-08')).toEqual([{ what: 'closed', day: '2026-12-08' }]);
  expect(ask('2026-11-18', '2026-11-23')).toEqual([{ what: 'past' }]);
});

test('days on which nothing is free are told once, with the first of them', () => {
  const days = daysFrom('2026-12-02', '2026-12-09', { '2026-12-04': 0, '2026-12-05': 0 });
  expect(ask('2026-12-02', '2026-12-09', { days })).toEqual([{ what: 'full', day: '2026-12-04', count: 2 }]);
});

test('longer than usual is told, but not when the usual last day is closed and this is the next open one', () => {
  expect(ask('2026-12-02', '2026-12-14')).toEqual([{ what: 'tooLong', days: 12, most: 7 }]);
  // Eight days from Wednesday is a Thursday: closed until Monday.
  expect(ask('2026-12-02', '2026-12-14', { loanDays: 8 })).toEqual([]);
});

test('for exactly one item its own lane counts, not how many others are free', () => {
  const spans = [{ id: 'loan', fromDay: '2026-11-20', toDay: '2026-12-03' }];
  expect(ask('2026-12-02', '2026-12-09', { spans })).toEqual([{ what: 'itemBusy', day: '2026-12-02' }]);
  expect(ask('2026-12-07', '2026-12-09', { spans })).toEqual([]);
});

test('a reservation that is moved does not stand in its own way', () => {
  const moving = { id: 'own', fromDay: '2026-12-02', toDay: '2026-12-09' };
  const days = daysFrom('2026-12-07', '2026-12-14', { '2026-12-08': 0, '2026-12-09': 0 });
  expect(ask('2026-12-07', '2026-12-14', { days, moving })).toEqual([]);
  expect(ask('2026-12-07', '2026-12-14', { moving, spans: [moving] })).toEqual([]);
});
