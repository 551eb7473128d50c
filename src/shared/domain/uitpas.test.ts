import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUitpas, maskUitpas, normalUitpas, uitpasReducedRate } from './uitpas.ts';

/** Invented numbers: eleven digits, the rate marker, and the Luhn digit found by trying. */
function uitpas(eleven: string, marker: 0 | 1): string {
  const found = [...'0123456789'].map((last) => `${eleven}${marker}${last}`).filter(isUitpas);
  expect(found).toHaveLength(1);
  return found[0] ?? '';
}
const anyUitpas = fc
  .tuple(fc.stringMatching(/^\d{11}$/), fc.constantFrom<0 | 1>(0, 1))
  .map(([eleven, marker]) => uitpas(eleven, marker));

test('the check digit is Luhn: 79927398713 is the usual example, zeros in front change nothing', () => {
  expect(isUitpas('0079927398713')).toBe(true);
  for (const last of '012456789') expect(isUitpas(`007992739871${last}`)).toBe(false);
});

test('the marker is 0 or 1: another digit there is no UiTPAS, even with a right check digit', () => {
  expect(isUitpas('0000000000018')).toBe(true);
  expect(isUitpas('0000000000026')).toBe(false);
});

test('thirteen digits, with the marks people put between them', () => {
  const number = uitpas('12345678901', 0);
  expect(normalUitpas(`${number.slice(0, 4)} ${number.slice(4, 8)}.${number.slice(8)}`)).toBe(number);
  expect(isUitpas(number.slice(1))).toBe(false);
  expect(isUitpas(`0${number}`)).toBe(false);
  expect(isUitpas('')).toBe(false);
});

test('the last digit but one marks a pass issued at the reduced rate', () => {
  expect(uitpasReducedRate(uitpas('12345678901', 1))).toBe(true);
  expect(uitpasReducedRate(uitpas('12345678901', 0))).toBe(false);
  expect(uitpasReducedRate('1234567890123')).toBeNull();
});

test('a masked number says nothing about the rate', () => {
  expect(maskUitpas(uitpas('12345678901', 1))).toBe('••••••••901••');
  expect(maskUitpas(uitpas('12345678901', 1))).toBe(maskUitpas(uitpas('12345678901', 0)));
  expect(maskUitpas('DP-000123X')).toBe('•••••••••••••');
});

test('every wrong digit is noticed', () => {
  fc.assert(
    fc.property(anyUitpas, fc.nat(12), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
      const wrong = number.slice(0, at) + ((Number(number[at]) + by) % 10) + number.slice(at + 1);
      expect(isUitpas(wrong)).toBe(false);
    }),
    { numRuns: 300 },
  );
});
