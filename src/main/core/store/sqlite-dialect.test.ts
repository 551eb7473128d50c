import { Kysely, sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { type NoteTables, noteMigrations } from '#tests/support/note-store.ts';
import { openTestStore, testKey } from '#tests/support/open-test-store.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';
import { openEncrypted } from './cipher.ts';
import { ConnectionQueue } from './connection-queue.ts';
import { SqliteDialect } from './sqlite-dialect.ts';
import { StatementCache } from './statement-cache.ts';

function connection() {
  const db = openEncrypted(`${temporaryFolder()}/x.sqlite`, testKey);
  onTestFinished(() => void db.close());
  return db;
}

test('a repeated text is prepared once, and the cache does not grow without end', () => {
  const cache = new StatementCache(connection(), 10);
  for (let index = 0; index < 100; index += 1) {
    expect(cache.run(`select ${index} as number`, []).rows).toEqual([{ number: index }]);
    expect(cache.run('select 1 as one where 1 = ?', [1]).rows).toEqual([{ one: 1 }]);
  }
  expect(cache.size).toBeLessThanOrEqual(10);
});

test('what every command asks is not pushed out by a stream of new texts', () => {
  const db = connection();
  let prepared = 0;
  const counting = new Proxy(db, {
    get: (target, name) => {
      if (name !== 'prepare') return Reflect.get(target, name) as unknown;
      return (text: string) => {
        prepared += text === 'select 1 as one' ? 1 : 0;
        return target.prepare(text);
      };
    },
  });
  const cache = new StatementCache(counting, 10);
  for (let index = 0; index < 100; index += 1) {
    cache.run('select 1 as one', []);
    cache.run(`select ${index} as number`, []);
  }
  expect(prepared).toBe(1);
});

test('a limit is written out, because a bound one is planned anew on every use', () => {
  const db = new Kysely<NoteTables>({ dialect: new SqliteDialect(connection()) });
  const notes = db.selectFrom('note').select('id');
  expect(notes.limit(50).offset(100).compile()).toMatchObject({
    sql: 'select "id" from "note" limit 50 offset ?',
    parameters: [100],
  });
  // What is no count stays a value: it never becomes part of the text.
  const odd = notes.limit('1; drop table note' as never).compile();
  expect(odd).toMatchObject({ sql: 'select "id" from "note" limit ?', parameters: ['1; drop table note'] });
  expect(notes.limit(1.5).compile().sql).toContain('limit ?');
});

test('a name with a quote stays one name', () => {
  const db = new Kysely<Record<string, { id: string }>>({ dialect: new SqliteDialect(connection()) });
  expect(db.selectFrom('a"b').select('id').compile().sql).toBe('select "id" from "a""b"');
});

test('a cached query follows a change of its table', () => {
  const cache = new StatementCache(connection());
  cache.run('create table t (a text)', []);
  cache.run('insert into t values (?)', ['x']);
  expect(cache.run('select * from t', []).rows).toEqual([{ a: 'x' }]);
  cache.run(`alter table t add column b text default 'y'`, []);
  expect(cache.run('select * from t', []).rows).toEqual([{ a: 'x', b: 'y' }]);
});

test('a change tells how many rows it touched', async () => {
  const { db } = await openTestStore<NoteTables>({ migrations: noteMigrations });
  await db
    .insertInto('note')
    .values([
      { id: 'a', words: '' },
      { id: 'b', words: '' },
    ])
    .execute();
  const changed = await db
    .updateTable('note')
    .set({ words: 'new' })
    .where('id', 'in', ['a', 'b', 'c'])
    .executeTakeFirst();
  expect(Number(changed.numUpdatedRows)).toBe(2);
  expect(await db.deleteFrom('note').where('id', '=', 'a').returning('words').execute()).toEqual([
    { words: 'new' },
  ]);
});

test('a failed change of the schema leaves nothing half made', async () => {
  const db = new Kysely<NoteTables>({ dialect: new SqliteDialect(connection()) });
  const broken = db.transaction().execute(async (tx) => {
    await tx.schema.createTable('half').addColumn('id', 'text').execute();
    await sql`insert into nowhere values (1)`.execute(tx);
  });
  await expect(broken).rejects.toThrow('nowhere');
  expect(await db.introspection.getTables()).toEqual([]);
});

test('a cached statement sees a table that was dropped and made anew, and fails while it is gone', () => {
  const cache = new StatementCache(connection());
  cache.run('create table t (a text)', []);
  cache.run('insert into t values (?)', ['x']);
  expect(cache.run('select a from t', []).rows).toEqual([{ a: 'x' }]);
  cache.run('drop table t', []);
  expect(() => cache.run('select a from t', [])).toThrow('no such table');
  cache.run('create table t (b text, a text)', []);
  cache.run(`insert into t values ('y', 'z')`, []);
  expect(cache.run('select a from t', []).rows).toEqual([{ a: 'z' }]);
});

test('a savepoint takes back its own part only', async () => {
  const { db } = await openTestStore<NoteTables>({ migrations: noteMigrations });
  const tx = await db.startTransaction().execute();
  await tx.insertInto('note').values({ id: 'kept', words: '' }).execute();
  const after = await tx.savepoint('here').execute();
  await after.insertInto('note').values({ id: 'gone', words: '' }).execute();
  await after.rollbackToSavepoint('here').execute();
  await tx.commit().execute();
  expect(await db.selectFrom('note').select('id').execute()).toEqual([{ id: 'kept' }]);
});

test('rows can be streamed, and the reader can hold one view over several queries', async () => {
  const { db, reader } = await openTestStore<NoteTables>({ migrations: noteMigrations });
  await db
    .insertInto('note')
    .values([
      { id: 'a', words: '' },
      { id: 'b', words: '' },
    ])
    .execute();
  const ids: string[] = [];
  for await (const row of reader.selectFrom('note').select('id').orderBy('id').stream()) ids.push(row.id);
  expect(ids).toEqual(['a', 'b']);
  await reader.transaction().execute(async (view) => {
    const before = await view.selectFrom('note').select('id').execute();
    await db.deleteFrom('note').execute();
    expect(await view.selectFrom('note').select('id').execute()).toEqual(before);
  });
  expect(await reader.selectFrom('note').select('id').execute()).toEqual([]);
});

test('the reader cannot write', async () => {
  const { reader } = await openTestStore<NoteTables>({ migrations: noteMigrations });
  await expect(reader.insertInto('note').values({ id: 'a', words: '' }).execute()).rejects.toMatchObject({
    code: 'readOnly',
  });
});

test('the line for the connection is first come, first served', async () => {
  const queue = new ConnectionQueue();
  const order: number[] = [];
  await queue.take();
  const waiting = [1, 2, 3].map(async (number) => {
    await queue.take();
    order.push(number);
    queue.give();
  });
  queue.give();
  await Promise.all(waiting);
  expect(order).toEqual([1, 2, 3]);
});

test('a connection that is never given back does not keep the app from closing', async () => {
  const queue = new ConnectionQueue();
  await queue.take();
  await queue.drained(1);
  expect(queue).toBeDefined();
});
