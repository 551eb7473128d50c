import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatEuro, isCents, parseEuro } from './money.ts';

test.each([
  ['12', 1200],
  ['12,5', 1250],
  ['12,50', 1250],
  ['12.50', 1250],
  ['1.234,50', 123_450],
  ['1,234.50', 123_450],
  ['1 234,50', 123_450],
  ['1\u202f234,50', 123_450],
  ["1'234.50", 123_450],
  ['1.234', 123_400],
  ['1.234.567', 123_456_700],
  ['€ 12.50', 1250],
  ['12,50 €', 1250],
  ['12,50 EUR', 1250],
  ['€12', 1200],
  ['12,-', 1200],
  [',50', 50],
  ['0', 0],
  ['007', 700],
  ['-5', -500],
  ['\u22125,00', -500],
  ['€ -5,00', -500],
  ['-€5.00', -500],
  ['-0', 0],
  [' 3,10 ', 310],
])('%j is %i cents', (text, cents) => {
  expect(parseEuro(text)).toBe(cents);
});

test.each([
  ['', 'blank'],
  ['   ', 'blank'],
  ['€', 'only a sign'],
  ['abc', 'no number'],
  ['12a', 'no number'],
  ['1,234', 'a thousand in English, three decimals in Dutch'],
  ['12.345,678', 'three decimals'],
  ['1.23.4', 'grouped by two'],
  ['1.234.50', 'a point for two things'],
  ['1.234 567', 'two grouping marks'],
  ['12,', 'unfinished'],
  ['1..2', 'two points'],
  ['1e3', 'a number for machines'],
  ['--5', 'two signs'],
  ['1234567890123', 'more than any till holds'],
])('%j is refused: %s', (text) => {
  expect(parseEuro(text)).toBeNull();
});

test('no amount passes through a double: 0.29, 1.15, 4.35 and 1.005 euro are what they say', () => {
  expect(['0,29', '1,15', '4,35', '19,99', '1001,10'].map(parseEuro)).toEqual([29, 115, 435, 1999, 100_110]);
  expect(parseEuro('1,005')).toBeNull();
});

test('only whole numbers are cents', () => {
  expect([0, -1, 1234, Number.MAX_SAFE_INTEGER].every(isCents)).toBe(true);
  expect([0.5, Number.NaN, Infinity, 2 ** 53, '12', null].some(isCents)).toBe(false);
  expect(() => formatEuro(12.5, 'nl-BE')).toThrow(RangeError);
});

test('amounts are written in the habit of the language, with Latin digits and the euro sign', () => {
  const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
  expect(spaced(formatEuro(123_450, 'nl-BE'))).toBe('€ 1.234,50');
  expect(spaced(formatEuro(123_450, 'fr-BE'))).toBe('1 234,50 €');
  expect(formatEuro(123_450, 'en-GB')).toBe('€1,234.50');
  expect(formatEuro(5, 'ar-EG')).toContain('0.05');
  expect(formatEuro(5, 'uk')).toContain('€');
});

test('the largest amount is written to the cent', () => {
  expect(formatEuro(Number.MAX_SAFE_INTEGER, 'en-GB')).toBe('€90,071,992,547,409.91');
});

test('what was written is read back as the same amount', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }),
      fc.constantFrom('nl-BE', 'fr-BE', 'en-GB', 'es', 'de-BE', 'ru', 'tr'),
      (cents, locale) => {
        expect(parseEuro(formatEuro(cents, locale))).toBe(cents);
      },
    ),
    { numRuns: 200 },
  );
});

test('any text is an amount in whole cents or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,- €E\u00a0'), maxLength: 18 }), (text) => {
      const cents = parseEuro(text);
      expect(cents === null || isCents(cents)).toBe(true);
      expect(Object.is(cents, -0)).toBe(false);
    }),
    { numRuns: 300 },
  );
});
