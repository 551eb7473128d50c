import { assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { readCents, writeCents } from './amounts.ts';

test.each([
  ['12,50', 1250],
  ['12.5', 1250],
  ['12', 1200],
  ['12,', 1200],
  ['€ 12,50', 1250],
  ['1.250,00', 125_000],
  ['1,250.75', 125_075],
  ['1 250', 125_000],
  [',5', 50],
  ['0,05', 5],
  ['-3', -300],
  ['1.250', 125_000],
])('%s is %i cents', (text, cents) => {
  expect(readCents(text)).toBe(cents);
});

test('an empty field is no amount yet', () => {
  expect(readCents('  ')).toBeNull();
});

test.each(['abc', '12,505', '1,2,3', '12..5', '-', ',', '1e3', '12 euro', '99999999999999999'])(
  '%s is not read as an amount',
  (text) => {
    expect(readCents(text)).toBeUndefined();
  },
);

test('what is written reads back as the same cents, with either decimal sign', () => {
  assert(
    property(integer({ min: -99_999_999, max: 99_999_999 }), constantFrom(',', '.'), (cents, sign) => {
      expect(readCents(writeCents(cents).replace(',', sign))).toBe(cents);
    }),
  );
});
