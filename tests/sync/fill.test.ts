import * as fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { memoryKeeper } from '#core/store/keys.ts';
import type { HubLine } from '#core/sync/protocol.ts';
import { beginNewEpoch } from '#core/sync/roles.ts';
import { inventedKey } from '#tests/support/invented-house.ts';
import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';
import { joinHouse, lineUp, makeHub, type TestHub } from '#tests/support/network.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';
import { makeBuilding } from './simulation/building.ts';
import { play, stepOf, type Told, troubleKinds, workKinds } from './simulation/story.ts';
import { heal, judge } from './simulation/verdict.ts';

/** Everything takes several pages. */
const smallPages = { pageRows: 5 };

const opened = (folder: string) => ({ folder, ports: { keys: memoryKeeper(inventedKey) } });

const keys = async ({ inside }: TestCore): Promise<string[]> =>
  (await inside.store().db.selectFrom('setting').select(['key', 'value']).orderBy('key').execute()).map(
    ({ key, value }) => `${key}=${value}`,
  );

const set = (hub: TestHub, key: string, value: string) =>
  hub.house.inside
    .store()
    .db.insertInto('setting')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();

async function aHubWithSettings(count: number): Promise<TestHub> {
  const hub = await makeHub({}, smallPages);
  onTestFinished(() => hub.house.close());
  for (let n = 0; n < count; n += 1) await set(hub, `fill-${String(n).padStart(3, '0')}`, String(n));
  return hub;
}

async function aNewDesk(hub: TestHub) {
  const folder = temporaryFolder();
  const desk = await joinHouse(hub, 'device-0', 'desk', opened(folder));
  return { folder, desk };
}

/** A line that is cut at the n-th page, with what was asked. */
function cutAt(line: HubLine, page: number) {
  const asked: number[] = [];
  const pull: HubLine['pull'] = async (question, signal) => {
    asked.push(question.cursor);
    if (asked.length === page) throw new Error('cut');
    return line.pull(question, signal);
  };
  return { asked, line: { ...line, pull } };
}

test('no screen sees half of a fill: nothing is there before the last page, then all of it', async () => {
  const hub = await aHubWithSettings(20);
  const { desk } = await aNewDesk(hub);
  onTestFinished(() => desk.house.close());
  const real = hub.hub.lineOf('device-0');
  const seen: number[] = [];
  desk.line = {
    ...real,
    async pull(question, signal) {
      seen.push((await keys(desk.house)).length);
      return real.pull(question, signal);
    },
  };
  await desk.device.exchange();
  expect(seen.length).toBeGreaterThan(4);
  expect(new Set(seen)).toEqual(new Set([0]));
  expect(await keys(desk.house)).toEqual(await keys(hub.house));
});

test('a computer that is switched off in the middle of a fill goes on where it was', async () => {
  const hub = await aHubWithSettings(20);
  const { folder, desk } = await aNewDesk(hub);
  const first = cutAt(hub.hub.lineOf('device-0'), 4);
  desk.line = first.line;
  await expect(desk.device.exchange()).rejects.toThrow('cut');
  await desk.house.close();

  const again = cutAt(hub.hub.lineOf('device-0'), 0);
  const back = await lineUp(await makeTestCore(opened(folder)), 'device-0', again.line);
  onTestFinished(() => back.house.close());
  expect(await keys(back.house)).toEqual([]);
  await back.device.exchange();
  expect(again.asked[0]).toBe(first.asked[3]);
  expect(again.asked[0]).toBeGreaterThan(0);
  expect(await keys(back.house)).toEqual(await keys(hub.house));
});

test('a hub that becomes another one in the middle of a fill: it begins anew', async () => {
  const hub = await aHubWithSettings(20);
  const { desk } = await aNewDesk(hub);
  onTestFinished(() => desk.house.close());
  const first = cutAt(hub.hub.lineOf('device-0'), 4);
  desk.line = first.line;
  await expect(desk.device.exchange()).rejects.toThrow('cut');
  await beginNewEpoch(hub.house.inside);
  // A row that was in a page before, and is no more in the house that was put back.
  await hub.house.inside.store().db.deleteFrom('setting').where('key', '=', 'fill-000').execute();
  desk.line = hub.hub.lineOf('device-0');
  await desk.device.exchange();
  expect(await keys(desk.house)).toEqual(await keys(hub.house));
});

/** What happens to the house between two pages, or to the line. */
const between = fc.oneof(
  { weight: 3, arbitrary: fc.record({ what: fc.constant('set' as const), n: fc.nat(30), value: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('delete' as const), n: fc.nat(30) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('cut' as const) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('otherEpoch' as const) }) },
);

type Between = typeof between extends fc.Arbitrary<infer T> ? T : never;

test('whatever happens between the pages, in the end a computer holds what the hub has', async () => {
  const hub = await aHubWithSettings(20);
  const { desk } = await aNewDesk(hub);
  onTestFinished(() => desk.house.close());
  const real = hub.hub.lineOf('device-0');
  const { db } = hub.house.inside.store();
  const happens = async (one: Between): Promise<void> => {
    if (one.what === 'set') await set(hub, `fill-${String(one.n).padStart(3, '0')}`, String(one.value));
    if (one.what === 'delete')
      await db
        .deleteFrom('setting')
        .where('key', '=', `fill-${String(one.n).padStart(3, '0')}`)
        .execute();
    if (one.what === 'otherEpoch') await beginNewEpoch(hub.house.inside);
    if (one.what === 'cut') throw new Error('cut');
  };
  let stories: Between[] = [];
  const pull: HubLine['pull'] = async (question, signal) => {
    const next = stories.shift();
    if (next) await happens(next);
    return real.pull(question, signal);
  };
  desk.line = { ...real, pull };
  await fc.assert(
    fc.asyncProperty(fc.array(between, { maxLength: 12 }), async (story) => {
      // Everything anew, so that there are many pages.
      await beginNewEpoch(hub.house.inside);
      stories = [...story];
      for (let tries = 0; tries < 20; tries += 1) await desk.device.exchange().catch(ignoreCut);
      expect(await keys(desk.house)).toEqual(await keys(hub.house));
    }),
    { numRuns: 15, endOnFailure: true },
  );
}, 120_000);

function ignoreCut(error: unknown): void {
  if (!(error instanceof Error) || error.message !== 'cut') throw error;
}

const number = fc.double({ min: 0, max: 0.999, noNaN: true });
const kind = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...workKinds) },
  { weight: 4, arbitrary: fc.constant('exchange' as const) },
  { weight: 2, arbitrary: fc.constantFrom(...troubleKinds) },
);
const anyStory = fc.array(fc.tuple(kind, number, number, number), { minLength: 20, maxLength: 40 });

test('the model of a building holds with pages of a few rows, too', async () => {
  await fc.assert(
    fc.asyncProperty(anyStory, async (steps) => {
      const building = await makeBuilding(['support', 'kiosk'], undefined, smallPages);
      try {
        const told: Told = { confirmed: [], faults: {} };
        for (const step of steps) await play(building, stepOf(...step), told);
        await heal(building);
        expect(await judge(building, told)).toMatchObject({
          lost: 0,
          doubleOpenLoans: 0,
          unattended: 0,
          leftOver: 0,
          differences: [],
        });
      } finally {
        await building.close();
      }
    }),
    { numRuns: 3, endOnFailure: true },
  );
}, 240_000);
