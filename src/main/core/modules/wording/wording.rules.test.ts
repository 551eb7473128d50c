import { describe, expect, test } from 'vitest';
import { formProblems, formsOf, neededForms } from '#shared/domain/wording/forms.ts';
import { kioskTags } from '#shared/i18n/languages.ts';
import { dutchTexts, type ForeignTag, shippedReview, shippedTexts } from './shipped.ts';
import { hashOf, isComplete, type Known, offeredLanguages, wordingView } from './wording.rules.ts';

const dutch = { one: '{{count}} dag', other: '{{count}} dagen' };
const polish = {
  one: '{{count}} dzień',
  few: '{{count}} dni',
  many: '{{count}} dni',
  other: '{{count}} dnia',
};
const known: Known = {
  key: 'thing.keepDays',
  language: 'pl',
  dutch,
  shipped: polish,
  own: null,
  readings: [],
  revision: 0,
};
const own = { ...polish, one: 'jeden dzień' };
const read = (forms: typeof polish, of = dutch) => ({
  id: 'r',
  dutchHash: hashOf(of),
  textHash: hashOf(forms),
  by: 'nativeSpeaker',
});

describe('a translation fits when', () => {
  const needs = neededForms(dutch, 'pl');
  test('it has every form of its language, and fills in what the Dutch fills in', () => {
    expect(needs).toEqual(['one', 'few', 'many', 'other']);
    expect(formProblems(dutch, polish, needs)).toEqual([]);
    expect(formProblems(dutch, own, needs)).toEqual([]);
  });

  test.each([
    [{ ...polish, few: ' ' }, 'missing', 'few'],
    [{ ...polish, two: 'x' }, 'extra', 'two'],
    [{ ...polish, other: 'dnia' }, 'lost', 'other'],
    [{ ...polish, one: '{{number}} dzień' }, 'unknown', 'one'],
    [{ ...polish, one: 'jeden\ndzień' }, 'line', 'one'],
  ])('not %j', (forms, code, form) => {
    expect(formProblems(dutch, forms, needs)).toMatchObject([{ code, form }]);
  });
});

describe('what the kiosk shows', () => {
  test('is what comes with the application, which nobody has read', () => {
    expect(wordingView(known)).toMatchObject({ forms: polish, own: 'none', state: 'unreviewed' });
  });

  test('is what the house says, as long as the Dutch is what it was', () => {
    expect(wordingView({ ...known, own: { forms: own, dutchHash: hashOf(dutch) } })).toMatchObject({
      forms: own,
      own: 'shown',
    });
    expect(wordingView({ ...known, own: { forms: own, dutchHash: '0'.repeat(16) } })).toMatchObject({
      forms: polish,
      own: 'outdated',
    });
  });

  test('was read when exactly this was read beside exactly that', () => {
    const state = (reading: ReturnType<typeof read>) => wordingView({ ...known, readings: [reading] }).state;
    expect(state(read(polish))).toBe('reviewed');
    expect(state(read(own))).toBe('changed');
    expect(state(read(polish, { ...dutch, one: 'een dag' }))).toBe('changed');
  });

  test('a form too few is missing', () => {
    expect(wordingView({ ...known, shipped: { other: '{{count}} dni' } }).state).toBe('missing');
  });
});

test('a language below 100% is not offered', () => {
  const all = [
    { state: 'reviewed' as const },
    { state: 'unreviewed' as const },
    { state: 'changed' as const },
  ];
  expect(isComplete(all)).toBe(true);
  expect(isComplete([...all, { state: 'missing' }])).toBe(false);
  expect(isComplete([])).toBe(false);
  expect(offeredLanguages(['nl', 'pl', 'ti'], new Set(['pl']))).toEqual(['nl', 'pl']);
  expect(offeredLanguages(['nl', 'pl'], new Set())).toEqual(['nl']);
});

test.each(kioskTags.filter((tag): tag is ForeignTag => tag !== 'nl'))(
  'every text of %s that comes with the application can be shown, and a review of it names a text there is',
  (language) => {
    const shipped = shippedTexts(language);
    for (const [key, text] of dutchTexts)
      expect([
        key,
        formProblems(text, shipped.get(key) ?? {}, neededForms(text, language)),
        shippedReview(language, key),
      ]).toEqual([key, [], undefined]);
  },
);

test('texts are put together by key', () => {
  expect([...formsOf({ a: { b_one: '1', b_other: '2' }, c: '3' })]).toEqual([
    ['a.b', { one: '1', other: '2' }],
    ['c', { text: '3' }],
  ]);
});
