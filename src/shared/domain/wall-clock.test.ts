import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { wallClock } from './wall-clock.ts';

const zones = [
  'Europe/Brussels',
  'UTC',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
];

test('midnight is 00:00 of the new day', () => {
  expect(wallClock('2026-01-31T23:00:00.000Z', 'Europe/Brussels')).toEqual({
    day: '2026-02-01',
    time: '00:00',
  });
  expect(wallClock('2026-01-31T22:59:59.999Z', 'Europe/Brussels')).toEqual({
    day: '2026-01-31',
    time: '23:59',
  });
});

test('it shows what Temporal shows, in every zone and season', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1972-01-01'), max: new Date('2060-12-31'), noInvalidDate: true }),
      fc.constantFrom(...zones),
      (date, zone) => {
        const zoned = Temporal.Instant.from(date.toISOString()).toZonedDateTimeISO(zone);
        expect(wallClock(date.toISOString(), zone)).toEqual({
          day: zoned.toPlainDate().toString(),
          time: zoned.toPlainTime().toString().slice(0, 5),
        });
      },
    ),
    { numRuns: 200 },
  );
});

test.each([
  '2026-01-31',
  '2026-01-31T23:00:00.000',
  '2026-01-31T23:00:00.000+01:00',
  '2026-13-31T23:00:00.000Z',
  '31 Jan 2026 23:00 Z',
  '',
])('%j is no instant: it would be read on the clock of the machine, or not at all', (text) => {
  expect(() => wallClock(text, 'Europe/Brussels')).toThrow(RangeError);
});
