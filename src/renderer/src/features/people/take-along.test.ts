import { expect, test } from 'vitest';
import { makeCardCode } from '#shared/domain/barcode.ts';
import { takeAlong } from './take-along.ts';

test('a name that finds nobody stands on the form already, with its capitals', () => {
  expect(takeAlong('  jan  van den berghe ')).toEqual({ name: 'Jan van den Berghe', card: '' });
  expect(takeAlong('Fatma ÖZTÜRK')).toEqual({ name: 'Fatma ÖZTÜRK', card: '' });
  expect(takeAlong('علي')).toEqual({ name: 'علي', card: '' });
});

test('a card that is nobody’s goes to the card field', () => {
  const code = makeCardCode(7);
  expect(takeAlong(code.toLowerCase())).toEqual({ name: '', card: code });
});

test('a number is no name', () => {
  expect(takeAlong('0475 12 34 56')).toEqual({ name: '', card: '' });
  expect(takeAlong('P-000123')).toEqual({ name: '', card: '' });
});
