import { dice } from '#core/demo/random.ts';
import type { HubEngine } from '#tests/support/hub-places.ts';
import { makeBuilding } from '../simulation/building.ts';
import { play, stepKinds, stepOf, type Told } from '../simulation/story.ts';
import { heal, judge, type Verdict } from '../simulation/verdict.ts';

/** How often each kind of step comes, in the order of `stepKinds`. */
const weights = [8, 6, 3, 3, 3, 2, 2, 12, 1, 1, 1, 0.4];

interface Summary extends Omit<Verdict, 'differences'> {
  drainSeconds: number;
}

async function oneBuilding(
  seed: number,
  steps: number,
  engine: HubEngine,
): Promise<Summary & { differences: string[] }> {
  const random = dice(seed);
  const building = await makeBuilding(['desk', 'desk', 'shop', 'kiosk', 'support'], engine);
  try {
    const told: Told = { confirmed: [], faults: {} };
    for (let n = 0; n < steps; n += 1) {
      const kind = stepKinds[random.weighted(weights)] ?? 'exchange';
      await play(building, stepOf(kind, random.next(), random.next(), random.next()), told);
    }
    const started = performance.now();
    await heal(building);
    const drainSeconds = (performance.now() - started) / 1000;
    return { ...(await judge(building, told)), drainSeconds };
  } finally {
    await building.close();
  }
}

function add(sum: Summary, one: Summary): Summary {
  const faults = { ...sum.faults };
  for (const [name, n] of Object.entries(one.faults)) faults[name] = (faults[name] ?? 0) + n;
  return {
    confirmed: sum.confirmed + one.confirmed,
    applied: sum.applied + one.applied,
    refused: sum.refused + one.refused,
    disputed: sum.disputed + one.disputed,
    parked: sum.parked + one.parked,
    lost: sum.lost + one.lost,
    doubleOpenLoans: sum.doubleOpenLoans + one.doubleOpenLoans,
    unattended: sum.unattended + one.unattended,
    careMarkersOnKiosks: sum.careMarkersOnKiosks + one.careMarkersOnKiosks,
    leftOver: sum.leftOver + one.leftOver,
    converged: sum.converged && one.converged,
    faults,
    drainSeconds: Math.max(sum.drainSeconds, one.drainSeconds),
  };
}

const nothing: Summary = {
  confirmed: 0,
  applied: 0,
  refused: 0,
  disputed: 0,
  parked: 0,
  lost: 0,
  doubleOpenLoans: 0,
  unattended: 0,
  careMarkersOnKiosks: 0,
  leftOver: 0,
  converged: true,
  faults: {},
  drainSeconds: 0,
};

const isBad = (one: Summary): boolean =>
  one.lost + one.doubleOpenLoans + one.unattended + one.careMarkersOnKiosks + one.leftOver > 0 ||
  !one.converged;

export interface SimulateOptions {
  readonly minutes: number;
  readonly seed: number;
  /** Of each building. */
  readonly steps: number;
  readonly engine: HubEngine;
}

/**
 * One building after another in this process, each with its own seed, in which everything goes wrong that can: the same seed tells the
 * same story. Prints one line of JSON; gives whether all went well.
 */
export async function simulate({
  minutes,
  seed: firstSeed,
  steps,
  engine,
}: SimulateOptions): Promise<boolean> {
  const ends = performance.now() + minutes * 60_000;
  let sum = nothing;
  let seed = firstSeed;
  do {
    const one = await oneBuilding(seed, steps, engine);
    if (isBad(one)) process.stderr.write(`seed ${seed}: ${JSON.stringify(one)}\n`);
    const { differences: _, ...plain } = one;
    sum = add(sum, plain);
    seed += 1;
  } while (performance.now() < ends);
  const told = { seed: firstSeed, buildings: seed - firstSeed, engine: engine.name, minutes, ...sum };
  process.stdout.write(`${JSON.stringify(told)}\n`);
  return !isBad(sum);
}
