import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { newPerson } from '#core/modules/people/people.fixtures.ts';
import { HubAway } from '#core/sync/line-errors.ts';
import type { HubLine, PushedCommand } from '#core/sync/protocol.ts';
import { makeTestCore, type TestCore, testAccountId } from '../support/make-test-core.ts';
import { idsOf, type TestDevice } from '../support/network.ts';
import { noPostgres } from '../support/real-postgres.ts';
import { type Bench, type Measured, percentile } from './bench.ts';
import { houseOnServer } from './server-house.ts';
import { slowLine, syncHouse } from './sync-house.ts';

type Report = (measured: Measured) => void;

/** What several computers cost, over TLS on loopback; all of them in this one process. `DEELBALIE_BENCH_SYNC=fill` takes one part. */
export const bench: Bench = {
  group: 'sync',
  async run(report) {
    const only = process.env['DEELBALIE_BENCH_SYNC'];
    const parts: Record<string, (report: Report) => Promise<void>> = {
      save: localSave,
      way: deviceToDevice,
      hub: commandsOnFile,
      server: commandsOnServer,
      back: backAfterPartition,
      fill: firstFill,
      idle: idleBytes,
    };
    for (const [name, part] of Object.entries(parts)) if (!only || only === name) await part(report);
  },
};

const register = (house: TestCore, id: () => string, name = 'Meting') =>
  house.as('desk').people.create(newPerson(id, { name }));

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Agrees with the hub again and again until it is told to stop, as the loop of a computer does. */
function agreeing(device: TestDevice, wait: number): () => Promise<void> {
  const end = new AbortController();
  const running = (async () => {
    while (!end.signal.aborted) {
      try {
        await device.device.exchange(wait, end.signal);
      } catch {
        await pause(50);
      }
    }
  })();
  return async () => {
    end.abort();
    await running;
  };
}

const saves = 300;

async function localSave(report: Report): Promise<void> {
  const house = await syncHouse(await makeTestCore({ invented: 0.2 }));
  const alone = await makeTestCore({ invented: 0.2 });
  try {
    const desk = await house.join('device-0');
    await desk.device.exchange();
    const real = desk.line;
    const [id, there] = [idsOf(1), idsOf(2)];
    const nobody = async () => {
      throw new HubAway('unreachable');
    };
    const lines: Record<string, HubLine> = {
      unreachable: { hello: nobody, push: nobody, pull: nobody, call: nobody, blob: nobody },
      'slow (300 ms a word)': slowLine(real, 300),
    };
    for (const [name, line] of Object.entries(lines)) {
      desk.line = line;
      const stop = agreeing(desk, 0);
      const [samples, baselineSamples]: [number[], number[]] = [[], []];
      for (let n = 0; n < saves; n += 1) {
        samples.push(await timed(() => register(desk.house, id)));
        baselineSamples.push(await timed(() => register(alone, there)));
        // Between two acts the exchange gets its turn, as between two touches.
        await pause(5);
      }
      await stop();
      const p99 = (of: readonly number[]) => [percentile(of, 99)];
      report({
        name: `save on a device, hub ${name}, p99 beside one computer alone`,
        unit: 'ms',
        rows: saves,
        samples: p99(samples),
        baselineSamples: p99(baselineSamples),
      });
    }
  } finally {
    await house.close();
    await alone.close();
  }
}

async function deviceToDevice(report: Report): Promise<void> {
  const house = await syncHouse(await makeTestCore({ invented: 0.2 }));
  const alone = await makeTestCore({ invented: 0.2 });
  try {
    const [one, other] = [await house.join('device-0'), await house.join('device-1')];
    for (const { device } of [one, other]) await device.exchange();
    const stop = agreeing(other, 25_000);
    const [id, there] = [idsOf(1), idsOf(2)];
    const [samples, baselineSamples]: [number[], number[]] = [[], []];
    for (let n = -5; n < 60; n += 1) {
      // The other one waits at the hub by now.
      await pause(30);
      const took = await timed(async () => {
        const person = newPerson(id, { name: `Meting ${n}` });
        const arrived = arrival(other.house, person.personId);
        await one.house.as('desk').people.create(person);
        await one.device.exchange();
        await arrived;
      });
      const bare = await timed(() => register(alone, there));
      if (n < 0) continue;
      samples.push(took);
      baselineSamples.push(bare);
    }
    await stop();
    report({
      name: 'from one device to the screen of another, beside a save on one computer',
      unit: 'ms',
      rows: 60,
      samples,
      baselineSamples,
    });
  } finally {
    await house.close();
    await alone.close();
  }
}

async function arrival({ inside }: TestCore, personId: string): Promise<void> {
  const end = new AbortController();
  for await (const { refs } of inside.feed.follow(end.signal))
    if (refs.some(({ id }) => id === personId)) return end.abort();
}

const pushedOf = (number: number, id: () => string): PushedCommand => {
  const { commandId, ...input } = newPerson(id, { name: `Meting ${number}` });
  return {
    number,
    commandId,
    name: 'people.create',
    version: 1,
    input,
    who: {
      place: 'staff',
      accountId: testAccountId('desk'),
      role: 'desk',
      initiativeIds: null,
      kioskId: null,
    },
    askedAt: '2026-11-23T09:00:00.000Z',
  };
};

const batches = 8;
const inBatch = 200;

const commandsOnFile = async (report: Report): Promise<void> =>
  commandsOfHub(report, 'the hub', await makeTestCore({ invented: 0.2 }));

/** Both flush each commit to the same disk. */
async function commandsOnServer(report: Report): Promise<void> {
  // Says why by itself.
  if (noPostgres()) return;
  const { house, stop } = await houseOnServer(0.2);
  await commandsOfHub(report, 'a hub on PostgreSQL', house);
  await stop();
}

/** Closes the core it was given. */
async function commandsOfHub(report: Report, whose: string, core: TestCore): Promise<void> {
  const house = await syncHouse(core);
  const alone = await makeTestCore({ invented: 0.2 });
  try {
    await house.join('device-0');
    const line = await house.lineOf('device-0');
    const [id, there] = [idsOf(1), idsOf(2)];
    const [samples, baselineSamples]: [number[], number[]] = [[], []];
    for (let batch = -1; batch < batches; batch += 1) {
      const from = (batch + 1) * inBatch + 1;
      const commands = Array.from({ length: inBatch }, (_, n) => pushedOf(from + n, id));
      const took = await timed(() => line.push({ incarnation: 'bench', commands }));
      const bare = await timed(async () => {
        for (let n = 0; n < inBatch; n += 1) await register(alone, there);
      });
      if (batch < 0) continue;
      samples.push((inBatch / took) * 1000);
      baselineSamples.push((inBatch / bare) * 1000);
    }
    report({
      name: `commands of ${whose} over TLS in batches of 200, beside clicks on one computer`,
      unit: 'commands/s',
      rows: batches * inBatch,
      samples,
      baselineSamples,
    });
  } finally {
    await house.close();
    await alone.close();
  }
}

const devices = 8;
/** One act every three seconds, for ten minutes. */
const actsMissed = 200;

async function backAfterPartition(report: Report): Promise<void> {
  const house = await syncHouse(await makeTestCore({ invented: 0.05 }));
  const alone = await makeTestCore({ invented: 0.05 });
  try {
    const all: TestDevice[] = [];
    for (let n = 0; n < devices; n += 1) all.push(await house.join(`device-${n}`));
    for (const { device } of all) await device.exchange();
    const cut = all.slice(0, devices / 2);
    for (const [n, { house: here }] of cut.entries()) {
      const id = idsOf(n + 1);
      for (let act = 0; act < actsMissed; act += 1) await register(here, id);
    }
    const took = await timed(async () => {
      await Promise.all(all.map(({ device }) => device.exchange()));
      await Promise.all(all.map(({ device }) => device.exchange()));
    });
    const expected = cut.length * actsMissed;
    for (const { house: here } of all) {
      const { rows } = await sql<{
        n: number;
      }>`select count(*) as n from person where name = 'Meting'`.execute(here.inside.store().reader);
      if (rows[0]?.n !== expected) throw new Error(`a device has ${rows[0]?.n} of ${expected}`);
    }
    const there = idsOf(devices + 1);
    const bare = await timed(async () => {
      for (let n = 0; n < expected; n += 1) await register(alone, there);
    });
    report({
      name: `${devices} devices agree again after half of them did ${actsMissed} acts each, beside the acts on one computer`,
      unit: 's',
      rows: expected,
      samples: [took / 1000],
      baselineSamples: [bare / 1000],
    });
  } finally {
    await house.close();
    await alone.close();
  }
}

const filledItems = 100_000;

async function firstFill(report: Report): Promise<void> {
  const core = await makeTestCore({ invented: 0.05 });
  await manyItems(core, filledItems);
  const house = await syncHouse(core);
  try {
    const { rows } = await sql<{ n: number }>`select count(*) as n from sync_feed`.execute(
      core.inside.store().db,
    );
    const desk = await house.join('device-0');
    const took = await timed(() => desk.device.exchange());
    const copied = await timed(() => {
      const file = join(core.folder, 'copy.db');
      return sql`vacuum into ${file}`.execute(core.inside.store().db);
    });
    report({
      name: 'first fill of a device over TLS, beside a copy of the file of the hub',
      unit: 's',
      rows: rows[0]?.n ?? 0,
      samples: [took / 1000],
      baselineSamples: [copied / 1000],
    });
  } finally {
    await house.close();
  }
}

/** Things with what search needs of them: two rows that travel for each. */
async function manyItems({ inside }: TestCore, count: number): Promise<void> {
  await inside.store().write(async (tx) => {
    await sql`with recursive n (n) as (select 1 union all select n + 1 from n where n < ${count})
      insert into item (id, kind_id, initiative_id, barcode, condition, note, place, acquired_on, state, revision)
      select '01900000-0000-7000-8099-' || printf('%012d', n), kind.id, kind.initiative_id, '99' || printf('%08d', n),
        'good', '', 'Rek ' || (n % 99), null, 'inUse', 0
      from n, (select id, initiative_id from item_kind order by id limit 1) as kind`.execute(tx);
    const { rows } = await sql<{ id: string; barcode: string; initiative_id: string }>`
      select id, barcode, initiative_id from item where barcode like '99%' order by id`.execute(tx);
    for (let at = 0; at < rows.length; at += 5000)
      await inside.search.put(
        tx,
        rows.slice(at, at + 5000).map(({ id, barcode, initiative_id }) => ({
          entity: 'item' as const,
          id,
          text: `Meetding ${barcode}`,
          codes: [barcode],
          scope: initiative_id,
        })),
      );
  });
}

/** Milliseconds: two long polls. */
const watched = 50_000;

async function idleBytes(report: Report): Promise<void> {
  const house = await syncHouse(await makeTestCore({ invented: 0.05 }));
  try {
    const desk = await house.join('device-0');
    await desk.device.exchange();
    // Photos come beside the exchange.
    await desk.device.photosHere();
    const stop = agreeing(desk, 25_000);
    await pause(2000);
    await desk.device.photosHere();
    const before = house.bytes();
    await pause(watched);
    const perSecond = ((house.bytes() - before) / watched) * 1000;
    await stop();
    report({
      name: 'an idle device with a long poll of 25 s, beside the 1000 bytes a second it may use',
      unit: 'bytes/s',
      rows: 1,
      samples: [perSecond],
      baselineSamples: [1000],
    });
  } finally {
    await house.close();
  }
}
