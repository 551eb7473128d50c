import { latinDigits } from './text-fold.ts';

/**
 * One spelling for telephone numbers, only to see that two are the same; people's own spelling is what is kept.
 */

/**
 * `+32470123456` for `0470 12 34 56`, `+32 (0)470/12.34.56`, `0032470123456` and `470123456` (a spreadsheet ate
 * the zero); `+31…` for foreign numbers. Null when it cannot be one telephone number (under 8 or over 15 digits,
 * ITU-T E.164), so that blanks and notes never match.
 */
export function normalPhone(text: string): string | null {
  const plain = latinDigits(text).normalize('NFKC').replace(/\(0\)/g, '');
  if (/\p{L}/u.test(plain)) return null;
  const digits = plain.replace(/\D/g, '');
  const full = international(digits, /^\s*\+/.test(plain));
  const length = full.length;
  return length >= 8 && length <= 15 && !full.startsWith('0') ? `+${full}` : null;
}

function international(digits: string, plus: boolean): string {
  const withCountry = plus ? digits : digits.startsWith('00') ? digits.slice(2) : null;
  if (withCountry !== null) return withCountry.replace(/^320/, '32');
  if (/^0\d{8,9}$/.test(digits)) return `32${digits.slice(1)}`;
  if (/^32[1-9]\d{7,8}$/.test(digits)) return digits;
  if (/^(?:4\d{8}|[1-9]\d{7})$/.test(digits)) return `32${digits}`;
  return digits;
}
