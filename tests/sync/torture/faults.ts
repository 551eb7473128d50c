import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from '#core/demo/random.ts';
import type { RealPostgres } from '#tests/support/real-postgres.ts';
import type { HubAtRisk } from './hub-at-risk.ts';
import type { DeviceAtRisk } from './torture.ts';

export interface Scene {
  readonly hub: HubAtRisk;
  readonly devices: readonly DeviceAtRisk[];
  readonly server: RealPostgres | null;
  readonly random: Dice;
  /** By `performance.now()`. */
  readonly ends: number;
  count(kind: string): void;
}

const hour = 3600_000;
/** How wrong a clock may be: an empty battery, the wrong day, a month and more ahead, ten years. */
const skews = [0, -10 * 365 * 24 * hour, -24 * hour, 26 * hour, 40 * 24 * hour, 3650 * 24 * hour];

/** How often each kind comes. */
const weights: Record<string, number> = {
  deviceKill: 4,
  hubKill: 4,
  devicePause: 3,
  hubPause: 2,
  partition: 4,
  cut: 4,
  slow: 2,
  skew: 2,
  backUp: 4,
  restore: 4,
  serverKill: 3,
};

const ofHub: ReadonlySet<string> = new Set(['hubKill', 'hubPause', 'backUp', 'restore', 'serverKill']);

/** One thing after another goes wrong, a few of them at the same time, until it is over; then all of it has ended. */
export async function playFaults(scene: Scene): Promise<void> {
  const { random, ends, server } = scene;
  const kinds = Object.keys(weights).filter((kind) => kind !== 'serverKill' || server !== null);
  const underWay = new Set<Promise<void>>();
  let hubWork: Promise<void> | null = null;
  const failures: unknown[] = [];
  const noted = (error: unknown): void => void failures.push(error);
  await pause(1500);
  await scene.hub.backUp();
  while (performance.now() < ends && failures.length === 0) {
    const kind = kinds[random.weighted(kinds.map((one) => weights[one] ?? 0))] ?? 'cut';
    const one = random.pick(scene.devices);
    const time = random.between(200, 3500);
    if (!ofHub.has(kind)) {
      const happening = happensTo(scene, kind, one, time)
        .catch(noted)
        .finally(() => underWay.delete(happening));
      underWay.add(happening);
    }
    // What happens to the hub happens one after the other.
    else
      hubWork ??= happensToHub(scene, kind, time)
        .catch(noted)
        .finally(() => {
          hubWork = null;
        });
    await pause(random.between(200, 1000));
  }
  await hubWork;
  await Promise.all(underWay);
  if (failures.length > 0) throw failures[0];
}

async function happensToHub(
  { hub, server, random, count }: Scene,
  kind: string,
  time: number,
): Promise<void> {
  if (kind === 'restore' && hub.backups.length === 0) return;
  if (kind !== 'backUp') count(kind);
  switch (kind) {
    case 'hubKill':
      await hub.kill();
      await pause(time / 4);
      return void (await hub.start());
    case 'hubPause':
      return hub.halt(time, pause);
    case 'backUp':
      return hub.backUp();
    case 'restore':
      return hub.restore(random.between(0, hub.backups.length - 1));
    case 'serverKill':
      await server?.stopAtOnce();
      await pause(time / 2);
      await server?.start();
      return;
  }
}

async function happensTo(
  { random, count }: Scene,
  kind: string,
  one: DeviceAtRisk,
  time: number,
): Promise<void> {
  const { program } = one;
  const { proxy } = one.place;
  count(kind);
  switch (kind) {
    case 'deviceKill':
      await program.kill();
      await pause(time / 4);
      if (!program.isRunning) one.start(random.pick(skews));
      return;
    case 'devicePause':
      program.signal('SIGSTOP');
      await pause(time);
      program.signal('SIGCONT');
      return;
    case 'partition':
      // Long enough for two to hand out the same thing.
      proxy.swallow(...random.pick([['up'], ['down'], ['up', 'down']] as const));
      await pause(3 * time);
      return proxy.heal();
    case 'cut':
      return proxy.cutAll();
    case 'slow':
      proxy.slow(50_000);
      await pause(time);
      return proxy.slow(0);
    case 'skew':
      return program.say({ ask: 'skew', by: random.pick(skews) });
  }
}
