import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CompiledQuery } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '#tests/support/temp-folder.ts';
import { sqliteEngine } from '../engine.ts';
import { search as migration } from '../migrations/0002-search.ts';
import type { SearchDocument } from './search-index.ts';
import { sqliteSearch } from './sqlite-search.ts';
import { allEntities, sqliteDatabase } from './test-databases.ts';

const person = (id: string, text: string, ...codes: string[]): SearchDocument => ({
  entity: 'person',
  id,
  text,
  codes,
});

const checkpoint = CompiledQuery.raw('pragma wal_checkpoint(truncate)');

test('another connection and a new start know the words that were written and forget the removed ones', async () => {
  const file = join(temporaryFolder(), 'search.db');
  const writer = sqliteDatabase(file);
  const reader = sqliteDatabase(file);
  onTestFinished(async () => {
    await reader.destroy();
    await writer.destroy();
  });
  await migration.up(writer, sqliteEngine);
  const index = sqliteSearch();
  const put = (...documents: SearchDocument[]) =>
    writer.transaction().execute((tx) => index.put(tx, documents));
  const ask = async (text: string, own = index) =>
    (await own.find(reader, { text, entities: allEntities, limit: 5 })).map(({ id }) => id);

  await put(person('p', 'Peeters'));
  expect(await ask('peetres')).toEqual(['p']);
  await put(person('q', 'Ladeuze'));
  expect(await ask('ladeuse')).toEqual(['q']);
  expect(await ask('ladeuse', sqliteSearch())).toEqual(['q']);
  await writer.transaction().execute((tx) => index.remove(tx, 'person', ['q']));
  expect(await ask('ladeuse')).toEqual([]);
  await put(person('r', 'Ladeuse'));
  expect(await ask('ladeuze')).toEqual(['r']);
  expect(await ask('ladeuze', sqliteSearch())).toEqual(['r']);
});

test.each(['replaced', 'removed', 'removed with many'])('a name that was %s leaves no trace', async (how) => {
  const file = join(temporaryFolder(), 'search.db');
  const db = sqliteDatabase(file);
  onTestFinished(() => db.destroy());
  await migration.up(db, sqliteEngine);
  const index = sqliteSearch();
  const name = 'Quetzalcoatl';
  const trace = /quetz|etzal|coatl|zx98765/i;
  const others = Array.from({ length: 400 }, (_, i) => person(`p${i}`, `Jan Naam${letters(i)}`));
  const all = [...others.slice(0, 200), person('x', `${name} Jansens`, 'ZX98765'), ...others.slice(200)];
  await db.transaction().execute((tx) => index.put(tx, all));
  // Written back from the log, so that the file itself is looked at.
  const bytes = async (): Promise<string> => {
    await db.executeQuery(checkpoint);
    return readFileSync(file, 'latin1') + readFileSync(`${file}-wal`, 'latin1');
  };
  expect(await bytes()).toMatch(trace);
  const gone = how === 'removed with many' ? ['x', ...others.slice(0, 300).map(({ id }) => id)] : ['x'];
  await db.transaction().execute(async (tx) => {
    if (how === 'replaced') await index.put(tx, [person('x', 'Maria Jansens')]);
    else await index.remove(tx, 'person', gone);
  });
  expect(await bytes()).not.toMatch(trace);
});

function letters(n: number): string {
  return String(n).replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
}
