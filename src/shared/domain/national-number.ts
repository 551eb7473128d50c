import { daysInMonth } from './calendar.ts';
import type { LocalDay } from './local-days.ts';

/**
 * The Belgian national number: 11 digits, YYMMDD, a serial of three and a check of two. The check is 97 less the first nine digits modulo 97;
 * for who was born from 2000 on a 2 is put in front of the nine first. No number meets both, so that a right one says the century. A bis
 * number (somebody who is not in the register) has 20 or 40 added to its month. Day and month are 0 where they are not known.
 */
export type NationalNumberProblem = 'notElevenDigits' | 'checkDigits' | 'noSuchDay';

export type NationalNumberReading =
  | { readonly digits: string; readonly isBis: boolean; readonly problem: null }
  | { readonly problem: NationalNumberProblem };

/** Reads a number as typed (spaces, points, dashes forgiven). `today` is the house's own day: nobody is born after it. */
export function readNationalNumber(text: string, today: LocalDay): NationalNumberReading {
  const digits = text.replace(/[\s./\-\u2010-\u2015]/g, '');
  if (!/^\d{11}$/.test(digits)) return { problem: 'notElevenDigits' };
  const century = centuryOf(digits);
  if (century === null) return { problem: 'checkDigits' };
  const isBis = Number(digits.slice(2, 4)) >= 20;
  return isPlausible(digits, century, today) ? { digits, isBis, problem: null } : { problem: 'noSuchDay' };
}

/** 1900 or 2000, as the check digits say; null when they are wrong. */
function centuryOf(digits: string): 1900 | 2000 | null {
  const first = Number(digits.slice(0, 9));
  const check = Number(digits.slice(9));
  if (check === 97 - (first % 97)) return 1900;
  return check === 97 - ((2_000_000_000 + first) % 97) ? 2000 : null;
}

function isPlausible(digits: string, century: number, today: LocalDay): boolean {
  const year = century + Number(digits.slice(0, 2));
  const written = Number(digits.slice(2, 4));
  const month = written >= 40 ? written - 40 : written >= 20 ? written - 20 : written;
  const day = Number(digits.slice(4, 6));
  const serial = Number(digits.slice(6, 9));
  if (month > 12 || serial === 0 || serial === 999) return false;
  if (year > Number(today.slice(0, 4))) return false;
  // Without a known month the day counts on when the serials of a year run out: anything may stand there.
  if (month === 0) return true;
  const known = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return day <= daysInMonth(year, month) && (day === 0 || known <= today);
}
