import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostSeries, numberKinds, seriesIn, seriesLetters, seriesSize, ticketText } from './number-series.ts';
import { receiptNumberText } from './receipt-papers.ts';

test('with one computer a number is what it always was', () => {
  expect([ticketText(1), ticketText(12), ticketText(9_999)]).toEqual(['1', '12', '9999']);
  expect([receiptNumberText(1), receiptNumberText(1_234_567)]).toEqual(['K-000001', 'K-1234567']);
});

test('a device adds its letter, none that is taken for a digit', () => {
  expect(ticketText(2 * seriesSize.ticket + 12)).toBe('B12');
  expect(receiptNumberText(seriesSize.receipt + 123)).toBe('KA-000123');
  expect([1, 23, 24, 46, 47].map(seriesLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
  const all = Array.from({ length: mostSeries }, (_, n) => seriesLetters(n + 1));
  expect(new Set(all).size).toBe(mostSeries);
  expect(all.join('')).not.toMatch(/[IOQ]/);
});

test('two numbers of one day never look alike', () => {
  const number = fc.integer({ min: 1, max: mostSeries * seriesSize.ticket });
  fc.assert(
    fc.property(number, number, (one, other) => {
      expect(ticketText(one) === ticketText(other)).toBe(one === other);
    }),
  );
});

test('the last number of the last series fits where whole numbers of four bytes are kept', () => {
  for (const kind of numberKinds) {
    const last = (mostSeries + 1) * seriesSize[kind] - 1;
    expect(last).toBeLessThan(2 ** 31);
    expect(seriesIn(kind, last)).toBe(mostSeries);
  }
});
