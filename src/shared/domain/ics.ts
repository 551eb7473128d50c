import { addDays, type Instant, type LocalDay } from './local-days.ts';

interface EventFacts {
  /** The same appointment has the same id, so that a second file moves it instead of doubling it. */
  uid: string;
  /** Counts changes of the appointment, from 0. */
  sequence: number;
  title: string;
  place: string;
  isCancelled: boolean;
  /** When the file is made. */
  made: Instant;
}

/** Something as a calendar program takes it in: at a moment, or on a whole day. */
export type CalendarEvent = EventFacts & ({ at: Instant; minutes: number } | { day: LocalDay });

/** A calendar file with one event. */
export const icsOf = (event: CalendarEvent): string => calendarOf([event]);

/**
 * A calendar file (RFC 5545). Moments are in UTC, so that no time zone has to be described and daylight saving is settled before; a whole day
 * is a date without a zone.
 */
export function calendarOf(events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Deelbalie//Deelbalie//NL',
    'METHOD:PUBLISH',
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const linesOf = (event: CalendarEvent): string[] => [
  'BEGIN:VEVENT',
  `UID:${event.uid}`,
  `SEQUENCE:${event.sequence}`,
  `DTSTAMP:${stampOf(event.made)}`,
  ...timesOf(event),
  `SUMMARY:${escaped(event.title)}`,
  ...(event.place === '' ? [] : [`LOCATION:${escaped(event.place)}`]),
  `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  'CLASS:PRIVATE',
  'END:VEVENT',
];

/** The end of a whole day is the day after it (RFC 5545, 3.6.1); a task on it does not make its owner busy. */
function timesOf(event: CalendarEvent): string[] {
  if ('day' in event)
    return [
      `DTSTART;VALUE=DATE:${event.day.replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${addDays(event.day, 1).replaceAll('-', '')}`,
      'TRANSP:TRANSPARENT',
    ];
  const end = new Date(Date.parse(event.at) + event.minutes * 60_000).toISOString();
  return [`DTSTART:${stampOf(event.at)}`, `DTEND:${stampOf(end)}`];
}

const stampOf = (at: Instant): string => at.replace(/\.\d+Z$/, 'Z').replaceAll(/[-:]/g, '');

/** Text values: backslash, semicolon, comma and line ends have a meaning of their own (RFC 5545, 3.3.11). */
const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r\n|\r|\n/g, '\\n');

const most = 75;

/** No line is longer than 75 octets; the rest goes on after a space (RFC 5545, 3.1), and no letter is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let [text, octets] = ['', 0];
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > most) [text, octets] = [`${text}\r\n `, 1];
    text += letter;
    octets += size;
  }
  return text;
}
