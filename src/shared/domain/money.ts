/**
 * Money is a whole number of euro cents everywhere; a decimal exists only in text, on its way in or out.
 */

/** Whole euro cents, possibly negative. */
export type Cents = number;

/** True for a whole number that a double holds exactly. */
export function isCents(value: unknown): value is Cents {
  return Number.isSafeInteger(value);
}

const formatters = new Map<string, Intl.NumberFormat>();

/**
 * Writes an amount in the habit of a language, always with Latin digits, two decimals and the euro sign.
 * @throws RangeError when `cents` is not a whole number.
 */
export function formatEuro(cents: Cents, locale: string): string {
  if (!isCents(cents)) throw new RangeError('an amount is a whole number of cents');
  let formatter = formatters.get(locale);
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: 'EUR',
      currencyDisplay: 'narrowSymbol',
      numberingSystem: 'latn',
    });
    formatters.set(locale, formatter);
  }
  return formatter.format(decimalText(cents));
}

/** `-1234` becomes `-12.34`. Text, not a division: a decimal string is formatted exactly, a double is not. */
function decimalText(cents: Cents): Intl.StringNumericLiteral {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const sign = cents < 0 ? '-' : '';
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}` as Intl.StringNumericLiteral;
}

/**
 * Reads an amount as people in Belgium type it: `12`, `12,5`, `12.50`, `1.234,50`, `1 234,50`, `€ 12`, `12,-`.
 * The last separator is the decimal one when one or two digits follow it; a point before exactly three digits
 * groups thousands. What could be read in two ways (`1,234`) or has three decimals gives null, as does empty text.
 */
export function parseEuro(text: string): Cents | null {
  const bare = text
    .replace(/^\s*(?:€|EUR)|(?:€|EUR)\s*$/gi, '')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/([.,])-+\s*$/, (_, mark: string) => `${mark}00`)
    .trim();
  const signed = /^(-?)\s*(?:€\s*)?(.+)$/.exec(bare);
  if (!signed) return null;
  const amount = /^(\d[\d.,' \u00a0\u202f]*?|)(?:([.,])(\d{1,2}))?$/.exec(signed[2] ?? '');
  if (!amount || (amount[1] === '' && amount[3] === undefined)) return null;
  const whole = wholeDigits(amount[1] ?? '', amount[2]);
  if (whole === null || whole.length > 12) return null;
  const cents = Number(whole + (amount[3] ?? '').padEnd(2, '0'));
  return signed[1] === '-' && cents !== 0 ? -cents : cents;
}

/**
 * The digits before the decimal separator, without grouping; null when they are not grouped by three, with one
 * and the same mark. A comma groups only where a point is visibly the decimal separator.
 */
function wholeDigits(text: string, decimalMark: string | undefined): string | null {
  if (/^\d*$/.test(text)) return text === '' ? '0' : text;
  const mark = /^\d{1,3}([.,' \u00a0\u202f])\d{3}(?:\1\d{3})*$/.exec(text)?.[1];
  if (mark === undefined || mark === decimalMark) return null;
  return mark === ',' && decimalMark === undefined ? null : text.replace(/\D/g, '');
}
