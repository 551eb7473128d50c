import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { newRecoveryCode, readRecoveryCode, recoveryGroup } from './recovery-code.ts';

const codes = fc.uint8Array({ minLength: 35, maxLength: 35 }).map((bytes) => newRecoveryCode(() => bytes));

test('a code is eight groups of five signs that are not mistaken for one another', () => {
  const code = newRecoveryCode((count) => randomBytes(count));
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(newRecoveryCode((count) => randomBytes(count))).not.toBe(code);
});

test('a code is read as people type it: small letters, spaces, O for zero, I or L for one', () => {
  fc.assert(
    fc.property(
      codes,
      fc.constantFrom(' ', '', '-', ' - ', '\n'),
      fc.constantFrom('i', 'l', 'I'),
      (code, gap, one) => {
        const typed = code.toLowerCase().replaceAll('-', gap).replaceAll('0', 'o').replaceAll('1', one);
        expect(readRecoveryCode(` ${typed} `)).toEqual({ ok: true, code });
      },
    ),
  );
});

test('one wrong sign, two swapped signs or a missing one are noticed', () => {
  const code = newRecoveryCode(() => Uint8Array.from({ length: 35 }, (_, index) => index * 7));
  const plain = code.replaceAll('-', '');
  const replaced = (from: number, signs: string): string =>
    plain.slice(0, from) + signs + plain.slice(from + signs.length);
  const wrong = Array.from(plain, (sign, place) => replaced(place, sign === '7' ? '8' : '7'));
  const swapped = Array.from(plain.slice(1), (sign, place) => replaced(place, sign + (plain[place] ?? '')));
  const slips = [...wrong, ...swapped].filter((slip) => slip !== plain);
  expect(slips.length).toBeGreaterThan(60);
  for (const slip of slips) expect(readRecoveryCode(slip)).toEqual({ ok: false, reason: 'check' });
  expect(readRecoveryCode(plain.slice(1))).toEqual({ ok: false, reason: 'length' });
  expect(readRecoveryCode(`${plain.slice(1)}U`)).toEqual({ ok: false, reason: 'sign' });
  expect(readRecoveryCode('')).toEqual({ ok: false, reason: 'length' });
});

test('set-up asks for one group of the paper, counted from one', () => {
  const code = newRecoveryCode(() => new Uint8Array(35));
  expect(recoveryGroup(code, 1)).toBe('00000');
  expect(recoveryGroup(code, 8)).toBe(code.slice(-5));
  expect(recoveryGroup(code, 9)).toBe('');
});
