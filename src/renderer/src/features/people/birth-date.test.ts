import { expect, test } from 'vitest';
import { birthPartsOf, birthWords, noBirth, readBirth, spreadBirth } from './birth-date.ts';

const today = '2026-11-23';

test('a birth date may be whole, a month and a year, or a year alone', () => {
  expect(readBirth({ day: '3', month: '4', year: '1990' }, today)).toEqual({ date: '1990-04-03' });
  expect(readBirth({ day: '', month: '12', year: '1990' }, today)).toEqual({ date: '1990-12' });
  expect(readBirth({ day: '', month: '', year: '1990' }, today)).toEqual({ date: '1990' });
  expect(readBirth(noBirth, today)).toEqual({ date: null });
});

test.each([
  [{ day: '3', month: '4', year: '' }, 'needs-year'],
  [{ day: '3', month: '', year: '1990' }, 'needs-month'],
  [{ day: '3', month: '4', year: '90' }, 'short-year'],
  [{ day: '31', month: '2', year: '1990' }, 'no-such-day'],
  [{ day: '', month: '13', year: '1990' }, 'no-such-day'],
  [{ day: '', month: '', year: '1870' }, 'too-early'],
  [{ day: '24', month: '11', year: '2026' }, 'future'],
  [{ day: 'x', month: '4', year: '1990' }, 'malformed'],
])('%o cannot be a birth date: %s', (parts, problem) => {
  expect(readBirth(parts, today)).toEqual({ problem });
});

test('a whole date typed or pasted into one field finds its way', () => {
  expect(spreadBirth('3/4/1990')).toEqual({ day: '3', month: '4', year: '1990' });
  expect(spreadBirth('03041990')).toEqual({ day: '3', month: '4', year: '1990' });
  expect(spreadBirth('3 april 1990')).toEqual({ day: '3', month: '4', year: '1990' });
  expect(spreadBirth('1990-04')).toEqual({ day: '', month: '4', year: '1990' });
});

test('a part is left alone while it is typed', () => {
  for (const text of ['', '3', '31', '1990', '3/', '3/4']) expect(spreadBirth(text)).toBeNull();
});

test('what is kept comes back in the fields as it went in', () => {
  for (const date of ['1990-04-03', '1990-12', '1990']) {
    expect(readBirth(birthPartsOf(date), today)).toEqual({ date });
  }
});

test('only what is known is said', () => {
  expect(birthWords('1990-04-03', 'nl')).toBe('3 april 1990');
  expect(birthWords('1990-04', 'fr')).toBe('avril 1990');
  expect(birthWords('1990', 'en')).toBe('1990');
});
