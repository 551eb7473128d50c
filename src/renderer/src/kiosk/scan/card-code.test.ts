import { expect, test } from 'vitest';
import { makeCardCode, makeItemCode } from '#shared/domain/barcode.ts';
import { cardScanned, cardTyped } from './card-code.ts';

test('a card is a card however it is read; a thing of the house is none', () => {
  expect(cardScanned(makeCardCode(123).toLowerCase())).toBe(makeCardCode(123));
  expect(cardScanned(makeItemCode(123))).toBeNull();
  expect(cardScanned('5400000000000')).toBeNull();
});

test('of our own card the digits are enough, with or without the zeros in front', () => {
  expect(cardTyped('123')).toBe(makeCardCode(123));
  expect(cardTyped('000123')).toBe(makeCardCode(123));
  expect(cardTyped('0340000000000')).toBe('0340000000000');
  expect(cardTyped('')).toBeNull();
  expect(cardTyped('000')).toBeNull();
});
