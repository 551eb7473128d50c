import { existsSync, readFileSync, statSync } from 'node:fs';
import { sql } from 'kysely';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type AnySchema, postgresEngine, sqliteEngine } from '#core/store/engine.ts';
import { storeFiles } from '#core/store/files.ts';
import { memoryKeeper } from '#core/store/keys.ts';
import { migrations } from '#core/store/migrations/index.ts';
import { differencesOf, digestsOf, type House } from '#core/store/move/compare.ts';
import { copyHouse } from '#core/store/move/copy.ts';
import { type MoveOptions, type MoveStep, moveToServer } from '#core/store/move/move.ts';
import { openStore } from '#core/store/open.ts';
import type { PostgresAddress } from '#core/store/pg/address.ts';
import { holdsHouse, withBuilder } from '#core/store/pg/open.ts';
import { copyInventedHouse, inventedKey } from '../support/invented-house.ts';
import { makeTestCore } from '../support/make-test-core.ts';
import {
  openTestPglite,
  silentLog,
  startPostgres,
  testClock,
  testOptions,
} from '../support/open-test-store.ts';
import { noPostgres, type RealPostgres, realPostgres } from '../support/real-postgres.ts';
import { temporaryFolder } from '../support/temp-folder.ts';

/** A value changed by hand, on the far side; each must be found in the table it lies in. */
const sabotages: ReadonlyArray<readonly [table: string, statement: string]> = [
  ['person', `update person set name = name || ' ' where id = (select min(id) from person)`],
  ['audit', `update audit set at = '2020-01-01T00:00:00.000Z' where seq = (select min(seq) from audit)`],
  ['setting', `delete from setting where key = (select min(key) from setting)`],
  ['change_counter', 'update change_counter set seq = seq + 1'],
  ['search_word', `insert into search_word (word) values ('nergens')`],
];

describe('a house copied to PostgreSQL in this process', () => {
  beforeAll(startPostgres, 120_000);

  test('is the same in every table, and any changed value is found', { timeout: 120_000 }, async () => {
    const from = await inventedHouse();
    const store = await openTestPglite<AnySchema>();
    const to: House = { db: store.db, engine: postgresEngine };
    const before = await digestsOf(from);
    expect(before.get('person')?.rows).toBeGreaterThan(20);
    expect(before.size).toBeGreaterThan(60);
    await store.db.transaction().execute((tx) => copyHouse(from, tx));
    expect(differencesOf(before, await digestsOf(to))).toEqual([]);
    for (const [table, statement] of sabotages) {
      await expect(
        store.db.transaction().execute(async (tx) => {
          await sql.raw(statement).execute(tx);
          const found = differencesOf(before, await digestsOf({ db: tx, engine: postgresEngine }));
          throw new Error(found.map((one) => one.table).join());
        }),
      ).rejects.toThrow(new RegExp(`^${table}$`));
    }
    // The guards of the ledger and the keys between tables work again.
    const guarded = sql`update ledger_entry set fees_cents = fees_cents + 1`.execute(store.db);
    await expect(guarded).rejects.toThrow('ledger');
    const dangling = sql`update item set kind_id = 'nowhere'`.execute(store.db);
    await expect(dangling).rejects.toMatchObject({ code: '23503' });
  });
});

describe.skipIf(noPostgres())('a house moved to a database server', () => {
  let server: RealPostgres;
  beforeAll(async () => {
    server = await realPostgres();
  });

  test('is rehearsed without a trace, moves, works there, and its file is not opened again', {
    timeout: 120_000,
  }, async () => {
    const { folder, address, steps, options } = await aMove();
    const file = storeFiles(folder).database;
    await moveToServer({ ...options, rehearse: true });
    expect(steps.map(({ kind }) => kind)).toEqual([
      'targetEmpty',
      'backup',
      'tables',
      'copied',
      'compared',
      'removed',
    ]);
    expect(await objectsAt(address)).toBe(0);
    const contents = readFileSync(file);

    steps.length = 0;
    await moveToServer(options);
    expect(steps.map(({ kind }) => kind)).toEqual([
      'targetEmpty',
      'backup',
      'tables',
      'copied',
      'compared',
      'sealed',
    ]);
    expect(readFileSync(file).equals(contents)).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o400);
    expect(existsSync(`${folder}/moving`)).toBe(false);
    await expect(openStore(testOptions({ folder, key: inventedKey }))).rejects.toMatchObject({
      code: 'movedToServer',
      params: { server: address.shown },
    });

    const ports = { database: address, keys: memoryKeeper(inventedKey) };
    await using house = await makeTestCore({ folder, ports });
    expect(await house.as('administrator').admin.verifyAudit()).toMatchObject({ brokenAt: null });
    const found = await house.as('desk').search.everything({ text: 'boormach', limit: 5 });
    expect(found.length).toBeGreaterThan(0);
    expect((await house.as('coordinator').admin.listBackups()).madeBy).toBe('server');
  });

  test('is refused by a database that is not empty, and by a file that is open', async () => {
    const { address, options } = await aMove();
    await withBuilder({ address }, (db) => sql`create table theirs (id integer)`.execute(db));
    await expect(moveToServer(options)).rejects.toMatchObject({ code: 'notEmpty' });
    expect(await objectsAt(address)).toBe(1);
    const store = await openStore(testOptions({ folder: options.folder, key: inventedKey }));
    onTestFinished(() => store.close());
    const elsewhere = { ...options, address: await server.database() };
    await expect(moveToServer(elsewhere)).rejects.toMatchObject({ code: 'alreadyOpen' });
    // A rehearsal takes the newest backup meanwhile, and says when there is none.
    await expect(moveToServer({ ...elsewhere, rehearse: true })).rejects.toMatchObject({ code: 'noBackup' });
    await store.backup('manual');
    await moveToServer({ ...elsewhere, rehearse: true });
    expect(await objectsAt(elsewhere.address)).toBe(0);
  });

  test.each(['tables', 'copied', 'compared'] as const)(
    'broken off after “%s” it leaves the server empty and the file as it was',
    async (kind) => {
      const { folder, address, options } = await aMove();
      const broken = moveToServer({
        ...options,
        tell: (step) => {
          if (step.kind === kind) throw new Error('broken off');
        },
      });
      await expect(broken).rejects.toThrow('broken off');
      expect(await objectsAt(address)).toBe(0);
      expect(await holdsHouse(address)).toBe(false);
      const store = await openStore(testOptions({ folder, key: inventedKey }));
      await store.close();
    },
  );

  async function aMove() {
    const folder = temporaryFolder();
    await copyInventedHouse(folder);
    const address = await server.database();
    const steps: MoveStep[] = [];
    const options: MoveOptions = {
      address,
      folder,
      key: inventedKey,
      rehearse: false,
      clock: testClock,
      migrations,
      appVersion: '0.0.0-test',
      log: silentLog,
      tell: (step) => void steps.push(step),
    };
    return { folder, address, steps, options };
  }

  const objectsAt = (address: PostgresAddress): Promise<number> =>
    withBuilder({ address }, async (db) => {
      const { rows } = await sql<{
        n: number;
      }>`select (select count(*) from pg_class where relnamespace = 'public'::regnamespace)
        + (select count(*) from pg_proc where pronamespace = 'public'::regnamespace) as n`.execute(db);
      return rows[0]?.n ?? -1;
    });
});

async function inventedHouse(): Promise<House> {
  const folder = temporaryFolder();
  await copyInventedHouse(folder);
  const store = await openStore<AnySchema>(testOptions({ folder, key: inventedKey }));
  onTestFinished(() => store.close());
  return { db: store.reader, engine: sqliteEngine };
}
