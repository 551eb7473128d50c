import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkAlphabet, makeCardCode, makeItemCode, readCode } from './barcode.ts';
import { characterOf } from './scan-keys.ts';

const anyCode = fc
  .tuple(
    fc.oneof(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 1, max: 9_999_999_999 })),
    fc.boolean(),
  )
  .map(([n, card]) => (card ? makeCardCode(n) : makeItemCode(n)));
const printable = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_)=/.* '];

test('labels have a prefix, a dash, six digits or more and a check letter', () => {
  expect(makeItemCode(123)).toBe('DF-000123F');
  expect(makeCardCode(123)).toBe('DP-000123N');
  expect(makeItemCode(1)).toMatch(/^DF-000001[A-Z]$/);
  expect(makeItemCode(1_234_567)).toMatch(/^DF-1234567[A-Z]$/);
});

test('printed labels stay readable for ever: the check letters of a few never change', () => {
  expect([1, 2, 17, 999_999, 9_999_999_999].map(makeItemCode)).toMatchInlineSnapshot(`
    [
      "DF-000001F",
      "DF-000002C",
      "DF-000017P",
      "DF-999999G",
      "DF-9999999999N",
    ]
  `);
  expect([1, 2, 17, 999_999, 9_999_999_999].map(makeCardCode)).toMatchInlineSnapshot(`
    [
      "DP-000001N",
      "DP-000002J",
      "DP-000017X",
      "DP-999999P",
      "DP-9999999999E",
    ]
  `);
});

test('a label number is a whole number from 1', () => {
  for (const n of [0, -1, 1.5, Number.NaN, 10_000_000_000]) expect(() => makeItemCode(n)).toThrow(RangeError);
});

test('every code made is read back as itself, and as its own kind', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999_999_999 }), (n) => {
      expect(readCode(makeItemCode(n))).toEqual({ kind: 'item', code: makeItemCode(n) });
      expect(readCode(makeCardCode(n))).toEqual({ kind: 'card', code: makeCardCode(n) });
    }),
    { numRuns: 300 },
  );
});

test('every single wrong character is noticed, wherever it is and whatever it became', () => {
  fc.assert(
    fc.property(anyCode, fc.nat(20), fc.constantFrom(...printable), (code, place, wrong) => {
      const at = place % code.length;
      fc.pre(code[at] !== wrong);
      // Another mark in place of the dash is not an error: it is what a wrong keyboard layout makes of it.
      fc.pre(at !== 2 || /[A-Z0-9]/.test(wrong));
      expect(readCode(code.slice(0, at) + wrong + code.slice(at + 1)).kind).toBe('damaged');
    }),
    { numRuns: 300 },
  );
});

test('every digit of some codes, changed into every other character, is noticed', () => {
  for (const code of [
    makeItemCode(1),
    makeItemCode(80_085),
    makeCardCode(999_999),
    makeItemCode(12_345_678),
  ]) {
    for (let at = 0; at < code.length; at += 1) {
      for (const wrong of printable.filter(
        (char) => char !== code[at] && (at !== 2 || /[A-Z0-9]/.test(char)),
      )) {
        const text = code.slice(0, at) + wrong + code.slice(at + 1);
        expect(readCode(text).kind).toBe('damaged');
      }
    }
  }
});

test('every swap of two neighbours is noticed', () => {
  fc.assert(
    fc.property(anyCode, fc.nat(20), (code, place) => {
      const at = place % (code.length - 1);
      const [a = '', b = ''] = [code[at], code[at + 1]];
      fc.pre(a !== b);
      expect(readCode(code.slice(0, at) + b + a + code.slice(at + 2)).kind).toBe('damaged');
    }),
    { numRuns: 300 },
  );
});

test('every swap around one digit is noticed', () => {
  fc.assert(
    fc.property(anyCode, fc.nat(20), (code, place) => {
      const at = 3 + (place % (code.length - 6));
      const [a = '', between = '', b = ''] = [code[at], code[at + 1], code[at + 2]];
      fc.pre(a !== b);
      expect(readCode(code.slice(0, at) + b + between + a + code.slice(at + 3)).kind).toBe('damaged');
    }),
    { numRuns: 300 },
  );
});

test('a code cut short or with a character too many is noticed', () => {
  for (const code of [makeItemCode(123), makeCardCode(45_678)]) {
    // One letter alone could be anything; nothing is lost by looking it up.
    for (let length = 2; length < code.length; length += 1) {
      expect(readCode(code.slice(0, length)).kind).toBe('damaged');
    }
    expect(readCode(`${code}0`).kind).toBe('damaged');
    // Two scans in one.
    expect(readCode(`${code}${code}`).kind).toBe('damaged');
    // First letter lost.
    expect(readCode(code.slice(1)).kind).toBe('damaged');
    // A key pressed just before.
    expect(readCode(`X${code}`).kind).toBe('damaged');
    // A zero too many.
    expect(readCode(code.replace('-0', '-00')).kind).toBe('damaged');
  }
});

test('a number has one spelling: no zero too many, and no dash left out of a long one, whatever the check letter', () => {
  for (const letter of checkAlphabet) {
    expect(readCode(`DF-0000123${letter}`).kind).toBe('damaged');
    expect(readCode(`DF1000123${letter}`).kind).toBe('damaged');
  }
});

test('the reason tells "not read well" from "not a whole label"', () => {
  expect(readCode('DF-000124F')).toEqual({ kind: 'damaged', reason: 'check' });
  expect(readCode('DF-0001')).toEqual({ kind: 'damaged', reason: 'shape' });
  expect(readCode('  ')).toEqual({ kind: 'damaged', reason: 'empty' });
  expect(readCode('9'.repeat(65))).toEqual({ kind: 'damaged', reason: 'too-long' });
  expect(readCode('123\u0000456')).toEqual({ kind: 'damaged', reason: 'characters' });
  expect(readCode('вулиця')).toEqual({ kind: 'damaged', reason: 'characters' });
});

test.each([
  'df-000123f',
  ' DF-000123F\n',
  'DF–000123F',
  'DF−000123F',
  'DF 000123F',
  'DF)000123F',
  'DF000123F',
  'ＤＦ－０００１２３Ｆ',
])('%j is the label DF-000123F', (text) => {
  expect(readCode(text)).toEqual({ kind: 'item', code: 'DF-000123F' });
});

test('a UiTPAS is told from an EAN of the same length', () => {
  expect(readCode('0079 9273 98713')).toEqual({ kind: 'uitpas', code: '0079927398713' });
  expect(readCode('5412345678908')).toEqual({ kind: 'foreign', code: '5412345678908' });
});

test.each(['9789012345678', 'abc-123', 'LIB 000123', '12345678', 'XY-000123Q'])(
  '%j may be a label from elsewhere',
  (text) => {
    expect(readCode(text)).toEqual({ kind: 'foreign', code: text.toUpperCase() });
  },
);

test('house codes use only keys that mean the same on QWERTY and Belgian AZERTY, and letters nobody takes for a digit', () => {
  for (const letter of `${checkAlphabet}DFP`) {
    expect(characterOf(`Key${letter}`, true, 'azerty-be')).toBe(letter);
    expect(characterOf(`Key${letter}`, true, 'qwerty')).toBe(letter);
  }
  expect(checkAlphabet).not.toMatch(/[AQWZMYIOB]/);
  expect(new Set(checkAlphabet).size).toBe(17);
});

test('whatever is read, reading it again gives the same', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 70 }), (text) => {
      const read = readCode(text);
      expect(read.kind === 'damaged' ? read : readCode(read.code)).toEqual(read);
    }),
    { numRuns: 300 },
  );
});
