import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { refusalCodes, storeProblemCodes } from '#shared/contract/errors.ts';
import { roles } from '#shared/contract/roles.ts';
import {
  kioskLanguages,
  kioskTags as listedTags,
  staffLanguages,
  writtenTags,
} from '#shared/i18n/languages.ts';
import { staffNamespaces } from '../../src/renderer/src/app/namespaces.ts';

/**
 * A language is complete or absent. i18next falls back in silence and a missing plural form shows a bare key, so
 * that completeness is checked here: keys, plural forms (CLDR, through `Intl.PluralRules`) and placeholders.
 */

const staffTags = staffLanguages.map(({ tag }) => tag);
const kioskTags = kioskLanguages.map(({ tag }) => tag);

const bundles = [
  ...staffNamespaces.flatMap((namespace) => staffTags.map((tag) => ({ namespace, tag }))),
  ...kioskTags.map((tag) => ({ namespace: 'kiosk', tag })),
  // What goes to people on paper and by mail, in every language it is written in.
  ...writtenTags.map((tag) => ({ namespace: 'letters', tag })),
];

type Texts = ReadonlyMap<string, string>;

describe.each(bundles)('$namespace in $tag', ({ namespace, tag }) => {
  test('says what the Dutch says, and nothing else', () => {
    expect(sorted(families(textsOf(tag, namespace)).keys())).toEqual(
      sorted(families(textsOf('nl', namespace)).keys()),
    );
  });

  test('has every plural form its language needs, and no other', () => {
    const needed = sorted(new Intl.PluralRules(tag).resolvedOptions().pluralCategories).join(' ');
    const found = [...families(textsOf(tag, namespace))]
      .map(([key, forms]) => ({ key, forms: sorted(forms.keys()).join(' ') }))
      .filter(({ forms }) => forms !== '' && forms !== needed);
    expect(found).toEqual([]);
  });

  test('fills in the same values as the Dutch', () => {
    const dutch = families(textsOf('nl', namespace));
    const found = [...families(textsOf(tag, namespace))].map(([key, forms]) => [
      key,
      slotsOf(mainForm(forms)),
    ]);
    expect(found).toEqual(found.map(([key]) => [key, slotsOf(mainForm(dutch.get(String(key))))]));
  });

  test('asks in no plural form for a value the others do not have', () => {
    // "One" may be said in words; the other way round leaves a hole in the sentence.
    const odd = [...families(textsOf(tag, namespace))].filter(([, forms]) => {
      const whole = slotsOf(mainForm(forms));
      return [...forms.values()].some((text) => slotsOf(text).some((slot) => !whole.includes(slot)));
    });
    expect(odd).toEqual([]);
  });

  test('has no empty text and no stray space', () => {
    const odd = [...textsOf(tag, namespace)].filter(([, text]) => text === '' || text !== text.trim());
    expect(odd).toEqual([]);
  });
});

test('a text of the kiosk has a name of letters: a house words it, a translator finds it by that name', () => {
  expect(
    [...textsOf('nl', 'kiosk').keys()].filter((key) => !/^[A-Za-z]+(\.[A-Za-z]+)*(_[a-z]+)?$/.test(key)),
  ).toEqual([]);
});

test('the list of tags and the list of languages are one', () => {
  expect(kioskTags).toEqual([...listedTags]);
});

describe.each(staffTags)('errors in %s', (tag) => {
  const errors = () => textsOf(tag, 'errors');

  test.each(refusalCodes)('say why the house refuses: %s', (code) => {
    expect(errors().get(`refused.${code}`)).toBeTypeOf('string');
  });

  test.each(storeProblemCodes)('say of %s what happened, what was kept and what to do', (code) => {
    for (const part of ['happened', 'kept', 'todo'])
      expect(errors().get(`store.${code}.${part}`)).toBeTypeOf('string');
  });

  test('name no code the house does not know', () => {
    const refused = [...errors().keys()].filter((key) => key.startsWith('refused.'));
    expect(sorted(refused)).toEqual(sorted(refusalCodes.map((code) => `refused.${code}`)));
  });
});

test.each(staffTags)('every role has its name in %s', (tag) => {
  const texts = textsOf(tag, 'common');
  expect(roles.filter((role) => !texts.has(`roles.${role}`))).toEqual([]);
});

/** All texts of a namespace, by their path. */
function textsOf(tag: string, namespace: string): Texts {
  const file = new URL(`../../src/shared/i18n/${tag}/${namespace}.json`, import.meta.url);
  return new Map(flatten('', JSON.parse(readFileSync(fileURLToPath(file), 'utf8'))));
}

function flatten(path: string, value: unknown): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError(`${path} is neither a text nor a group of texts`);
  return Object.entries(value).flatMap(([key, inner]) =>
    flatten(path === '' ? key : `${path}.${key}`, inner),
  );
}

/** Texts by key without plural suffix; the forms of a key that does not count are `{ '': text }`. */
function families(texts: Texts): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const [key, text] of texts) {
    const plural = /^(.*)_(zero|one|two|few|many|other)$/.exec(key);
    const [name, form] = plural ? [plural[1] ?? '', plural[2] ?? ''] : [key, ''];
    found.set(name, (found.get(name) ?? new Map<string, string>()).set(form, text));
  }
  return found;
}

/** The form that fills in everything: the only one, or the one for any number. */
const mainForm = (forms?: ReadonlyMap<string, string>): string => forms?.get('') ?? forms?.get('other') ?? '';

/** `{{name}}` and `<1>` in a text, each once, sorted. */
function slotsOf(text: string): string[] {
  return sorted(new Set(text.match(/\{\{[^}]*\}\}|<\/?\w+>/g)));
}

function sorted(words: Iterable<string>): string[] {
  return [...words].toSorted();
}
