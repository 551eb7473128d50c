import { normalUitpas } from './uitpas.ts';

/**
 * House codes: `DF-000123X` on an item, `DP-000123X` on a person's card. Two letters, a dash, at least six
 * digits, one check letter.
 *
 * The check letter is a pure system in the manner of ISO/IEC 7064 (as MOD 11-2 or MOD 37-2) with modulus 17 and
 * radix 3, written MOD 17-3 here: the string, the kind included, is congruent to 0. 17 is prime and larger than
 * any difference between two digits, and 3 generates all residues, so each wrong digit, each swap of two
 * neighbours, each swap around one digit, and an item code read as a card code are all caught; of other errors
 * 16 in 17. The two standard systems were set aside because their check characters (0 to 9, X; A to Z, `*`)
 * include characters that change with the keyboard.
 *
 * Its seventeen letters, and D, F and P, stand on the same physical key on QWERTY, QWERTZ and Belgian AZERTY
 * (no A Q W Z M Y), and none is read as a digit or another letter by eye (no I O B). So a code survives a
 * scanner set to the wrong layout; a dash that turned into `)` or `=` that way is folded back.
 */
export const checkAlphabet = 'CDEFGHJKLNPRSTUVX';

const modulus = checkAlphabet.length;
const radix = 3;
const kindValues = { item: 1, card: 2 } as const;
const prefixes = { item: 'DF', card: 'DP' } as const;
const minDigits = 6;
const maxDigits = 10;

export type HouseCodeKind = keyof typeof prefixes;

/** `kind` says what the shape is; only the catalogue and the card register know what the code belongs to. */
export type ReadCode =
  | { kind: HouseCodeKind | 'uitpas' | 'foreign'; code: string }
  | { kind: 'damaged'; reason: DamageReason };

/** `check`: the check letter is wrong; `shape`: one of ours but incomplete; the rest is no barcode at all. */
export type DamageReason = 'empty' | 'too-long' | 'characters' | 'shape' | 'check';

/** The code for the n-th item label. @throws RangeError unless `n` is a whole number from 1 to 9,999,999,999. */
export function makeItemCode(n: number): string {
  return makeCode('item', n);
}

/** The code for the n-th person card. @throws RangeError unless `n` is a whole number from 1 to 9,999,999,999. */
export function makeCardCode(n: number): string {
  return makeCode('card', n);
}

/**
 * What a scanned or typed code is, in its one stored spelling (trimmed, upper case, plain dash). Codes starting
 * with DF or DP are ours: right or damaged, never looked up when damaged. Other codes are `foreign` (an EAN on a
 * donated game is a fine item barcode) unless they look like ours with one slip in the prefix.
 */
export function readCode(text: string): ReadCode {
  const tidy = normalised(text);
  if (tidy === '') return damaged('empty');
  if (tidy.length > 64) return damaged('too-long');
  if (!/^[\x20-\x7e]+$/.test(tidy)) return damaged('characters');
  const uitpas = normalUitpas(tidy);
  if (uitpas !== null) return { kind: 'uitpas', code: uitpas };
  const bare = tidy.replace(/[^A-Z0-9]/g, '');
  if (bare.startsWith(prefixes.item)) return readHouseCode('item', tidy);
  if (bare.startsWith(prefixes.card)) return readHouseCode('card', tidy);
  return isHouseCodeWithBadPrefix(tidy) ? damaged('shape') : { kind: 'foreign', code: tidy };
}

function makeCode(kind: HouseCodeKind, n: number): string {
  if (!Number.isInteger(n) || n < 1 || String(n).length > maxDigits) {
    throw new RangeError('a label number is a whole number from 1 to 9,999,999,999');
  }
  const digits = String(n).padStart(minDigits, '0');
  return `${prefixes[kind]}-${digits}${checkLetter(kind, digits)}`;
}

/** The letter that makes (kind, digits, letter), read as a number in radix 3, divisible by 17. */
function checkLetter(kind: HouseCodeKind, digits: string): string {
  let remainder: number = kindValues[kind];
  for (const digit of digits) remainder = (remainder * radix + Number(digit)) % modulus;
  const value = (modulus - ((remainder * radix) % modulus)) % modulus;
  return checkAlphabet.charAt(value);
}

function readHouseCode(kind: HouseCodeKind, tidy: string): ReadCode {
  // Any one mark may stand for the dash; without a mark only the six-digit form is taken, because in a longer
  // one a digit read in place of the dash could not be told from a real digit.
  const match = /^D[FP](?:[^A-Z0-9](\d{6,10})|(\d{6}))([A-Z])$/.exec(tidy);
  const digits = match?.[1] ?? match?.[2];
  if (digits === undefined || (digits.length > minDigits && digits.startsWith('0'))) return damaged('shape');
  if (match?.[3] !== checkLetter(kind, digits)) return damaged('check');
  return { kind, code: `${prefixes[kind]}-${digits}${match[3]}` };
}

/** The rest of the code, check letter included, is right for one of our kinds: only the prefix was misread. */
function isHouseCodeWithBadPrefix(tidy: string): boolean {
  const match = /^.{0,3}?[^A-Z0-9](\d{6,10})([A-Z])$/.exec(tidy);
  const digits = match?.[1];
  if (digits === undefined) return false;
  return match?.[2] === checkLetter('item', digits) || match?.[2] === checkLetter('card', digits);
}

function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u2010-\u2015\u2212]/g, '-')
    .trim()
    .toUpperCase();
}

function damaged(reason: DamageReason): ReadCode {
  return { kind: 'damaged', reason };
}
