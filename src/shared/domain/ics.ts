import type { Instant } from './local-days.ts';

/** An appointment as a calendar program takes it in. */
export interface CalendarEvent {
  /** The same appointment has the same id, so that a second file moves it instead of doubling it. */
  uid: string;
  /** Counts changes of the appointment, from 0. */
  sequence: number;
  at: Instant;
  minutes: number;
  title: string;
  place: string;
  isCancelled: boolean;
  /** When the file is made. */
  made: Instant;
}

/** A calendar file with one event (RFC 5545): times in UTC, so that no time zone has to be described. */
export function icsOf(event: CalendarEvent): string {
  const end = new Date(Date.parse(event.at) + event.minutes * 60_000).toISOString();
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Deelbalie//Deelbalie//NL',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${stampOf(event.made)}`,
    `DTSTART:${stampOf(event.at)}`,
    `DTEND:${stampOf(end)}`,
    `SUMMARY:${escaped(event.title)}`,
    ...(event.place === '' ? [] : [`LOCATION:${escaped(event.place)}`]),
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
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
