/**
 * The UiTPAS (city leisure pass): 13 digits. The last is a Luhn check digit (ISO/IEC 7812-1 annex B); the one
 * before is 0 or 1, and 1 says that the pass was *issued* at the reduced rate. That digit gives away hardship,
 * so a number is never shown whole. It says nothing about today's right.
 */

/** The bare 13 digits of a valid number (spaces, points and dashes between them forgiven), or null. */
export function normalUitpas(text: string): string | null {
  const digits = text.replace(/[\s.\-\u2010-\u2015]/g, '');
  if (!/^\d{11}[01]\d$/.test(digits)) return null;
  return luhnSum(digits) % 10 === 0 ? digits : null;
}

/** True for a number that can be a UiTPAS: 13 digits, a right check digit, a known rate marker. */
export function isUitpas(text: string): boolean {
  return normalUitpas(text) !== null;
}

/**
 * Whether the pass was issued at the reduced rate; null when the number is not a UiTPAS.
 * For settlement only: never shown, never taken as today's right.
 */
export function uitpasReducedRate(number: string): boolean | null {
  const digits = normalUitpas(number);
  return digits === null ? null : digits.at(-2) === '1';
}

/**
 * The number as it may be shown: `••••••••675••`. Three digits are enough to tell two passes of one family
 * apart. They are the three *before* the last two, because the last but one is the reduced-rate marker and the
 * check digit narrows it down. Anything that is not a UiTPAS comes back fully hidden.
 */
export function maskUitpas(number: string): string {
  const digits = normalUitpas(number);
  return digits === null ? '•'.repeat(13) : `${'•'.repeat(8)}${digits.slice(8, 11)}••`;
}

function luhnSum(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = digit * 2;
    sum += i % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum;
}
