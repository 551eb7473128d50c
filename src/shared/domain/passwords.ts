import { fold } from './text-fold.ts';

/**
 * Rules for what people choose as secret. Length and a short list of the worst, no "one capital, one sign"
 * rules, as NIST SP 800-63B section 3.1.1 advises. Each function gives every problem found; none means good.
 */

export type PinProblem = 'not-six-digits' | 'repeated' | 'sequence' | 'year' | 'common';
export type PasswordProblem = 'too-short' | 'too-long' | 'sign-in-name' | 'repeated' | 'common';

export const minPasswordLength = 10;
/** Longer text gains nothing and only makes hashing slow. */
export const maxPasswordLength = 200;

const commonPins = new Set([
  '112233',
  '332211',
  '445566',
  '778899',
  '159753',
  '147258',
  '258369',
  '369258',
  '520520',
  '696969',
  '789456',
  '456789',
  '123321',
  '147852',
  '159357',
  '142536',
  '102030',
  '010203',
]);

const commonPasswords = new Set([
  'password',
  'passwoord',
  'wachtwoord',
  'motdepasse',
  'welkom',
  'welcome',
  'azerty',
  'azertyuiop',
  'qwerty',
  'qwertyuiop',
  'iloveyou',
  'ikhouvanjou',
  'letmein',
  'administrator',
  'admin',
  'deelfabriek',
  'dedeelfabriek',
  'deelbalie',
  'kortrijk',
  'belgie',
  'belgium',
  'changeme',
  'geheim',
  'vrijwilliger',
  'sleutel',
  'football',
  'voetbal',
  'qsdfghjklm',
  'asdfghjkl',
  '1q2w3e4r5t',
  '1a2z3e4r5t',
]);

/** What is wrong with a PIN: six digits, not a run, not a repeat, not starting or ending in a year. */
export function pinProblems(pin: string): PinProblem[] {
  if (!/^\d{6}$/.test(pin)) return ['not-six-digits'];
  const problems: PinProblem[] = [];
  if (/^(\d{1,3})\1+$/.test(pin) || new Set(pin).size < 3) problems.push('repeated');
  else if (isRun(pin)) problems.push('sequence');
  if (/^(?:19|20)\d{4}$|^\d{2}(?:19|20)\d{2}$/.test(pin)) problems.push('year');
  if (commonPins.has(pin)) problems.push('common');
  return problems;
}

/** What is wrong with a password: at least ten characters, not built from the sign-in name or a worst one. */
export function passwordProblems(password: string, signInName: string): PasswordProblem[] {
  const problems: PasswordProblem[] = [];
  const length = [...password].length;
  if (length < minPasswordLength) problems.push('too-short');
  if (length > maxPasswordLength) problems.push('too-long');
  const bare = squeezed(password);
  const name = squeezed(signInName);
  if (name.length >= 3 && leftover(bare, name) < 6) problems.push('sign-in-name');
  if (length > 0 && new Set(password.toLowerCase()).size < 4) problems.push('repeated');
  if (isCommon(bare)) problems.push('common');
  return problems;
}

/** Every next digit is the last plus the same step, turning round at 10: 123456, 987654, 890123, 246802. */
function isRun(digits: string): boolean {
  const step = stepAt(digits, 1);
  return [2, 3, 4, 5].every((i) => stepAt(digits, i) === step);
}

function stepAt(digits: string, i: number): number {
  return (Number(digits[i]) - Number(digits[i - 1]) + 10) % 10;
}

/** Letters and digits only, folded: `Annelies-1!` and `annelies1` are the same guess. */
function squeezed(text: string): string {
  return fold(text).replaceAll(' ', '');
}

/** Characters that stay when the name is taken out; all of them when it is not in there. */
function leftover(password: string, name: string): number {
  return password.includes(name) ? password.replaceAll(name, '').length : Number.POSITIVE_INFINITY;
}

/** A worst password, possibly twice, with digits around it (`Welkom2026`), or a plain run of digits. */
function isCommon(bare: string): boolean {
  const core = bare.replace(/^\d+|\d+$/g, '');
  const half = core.slice(0, core.length / 2);
  if (bare === '') return false;
  if (commonPasswords.has(bare) || commonPasswords.has(core)) return true;
  if (core === half + half && commonPasswords.has(half)) return true;
  return '01234567890123456789'.includes(bare) || '98765432109876543210'.includes(bare);
}
