import { expect, test } from 'vitest';
import type { KioskText } from '../words/kiosk-text.ts';
import { createTranslators, type Translators } from './translators.ts';

const wordsOf = (translators: Translators, tag: string): KioskText =>
  translators.of(tag)?.getFixedT(tag, ['kiosk']) as KioskText;

test('the words of the house win at once, plural forms too, and go when they are taken away', async () => {
  const translators = await createTranslators();
  await translators.loadAll(['nl', 'ru', 'fa-AF']);
  let told = 0;
  translators.subscribe(() => {
    told += 1;
  });
  await translators.takeHouseWords({
    ru: { 'number.ahead_few': 'Ждут {{count}}' },
    'fa-AF': { 'bar.back': 'پس' },
  });
  expect(wordsOf(translators, 'ru')(($) => $.kiosk.number.ahead, { count: 3 })).toBe('Ждут 3');
  expect(wordsOf(translators, 'ru')(($) => $.kiosk.number.ahead, { count: 1 })).toContain('1');
  expect(wordsOf(translators, 'fa-AF')(($) => $.kiosk.bar.back)).toBe('پس');
  await translators.takeHouseWords({ 'fa-AF': { 'bar.back': 'پس' } });
  expect(wordsOf(translators, 'ru')(($) => $.kiosk.number.ahead, { count: 3 })).not.toBe('Ждут 3');
  await translators.takeHouseWords({ 'fa-AF': { 'bar.back': 'پس' } });
  expect([told, translators.version()]).toEqual([2, 2]);
});

test('a language that is loaded later speaks in the words of the house from the start', async () => {
  const translators = await createTranslators();
  await translators.takeHouseWords({ so: { 'bar.back': 'Noqo' } });
  await translators.load('so');
  expect(wordsOf(translators, 'so')(($) => $.kiosk.bar.back)).toBe('Noqo');
});
