import { expect, test } from 'vitest';
import {
  formatDay,
  formatDayLong,
  formatDayOf,
  formatDayShort,
  formatTime,
  formatTimeOf,
  formatWeekday,
} from './day-format.ts';

const languages = [
  'nl',
  'fr',
  'en',
  'es',
  'ar',
  'uk',
  'ru',
  'tr',
  'ro',
  'bg',
  'pl',
  'pt',
  'fa-AF',
  'ps',
  'de',
  'ti',
  'so',
];

test.each([
  ['nl', '4 maart 2026', 'woensdag 4 maart'],
  ['fr', '4 mars 2026', 'mercredi 4 mars'],
  ['en', '4 March 2026', 'Wednesday 4 March'],
  ['ar', '4 مارس 2026', 'الأربعاء، 4 مارس'],
  ['uk', '4 березня 2026 р.', 'середа, 4 березня'],
])('a day in %s', (language, day, long) => {
  expect(formatDay('2026-03-04', language)).toBe(day);
  expect(formatDayLong('2026-03-04', language)).toBe(long);
});

test.each(languages)(
  'in %s days are Gregorian and digits Latin, so that they match the paper in hand',
  (language) => {
    const texts = [formatDay('2026-03-04', language), formatDayShort('2026-03-04', language)];
    for (const text of texts) {
      expect(text).toContain('2026');
      expect(text).toMatch(/(?<!\d)0?4(?!\d)/);
      expect(text).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/);
    }
    expect(formatTime('09:05', language)).toBe('09:05');
    expect(formatTime('14:30', language)).toBe('14:30');
    expect(formatTime('00:05', language)).toBe('00:05');
  },
);

test('the first and the last minute of a day stay on that day, wherever the machine stands', () => {
  expect(formatDay('2026-01-01', 'nl')).toBe('1 januari 2026');
  expect(formatDay('2026-12-31', 'nl')).toBe('31 december 2026');
  expect(formatDayShort('2026-12-31', 'en')).toBe('31/12/2026');
});

test('an instant is shown by the wall clock of the house', () => {
  expect(formatTimeOf('2026-07-31T22:05:00.000Z', 'Europe/Brussels', 'nl')).toBe('00:05');
  expect(formatDayOf('2026-07-31T22:05:00.000Z', 'Europe/Brussels', 'nl')).toBe('1 augustus 2026');
});

test('weekdays count from Monday', () => {
  expect([1, 2, 3, 4, 5, 6, 7].map((day) => formatWeekday(day, 'nl'))).toEqual([
    'maandag',
    'dinsdag',
    'woensdag',
    'donderdag',
    'vrijdag',
    'zaterdag',
    'zondag',
  ]);
});

test('a day or time that does not exist is refused', () => {
  expect(() => formatDay('2026-02-30', 'nl')).toThrow(RangeError);
  expect(() => formatTime('24:00', 'nl')).toThrow(RangeError);
  expect(() => formatTimeOf('soon', 'Europe/Brussels', 'nl')).toThrow(RangeError);
});
