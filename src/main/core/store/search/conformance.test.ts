import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchDocument, SearchEntity, SearchHit } from './search-index.ts';
import { engines, starting, type TestSearch } from './test-databases.ts';

const documents: SearchDocument[] = [
  {
    entity: 'person',
    id: 'maria-janssens',
    text: 'Maria Janssens',
    codes: ['DF-P000001', '0900 0000 1234 5'],
  },
  { entity: 'person', id: 'marie-jansen', text: 'Marie Jansen' },
  { entity: 'person', id: 'jan-peeters', text: 'Jan Peeters' },
  { entity: 'person', id: 'janne-peeters', text: 'Janne Peeters' },
  { entity: 'person', id: 'zoe', text: 'Zoë Ångström-D’Hondt' },
  { entity: 'person', id: 'layla', text: 'ليلى حسن' },
  { entity: 'person', id: 'oksana', text: 'Оксана Шевченко' },
  { entity: 'person', id: 'number-only', text: '', codes: ['DF-P000009'] },
  { entity: 'kind', id: 'k-drill', text: 'Boormachine', scope: 'tools' },
  { entity: 'item', id: 'drill-12', text: 'Boormachine Bosch 12', codes: ['DF-000123X'], scope: 'tools' },
  { entity: 'item', id: 'drill-120', text: 'Boormachine Bosch 120', codes: ['DF-000124X'], scope: 'tools' },
  { entity: 'item', id: 'drill-13', text: 'Boormachine Makita 13', codes: ['DF-000125X'], scope: 'tools' },
  { entity: 'item', id: 'saw', text: 'Kettingzaag Stihl', codes: ['shared-code'], scope: 'tools' },
  { entity: 'item', id: 'bike', text: 'Kinderfiets rood', codes: ['shared-code'], scope: 'bikes' },
  { entity: 'item', id: 'far', text: 'Naaimachines', scope: 'tools' },
  { entity: 'item', id: 'near', text: 'Naaimachine', scope: 'tools' },
  { entity: 'item', id: 'other-start', text: 'Master', scope: 'tools' },
  { entity: 'item', id: 'same-start', text: 'Kasten', scope: 'tools' },
  { entity: 'item', id: 'bell', text: 'Fietsbel', scope: 'bikes' },
  { entity: 'item', id: 'everyones', text: 'Ladder', scope: null },
  { entity: 'initiative', id: 'i-tools', text: 'Instrumentheek' },
];

const words = (...ids: string[]) => ids.map((id) => [id, 'words']);
const typo = (...ids: string[]) => ids.map((id) => [id, 'typo']);
const code = (...ids: string[]) => ids.map((id) => [id, 'code']);

/** What is typed, and what comes out, in this order. */
const table: ReadonlyArray<readonly [why: string, text: string, hits: ReadonlyArray<readonly string[]>]> = [
  ['a word', 'peeters', words('jan-peeters', 'janne-peeters')],
  [
    'the whole word before longer ones',
    'jan',
    words('jan-peeters', 'maria-janssens', 'marie-jansen', 'janne-peeters'),
  ],
  ['any order', 'peeters jan', words('jan-peeters', 'janne-peeters')],
  ['accents typed where there are none', 'Márïa Janssen', words('maria-janssens')],
  ['no accents typed where there are some', 'zoe angstrom', words('zoe')],
  ['an apostrophe is only a space', 'd hondt', words('zoe')],
  ['capitals', 'PEETERS JANNE', words('janne-peeters')],
  ['another script, still typing', 'шевч', words('oksana')],
  ['another script without its vowel signs', 'حَسَن', words('layla')],
  ['two beginnings', 'mar jans', words('maria-janssens', 'marie-jansen')],
  ['one letter', 'z', words('zoe')],
  ['a number narrows exactly first', 'boormachine bosch 12', words('drill-12', 'drill-120')],
  ['each entity gets a turn', 'boormachine', words('drill-12', 'k-drill', 'drill-120', 'drill-13')],
  ['an initiative', 'instrum', words('i-tools')],
  ['one letter missing in a short word', 'mria', typo('maria-janssens')],
  ['an error in two words at once', 'mrie janzen', typo('marie-jansen')],
  ['an unknown and a known word', 'mria jansen', typo('maria-janssens')],
  ['known words that never meet', 'jansens maria', typo('maria-janssens')],
  ['two letters swapped', 'peetres', typo('jan-peeters', 'janne-peeters')],
  ['two errors in a long word', 'bormachnie', typo('drill-12', 'k-drill', 'drill-120', 'drill-13')],
  ['an error in the beginning of a long word', 'ketingz', typo('saw')],
  ['an error in another script', 'шевшенко', typo('oksana')],
  ['fewer errors first', 'naaimachien', typo('near', 'far')],
  ['an error in the first letter last', 'kaster', typo('same-start', 'other-start')],
  ['a compound written apart', 'ketting zaag', typo('saw')],
  ['a compound written apart, with a short tail', 'fiets bel', typo('bell')],
  ['the tail of a compound', 'zaag', typo('saw')],
  ['three wrong letters are another word', 'boxxxchine', []],
  ['an error in three letters is another word', 'jqn', []],
  ['a number is never mistyped', 'boormachine 14', []],
  ['a code', 'DF-000123X', code('drill-12')],
  ['a code as a scanner or a hurried hand gives it', ' df 000123x ', code('drill-12')],
  ['a person’s number', 'df-p000001', code('maria-janssens')],
  ['a card number in groups', '0900000012345', code('maria-janssens')],
  ['who has no words, by code', 'DF-P000009', code('number-only')],
  ['a part of a code tells nothing', 'DF-000123', []],
  ['a shared code gives both', 'SHARED-CODE', code('saw', 'bike')],
  ['nothing typed', '', []],
  ['nothing but signs', ' -*"\'()^: ', []],
];

describe.each(engines)('search on %s', (_, open) => {
  let search: TestSearch;
  beforeAll(async () => {
    search = await open();
    await search.put(...documents);
  }, starting);
  afterAll(() => search.close());

  test.each(table)('%s: %s', async (_why, text, hits) => {
    expect((await search.find(text)).map(({ id, exactness }) => [id, exactness])).toEqual(hits);
  });

  test('the same question gives the same order', async () => {
    const first = await search.find('jan');
    for (let i = 0; i < 3; i += 1) expect(await search.find('jan')).toEqual(first);
  });

  test('only the entities asked for', async () => {
    const only = (...entities: SearchEntity[]) => search.ids('boormachine', { entities });
    expect(await only('kind')).toEqual(['k-drill']);
    expect(await only('kind', 'item')).toEqual(['k-drill', 'drill-12', 'drill-120', 'drill-13']);
    expect(await only('person')).toEqual([]);
    expect(await only()).toEqual([]);
    expect(await search.ids('DF-000123X', { entities: ['person'] })).toEqual([]);
  });

  test('never more than the limit', async () => {
    expect(await search.ids('boormachine', { limit: 2 })).toEqual(['drill-12', 'k-drill']);
    expect(await search.ids('boormachine', { limit: 1 })).toEqual(['drill-12']);
    expect(await search.ids('peetres', { limit: 1 })).toEqual(['jan-peeters']);
    for (const limit of [0, -1, Number.NaN]) expect(await search.ids('boormachine', { limit })).toEqual([]);
  });

  test.each(['boormachine', 'kettingzaag', 'kinderfiets', 'kinderfeits', 'ketting zaag', 'k', 'SHARED-CODE'])(
    'a scope hides what belongs to another: %s',
    async (text) => {
      const scopeOf = new Map(documents.map((document) => [document.id, document.scope ?? null]));
      const open = await search.ids(text);
      const tools = await search.ids(text, { scopes: ['tools'] });
      const both = await search.ids(text, { scopes: ['bikes', 'tools'] });
      expect(tools.every((id) => scopeOf.get(id) === 'tools' || scopeOf.get(id) === null)).toBe(true);
      expect(both).toEqual(open);
      expect(tools).toEqual(open.filter((id) => scopeOf.get(id) !== 'bikes'));
    },
  );

  test('without any scope only what is everybody’s is found', async () => {
    expect(await search.ids('l', { scopes: [], entities: ['item'] })).toEqual(['everyones']);
    expect(await search.ids('k', { scopes: [], entities: ['item'] })).toEqual([]);
    expect(await search.ids('ladder', { scopes: ['tools'] })).toEqual(['everyones']);
  });

  test('hits say what they are', async () => {
    const expected: SearchHit[] = [{ entity: 'item', id: 'drill-12', exactness: 'code' }];
    expect(await search.find('DF-000123X')).toEqual(expected);
  });
});
