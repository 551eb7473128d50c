import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Clip, clipsFor, shelfOf } from './clips.ts';
import { clipName, phraseOf } from './phrase.ts';
import { spokenTexts } from './spoken-texts.ts';

const clipOf = (text: string): Clip => ({ text, file: `${clipName(text)}.opus`, seconds: 1, made: 'person' });
const shelf = (...texts: string[]) =>
  shelfOf({ version: 1, language: 'nl', clips: texts.map((text) => clipOf(text)) });
const said = (text: string, ...texts: string[]) =>
  clipsFor(text, shelf(...texts))?.map((one) => one.text) ?? null;

describe('a clip', () => {
  test('says a sentence whatever its capitals, spaces and last mark', () => {
    expect(said('Wat zoek  je?', 'wat zoek\u00a0je')).toEqual(['wat zoek\u00a0je']);
  });

  test('of a number and its words say a sentence together', () => {
    expect(
      said('Je nummer: 14. Nog 2 bezoekers voor je', 'Je nummer', '14', 'Nog', '2', 'bezoekers voor je', '4'),
    ).toEqual(['Je nummer', '14', 'Nog', '2', 'bezoekers voor je']);
  });

  test('says the hour and the minutes, without the nought before them', () => {
    expect(said('Open tot 17:05', 'Open tot', '17', '5')).toEqual(['Open tot', '17', '5']);
  });

  test('never says half a sentence, half a word or half a number', () => {
    expect(said('Babytheek. Open tot 17', 'Open tot', '17')).toBeNull();
    expect(said('Opening', 'Open')).toBeNull();
    expect(said('117', '1', '17', '11', '7')).toBeNull();
  });

  test('is the longest that fits, but not where the rest then has none', () => {
    expect(said('ja nee', 'ja', 'nee', 'ja nee')).toEqual(['ja nee']);
    expect(said('a b c', 'a b', 'a', 'b c')).toEqual(['a', 'b c']);
  });

  test('in Arabic and Tigrinya letters too', () => {
    expect(said('رقمك: 7', 'رقمك', '7')).toEqual(['رقمك', '7']);
    expect(said('ቁጽርኻ 3።', 'ቁጽርኻ', '3')).toEqual(['ቁጽርኻ', '3']);
  });

  test('has another name for another text, and the same for what sounds alike', () => {
    expect(clipName('Stop')).toMatch(/^[0-9a-f]{16}$/);
    expect(clipName('Stop')).toBe(clipName('stop.'));
    expect(clipName('Stop')).not.toBe(clipName('Stoppen'));
  });

  test('of every phrase of a text says the whole text', () => {
    const word = fc.stringMatching(/^[a-zé]{1,5}$/);
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        (groups) => {
          const phrases = groups.map((words) => words.join(' '));
          const found = said(phrases.join('. '), ...phrases);
          expect(found?.join(' ').split(' ')).toEqual(phrases.join(' ').split(' '));
        },
      ),
    );
  });
});

describe('what a kiosk says', () => {
  const texts = {
    number: { label: 'Je nummer', ahead_other: 'Nog {{count}} bezoekers voor je' },
    setUp: { title: 'Voor medewerkers' },
    still: { title: 'Je nummer' },
  };

  test('is every sentence for visitors once, cut where a value comes', () => {
    const found = spokenTexts(texts, [{ key: 'theme.wonen', text: 'Wonen' }], 'nl-BE-u-ca-gregory-nu-latn');
    const plain = found.filter(({ key }) => !/^(?:count|day|month)\./.test(key));
    expect(plain).toEqual([
      { key: 'number.label', text: 'Je nummer' },
      { key: 'number.ahead_other', text: 'Nog' },
      { key: 'number.ahead_other', text: 'bezoekers voor je' },
      { key: 'theme.wonen', text: 'Wonen' },
    ]);
    expect(found.map(({ text }) => text)).toEqual(expect.arrayContaining(['zondag', 'december', '0', '199']));
  });

  test('phrases are compared without what cannot be heard', () => {
    expect(phraseOf(' \u200f«Klaar!» ')).toBe('klaar');
  });
});
