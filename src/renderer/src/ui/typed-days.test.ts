import { assert, date, property } from 'fast-check';
import { expect, test } from 'vitest';
import { readDay, writeDay } from './typed-days.ts';

const today = '2026-11-23';

test.each([
  ['3/5/2026', '2026-05-03'],
  ['03-05-2026', '2026-05-03'],
  ['3.5.26', '2026-05-03'],
  ['03052026', '2026-05-03'],
  ['030526', '2026-05-03'],
  ['3 mei 2026', '2026-05-03'],
  ['3 MEI', '2026-05-03'],
  ['1er août 2026', '2026-08-01'],
  ['3 maart', '2026-03-03'],
  ['2026-05-03', '2026-05-03'],
  ['vandaag', '2026-11-23'],
  ['morgen', '2026-11-24'],
  ['gisteren', '2026-11-22'],
  ['+14', '2026-12-07'],
  ['-1', '2026-11-22'],
  ['29/2/2028', '2028-02-29'],
])('%s is %s', (text, day) => {
  expect(readDay(text, today)).toBe(day);
});

test('an empty field is no day yet', () => {
  expect(readDay(' ', today)).toBeNull();
});

test.each([
  '31/2/2026',
  '29/2/2027',
  '13/13/2026',
  '0/1/2026',
  'mei',
  '3 fooi 2026',
  '3/5/206',
  '99',
  '3/5/20266',
])('%s is no day that exists', (text) => {
  expect(readDay(text, today)).toBeUndefined();
});

test('a birth with two digits lies in the past, a due day ahead, else the nearest century', () => {
  expect(readDay('3/5/81', today, 'past')).toBe('1981-05-03');
  expect(readDay('3/5/27', today, 'past')).toBe('1927-05-03');
  expect(readDay('3/5/27', today, 'future')).toBe('2027-05-03');
  expect(readDay('3/5/81', today, 'near')).toBe('1981-05-03');
});

test('a missing year is the one that fits the question', () => {
  expect(readDay('1/2', today, 'future')).toBe('2027-02-01');
  expect(readDay('1/12', today, 'future')).toBe('2026-12-01');
  expect(readDay('1/12', today, 'past')).toBe('2025-12-01');
  expect(readDay('1/2', today, 'past')).toBe('2026-02-01');
});

test('what is written reads back as the same day', () => {
  const days = date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  assert(
    property(days, (moment) => {
      const day = moment.toISOString().slice(0, 10);
      expect(readDay(writeDay(day), today)).toBe(day);
    }),
  );
});
