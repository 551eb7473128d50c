import { describe, expect, onTestFinished, test } from 'vitest';
import { allProcedures } from '#core/modules/index.ts';
import { newPerson } from '#core/modules/people/people.fixtures.ts';
import { memoryKeeper } from '#core/store/keys.ts';
import { migrations } from '#core/store/migrations/index.ts';
import { moveToServer } from '#core/store/move/move.ts';
import { unsealFile } from '#core/store/move/moved.ts';
import { createHub } from '#core/sync/hub.ts';
import { HubForeign } from '#core/sync/line-errors.ts';
import { renewTriggers, takeOver } from '#core/sync/roles.ts';
import { readState } from '#core/sync/state.ts';
import { inventedKey } from '#tests/support/invented-house.ts';
import { makeTestCore, type TestCore, type TestCoreOptions } from '#tests/support/make-test-core.ts';
import { idsOf, joinHouse, makeHub } from '#tests/support/network.ts';
import { silentLog, testClock } from '#tests/support/open-test-store.ts';
import { noPostgres, realPostgres } from '#tests/support/real-postgres.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';

const names = async (house: TestCore): Promise<string[]> =>
  (await house.inside.store().db.selectFrom('person').select('name').orderBy('name').execute()).map(
    ({ name }) => name,
  );

describe.skipIf(noPostgres())('a hub that moves from its file to a database server', () => {
  async function aHouse() {
    const folder = temporaryFolder();
    const keys = memoryKeeper(inventedKey);
    const hub = await makeHub({ folder, ports: { keys } });
    const desk = await joinHouse(hub, 'device-0', 'desk');
    onTestFinished(() => desk.house.close());
    await desk.device.exchange();
    const server = await realPostgres();
    const address = await server.database();
    const id = idsOf(5);
    const write = (name: string) => desk.house.as('desk').people.create(newPerson(id, { name }));
    const options = {
      address,
      folder,
      key: inventedKey,
      rehearse: false,
      clock: testClock,
      migrations,
      appVersion: '0.0.0-test',
      log: silentLog,
      tell: () => {},
    };
    /** The hub is started as it always is; the desk finds it where it was. */
    async function start(on: TestCoreOptions): Promise<TestCore> {
      const house = await makeTestCore({ folder, ...on, ports: { keys, ...on.ports } });
      await renewTriggers(house.inside);
      const started = await createHub(house.inside, allProcedures, house.core.router);
      desk.line = started.lineOf('device-0');
      return house;
    }
    return { hub, desk, write, folder, address, options, start };
  }

  test('keeps its devices: what waits before, while and after it moves arrives once, without any act there (S18)', async () => {
    const { hub, desk, write, address, options, start } = await aHouse();
    await write('Lang ervoor');
    await desk.device.exchange();
    await write('Ervoor');
    const before = await readState(hub.house.inside.store().reader);
    const results = await hub.house.inside.store().db.selectFrom('sync_result').selectAll().execute();
    await hub.house.close();
    desk.line = away;
    await write('Ondertussen');
    await moveToServer(options);

    const moved = await start({ ports: { database: address } });
    onTestFinished(() => moved.close());
    const { generation, ...rest } = await readState(moved.inside.store().reader);
    expect({ ...rest, generation: generation - 1 }).toEqual({ ...before, feed_seq: rest.feed_seq });
    expect(await moved.inside.store().db.selectFrom('sync_result').selectAll().execute()).toEqual(results);
    await desk.device.exchange();
    await write('Erna');
    await desk.device.exchange();
    expect(await names(moved)).toEqual(['Erna', 'Ervoor', 'Lang ervoor', 'Ondertussen']);
    expect(await names(desk.house)).toEqual(await names(moved));
    expect((await readState(desk.house.inside.store().reader)).generation).toBe(generation);
  });

  test('comes back to its file: devices refuse it until it has taken over, and then send what it lacks', async () => {
    const { hub, desk, write, folder, address, options, start } = await aHouse();
    await write('Ervoor');
    await desk.device.exchange();
    await hub.house.close();
    await moveToServer(options);
    const moved = await start({ ports: { database: address } });
    await write('Op de server');
    await desk.device.exchange();
    await moved.close();

    await expect(
      makeTestCore({ folder, ports: { keys: memoryKeeper(inventedKey) } }).then(async (one) => {
        const { problem } = one.inside.holder;
        await one.close();
        return problem?.code;
      }),
    ).resolves.toBe('movedToServer');
    // Whoever takes the seal away by hand has a file that no device believes.
    await expect(
      unsealFile(folder, async () => {
        const byHand = await start({});
        try {
          await desk.device.exchange();
        } finally {
          await byHand.close();
        }
      }),
    ).rejects.toBeInstanceOf(HubForeign);
    await unsealFile(folder, async () => {
      const house = await start({});
      await takeOver(house.inside, 2);
      await house.close();
    });
    const back = await start({});
    onTestFinished(() => back.close());
    await write('Weer op het bestand');
    await desk.device.exchange();
    expect(await names(back)).toEqual(['Ervoor', 'Op de server', 'Weer op het bestand']);
    expect(await names(desk.house)).toEqual(await names(back));
  });
});

const gone = () => Promise.reject(new Error('nobody answers'));
const away = { hello: gone, push: gone, pull: gone, call: gone, blob: gone };
