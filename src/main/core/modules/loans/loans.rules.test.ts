import { expect, test } from 'vitest';
import { calendarOf } from '#shared/domain/opening-hours.ts';
import {
  daysLate,
  dueUnder,
  type LendingRule,
  refusalToUndoHandOver,
  refusalToUndoReturn,
} from './loans.rules.ts';

const rule: LendingRule = {
  loanDays: 7,
  calendar: calendarOf([{ weekday: 1, opens: '09:00', closes: '12:00' }]),
  timeZone: 'Europe/Brussels',
};
test('a kind that is not lent has no due moment', () => {
  expect(dueUnder({ ...rule, loanDays: null }, '2026-11-23T09:00:00.000Z')).toBeNull();
});

test('days late count from the day after the due day, and stop at the return', () => {
  expect(daysLate('2026-11-20', null, '2026-11-20')).toBe(0);
  expect(daysLate('2026-11-20', null, '2026-11-23')).toBe(3);
  expect(daysLate('2026-11-20', '2026-11-21', '2026-11-23')).toBe(1);
  expect(daysLate('2026-11-20', '2026-11-18', '2026-11-23')).toBe(0);
});

const loan = { handedOverDay: '2026-11-23', returnedDay: null, undone: false };

test('a hand-over is undone on its own day while the thing is out', () => {
  expect(refusalToUndoHandOver(loan, '2026-11-23')).toBeNull();
  expect(refusalToUndoHandOver(loan, '2026-11-24')).toBe('loans.tooLateToUndo');
  expect(refusalToUndoHandOver({ ...loan, returnedDay: '2026-11-23' }, '2026-11-23')).toBe('loans.notOut');
  expect(refusalToUndoHandOver({ ...loan, undone: true }, '2026-11-23')).toBe('loans.alreadyUndone');
});

test('a return is undone on its own day unless the thing went out again', () => {
  const returned = { ...loan, handedOverDay: '2026-11-10', returnedDay: '2026-11-23' };
  expect(refusalToUndoReturn(returned, '2026-11-23', false)).toBeNull();
  expect(refusalToUndoReturn(returned, '2026-11-23', true)).toBe('loans.itemLentAgain');
  expect(refusalToUndoReturn(returned, '2026-11-24', false)).toBe('loans.tooLateToUndo');
  expect(refusalToUndoReturn(loan, '2026-11-23', false)).toBe('loans.alreadyUndone');
});
