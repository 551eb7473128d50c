import { copyFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newPerson } from '#core/modules/people/people.fixtures.ts';
import { storeFiles } from '#core/store/files.ts';
import { memoryKeeper } from '#core/store/keys.ts';
import type { carryOutPushed as realCarryOut } from '#core/sync/carry-out.ts';
import type { Device, DeviceOptions } from '#core/sync/device.ts';
import type { DoneHere } from '#core/sync/network.ts';
import { inventedKey } from '#tests/support/invented-house.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';
import type { Building } from './simulation/building.ts';
import type { Step } from './simulation/story.ts';
import type { Verdict } from './simulation/verdict.ts';

/**
 * Each safeguard is taken away, one at a time, and a short story is played that needs it. The verdict must notice: a check
 * that stays green without what it checks is none.
 */

type Part = Record<string, unknown>;
type CarryOut = Parameters<typeof realCarryOut>;

async function without(path: string, broken: (real: Part) => Part): Promise<void> {
  const real = await vi.importActual<Part>(path);
  vi.doMock(path, () => ({ ...real, ...broken(real) }));
}

async function verdictOf(
  steps: readonly Step[],
  prepare: (building: Building) => Promise<void> = async () => {},
): Promise<Verdict> {
  const { makeBuilding } = await import('./simulation/building.ts');
  const { play } = await import('./simulation/story.ts');
  const { heal, judge } = await import('./simulation/verdict.ts');
  const building = await makeBuilding(['desk', 'desk', 'kiosk']);
  try {
    await prepare(building);
    const told = { confirmed: [], faults: {} };
    for (const step of steps) await play(building, step, told);
    await heal(building);
    return await judge(building, told);
  } finally {
    await building.close();
  }
}

const exchange = (computer: number): Step => ({ what: 'exchange', computer, fault: 'none' });
/** Work on two computers, an exchange, and a hub that falls back to before it. */
const story: Step[] = [
  { what: 'backUp' },
  { what: 'newPerson', computer: 0 },
  { what: 'lend', computer: 0, item: 0, person: 0 },
  { what: 'lend', computer: 1, item: 0, person: 1 },
  exchange(0),
  exchange(1),
  { what: 'restore', backup: 0 },
  { what: 'rename', computer: 1, person: 1 },
  exchange(1),
];

const parts = [
  ...['outbox', 'triggers', 'table-zones', 'hub-store', 'device', 'carry-out', 'views', 'state'].map(
    (part) => `#core/sync/${part}.ts`,
  ),
  '#core/modules/loans/hand-over.rules.ts',
];

beforeEach(() => void vi.resetModules());
// Whoever comes after these tests in the same process gets whole ones.
afterAll(() => void vi.resetModules());
afterEach(async () => {
  for (const part of parts) vi.doUnmock(part);
});

const sound = {
  confirmed: 4,
  lost: 0,
  doubleOpenLoans: 0,
  unattended: 0,
  careMarkersOnKiosks: 0,
  leftOver: 0,
  differences: [],
};

test('with every safeguard in place the story ends well', async () => {
  expect(await verdictOf(story)).toMatchObject(sound);
});

test('an outbox that does not keep every act: something confirmed is lost', async () => {
  await without('#core/sync/outbox.ts', ({ keepForHub }) => ({
    keepForHub: async (tx: never, done: { path: string }) =>
      done.path === 'people.create' ? undefined : (keepForHub as (...of: unknown[]) => unknown)(tx, done),
  }));
  expect(await verdictOf(story)).not.toMatchObject(sound);
});

test('answered acts that are forgotten at once: a hub that is put back has lost them', async () => {
  await without('#core/sync/outbox.ts', ({ noteAnswers, forgetBackedUp }) => ({
    noteAnswers,
    forgetBackedUp: (tx: never) =>
      (forgetBackedUp as (...of: unknown[]) => unknown)(tx, Number.MAX_SAFE_INTEGER),
  }));
  expect((await verdictOf(story)).lost).toBeGreaterThan(0);
});

test('a new epoch that nobody looks at: what the hub lost is not sent again', async () => {
  await without('#core/sync/outbox.ts', () => ({ sendAgainAfter: async () => {} }));
  expect((await verdictOf(story)).lost).toBeGreaterThan(0);
});

test('what was done here and is not taken back before newer rows come: the two do not fit together', async () => {
  await without('#core/sync/triggers.ts', ({ dropTriggers }) => ({ createUndoTriggers: dropTriggers }));
  // A thing is lent to two at once in what the computer holds: its own database does not have that.
  await expect(verdictOf(story)).rejects.toThrow('UNIQUE constraint failed: loan.item_id');
});

test('a wall between tables that is not there: a kiosk holds words of care', async () => {
  await without('#core/sync/table-zones.ts', ({ zoneOfTable }) => ({
    mayHoldTable: (_: never, table: string) =>
      (zoneOfTable as (of: string) => string)(table) !== 'own' && table !== 'sync_device',
    // The second one, at the kiosk itself.
    mayWriteTable: () => true,
  }));
  expect((await verdictOf(story)).careMarkersOnKiosks).toBeGreaterThan(0);
});

test('what was not applied and that nobody is told of: the verdict counts it', async () => {
  await without('#core/sync/hub-store.ts', () => ({ writeAttention: async () => {} }));
  expect((await verdictOf(story)).unattended).toBeGreaterThan(0);
});

test('an outbox that is written after the act instead of with it: what was done before a computer went off is lost', async () => {
  await without('#core/sync/device.ts', ({ createDevice }) => ({
    async createDevice(options: DeviceOptions): Promise<Device> {
      const { keepForHub } = await import('#core/sync/outbox.ts');
      const device = await (createDevice as (options: DeviceOptions) => Promise<Device>)(options);
      const later: DoneHere[] = [];
      return {
        ...device,
        keep: async (_, done) => void later.push(done),
        async exchange(...how) {
          await options.core.store().write(async (tx) => {
            for (const done of later.splice(0)) await keepForHub(tx, done);
          });
          return device.exchange(...how);
        },
      };
    },
  }));
  const off: Step[] = [{ what: 'newPerson', computer: 0 }, { what: 'restart', computer: 0 }, exchange(0)];
  expect((await verdictOf(off)).lost).toBeGreaterThan(0);
});

test('a number that is noted before its act, and not with it: a hub that is killed in between never does it', async () => {
  const { LineBroken } = await import('./simulation/faults.ts');
  let isKilled = false;
  await without('#core/sync/carry-out.ts', ({ carryOutPushed }) => ({
    async carryOutPushed(...[core, procedures, device, pushed, at, also]: CarryOut) {
      await core.store().write(also);
      if (!isKilled) {
        isKilled = true;
        throw new LineBroken('the hub was killed');
      }
      return (carryOutPushed as (...of: CarryOut) => Promise<unknown>)(
        ...([core, procedures, device, pushed, at, async () => {}] as const),
      );
    },
  }));
  const outcome = verdictOf([{ what: 'newPerson', computer: 0 }, exchange(0), exchange(0)]);
  // The class of the error is another one after everything was loaded anew.
  const verdict = await outcome.catch((error: unknown) => String(error));
  expect(verdict).not.toMatchObject({ ...sound, confirmed: 1 });
});

test('numbers that nobody looks at: what comes twice is tried twice', async () => {
  await without('#core/sync/hub-store.ts', () => ({ lastNumberOf: async () => 0 }));
  const twice: Step[] = [
    { what: 'newPerson', computer: 0 },
    { what: 'exchange', computer: 0, fault: 'twice' },
  ];
  // The database itself does not have it.
  await expect(verdictOf(twice)).rejects.toThrow('UNIQUE constraint failed');
});

test('a thing that two may have at once: the verdict counts it', async () => {
  await without('#core/modules/loans/hand-over.rules.ts', ({ refusalOfItem }) => ({
    refusalOfItem: (item: object, ...rest: unknown[]) =>
      (refusalOfItem as (...of: unknown[]) => unknown)({ ...item, outTo: null }, ...rest),
  }));
  const verdict = await verdictOf(story, async ({ hubHouse, computers }) => {
    for (const { inside } of [hubHouse, ...computers.map(({ at }) => at.house)])
      await sql`drop index loan_one_open_per_item`.execute(inside.store().db);
  });
  expect(verdict.doubleOpenLoans).toBeGreaterThan(0);
});

test('a row that goes out as it is: a kiosk holds words of who waits, or rows that lead nowhere', async () => {
  await without('#core/sync/views.ts', () => ({ forDevice: (_: never, __: never, row: object) => row }));
  const verdict = await verdictOf(story).catch((error: unknown) => String(error));
  expect(verdict).not.toMatchObject(sound);
});

/** A hub was replaced by one of a higher generation, and comes back. Gives what a computer said to it. */
async function saidToFormerHub(): Promise<number> {
  const { makeBuilding } = await import('./simulation/building.ts');
  const { makeTestCore } = await import('#tests/support/make-test-core.ts');
  const { takeOver } = await import('#core/sync/roles.ts');
  const { createHub } = await import('#core/sync/hub.ts');
  const { allProcedures } = await import('#core/modules/index.ts');
  const { makeVerifiedBackup } = await import('#core/verified-backup.ts');
  const building = await makeBuilding(['desk']);
  const folder = temporaryFolder();
  const { file } = await makeVerifiedBackup(building.hubHouse.inside, 'manual');
  copyFileSync(file, storeFiles(folder).database);
  const former = await makeTestCore({ folder, ports: { keys: memoryKeeper(inventedKey) } });
  try {
    const [computer] = building.computers;
    if (!computer) throw new Error('a building has another computer');
    await takeOver(building.hubHouse.inside, 1);
    await computer.at.device.exchange();
    computer.at.line = (await createHub(former.inside, allProcedures, former.core.router)).lineOf(
      computer.at.id,
    );
    const fields = newPerson(computer.id, { name: 'Voor wie er nu is' });
    await computer.at.house.as('desk').people.create(fields);
    await computer.at.device.exchange().catch(() => {});
    return (await former.inside.store().db.selectFrom('sync_result').select('number').execute()).length;
  } finally {
    await former.close();
    await building.close();
  }
}

test('a hub that was replaced and comes back is told nothing', async () => {
  expect(await saidToFormerHub()).toBe(0);
});

test('generations that nobody compares: what was done goes to a hub that is no more', async () => {
  await without('#core/sync/state.ts', ({ readState }) => ({
    readState: async (ex: never) => ({
      ...(await (readState as (ex: never) => Promise<object>)(ex)),
      generation: 0,
    }),
  }));
  expect(await saidToFormerHub()).toBe(1);
});
