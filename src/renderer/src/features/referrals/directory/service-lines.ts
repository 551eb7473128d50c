import type { ServiceDetails } from '#shared/contract/directory-shapes.ts';
import { type ScheduleDay, scheduleDays } from '#shared/contract/referral-words.ts';
import { newId } from '../../../client/commands.ts';

type Schedule = ServiceDetails['schedules'][number];

/** Days as they are written on a door, per language of the screen, Monday first. */
const shortDays: Readonly<Record<string, readonly string[]>> = {
  nl: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
  fr: ['lu', 'ma', 'me', 'je', 've', 'sa', 'di'],
  en: ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'],
};
const daysIn = (language: string): readonly string[] =>
  shortDays[language.slice(0, 2)] ?? shortDays['nl'] ?? [];

/** "ma do" for days of the week. */
export const dayWords = (days: readonly ScheduleDay[], language: string): string =>
  days.map((day) => daysIn(language)[scheduleDays.indexOf(day)] ?? day).join(' ');

/** A time as one line: `ma do 9:00-12:00 op afspraak`. */
export const scheduleLine = ({ days, opensAt, closesAt, note }: Schedule, language: string): string =>
  [dayWords(days, language), opensAt === null ? '' : `${opensAt}-${closesAt ?? ''}`, note]
    .filter((text) => text !== '')
    .join(' ');

/** The same for reading: "maandag en woensdag 9:00-12:00 op afspraak". */
export function scheduleWords({ days, opensAt, closesAt, note }: Schedule, language: string): string {
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const named = list.format(days.map((day) => longDay(scheduleDays.indexOf(day), language)));
  return [named, opensAt === null ? '' : `${opensAt}-${closesAt ?? ''}`, note]
    .filter((text) => text !== '')
    .join(' ');
}

/** 0 is Monday: the first of January 2024 was one. */
const longDay = (weekday: number, language: string): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, 1 + weekday),
  );

/** Lines of times read again, or the first line that cannot be read. A line that did not change keeps what a file said of it. */
export function schedulesFrom(
  text: string,
  before: readonly Schedule[],
  language: string,
): Schedule[] | { unreadable: string } {
  const known = new Map(before.map((one) => [scheduleLine(one, language), one]));
  const schedules: Schedule[] = [];
  for (const line of linesOf(text)) {
    const one = known.get(line) ?? readLine(line, language);
    if (!one) return { unreadable: line };
    schedules.push(one);
  }
  return schedules;
}

const times = /^(\d{1,2})(?:[:.u](\d\d)?)?\s*-\s*(\d{1,2})(?:[:.u](\d\d)?)?(?=\s|$)\s*/;

function readLine(line: string, language: string): Schedule | null {
  const words = line.split(/\s+/);
  const names = daysIn(language);
  const count = words.findIndex((word) => !names.includes(word.toLowerCase()));
  const given = count === -1 ? words : words.slice(0, count);
  const days = scheduleDays.filter((_, n) => given.some((word) => word.toLowerCase() === names[n]));
  const rest = words.slice(given.length).join(' ');
  const [whole = '', fromHour = '', fromMinute = '00', toHour = '', toMinute = '00'] = times.exec(rest) ?? [];
  const opensAt = wallTime(fromHour, fromMinute);
  const closesAt = wallTime(toHour, toMinute);
  if (days.length === 0 || (whole !== '' && (opensAt === null || closesAt === null))) return null;
  if (whole === '' && rest === '') return null;
  return {
    id: newId(),
    days,
    opensAt,
    closesAt,
    validFrom: null,
    validTo: null,
    note: rest.slice(whole.length),
    more: {},
  };
}

const wallTime = (hour: string, minute: string): string | null =>
  hour !== '' && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null;

type Named = ServiceDetails['areas'][number];

export const namesText = (parts: readonly Named[]): string => parts.map(({ name }) => name).join('\n');

/** One part per line; a line that did not change is the same part. */
export const namesFrom = (text: string, before: readonly Named[]): Named[] =>
  linesOf(text).map((name) => before.find((one) => one.name === name) ?? { id: newId(), name, more: {} });

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim().replaceAll(/\s+/g, ' '))
    .filter((line) => line !== '');
