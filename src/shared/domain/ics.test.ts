import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { type CalendarEvent, icsOf } from './ics.ts';

const event: CalendarEvent = {
  uid: '0190@deelbalie',
  sequence: 0,
  at: '2026-11-25T09:30:00.000Z',
  minutes: 45,
  title: 'Afspraak met de woonwinkel',
  place: 'Rijselsestraat 98, Kortrijk',
  isCancelled: false,
  made: '2026-11-23T09:00:00.000Z',
};
const unfolded = (text: string): string => text.replaceAll('\r\n ', '');

test('an appointment of 45 minutes begins and ends in UTC', () => {
  const lines = unfolded(icsOf(event)).split('\r\n');
  expect(lines.at(0)).toBe('BEGIN:VCALENDAR');
  expect(lines.at(-2)).toBe('END:VCALENDAR');
  expect(lines).toContain('DTSTART:20261125T093000Z');
  expect(lines).toContain('DTEND:20261125T101500Z');
  expect(lines).toContain('DTSTAMP:20261123T090000Z');
});

test('commas, semicolons, backslashes and line ends are told apart from the format’s own', () => {
  const lines = unfolded(icsOf({ ...event, title: 'a, b; c\\d\ne' })).split('\r\n');
  expect(lines).toContain('SUMMARY:a\\, b\\; c\\\\d\\ne');
  expect(lines).toContain('LOCATION:Rijselsestraat 98\\, Kortrijk');
});

test('a cancelled one says so, with a higher sequence; without a place there is no place', () => {
  const text = icsOf({ ...event, isCancelled: true, sequence: 2, place: '' });
  expect(text).toContain('STATUS:CANCELLED\r\n');
  expect(text).toContain('SEQUENCE:2\r\n');
  expect(text).not.toContain('LOCATION');
});

test('no line is longer than 75 octets, and unfolding gives every letter back', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 200 }), (title) => {
      const text = icsOf({ ...event, title });
      for (const line of text.split('\r\n'))
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(unfolded(text)).toContain(
        `SUMMARY:${title.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r\n|\r|\n/g, '\\n')}\r\n`,
      );
    }),
  );
});
