import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { type NoteTables, noteMigrations } from '#tests/support/note-store.ts';
import { openTestPglite, openTestStore, startPostgres } from '#tests/support/open-test-store.ts';
import type { StoreCore } from './house-store.ts';
import { StoreProblem } from './problems.ts';

const engines: Array<[string, () => Promise<StoreCore<NoteTables>>]> = [
  ['sqlite', () => openTestStore<NoteTables>({ migrations: noteMigrations })],
  ['postgres', () => openTestPglite<NoteTables>(noteMigrations)],
];
beforeAll(startPostgres, 120_000);

const openSqlite = () => openTestStore<NoteTables>({ migrations: noteMigrations });
const note = (id: string, words = '') => ({ id, words });

test.each(engines)('%s: all of a write is kept, or nothing of it', async (_, open) => {
  const store = await open();
  const ids = async () =>
    (await store.reader.selectFrom('note').select('id').orderBy('id').execute()).map((row) => row.id);
  await store.write(async (tx) => {
    await tx.insertInto('note').values(note('a')).execute();
    await tx.insertInto('note').values(note('b')).execute();
  });
  const broken = store.write(async (tx) => {
    await tx.insertInto('note').values(note('c')).execute();
    throw new Error('the desk changed its mind');
  });
  await expect(broken).rejects.toThrow('changed its mind');
  expect(await ids()).toEqual(['a', 'b']);
});

test.each(engines)(
  '%s: a rule of the database is told by kind, the same in both engines',
  async (_, open) => {
    const { write, engine } = await open();
    await write((tx) => tx.insertInto('note').values(note('a')).execute());
    const kindOf = async (insert: Parameters<typeof write>[0]): Promise<unknown> =>
      write(insert).catch((error: unknown) => engine.violation(error)?.kind);
    const page = (values: NoteTables['page']) =>
      kindOf((tx) => tx.insertInto('page').values(values).execute());
    expect(await kindOf((tx) => tx.insertInto('note').values(note('a')).execute())).toBe('unique');
    expect(await page({ id: 'p', note_id: 'nobody', number: 1 })).toBe('foreignKey');
    expect(await page({ id: 'p', note_id: 'a', number: 0 })).toBe('check');
    expect(await kindOf((tx) => sql`insert into note (id) values ('x')`.execute(tx))).toBe('notNull');
    expect(await kindOf((tx) => sql`select nonsense`.execute(tx))).toBeUndefined();
  },
);

test.each(engines)(
  '%s: text sorts by code, capitals first, whatever the language of the machine',
  async (_, open) => {
    const store = await open();
    for (const id of ['é', 'b', 'a', 'B', 'A', 'Z'])
      await store.write((tx) => tx.insertInto('note').values(note(id)).execute());
    const rows = await store.reader.selectFrom('note').select('id').orderBy('id').execute();
    expect(rows.map((row) => row.id)).toEqual(['A', 'B', 'Z', 'a', 'b', 'é']);
  },
);

test.each(engines)('%s: counts and sums come as numbers that JSON can carry', async (_, open) => {
  const store = await open();
  await store.write((tx) =>
    tx
      .insertInto('note')
      .values([note('a'), note('b')])
      .execute(),
  );
  const row = await store.reader
    .selectFrom('note')
    .select((x) => [x.fn.countAll<number>().as('count'), sql<number>`sum(length(id))`.as('total')])
    .executeTakeFirstOrThrow();
  expect(JSON.parse(JSON.stringify(row))).toEqual({ count: 2, total: 2 });
});

test('which rule was broken is named', async () => {
  const { write, engine } = await openSqlite();
  const details = async (statement: string): Promise<string | undefined> =>
    write((tx) => sql.raw(statement).execute(tx)).then(
      () => undefined,
      (error: unknown) => engine.violation(error)?.detail,
    );
  await write((tx) => tx.insertInto('note').values(note('a')).execute());
  expect(await details(`insert into note values ('a', '')`)).toBe('note.id');
  expect(await details(`insert into page values ('p', 'a', 0)`)).toBe('page_number_positive');
});

test('the outer database inside a write, and a write inside a write, fail at once instead of waiting for ever', async () => {
  const { db, write, reader } = await openSqlite();
  await expect(write(() => db.selectFrom('note').selectAll().execute())).rejects.toThrow(
    'pass the transaction on',
  );
  await expect(write(() => write(async () => 'never'))).rejects.toThrow('pass the transaction on');
  // What is committed may be read, and afterwards everything works again.
  expect(await write(() => reader.selectFrom('note').selectAll().execute())).toEqual([]);
  expect(await db.selectFrom('note').selectAll().execute()).toEqual([]);
});

test('writes go one after the other, and the reader answers in between with what is committed', async () => {
  const { write, reader } = await openSqlite();
  const seen: string[] = [];
  const one = (id: string) =>
    write(async (tx) => {
      seen.push(`${id} begins`);
      await tx.insertInto('note').values(note(id)).execute();
      seen.push(`${(await reader.selectFrom('note').selectAll().execute()).length} committed`);
      seen.push(`${id} ends`);
    });
  await Promise.all([one('a'), one('b')]);
  expect(seen).toEqual(['a begins', '0 committed', 'a ends', 'b begins', '1 committed', 'b ends']);
});

test('a disk that fills takes the whole write back and says so; after making room work goes on', async () => {
  const { db, write, reader } = await openSqlite();
  const pages = async (limit: number) => sql`pragma max_page_count = ${sql.lit(limit)}`.execute(db);
  await pages(40);
  const long = 'x'.repeat(3000);
  const flood = write(async (tx) => {
    for (let index = 0; index < 200; index += 1)
      await tx
        .insertInto('note')
        .values(note(`n${index}`, long))
        .execute();
  });
  await expect(flood).rejects.toBeInstanceOf(StoreProblem);
  await expect(flood).rejects.toMatchObject({ code: 'diskFull' });
  expect(await reader.selectFrom('note').selectAll().execute()).toEqual([]);
  await pages(100_000);
  await write((tx) => tx.insertInto('note').values(note('a', long)).execute());
  expect(await reader.selectFrom('note').select('id').execute()).toEqual([{ id: 'a' }]);
});

test('once the engine has taken a write back, swallowing its error does not commit the rest row by row', async () => {
  const { write, reader } = await openSqlite();
  await write((tx) => tx.insertInto('note').values(note('a')).execute());
  const stubborn = write(async (tx) => {
    await tx.insertInto('note').values(note('b')).execute();
    // Like a full disk at a bad moment: the error ends the whole transaction.
    await sql`insert or rollback into note values ('a', '')`.execute(tx).catch(() => undefined);
    await tx
      .insertInto('note')
      .values(note('c'))
      .execute()
      .catch(() => undefined);
  });
  await expect(stubborn).rejects.toThrow('UNIQUE');
  expect(await reader.selectFrom('note').select('id').execute()).toEqual([{ id: 'a' }]);
  await write((tx) => tx.insertInto('note').values(note('d')).execute());
});
