import { expect, test } from 'vitest';
import { kioskLanguages } from '#shared/i18n/languages.ts';
import { demoInitiatives } from './house-of-initiatives.ts';
import { demoKinds } from './things.ts';
import texts from './translations.json' with { type: 'json' };
import { translationsOf } from './translations.ts';

const dutchTexts = [...demoKinds.map(({ name }) => name), ...demoInitiatives.map(({ summary }) => summary)];
const others = kioskLanguages.map(({ tag }) => tag).filter((tag) => tag !== 'nl');

test.each(dutchTexts)('a visitor reads "%s" in every language of the kiosk', (dutch) => {
  expect(Object.keys(translationsOf(dutch)).toSorted()).toEqual([...others].toSorted());
});

test('nothing is translated that the invented house does not say', () => {
  expect(Object.keys(texts).filter((dutch) => !dutchTexts.includes(dutch))).toEqual([]);
});
