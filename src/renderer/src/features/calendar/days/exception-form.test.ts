import { expect, test } from 'vitest';
import { readHours, type TypedHours } from './exception-form.ts';

const typed = (opens: string, closes: string, opensAgain = '', closesAgain = ''): TypedHours => ({
  opens,
  closes,
  opensAgain,
  closesAgain,
});

test('one opening or two are read the short way', () => {
  expect(readHours(typed('9u30', '12'))).toEqual({ ranges: [{ opens: '09:30', closes: '12:00' }] });
  expect(readHours(typed('9', '12', '13', '17.30'))).toEqual({
    ranges: [
      { opens: '09:00', closes: '12:00' },
      { opens: '13:00', closes: '17:30' },
    ],
  });
});

test.each([
  [typed('', '12'), 'needsTimes', 'opens'],
  [typed('9', 'noen'), 'needsTimes', 'closes'],
  [typed('12', '9'), 'reversed', 'closes'],
  [typed('9', '12', '13'), 'needsTimes', 'opensAgain'],
  [typed('9', '12', '17', '13'), 'reversed', 'closesAgain'],
  [typed('9', '12', '11', '13'), 'overlap', 'opensAgain'],
])('%j: %s', (hours, problem, field) => {
  expect(readHours(hours)).toEqual({ problem, field });
});
