import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type Dice, dice } from '#core/demo/random.ts';
import { startPostgresServer } from '#tests/support/real-postgres.ts';
import { type Judged, judge, type Verdict } from '../simulation/verdict.ts';
import { playFaults } from './faults.ts';
import { type DevicePlace, type HousePlace, makeHouse, openedQuietly } from './house.ts';
import { HubAtRisk } from './hub-at-risk.ts';
import { Program } from './program.ts';
import type { DeviceOrder, FromDevice, JournalLine, ToDevice } from './words.ts';

export interface TortureOptions {
  readonly minutes: number;
  readonly seed: number;
  readonly devices: number;
  /** The hub's data are on a PostgreSQL server, started here and killed too. */
  readonly isServer: boolean;
}

export interface DeviceAtRisk {
  readonly place: DevicePlace;
  readonly program: Program<DeviceOrder, ToDevice, FromDevice>;
  /** Started with this clock. */
  start(skew: number): void;
}

/** Milliseconds everybody has to agree after all is well again. */
const mostDrain = 240_000;

/**
 * A hub and its devices as real programs over TLS, in which everything goes wrong that can. Prints one line of JSON; gives whether all
 * went well. The seed decides what goes wrong and when; how far the programs are by then, nobody decides.
 */
export async function torture({ minutes, seed, devices: count, isServer }: TortureOptions): Promise<boolean> {
  const random = dice(seed);
  const server = isServer ? await startPostgresServer({ flushes: true }) : null;
  const database = server ? await server.database() : null;
  const place = await makeHouse(count, database);
  const hub = new HubAtRisk(place.hubFolder, server, database);
  const devices = place.devices.map((one) => atRisk(one, place, random));
  const faults: Record<string, number> = {};
  try {
    await hub.start();
    for (const device of devices) device.start(0);
    await filled(devices);
    const ends = performance.now() + minutes * 60_000;
    await playFaults({ hub, devices, server, random, ends, count: (kind) => count1(faults, kind) });
    const drainSeconds = await drained(hub, devices);
    for (const { program } of devices) await program.stop();
    await hub.stop();
    const verdict = await judged(place, hub, faults);
    const told = summary(verdict, {
      drainSeconds,
      seed,
      minutes,
      engine: isServer ? 'PostgreSQL' : 'SQLite',
    });
    process.stdout.write(`${JSON.stringify(told)}\n`);
    for (const line of [...verdict.differences, ...verdict.unexpected])
      process.stderr.write(`seed ${seed}: ${line}\n`);
    return isWell(verdict);
  } finally {
    for (const { program } of devices) await program.kill();
    await hub.kill();
    await place.close();
    await server?.stop();
  }
}

const count1 = (faults: Record<string, number>, kind: string): void => {
  faults[kind] = (faults[kind] ?? 0) + 1;
};

function atRisk(place: DevicePlace, { items, persons }: HousePlace, random: Dice): DeviceAtRisk {
  const program = new Program<DeviceOrder, ToDevice, FromDevice>('device-process.ts');
  const { number, role, folder, journal } = place;
  return {
    place,
    program,
    start: (skew) =>
      program.start({
        folder,
        number,
        role,
        journal,
        items,
        persons,
        skew,
        seed: random.between(1, 1_000_000_000),
        isCalm: false,
      }),
  };
}

/** All is well again. Seconds until nobody has anything to say any more. */
async function drained(hub: HubAtRisk, devices: readonly DeviceAtRisk[]): Promise<number> {
  const started = performance.now();
  for (const { place, program } of devices) {
    place.proxy.heal();
    program.signal('SIGCONT');
  }
  while (performance.now() - started < mostDrain) {
    if (!hub.isRunning) await hub.start();
    for (const { program, start } of devices) {
      if (!program.isRunning) start(0);
      program.say({ ask: 'calm' });
    }
    if (await isQuiet(hub, devices)) break;
    await pause(100);
  }
  return Math.round(performance.now() - started) / 1000;
}

/** Everybody has everything once, before trouble begins. */
async function filled(devices: readonly DeviceAtRisk[]): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const all = await Promise.all(devices.map(({ program }) => whereIs(program)));
    if (all.every((one) => one !== null && !one.cursor.endsWith(' 0'))) return;
    await pause(100);
  }
}

type Where = Extract<FromDevice, { ask: 'where' }>;

async function whereIs(program: DeviceAtRisk['program']): Promise<Where | null> {
  program.say({ ask: 'where' });
  return program.hear((word): word is Where => 'ask' in word, 5000);
}

async function isQuiet(hub: HubAtRisk, devices: readonly DeviceAtRisk[]): Promise<boolean> {
  const head = await hub.ask('where');
  for (const { program } of devices) {
    const at = await whereIs(program);
    if (at?.waiting !== 0 || at.cursor !== head) return false;
  }
  return head !== null && head === (await hub.ask('where'));
}

interface Judgement extends Verdict {
  unexpected: string[];
}

/** What the programs left on their disks, against what was confirmed while they lived. */
async function judged(place: HousePlace, hub: HubAtRisk, faults: Record<string, number>): Promise<Judgement> {
  const unexpected: string[] = [];
  const confirmed: { commandId: string; computer: number }[] = [];
  for (const { journal, number } of place.devices)
    for (const line of linesOf(journal)) {
      if ('confirmed' in line) confirmed.push({ commandId: line.confirmed, computer: number });
      else if ('fault' in line) count1(faults, line.fault);
      else unexpected.push(line.unexpected);
    }
  const hubHouse = await openedQuietly(place.hubFolder, hub.database);
  const computers: Judged['computers'][number][] = [];
  for (const { id, role, folder } of place.devices)
    computers.push({ role, at: { id, house: await openedQuietly(folder) } });
  try {
    return { ...(await judge({ hubHouse, computers }, { confirmed, faults })), unexpected };
  } finally {
    for (const { at } of computers) await at.house.close();
    await hubHouse.close();
  }
}

const linesOf = (journal: string): JournalLine[] =>
  existsSync(journal)
    ? readFileSync(journal, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as JournalLine)
    : [];

const isWell = (one: Judgement): boolean =>
  one.lost + one.doubleOpenLoans + one.unattended + one.careMarkersOnKiosks + one.leftOver === 0 &&
  one.converged &&
  one.confirmed > 0 &&
  one.unexpected.length === 0;

function summary(verdict: Judgement, run: object): object {
  const { differences: _, unexpected, faults, ...figures } = verdict;
  return { ...figures, unexpected: unexpected.length, ...run, faults };
}
