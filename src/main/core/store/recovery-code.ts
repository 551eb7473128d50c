import { createHash } from 'node:crypto';

/**
 * The printed recovery code: 8 groups of 5 signs, 35 of them random (175 bits) and the last group a check on the rest, so
 * that a slip of the pen is noticed before anything is tried. Signs are Crockford's base 32: no I, L, O or U.
 */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groupLength = 5;
const randomGroups = 7;
const randomSigns = groupLength * randomGroups;

export type RandomBytes = (count: number) => Uint8Array;

/** What may be read for another sign on paper or over the telephone. */
const readAs: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

function checkGroup(body: string): string {
  const digest = createHash('sha256').update(`deelbalie recovery ${body}`).digest();
  return Array.from({ length: groupLength }, (_, index) => signs[(digest[index] ?? 0) % 32]).join('');
}

const grouped = (text: string): string => text.match(/.{5}/g)?.join('-') ?? '';

/** `7KQ2M-…`: a new code. 256 is a multiple of 32, so each sign is equally likely. */
export function newRecoveryCode(randomBytes: RandomBytes): string {
  const body = Array.from(randomBytes(randomSigns), (byte) => signs[byte % 32]).join('');
  return grouped(body + checkGroup(body));
}

export type CodeReading =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly reason: 'length' | 'sign' | 'check' };

/** Reads a typed code: small letters, spaces, dashes, O for 0 and I or L for 1 are all right. */
export function readRecoveryCode(typed: string): CodeReading {
  const plain = Array.from(typed.toUpperCase().replaceAll(/[\s\-–—_.]/g, ''), (sign) => readAs[sign] ?? sign);
  if (plain.some((sign) => !signs.includes(sign))) return { ok: false, reason: 'sign' };
  if (plain.length !== randomSigns + groupLength) return { ok: false, reason: 'length' };
  const body = plain.slice(0, randomSigns).join('');
  if (plain.slice(randomSigns).join('') !== checkGroup(body)) return { ok: false, reason: 'check' };
  return { ok: true, code: grouped(plain.join('')) };
}

/** One group, counted from 1, for the question at set-up that proves the paper was really printed. */
export const recoveryGroup = (code: string, number: number): string => code.split('-')[number - 1] ?? '';
