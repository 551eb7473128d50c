import { expect, test } from 'vitest';
import { calendarOf } from '#shared/domain/opening-hours.ts';
import { slipHours } from './slip-hours.ts';

const calendar = calendarOf([
  { weekday: 3, opens: '13:00', closes: '17:00' },
  { weekday: 1, opens: '13:00', closes: '16:00' },
  { weekday: 1, opens: '09:00', closes: '12:00' },
]);
const monday = '2026-11-23';

test('the week in its order, and the first time after today that somebody is there', () => {
  expect(slipHours({ name: 'Instrumentheek', calendar }, monday)).toEqual({
    initiative: 'Instrumentheek',
    week: 'maandag 09:00–12:00 + 13:00–16:00, woensdag 13:00–17:00',
    next: 'woensdag 25 november, 13:00–17:00',
  });
});

test('a closing and an exception are in it', () => {
  const closed = { initiativeId: null, fromDay: '2026-11-25', toDay: '2026-11-29' };
  const late = { initiativeId: null, day: '2026-11-30', ranges: [{ opens: '18:00', closes: '20:00' }] };
  const special = { ...calendar, closed: [closed], exceptions: [late] };
  expect(slipHours({ name: 'Instrumentheek', calendar: special }, monday).next).toBe(
    'maandag 30 november, 18:00–20:00',
  );
});

test('without hours there is nothing to say', () => {
  expect(slipHours({ name: 'Boekdelen', calendar: calendarOf([]) }, monday)).toEqual({
    initiative: 'Boekdelen',
    week: '',
    next: null,
  });
});
