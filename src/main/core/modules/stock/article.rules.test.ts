import { expect, test } from 'vitest';
import { isLow, refusalToMove, refusalToReverse, signedQuantity } from './article.rules.ts';

test('the reason says which way a number goes; a correction goes as it is written', () => {
  expect(signedQuantity('in', 6)).toBe(6);
  expect(signedQuantity('given', 2)).toBe(-2);
  expect(signedQuantity('sold', 2)).toBe(-2);
  expect(signedQuantity('correction', -3)).toBe(-3);
  expect(signedQuantity('correction', 3)).toBe(3);
});

test('nothing leaves that is not there, unless a correction says the book was wrong', () => {
  expect(refusalToMove('given', 2, -2)).toBeNull();
  expect(refusalToMove('given', 2, -3)).toBe('stock.belowZero');
  expect(refusalToMove('correction', 2, -3)).toBeNull();
  expect(refusalToMove('in', -3, 2)).toBeNull();
});

test('low is the chosen number or less; without one nothing is low', () => {
  expect([isLow(4, 4), isLow(5, 4), isLow(0, null)]).toEqual([true, false, false]);
});

test('a movement is taken back once, on its own day, and only if the shelf can give it', () => {
  const movement = {
    at: '2026-11-23T09:00:00.000Z',
    isReversal: false,
    isReversed: false,
    reason: 'in' as const,
    quantity: 6,
    stock: 6,
  };
  const later = '2026-11-23T15:00:00.000Z';
  expect(refusalToReverse(movement, later)).toBeNull();
  expect(refusalToReverse({ ...movement, isReversed: true }, later)).toBe('stock.alreadyUndone');
  expect(refusalToReverse({ ...movement, isReversal: true }, later)).toBe('stock.alreadyUndone');
  expect(refusalToReverse({ ...movement, stock: 5 }, later)).toBe('stock.belowZero');
  expect(refusalToReverse(movement, '2026-11-24T09:00:00.000Z')).toBe('stock.tooLateToUndo');
});
