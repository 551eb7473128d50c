import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Executor } from '#core/store/database.ts';
import type { HouseStore } from '#core/store/house-store.ts';
import { migrations } from '#core/store/migrations/index.ts';
import type { PostgresAddress } from '#core/store/pg/address.ts';
import { holdsHouse, openPostgres, type PostgresOptions } from '#core/store/pg/open.ts';
import { usualPatience } from '#core/store/pg/pools.ts';
import { silentLog, testClock, testKey } from '../support/open-test-store.ts';
import { nameOf, noPostgres, type RealPostgres, startPostgresServer } from '../support/real-postgres.ts';

describe.skipIf(noPostgres())('the store of a house on a database server', () => {
  let server: RealPostgres;
  let template: PostgresAddress;
  beforeAll(async () => {
    server = await startPostgresServer();
    template = await server.database();
    await (await openPostgres(options(template))).close();
  });
  afterAll(() => server.stop());

  test('opens once with a key and never again with another', async () => {
    const address = await fresh();
    expect(await holdsHouse(address)).toBe(true);
    const other = testKey.map((byte) => byte ^ 1);
    await expect(openPostgres(options(address, { key: other }))).rejects.toMatchObject({ code: 'wrongKey' });
    const empty = await server.database();
    expect(await holdsHouse(empty)).toBe(false);
  });

  test.each([
    ['house', 'nowhere', 'databaseRefused'],
    ['stranger', 'postgres', 'databaseRefused'],
  ])('user %s is not let in at database %s', async (user, database, code) => {
    const url = template.url.replace('house@', `${user}@`).replace(nameOf(template), database);
    await expect(openPostgres(options({ url, shown: '' }))).rejects.toMatchObject({ code });
  });

  test('a server that is not there is told as such', async () => {
    const url = template.url.replace('/socket', '/elsewhere');
    await expect(openPostgres(options({ url, shown: '' }))).rejects.toMatchObject({ code: 'databaseGone' });
  });

  test('a database that sorts by a language is refused before anything is written', async () => {
    await server.administer(
      `create database sorted owner house template template0 encoding 'UTF8' locale_provider icu icu_locale 'nl-BE' locale 'C.UTF-8'`,
    );
    const address = { url: template.url.replace(nameOf(template), 'sorted'), shown: '' };
    const opening = openPostgres(options(address));
    await expect(opening).rejects.toMatchObject({ code: 'databaseUnfit', params: { reason: 'sorting' } });
    expect(await holdsHouse(address)).toBe(false);
  });

  test('writes of two servers stand in line at the counter', async () => {
    const address = await fresh();
    const [one, two] = [await open(address), await open(address)];
    const order: string[] = [];
    const raise = (store: HouseStore, name: string) =>
      store.write(async (tx) => {
        order.push(`${name} in`);
        const seq = await raised(tx);
        await pause(30);
        order.push(`${name} out`);
        return seq;
      });
    const numbers = await Promise.all([0, 1, 2].flatMap(() => [raise(one, 'one'), raise(two, 'two')]));
    expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
    // Nobody was let in before the one before was out.
    for (let at = 0; at < order.length; at += 2)
      expect(order[at + 1]).toBe(order[at]?.replace(' in', ' out'));
  });

  test('a connection ended in the middle of a write leaves nothing, and the next write goes on', async () => {
    const address = await fresh();
    const store = await open(address);
    const lost = store.write(async (tx) => {
      await note(tx, 'half');
      expect(await server.endConnections(address)).toBeGreaterThan(0);
      await note(tx, 'more');
    });
    await expect(lost).rejects.toMatchObject({ code: 'databaseGone' });
    await store.write((tx) => note(tx, 'whole'));
    expect(await notes(store)).toEqual(['whole']);
    expect(store.reachable()).toBe(true);
  });

  test('connections ended between two acts are not noticed by anybody', async () => {
    const address = await fresh();
    const store = await open(address);
    for (const key of ['a', 'b', 'c']) {
      await server.endConnections(address);
      await store.write((tx) => note(tx, key));
      await server.endConnections(address);
      expect(await notes(store)).toContain(key);
    }
  });

  test('tables that another program changed meanwhile: who reads notices nothing, who writes is asked once more', async () => {
    const address = await fresh();
    const store = await open(address);
    const all = (db: Executor) => db.selectFrom('setting').selectAll().execute();
    const read = () => all(store.reader);
    const write = () => store.write(all);
    // Statements are prepared from their second time on.
    for (let turn = 0; turn < 3; turn += 1) await Promise.all([read(), write()]);
    await sql`alter table setting add column meanwhile text`.execute((await open(address)).db);
    expect(await read()).toEqual([]);
    await expect(write()).rejects.toMatchObject({ code: 'databaseGone' });
    expect(await write()).toEqual([]);
    expect(store.reachable()).toBe(true);
  });

  test('a power cut of the server in the middle of a write: told, nothing half, and back by itself', async () => {
    const address = await fresh();
    const store = await open(address);
    await store.write((tx) => note(tx, 'before'));
    const lost = store.write(async (tx) => {
      await note(tx, 'half');
      await server.stopAtOnce();
      await note(tx, 'more');
    });
    await expect(lost).rejects.toMatchObject({ code: 'databaseGone' });
    await expect(notes(store)).rejects.toMatchObject({ code: 'databaseGone' });
    await expect(store.write((tx) => note(tx, 'away'))).rejects.toMatchObject({ code: 'databaseGone' });
    expect(store.reachable()).toBe(false);
    await server.start();
    // Nobody asks anything: it is noticed all the same.
    for (let tries = 0; tries < 100 && !store.reachable(); tries += 1) await pause(100);
    expect(store.reachable()).toBe(true);
    expect(await notes(store)).toEqual(['before']);
    await store.write((tx) => note(tx, 'after'));
    expect(await notes(store)).toEqual(['after', 'before']);
  });

  test('a write that falls asleep is ended by the server, so that it does not hold the counter', async () => {
    const address = await fresh();
    const [sleepy, awake] = [await open(address, { idle: 300 }), await open(address)];
    const asleep = sleepy.write(async (tx) => {
      await note(tx, 'asleep');
      await pause(900);
      await note(tx, 'too late');
    });
    await Promise.all([
      expect(asleep).rejects.toMatchObject({ code: 'databaseGone' }),
      pause(100).then(() => awake.write((tx) => note(tx, 'awake'))),
    ]);
    await sleepy.write((tx) => note(tx, 'again'));
    expect(await notes(awake)).toEqual(['again', 'awake']);
  });

  test('who waits too long for the counter is told that the server is busy', async () => {
    const address = await fresh();
    const [slow, hasty] = [await open(address), await open(address, { statement: 200 })];
    const held = slow.write(async (tx) => {
      await note(tx, 'slow');
      await pause(600);
    });
    await pause(100);
    await expect(hasty.write((tx) => note(tx, 'hasty'))).rejects.toMatchObject({ code: 'databaseBusy' });
    await held;
    await hasty.write((tx) => note(tx, 'patient'));
    expect(await notes(slow)).toEqual(['patient', 'slow']);
  });

  test('the reading connections cannot write, and a write does not use the outer connection', async () => {
    const store = await open(await fresh());
    await expect(note(store.reader, 'x')).rejects.toMatchObject({ code: '25006' });
    const nested = store.write(() => notes({ reader: store.db }));
    await expect(nested).rejects.toThrow('the outer database was used inside a write');
    const twice = store.write(() => store.write((tx) => note(tx, 'x')));
    await expect(twice).rejects.toThrow('a write was started inside a write');
    const both = store.write(async (tx) => {
      await note(tx, 'unseen');
      return notes(store);
    });
    expect(await both).toEqual([]);
  });

  test('a broken rule is named, and a swallowed one does not count as saved', async () => {
    const store = await open(await fresh());
    await store.write((tx) => note(tx, 'once'));
    const again = store
      .write((tx) => note(tx, 'once'))
      .catch((error: unknown) => store.engine.violation(error));
    expect(await again).toMatchObject({ kind: 'unique' });
    const swallowed = store.write(async (tx) => {
      await note(tx, 'first');
      await note(tx, 'once').catch(() => {});
    });
    await expect(swallowed).rejects.toThrow('rolled back instead of committed');
    expect(await notes(store)).toEqual(['once']);
  });

  test('whole numbers come as numbers, bytes as bytes', async () => {
    const store = await open(await fresh());
    const { rows } =
      await sql`select count(*) as n, sum(id) as total, '\\x0102'::bytea as bytes from search_state`.execute(
        store.reader,
      );
    expect(rows).toEqual([{ n: 1, total: 1, bytes: Buffer.from([1, 2]) }]);
  });

  test('confirmed means on the disk of the server, and nothing may hang', async () => {
    const store = await open(await fresh());
    const ask = (db: typeof store.db, name: string) =>
      sql<{ value: string }>`select current_setting(${name}) as value`
        .execute(db)
        .then(({ rows }) => rows[0]?.value);
    expect(await ask(store.db, 'synchronous_commit')).toBe('on');
    expect(await ask(store.db, 'statement_timeout')).toBe('8s');
    expect(await ask(store.db, 'idle_in_transaction_session_timeout')).toBe('8s');
    expect(await ask(store.reader, 'default_transaction_read_only')).toBe('on');
  });

  type Writing = HouseStore['db'];

  const fresh = () => server.database({ template: nameOf(template) });

  async function open(address: PostgresAddress, patience: Partial<typeof usualPatience> = {}) {
    const store = await openPostgres(options(address, { patience: { ...usualPatience, ...patience } }));
    onTestFinished(() => store.close());
    return store;
  }

  function options(address: PostgresAddress, changes: Partial<PostgresOptions> = {}): PostgresOptions {
    return {
      address,
      key: testKey,
      clock: testClock,
      migrations,
      appVersion: '0.0.0-test',
      log: silentLog,
      ...changes,
    };
  }

  async function note(tx: Writing, key: string): Promise<void> {
    await tx.insertInto('setting').values({ key, value: '' }).execute();
  }

  async function notes({ reader }: Pick<HouseStore, 'reader'>): Promise<string[]> {
    const rows = await reader.selectFrom('setting').select('key').orderBy('key').execute();
    return rows.map(({ key }) => key);
  }

  async function raised(tx: Writing): Promise<number> {
    const row = await tx
      .updateTable('change_counter')
      .set((eb) => ({ seq: eb('seq', '+', 1) }))
      .returning('seq')
      .executeTakeFirstOrThrow();
    return row.seq;
  }
});
