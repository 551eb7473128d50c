import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
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
  for (let place = 0; place < plain.length; place += 1) {
    const other = plain[place] === '7' ? '8' : '7';
    expect(readRecoveryCode(plain.slice(0, place) + other + plain.slice(place + 1))).toEqual({
      ok: false,
      reason: 'check',
    });
    if (place > 0 && plain[place] !== plain[place - 1]) {
      const swapped = `${plain.slice(0, place - 1)}${plain[place]}${plain[place - 1]}${plain.slice(place + 1)}`;
      expect(readRecoveryCode(swapped)).toEqual({ ok: false, reason: 'check' });
    }
  }
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
