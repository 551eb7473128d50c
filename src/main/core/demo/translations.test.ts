import { expect, test } from 'vitest';
import { writtenTags } from '#shared/i18n/languages.ts';
import { demoInitiatives } from './house-of-initiatives.ts';
import { demoKinds } from './things.ts';
import texts from './translations.json' with { type: 'json' };
import { translationsOf } from './translations.ts';

const dutchTexts = [...demoKinds.map(({ name }) => name), ...demoInitiatives.map(({ summary }) => summary)];
const others = writtenTags.filter((tag) => tag !== 'nl');

test.each(dutchTexts)('a visitor reads "%s" in every language it was written in', (dutch) => {
  expect(Object.keys(translationsOf(dutch)).toSorted()).toEqual([...others].toSorted());
});

test('nothing is translated that the invented house does not say', () => {
  expect(Object.keys(texts).filter((dutch) => !dutchTexts.includes(dutch))).toEqual([]);
});
