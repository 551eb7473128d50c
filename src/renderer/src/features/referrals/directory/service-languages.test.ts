import { expect, test } from 'vitest';
import { languagesFrom, languageWords } from './service-languages.ts';

test('languages are typed by name in the language of the screen, by own name or by code; each once', () => {
  expect(languagesFrom('Nederlands, Frans, arabisch', 'nl')).toEqual(['nl', 'fr', 'ar']);
  expect(languagesFrom('néerlandais ; anglais', 'fr')).toEqual(['nl', 'en']);
  expect(languagesFrom('Türkçe, Soomaali, Dari', 'nl')).toEqual(['tr', 'so', 'fa-AF']);
  expect(languagesFrom('nl, fr;ar  nl', 'nl')).toEqual(['nl', 'fr', 'ar']);
  expect(languagesFrom('Frans Nederlands', 'nl')).toEqual(['fr', 'nl']);
  expect(languagesFrom('', 'nl')).toEqual([]);
});

test('a name leads to the code of now, never to one that was given up', () => {
  expect(languagesFrom('Hebreeuws, Indonesisch, Javaans', 'nl')).toEqual(['he', 'id', 'jv']);
});

test('what is no language is said, and not guessed', () => {
  expect(languagesFrom('Nederlands, Franns', 'nl')).toBeUndefined();
});

test('what the field shows is what it reads, in every language of the desk', () => {
  const tags = ['nl', 'fr', 'en', 'ar', 'uk', 'tr', 'fa-AF', 'ps', 'ti', 'so'];
  for (const screen of ['nl', 'fr', 'en'])
    expect(languagesFrom(languageWords(tags, screen), screen)).toEqual(tags);
  expect(languageWords(['nl', 'ar'], 'nl')).toBe('Nederlands, Arabisch');
});
