import { openSync, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { dice } from '#core/demo/random.ts';
import { systemIds, systemRandom, systemTimer } from '#core/node-ports.ts';
import { memoryKeeper } from '#core/store/keys.ts';
import { readState } from '#core/sync/state.ts';
import { inventedKey } from '#tests/support/invented-house.ts';
import { makeTestCore } from '#tests/support/make-test-core.ts';
import { houseLan } from '../../../src/main/hosts/lan/house-lan.ts';
import { isDoneAt, stepOf, type Work, type Workplace, work, workKinds } from '../simulation/story.ts';
import { spoiledLine } from './spoiled-line.ts';
import type { DeviceOrder, FromDevice, JournalLine, ToDevice } from './words.ts';

// A computer of the house as a program of its own: somebody works at it without a break, and it agrees with the hub by itself.
const order = JSON.parse(process.argv[2] ?? '') as DeviceOrder;
const random = dice(order.seed);
const say = (message: FromDevice): void => void process.send?.(message);

// Each line is one write: a program that is killed leaves whole lines, or none.
const journal = openSync(order.journal, 'a');
const note = (line: JournalLine): void => void writeSync(journal, `${JSON.stringify(line)}\n`);

const state = { skew: order.skew, isCalm: order.isCalm };
const clock = { now: () => new Date(Date.now() + state.skew).toISOString() };
const around = spoiledLine(
  random,
  () => state.isCalm,
  (fault) => note({ fault }),
);
const house = await makeTestCore({
  folder: order.folder,
  ports: {
    clock,
    ids: systemIds,
    random: systemRandom,
    timer: systemTimer,
    keys: memoryKeeper(inventedKey),
    lan: houseLan({ discovery: null, patience: { connect: 2000, answer: 5000 }, around }),
  },
});
const { inside } = house;
say({ ready: true });

/** Somebody who cannot wait presses "try now" again and again. */
setInterval(() => inside.computers.device()?.tryNow(), 400).unref();

/** How often each kind of work comes, in the order of `workKinds`; there is none that is not done here. */
const weights = [8, 6, 3, 3, 4, 3, 3].map((often, n) => (isDoneAt(order.role, kindAt(n)) ? often : 0));
function kindAt(n: number): (typeof workKinds)[number] {
  return workKinds[n] ?? 'lend';
}
const workplace = (): Workplace => ({ ...order, house, id: () => systemIds.next() });

/** Until the first fill its screen says that it is being filled, and nobody can do anything. */
async function filled(): Promise<void> {
  while ((await readState(inside.store().reader)).cursor === 0) await pause(20);
}

async function workOn(): Promise<void> {
  await filled();
  while (!state.isCalm) {
    await pause(random.between(20, 200));
    const kind = kindAt(random.weighted(weights));
    const step = stepOf(kind, random.next(), random.next(), random.next()) as Work;
    try {
      const confirmed = await work(workplace(), step);
      if (confirmed !== null) note({ confirmed });
    } catch (error) {
      note({ unexpected: error instanceof Error ? `${step.what}: ${error.message}` : step.what });
    }
  }
}
void workOn();

async function where(): Promise<FromDevice> {
  const { reader } = inside.store();
  const { epoch, cursor } = await readState(reader);
  const { rows } = await sql<{
    n: number;
  }>`select count(*) as n from sync_outbox where status is null`.execute(reader);
  return { ask: 'where', waiting: rows[0]?.n ?? 0, cursor: `${epoch} ${cursor}` };
}

process.on('message', (message: ToDevice) => {
  if (message.ask === 'calm') state.isCalm = true;
  if (message.ask === 'skew') state.skew = message.by;
  if (message.ask === 'where') void where().then(say);
});
process.on('SIGTERM', () => void house.close().then(() => process.exit(0)));
process.on('disconnect', () => process.exit(1));
// Whoever started it may be gone already.
if (!process.connected) process.exit(1);
