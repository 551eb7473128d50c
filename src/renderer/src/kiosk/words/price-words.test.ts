import { expect, test } from 'vitest';
import { depositWords, feeWords, isFree } from './price-words.ts';
import { textsIn } from './texts.testing.ts';

const price = (cents: number, unit: 'loan' | 'day' | 'week', depositCents = 0) => ({
  fee: { cents, unit },
  depositCents,
});
/** An amount keeps together with a space that does not break. */
const plain = (text: string | null) => text?.replaceAll(/\s/g, ' ') ?? null;

test('what costs nothing is free, whatever the unit', async () => {
  const words = { t: await textsIn('nl'), language: 'nl-BE' };
  expect(feeWords(price(0, 'week'), words)).toBe('Gratis');
  expect(depositWords(price(0, 'week'), words)).toBeNull();
  expect(isFree(price(0, 'week'))).toBe(true);
  expect(isFree(price(0, 'loan', 500))).toBe(false);
});

test('a price says for how long, and a deposit that it comes back', async () => {
  const words = { t: await textsIn('nl'), language: 'nl-BE' };
  expect(plain(feeWords(price(150, 'week'), words))).toBe('€ 1,50 per week');
  expect(plain(feeWords(price(200, 'day'), words))).toBe('€ 2,00 per dag');
  expect(plain(feeWords(price(200, 'loan'), words))).toBe('€ 2,00 per keer');
  expect(plain(depositWords(price(0, 'loan', 2000), words))).toBe('Waarborg: € 20,00. Die krijg je terug.');
});
