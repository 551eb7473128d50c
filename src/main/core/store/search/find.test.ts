import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fold } from '#shared/domain/text-fold.ts';
import type { SearchDocument } from './search-index.ts';
import { anyText, emptied, engines, starting, type TestSearch } from './test-databases.ts';

const names = [
  'Zoë',
  'Ångström',
  'Núñez',
  'Çelik',
  'Łukasz',
  'Maria',
  'Van Der Cruyssen',
  'Шевченко',
  'D’Hondt',
];
const word = fc.oneof(
  fc.constantFrom(...names),
  fc.string({ unit: fc.constantFrom(...'abcdeéio'), minLength: 1, maxLength: 6 }),
);
const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 });

const documentsOf = (all: readonly (readonly string[])[]): SearchDocument[] =>
  all.map((words, i) => ({ entity: i % 2 === 0 ? 'person' : 'item', id: `d${i}`, text: words.join(' ') }));

describe.each(engines)('finding on %s', { timeout: starting }, (engine, open) => {
  let search: TestSearch;
  const runs = { numRuns: engine === 'SQLite' ? 150 : 12 };
  beforeAll(async () => {
    search = await open();
  }, starting);
  beforeEach(() => emptied(search));
  afterAll(() => search.close());

  test('a document is found by any of its words, in any order, without accents or case', async () => {
    const choice = fc.infiniteStream(fc.nat());
    await fc.assert(
      fc.asyncProperty(texts, choice, async (all, numbers) => {
        await emptied(search);
        await search.put(...documentsOf(all));
        for (const [i, words] of all.entries()) {
          const asked = shuffled(fold(words.join(' ')).split(' '), numbers)
            .slice(0, 3)
            .join(' ');
          expect(await search.ids(asked)).toContain(`d${i}`);
          expect(await search.ids(asked.toUpperCase())).toContain(`d${i}`);
        }
      }),
      runs,
    );
  });

  test('a document is found at each letter somebody types of one of its words', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        await emptied(search);
        await search.put(...documentsOf(all));
        const first = fold(all[0]?.[0] ?? '').split(' ')[0] ?? '';
        for (let letters = 1; letters <= first.length; letters += 1) {
          expect(await search.ids(first.slice(0, letters))).toContain('d0');
        }
      }),
      runs,
    );
  });

  test('a document is found despite one typing error in a long word', async () => {
    const long = fc.string({ unit: fc.constantFrom(...'abcdefghij'), minLength: 4, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        long,
        fc.nat(),
        fc.constantFrom('drop', 'double', 'swap', 'change'),
        async (meant, at, kind) => {
          await emptied(search);
          await search.put(
            { entity: 'person', id: 'meant', text: meant },
            { entity: 'person', id: 'other', text: 'zz' },
          );
          const typed = withError(meant, at % meant.length, kind);
          // An error may leave a word of three letters, which is not guessed at.
          fc.pre(typed.length > 3);
          expect(await search.ids(typed)).toEqual(['meant']);
          expect((await search.find(typed))[0]?.exactness).toBe(meant.startsWith(typed) ? 'words' : 'typo');
        },
      ),
      runs,
    );
  });

  test('who is found by code and by word leaves room for others', async () => {
    await search.put(
      { entity: 'person', id: 'both', text: 'Abc', codes: ['ABC'] },
      { entity: 'person', id: 'longer', text: 'Abcd' },
    );
    expect(await search.ids('abc', { limit: 2 })).toEqual(['both', 'longer']);
  });

  test('two beginnings find all that go on, few or many', async () => {
    for (const count of [1, 8, 9, 30]) {
      await emptied(search);
      const all = Array.from({ length: count }, (_, i) => `d${i}`);
      const suffix = (i: number) => String.fromCharCode(97 + i / 26, 97 + (i % 26));
      await search.put(
        ...all.map((id, i) => ({ entity: 'item' as const, id, text: `Kabel${suffix(i)} Rood` })),
      );
      expect(await search.ids('kabe roo', { limit: 100 })).toEqual(all);
    }
  });

  test.each([
    '"',
    '""""',
    'jan"',
    '"jan" OR "piet"',
    'jan*',
    '*',
    'NEAR(jan piet, 2)',
    'jan AND',
    'NOT jan',
    '-jan',
    '^jan',
    'words:jan',
    '{words}: jan',
    "jan'",
    "'; drop table search_document; --",
    'jan & piet | ! (',
    "jan':*",
    'jan\\',
    '\\x27',
    'jan\0piet',
    'jan\u0000',
    '\ud800',
    '\ue000',
    '\ue000x746f6f6c73',
    '%_%',
    'a'.repeat(10_000),
    'a '.repeat(10_000),
    '(('.repeat(5000),
    '\u202ejan\u202c',
    '😀 jan',
  ])('hostile text is only text: %j', async (text) => {
    await search.put({ entity: 'person', id: 'jan', text: 'Jan Piet', scope: 'secret' });
    const hits = await search.find(text);
    expect(hits.every(({ id }) => id === 'jan')).toBe(true);
    expect(await search.find(text, { scopes: [] })).toEqual([]);
    expect(await search.ids('jan')).toEqual(['jan']);
  });

  test('any text may be stored and asked for', async () => {
    const stored = fc.record({ text: anyText, code: anyText, scope: fc.option(anyText), id: fc.uuid() });
    await fc.assert(
      fc.asyncProperty(stored, anyText, async ({ text, code, scope, id }, asked) => {
        // PostgreSQL stores no zero and no half of a surrogate pair; neither is in an id or a scope.
        fc.pre(scope === null || (!scope.includes('\0') && scope.isWellFormed()));
        await emptied(search);
        await search.put({ entity: 'kind', id, text, codes: [code], scope });
        const hits = await search.find(asked);
        expect(hits.every((hit) => hit.id === id)).toBe(true);
        const askable = (one: string) => fold(one) !== '' && fold(one).split(' ').length <= 12;
        for (const own of [text, code].filter(askable)) {
          expect(await search.ids(own, { scopes: scope === null ? [] : [scope] })).toEqual([id]);
        }
        await search.put({ entity: 'kind', id, text: 'gone' });
        expect(await search.vocabulary()).toEqual(['gone']);
      }),
      runs,
    );
  });
});

function shuffled(words: readonly string[], numbers: { next(): IteratorResult<number> }): string[] {
  return words
    .map((one) => ({ one, place: Number(numbers.next().value) }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one);
}

function withError(meant: string, at: number, kind: 'drop' | 'double' | 'swap' | 'change'): string {
  const [before, letter, after] = [meant.slice(0, at), meant[at] ?? '', meant.slice(at + 1)];
  if (kind === 'drop') return before + after;
  if (kind === 'double') return before + letter + letter + after;
  if (kind === 'swap') return before + after.slice(0, 1) + letter + after.slice(1);
  return `${before}x${after}`;
}
