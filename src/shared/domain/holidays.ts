import { dayFromNumber, dayNumber } from './calendar.ts';
import type { LocalDay } from './local-days.ts';

/**
 * The days a Belgian house may keep as holidays: the ten of the law of 4 January 1974 (royal decree of 18 April 1974), the two
 * Sundays a house that opens on Sundays wants to name, and the day of the Flemish Community.
 */
export const holidayNames = [
  'newYear',
  'easterSunday',
  'easterMonday',
  'labourDay',
  'ascension',
  'whitSunday',
  'whitMonday',
  'flemishDay',
  'nationalDay',
  'assumption',
  'allSaints',
  'armistice',
  'christmas',
] as const;
export type HolidayName = (typeof holidayNames)[number];

/** What a new house starts with: the ten legal days and their two Sundays. */
export const usualHolidays: readonly HolidayName[] = holidayNames.filter((name) => name !== 'flemishDay');

const fixed: readonly [HolidayName, string][] = [
  ['newYear', '01-01'],
  ['labourDay', '05-01'],
  ['flemishDay', '07-11'],
  ['nationalDay', '07-21'],
  ['assumption', '08-15'],
  ['allSaints', '11-01'],
  ['armistice', '11-11'],
  ['christmas', '12-25'],
];
/** Days after Easter Sunday. */
const movable: readonly [HolidayName, number][] = [
  ['easterSunday', 0],
  ['easterMonday', 1],
  ['ascension', 39],
  ['whitSunday', 49],
  ['whitMonday', 50],
];

/**
 * Easter Sunday of a year of the Gregorian calendar, by the computus (the form of Meeus, Jones and Butcher, without exceptions).
 * @param year 1583 to 9999.
 */
export function easterSunday(year: number): LocalDay {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const inMarch = epact + toSunday - 7 * late + 114;
  const month = Math.floor(inMarch / 31);
  return `${year}-${two(month)}-${two((inMarch % 31) + 1)}`;
}

/** The holidays of a year by day. Two on one day (Ascension on 1 May) give the fixed one. Computed once for each year. */
export function holidaysOf(year: number): ReadonlyMap<LocalDay, HolidayName> {
  const known = years.get(year);
  if (known) return known;
  const easter = dayNumber(easterSunday(year));
  const days = new Map<LocalDay, HolidayName>([
    ...movable.map(([name, after]): [LocalDay, HolidayName] => [dayFromNumber(easter + after), name]),
    ...fixed.map(([name, monthDay]): [LocalDay, HolidayName] => [`${year}-${monthDay}`, name]),
  ]);
  if (years.size >= mostYears) years.clear();
  years.set(year, days);
  return days;
}

/** Which holiday a day is, kept or not; null for an ordinary day. */
export const holidayOn = (day: LocalDay): HolidayName | null =>
  holidaysOf(Number(day.slice(0, 4))).get(day) ?? null;

const years = new Map<number, ReadonlyMap<LocalDay, HolidayName>>();
const mostYears = 64;

const two = (n: number): string => String(n).padStart(2, '0');
