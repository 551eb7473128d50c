import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SearchDocument, SearchEntity } from './search-index.ts';
import { allEntities, emptied, engines, starting, type TestSearch } from './test-databases.ts';

/** None begins another, so that a word finds only those who have it whole. */
const historyWords = ['jansens', 'janssens', 'peeters', 'pieters', 'bosch', 'ladders', '12'];
const historyCodes = ['A1', 'B2'];

const person = (id: string, text: string, ...codes: string[]): SearchDocument => ({
  entity: 'person',
  id,
  text,
  codes,
});

describe.each(engines)('writing on %s', { timeout: starting }, (engine, open) => {
  let search: TestSearch;
  const runs = { numRuns: engine === 'SQLite' ? 150 : 12 };
  beforeAll(async () => {
    search = await open();
  }, starting);
  beforeEach(() => emptied(search));
  afterAll(() => search.close());

  test('putting again replaces words, codes and scope', async () => {
    await search.put(person('p', 'Jan Peeters', 'A1', 'B2'));
    await search.put({ ...person('p', 'Jan Maes', 'B2', 'C3'), scope: 'tools' });
    expect(await search.ids('peeters')).toEqual([]);
    expect(await search.ids('a1')).toEqual([]);
    for (const text of ['maes', 'jan', 'b2', 'c3']) expect(await search.ids(text)).toEqual(['p']);
    expect(await search.ids('maes', { scopes: ['bikes'] })).toEqual([]);
    expect(await search.ids('c3', { scopes: ['bikes'] })).toEqual([]);
    expect(await search.vocabulary()).toEqual(['jan', 'maes']);
  });

  test('a replaced document keeps its place among equals', async () => {
    await search.put(person('first', 'Jan A'), person('second', 'Jan B'));
    await search.put(person('first', 'Jan C'));
    expect(await search.ids('jan')).toEqual(['first', 'second']);
  });

  test('of two with the same id in one call the last one counts', async () => {
    await search.put(person('p', 'Jan'), person('p', 'Piet', 'B2'), person('q', 'Joris'));
    expect(await search.ids('jan')).toEqual([]);
    expect(await search.ids('piet')).toEqual(['p']);
    await search.put(person('p', 'Korneel'), person('p', 'Piet', 'B2'));
    expect(await search.ids('korneel')).toEqual([]);
    expect(await search.ids('b2')).toEqual(['p']);
  });

  test('the same id in another entity is another document', async () => {
    await search.put(person('x', 'Jan'), { entity: 'item', id: 'x', text: 'Jan' });
    await remove('person', 'x');
    expect(await search.find('jan')).toEqual([{ entity: 'item', id: 'x', exactness: 'words' }]);
  });

  test('removing removes the words, the codes and what only this one brought to the vocabulary', async () => {
    await search.put(person('p', 'Aurélie Peeters', 'A1'), person('q', 'Jan Peeters'));
    await remove('person', 'p', 'unknown');
    for (const text of ['aurelie', 'a1', 'aurelei']) expect(await search.ids(text)).toEqual([]);
    expect(await search.ids('peetres')).toEqual(['q']);
    expect(await search.vocabulary()).toEqual(['jan', 'peeters']);
  });

  test('a word still used by another entity stays known', async () => {
    await search.put(person('p', 'Bosch'), { entity: 'item', id: 'i', text: 'Bosch' });
    await remove('person', 'p');
    expect(await search.ids('bosck')).toEqual(['i']);
    await remove('item', 'i');
    expect(await search.vocabulary()).toEqual([]);
  });

  test('nothing to put or remove is no work', async () => {
    await search.put();
    await remove('person');
    await remove('person', 'unknown');
    expect(await search.vocabulary()).toEqual([]);
  });

  test('a rolled-back word is found inside its transaction and nowhere afterwards', async () => {
    await search.put(person('p', 'Jan'));
    expect(await search.ids('peetres')).toEqual([]);
    await abandoned(async (tx) => {
      await search.index.put(tx, [person('q', 'Peeters')]);
      const inside = await search.index.find(tx, { text: 'peetres', entities: allEntities, limit: 5 });
      expect(inside.map(({ id }) => id)).toEqual(['q']);
    });
    // Not asked in between: the new word is given the number of the lost one.
    await search.put(person('r', 'Ladeuze'));
    expect(await search.ids('ladeuse')).toEqual(['r']);
    expect(await search.ids('peetres')).toEqual([]);
  });

  test('a rolled-back removal removes nothing', async () => {
    await search.put(person('p', 'Peeters', 'A1'));
    await abandoned(async (tx) => {
      await search.index.remove(tx, 'person', ['p']);
      const inside = await search.index.find(tx, { text: 'peetres', entities: allEntities, limit: 5 });
      expect(inside).toEqual([]);
    });
    for (const text of ['peeters', 'peetres', 'A1']) expect(await search.ids(text)).toEqual(['p']);
  });

  test('after any history the index is as if only the last documents had been put', async () => {
    const name = fc.constantFrom(...historyWords);
    const text = fc.array(name, { maxLength: 3 }).map((words) => words.join(' '));
    const entity = fc.constantFrom<SearchEntity>('person', 'item');
    const scope = fc.constantFrom(null, 'tools');
    const codes = fc.subarray(historyCodes);
    const document = fc.record({ entity, id: fc.constantFrom('1', '2', '3'), text, scope, codes });
    const step = fc.oneof(
      fc.record({ put: fc.array(document, { maxLength: 4 }), abandon: fc.boolean() }),
      fc.record({ remove: entity, ids: fc.subarray(['1', '2', '3']), abandon: fc.boolean() }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        await emptied(search);
        const left = new Map<string, SearchDocument>();
        for (const one of steps) {
          const act = (tx: Tx) =>
            'put' in one ? search.index.put(tx, one.put) : search.index.remove(tx, one.remove, one.ids);
          if (one.abandon) {
            await abandoned(act);
            continue;
          }
          await search.db.transaction().execute(act);
          if ('put' in one) for (const d of one.put) left.set(`${d.entity} ${d.id}`, d);
          else for (const id of one.ids) left.delete(`${one.remove} ${id}`);
          await search.find('jansesn');
        }
        expect(await seen(search)).toEqual(expected([...left.values()]));
      }),
      runs,
    );
  });

  test('many changes at once end as one by one', async () => {
    const many = Array.from({ length: 300 }, (_, i) => person(`p${i}`, `Jan Naam${letters(i)}`, `C${i}`));
    await search.put(...many, { entity: 'item', id: 'i', text: 'Jan' });
    await search.put(...many.map((one) => ({ ...one, text: one.text.replace('Jan', 'Joris') })));
    expect(await search.ids('jan')).toEqual(['i']);
    expect(await search.ids('joris', { limit: 500 })).toHaveLength(300);
    expect(await search.ids('c299')).toEqual(['p299']);
    await remove('person', ...many.slice(1).map(({ id }) => id));
    expect(await search.ids('joris')).toEqual(['p0']);
    expect(await search.ids('c299')).toEqual([]);
    expect(await search.vocabulary()).toEqual(['jan', 'joris', `naam${letters(0)}`]);
  });

  type Tx = Parameters<TestSearch['index']['put']>[0];

  async function remove(entity: SearchEntity, ...ids: string[]): Promise<void> {
    await search.db.transaction().execute((tx) => search.index.remove(tx, entity, ids));
  }

  async function abandoned(act: (tx: Tx) => Promise<void>): Promise<void> {
    const reason = new Error('abandoned');
    const lost = search.db.transaction().execute(async (tx) => {
      await act(tx);
      throw reason;
    });
    await expect(lost).rejects.toBe(reason);
  }
});

/** What somebody sees of the index: per word and code what it finds, and the vocabulary. */
async function seen(search: TestSearch): Promise<unknown> {
  const found: Array<[string, string[]]> = [];
  for (const text of [...historyWords, ...historyCodes]) {
    const hits = (await search.find(text)).filter(({ exactness }) => exactness !== 'typo');
    found.push([text, hits.map((hit) => `${hit.entity} ${hit.id}`).sort()]);
  }
  const everybodys: Array<[string, number]> = [];
  for (const code of historyCodes) everybodys.push([code, (await search.ids(code, { scopes: [] })).length]);
  return { found, everybodys, vocabulary: await search.vocabulary() };
}

/** The same, worked out from the documents alone. */
function expected(documents: readonly SearchDocument[]): unknown {
  const namesOf = (some: readonly SearchDocument[]) => some.map((d) => `${d.entity} ${d.id}`).sort();
  const wordsOf = (d: SearchDocument) => d.text.toLowerCase().split(' ');
  const byCode = (code: string) => documents.filter((d) => d.codes?.includes(code));
  return {
    found: [
      ...historyWords.map((word) => [word, namesOf(documents.filter((d) => wordsOf(d).includes(word)))]),
      ...historyCodes.map((code) => [code, namesOf(byCode(code))]),
    ],
    everybodys: historyCodes.map((code) => [code, byCode(code).filter((d) => d.scope === null).length]),
    vocabulary: [...new Set(documents.flatMap(wordsOf))].filter((word) => /^[a-z]+$/.test(word)).sort(),
  };
}

function letters(n: number): string {
  return String(n).replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
}
