import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemRandom } from '#core/node-ports.ts';
import { memoryKeeper } from '#core/store/keys.ts';
import { createPlaces } from '../../src/main/hosts/web/places.ts';
import { makeTestCore, type TestCore } from '../support/make-test-core.ts';
import { testKey } from '../support/open-test-store.ts';
import { noPostgres, type RealPostgres, startPostgresServer } from '../support/real-postgres.ts';
import { setUp } from '../support/set-up-house.ts';
import { freeItem, fresh, refusalOf } from './history.ts';

const away = { code: 'STORE_UNAVAILABLE', data: { problem: 'databaseGone' } };

describe.skipIf(noPostgres())(
  'a house whose database server falls away again and again',
  { timeout: 120_000 },
  () => {
    let server: RealPostgres;
    beforeAll(async () => {
      server = await startPostgresServer();
    });
    afterAll(() => server.stop());

    test('every command that is repeated until it is answered is carried out once, and none is half there', async () => {
      const database = await server.database();
      await using house = await makeTestCore({ ports: { database } });
      const one = await freeItem(house);
      const work = { done: false };
      let ended = 0;
      const trouble = async () => {
        for (let turn = 0; !work.done; turn += 1) {
          await pause(7 + ((turn * 13) % 40));
          if (turn % 25 === 24) {
            await server.stopAtOnce();
            await pause(100);
            await server.start();
            ended += 1;
          } else ended += await server.endConnections(database);
        }
      };
      const troubled = trouble();
      const commands: string[] = [];
      let repeats = 0;
      for (let turn = 0; turn < 60; turn += 1) {
        const out = fresh(house, one);
        const back = { commandId: house.id(), itemId: one.itemId };
        repeats += await untilAnswered(() => house.as('desk').loans.handOver(out));
        repeats += await untilAnswered(() => house.as('desk').loans.giveBack(back));
        commands.push(out.commandId, back.commandId);
      }
      work.done = true;
      await troubled;
      expect(ended).toBeGreaterThan(20);
      expect(repeats).toBeGreaterThan(0);

      const db = house.inside.store().reader;
      const loans = await db
        .selectFrom('loan')
        .select('returned_at')
        .where('item_id', '=', one.itemId)
        .execute();
      expect(loans).toHaveLength(60);
      expect(loans.filter(({ returned_at }) => returned_at === null)).toEqual([]);
      for (const table of ['audit', 'change', 'command'] as const) {
        const column = table === 'command' ? 'id' : 'command_id';
        const rows = await db
          .selectFrom(table as 'change')
          .select(`${column} as command` as 'command_id')
          .where(column as 'command_id', 'in', commands)
          .execute();
        expect(rows).toHaveLength(commands.length);
      }
      expect(await house.as('administrator').admin.verifyAudit()).toMatchObject({ brokenAt: null });
    });

    test('a house that starts while the server is away says so, and opens by itself', async () => {
      const database = await server.database();
      const keys = memoryKeeper(testKey);
      await (await makeTestCore({ ports: { database, keys } })).close();
      await server.stopAtOnce();
      const turns: (() => void)[] = [];
      const timer = { every: (_: number, act: () => void) => (turns.push(act), () => {}) };
      await using house = await makeTestCore({ ports: { database, keys, timer } });
      expect(house.core.storeState()).toBe('problem');
      const client = house.at(await house.place());
      expect(await client.session.status()).toMatchObject({
        state: 'storeProblem',
        problem: { code: 'databaseGone' },
      });
      expect(await refusalOf(house.as('desk').loans.list({ view: 'late', limit: 5 }))).toMatchObject(away);
      await server.start();
      for (const act of turns) act();
      await isOpen(house);
      expect(await client.session.status()).toMatchObject({ state: 'needsSetUp', problem: null });
    });

    test('a place that is signed in is told what is wrong, and is signed in still when the server is back', async () => {
      await using house = await makeTestCore({ ports: { database: await server.database() } });
      const { client } = await setUp(house);
      await server.stopAtOnce();
      expect(await client.session.status()).toMatchObject({
        state: 'storeProblem',
        problem: { code: 'databaseGone' },
      });
      await server.start();
      expect(await client.session.retryStore()).toMatchObject({ state: 'signedIn', problem: null });
    });

    test('a kiosk that is reloaded while the server is away is known again afterwards', async () => {
      await using house = await makeTestCore({ ports: { database: await server.database() } });
      await setUp(house);
      const kiosk = house.at(await house.place('kiosk', 'kiosk-token'));
      const secret = 'een lange zin om te onthouden';
      const opened = { kioskId: house.id(), name: 'Ingang', signInName: 'an', secret };
      await kiosk.session.openKiosk({ commandId: house.id(), ...opened });
      await server.stopAtOnce();
      const places = createPlaces(house.core, systemRandom);
      const { token, session } = await places.find('kiosk', 'kiosk-token');
      expect(token).toBe('kiosk-token');
      expect(await house.at(session).session.status()).toMatchObject({ state: 'storeProblem' });
      await server.start();
      const again = await places.find('kiosk', token);
      expect(again.token).toBe('kiosk-token');
      expect(await house.at(again.session).session.status()).toMatchObject({
        state: 'kiosk',
        kiosk: { name: 'Ingang' },
      });
    });

    test('a key that is gone is never replaced by a fresh one', async () => {
      const database = await server.database();
      await (await makeTestCore({ ports: { database, keys: memoryKeeper(testKey) } })).close();
      await using house = await makeTestCore({ ports: { database, keys: memoryKeeper() } });
      const client = house.at(await house.place());
      expect(await client.session.status()).toMatchObject({
        state: 'storeProblem',
        problem: { code: 'noKey' },
      });
    });

    test('no backup is made or put back by the house itself', async () => {
      await using house = await makeTestCore({ ports: { database: await server.database() } });
      const boss = house.as('administrator');
      expect(await boss.admin.listBackups()).toMatchObject({
        madeBy: 'server',
        backups: [],
        lastVerifiedAt: null,
      });
      const refused = { code: 'REFUSED', data: { reason: 'admin.backupsOnServer' } };
      expect(await refusalOf(boss.admin.createBackup({ commandId: house.id() }))).toMatchObject(refused);
      const restore = boss.admin.restoreBackup({
        commandId: house.id(),
        name: 'deelbalie-20261123-181500-daily.sqlite',
      });
      expect(await refusalOf(restore)).toMatchObject(refused);
      expect(await boss.system.about()).toMatchObject({
        engine: expect.stringContaining('PostgreSQL'),
        cipher: null,
      });
    });
  },
);

/** Asks again while the server is away. Gives how often it had to. */
async function untilAnswered(act: () => Promise<unknown>): Promise<number> {
  for (let tries = 0; tries < 500; tries += 1) {
    const answer = await refusalOf(act());
    if (typeof answer === 'object' && answer !== null && 'answer' in answer) return tries;
    expect(answer).toMatchObject(away);
    await pause(10);
  }
  throw new Error('never answered');
}

async function isOpen(house: TestCore): Promise<void> {
  for (let tries = 0; tries < 200 && house.core.storeState() !== 'open'; tries += 1) await pause(50);
  expect(house.core.storeState()).toBe('open');
}
