import { expect, test } from 'vitest';
import { calendarOf } from '#shared/domain/opening-hours.ts';
import { busyUntil, daysOf, isMissed, refusalOfDays, refusalToUndoCancel } from './reservation.rules.ts';

const question = {
  today: '2026-11-23',
  fromDay: '2026-11-25',
  toDay: '2026-12-02',
  calendar: calendarOf(
    [
      { weekday: 1, opens: '09:00', closes: '12:00' },
      { weekday: 3, opens: '13:00', closes: '17:00' },
    ],
    { closed: [{ initiativeId: null, fromDay: '2026-12-09', toDay: '2026-12-09' }] },
  ),
  loanDays: 7,
  name: 'Boormachine',
  initiative: 'Instrumentheek',
};

test('an open day to fetch it and an open day to bring it back: fine', () => {
  expect(refusalOfDays(question)).toBeNull();
});

test('days the wrong way round, in the past, too far ahead', () => {
  expect(refusalOfDays({ ...question, toDay: '2026-11-24' })?.reason).toBe('reservations.daysReversed');
  expect(refusalOfDays({ ...question, fromDay: '2026-11-18' })?.reason).toBe('reservations.inPast');
  expect(refusalOfDays({ ...question, fromDay: '2028-01-03', toDay: '2028-01-05' })).toEqual({
    reason: 'reservations.tooFar',
    params: { last: '2027-12-28' },
  });
});

test('nobody is there on a Tuesday, nor on a closing day', () => {
  expect(refusalOfDays({ ...question, toDay: '2026-12-01' })?.params).toMatchObject({ day: '2026-12-01' });
  expect(refusalOfDays({ ...question, fromDay: '2026-12-02', toDay: '2026-12-09' })?.reason).toBe(
    'reservations.closedDay',
  );
});

test('without hours any day will do', () => {
  expect(refusalOfDays({ ...question, calendar: calendarOf([]), toDay: '2026-12-01' })).toBeNull();
});

test('longer than usual is for the desk to decide; to the next open day is still usual', () => {
  expect(refusalOfDays({ ...question, loanDays: 6 })).toBeNull();
  expect(refusalOfDays({ ...question, loanDays: 4 })).toMatchObject({
    reason: 'reservations.tooLong',
    params: { most: 4, days: 7 },
  });
});

test('29 February is a day like another', () => {
  const leap = {
    ...question,
    today: '2028-02-01',
    fromDay: '2028-02-28',
    toDay: '2028-02-29',
    calendar: calendarOf([]),
  };
  expect(refusalOfDays(leap)).toBeNull();
  expect(daysOf('2028-02-28', '2028-03-01')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
});

test('the item stays taken for its buffer days, and is free on the last day itself when changeover allows', () => {
  expect(busyUntil('2026-11-25', '2026-12-02', 2)).toBe('2026-12-04');
  expect(busyUntil('2026-11-25', '2026-12-02', -1)).toBe('2026-12-01');
  expect(busyUntil('2026-11-25', '2026-11-25', -1)).toBe('2026-11-25');
});

test('who does not come on the first day may still come on the next open day', () => {
  const { calendar } = question;
  expect(isMissed('2026-11-25', '2026-11-30', calendar)).toBe(false);
  expect(isMissed('2026-11-25', '2026-12-01', calendar)).toBe(true);
});

test('a cancelling is undone on its own day only', () => {
  expect(refusalToUndoCancel({ endedHow: 'cancelled', endedDay: '2026-11-23' }, '2026-11-23')).toBeNull();
  expect(refusalToUndoCancel({ endedHow: 'cancelled', endedDay: '2026-11-22' }, '2026-11-23')).toBe(
    'reservations.tooLateToUndo',
  );
  expect(refusalToUndoCancel({ endedHow: 'missed', endedDay: '2026-11-23' }, '2026-11-23')).toBe(
    'reservations.ended',
  );
  expect(refusalToUndoCancel({ endedHow: null, endedDay: null }, '2026-11-23')).toBe('reservations.notEnded');
});
