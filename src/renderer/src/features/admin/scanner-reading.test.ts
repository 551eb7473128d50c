import { expect, test } from 'vitest';
import { makeItemCode } from '#shared/domain/barcode.ts';
import { adviceFrom, type PressedKey, readingsOf } from './scanner-reading.ts';

const code = makeItemCode(123);
const qwertyKeys = (text: string): PressedKey[] =>
  Array.from(text, (sign) => ({
    code: sign === '-' ? 'Minus' : /\d/.test(sign) ? `Digit${sign}` : `Key${sign}`,
    shift: /[A-Z]/.test(sign),
  }));
const azertyKeys = (text: string): PressedKey[] =>
  Array.from(text, (sign) => ({
    code: sign === '-' ? 'Equal' : sign === 'Q' ? 'KeyA' : /\d/.test(sign) ? `Digit${sign}` : `Key${sign}`,
    shift: /[\dA-Z]/.test(sign),
  }));

test('a label of the house is read under the layout the scanner is set to', () => {
  expect(readingsOf(qwertyKeys(code))[0]).toEqual({ layout: 'qwerty', text: code, verdict: 'good' });
  expect(readingsOf(azertyKeys(code))[1]).toEqual({ layout: 'azerty-be', text: code, verdict: 'good' });
});

test('the setting is right when its layout reads the label', () => {
  expect(adviceFrom(readingsOf(qwertyKeys(code)), 'qwerty')).toEqual({ kind: 'right' });
  expect(adviceFrom(readingsOf(azertyKeys(code)), 'azerty-be')).toEqual({ kind: 'right' });
});

test('the other layout is advised when only that one reads the label', () => {
  expect(adviceFrom(readingsOf(azertyKeys(code)), 'qwerty')).toEqual({ kind: 'other', layout: 'azerty-be' });
});

test('a code of somebody else cannot tell', () => {
  expect(adviceFrom(readingsOf(qwertyKeys('ABC123456')), 'qwerty')).toEqual({ kind: 'unsure' });
});

test('a label that nobody can read is said to be unreadable', () => {
  const wrong = `${code.slice(0, -1)}${code.endsWith('C') ? 'D' : 'C'}`;
  expect(adviceFrom(readingsOf(qwertyKeys(wrong)), 'qwerty')).toEqual({ kind: 'none' });
});
