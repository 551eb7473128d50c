/**
 * Calendar arithmetic on the Gregorian calendar that needs neither a time zone nor the Temporal library,
 * so that the kiosk bundle can use it.
 */

/** Splits `YYYY-MM-DD`; null when the text has another shape or names a day that does not exist. */
export function dayParts(text: string): { year: number; month: number; day: number } | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isRealDay(year, month, day) ? { year, month, day } : null;
}

/** True for a day that exists: 29 February only in leap years, no 31 April. */
export function isRealDay(year: number, month: number, day: number): boolean {
  if (![year, month, day].every(Number.isInteger)) return false;
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Number of days in a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

const msPerDay = 86_400_000;

/** Days since 1 January 1970 (a Thursday), negative before. @throws RangeError for a bad day. */
export function dayNumber(day: string): number {
  const parts = dayParts(day);
  if (!parts) throw new RangeError('a local day is YYYY-MM-DD');
  // Date.UTC reads the years 0 to 99 as 1900 to 1999; setUTCFullYear does not.
  return new Date(0).setUTCFullYear(parts.year, parts.month - 1, parts.day) / msPerDay;
}

/** The day with a number; the reverse of `dayNumber`. @throws RangeError outside the years 1 to 9999. */
export function dayFromNumber(number: number): string {
  const date = new Date(number * msPerDay);
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  if (!Number.isInteger(number) || !dayParts(text)) throw new RangeError('no such day');
  return text;
}
