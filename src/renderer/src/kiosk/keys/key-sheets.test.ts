import { describe, expect, test } from 'vitest';
import { demoKinds } from '#core/demo/things.ts';
import texts from '#core/demo/translations.json' with { type: 'json' };
import { fold } from '#shared/domain/text-fold.ts';
import { kioskLanguages } from '#shared/i18n/languages.ts';
import tigrinyaTexts from '#shared/i18n/ti/kiosk.json' with { type: 'json' };
import { keySheetsFor, syllablesLike } from './key-sheets.ts';

const tags = kioskLanguages.map(({ tag }) => tag);
const translations = texts as Record<string, Record<string, string>>;

/** Every sign that can be typed in a language, as the search compares it; the space bar is always there. */
const typeable = (language: string): Set<string> =>
  new Set([
    ' ',
    ...keySheetsFor(language).flatMap(({ rows }) => rows.flat().flatMap((key) => [...fold(key)])),
  ]);

const namesIn = (language: string): string[] =>
  demoKinds.map(({ name }) => translations[name]?.[language] ?? name);

describe.each(tags)('the keys for %s', (language) => {
  test('can type the name of every thing in that language, accents aside', () => {
    const keys = typeable(language);
    const missing = namesIn(language).flatMap((name) =>
      [...fold(name)].filter((letter) => !keys.has(letter)),
    );
    expect([...new Set(missing)]).toEqual([]);
  });

  test('can type the Dutch names too: they are what stands on the shelf', () => {
    const keys = typeable(language);
    expect(demoKinds.flatMap(({ name }) => [...fold(name)].filter((letter) => !keys.has(letter)))).toEqual(
      [],
    );
  });

  test('hold each sign once', () => {
    for (const { rows } of keySheetsFor(language)) {
      const keys = rows.flat();
      expect(keys).toHaveLength(new Set(keys).size);
    }
  });

  test('stand in rows that fit a portrait screen at 15 mm a key', () => {
    // 24 inch upright: 299 mm wide, 11 mm edges, gaps of 2.2 mm.
    for (const row of keySheetsFor(language).flatMap(({ rows }) => rows))
      expect(row.length * 15 + (row.length - 1) * 2.2).toBeLessThanOrEqual(277);
  });

  test('begin with the own letters and end with digits', () => {
    const sheets = keySheetsFor(language);
    expect(sheets.at(-1)?.rows.flat().toSorted()).toEqual([...'0123456789']);
    expect(new Set(sheets.map(({ sign }) => sign)).size).toBe(sheets.length);
  });
});

test.each([
  ['ru', 33],
  ['tr', 29 + 3],
  ['es', 27],
  ['nl', 26],
  ['uk', 33 + 1],
  ['ar', 28 + 8],
  ['bg', 30],
  ['pl', 32 + 3],
  ['ro', 31],
  ['fa-AF', 32 + 5],
])('the alphabet of %s is whole: %i signs', (language, count) => {
  expect(keySheetsFor(language)[0]?.rows.flat()).toHaveLength(count);
});

test.each(['nl', 'es', 'tr', 'ru', 'bg', 'ro'])(
  'the letters of %s stand in the order of the alphabet',
  (language) => {
    const letters = (keySheetsFor(language)[0]?.rows.flat() ?? []).filter(
      (letter) => language !== 'tr' || !'qwx'.includes(letter),
    );
    expect(letters).toEqual([...letters].toSorted(new Intl.Collator(language).compare));
  },
);

test('an unknown language types Latin', () => {
  expect(keySheetsFor('xx-long')).toEqual(keySheetsFor('nl'));
});

describe('Tigrinya', () => {
  test('has a key for each consonant, and each vowel one touch further', () => {
    const keys = keySheetsFor('ti')[0]?.rows.flat() ?? [];
    expect(keys).toHaveLength(40);
    expect(syllablesLike('ለ').join('')).toBe('ለሉሊላሌልሎሏ');
    for (const key of keys) expect(syllablesLike(key)[0]).toBe(key);
  });

  test('a vowel is changed as often as one likes: every sign of a row gives the same row', () => {
    for (const key of keySheetsFor('ti')[0]?.rows.flat() ?? [])
      for (const sign of syllablesLike(key)) expect(syllablesLike(sign)).toEqual(syllablesLike(key));
  });

  test('every letter of the kiosk in Tigrinya can be typed', () => {
    const keys = keySheetsFor('ti')[0]?.rows.flat() ?? [];
    const typeable = new Set(keys.flatMap((key) => syllablesLike(key)));
    const letters = JSON.stringify(tigrinyaTexts).match(/[\u1200-\u135a]/gu) ?? [];
    expect([...new Set(letters)].filter((sign) => !typeable.has(sign))).toEqual([]);
  });

  test('other scripts have no such row', () => {
    expect([...'aжب1', undefined].flatMap((sign) => syllablesLike(sign))).toEqual([]);
  });
});

test('who learned the order of a Belgian keyboard finds it', () => {
  const sheet = keySheetsFor('nl').find(({ sign }) => sign === 'AZERTY');
  expect(sheet?.rows.flat().toSorted().join('')).toBe('abcdefghijklmnopqrstuvwxyz');
});
