import { setTimeout as sleep } from 'node:timers/promises';
import type { ContactState } from '#shared/contract/network-words.ts';
import { listBackups, removeBackup } from '../../store/backup.ts';
import { greet } from '../device.ts';
import { fetchCopy } from '../standby/fetch-copy.ts';
import { clearOldCopies, keepPapers, keptCopies } from '../standby/kept-copies.ts';
import { changeState, readState } from '../state.ts';
import type { Membership } from '../trust/network-files.ts';
import type { DeviceAtWork } from './device-at-work.ts';
import { startLoop } from './exchange-loop.ts';
import { openHouseLine } from './house-line.ts';
import { type NetworkParts, tellScreens } from './parts.ts';

/** Milliseconds between two words with the hub: it is still here, and hears that it was sent away. */
const greetEvery = 60_000;
/** Milliseconds between two questions for a newer backup. */
const lookEvery = 5 * 60_000;

/** This computer as a standby: it fetches each new verified backup of the hub, and shows nothing of the house. */
export function startStandby(
  parts: NetworkParts,
  membership: Membership | null,
  onSentAway: () => void,
): DeviceAtWork {
  const { core } = parts;
  const { clock, dataFolder, log, random } = core.ports;
  const house = openHouseLine(parts, membership);
  const { connection: line } = house;
  let contact: ContactState = 'away';
  let madeBy: 'app' | 'server' | null = null;
  let lookedAt = clock.now();
  /** At the next word it is looked for a newer one, however short ago that was. */
  let isWanted = true;
  /** The backup the hub knows to be here. */
  let told: string | null = null;
  // Those of its own small file are of no use to anybody, and would stand between those of the house when it takes over.
  for (const { file } of listBackups(dataFolder)) removeBackup(file);

  async function look(signal?: AbortSignal): Promise<void> {
    const now = clock.now();
    if (!isWanted && Math.abs(Date.parse(now) - Date.parse(lookedAt)) < lookEvery) return;
    isWanted = false;
    const answer = await line.newestBackup({});
    madeBy = answer.madeBy;
    keepPapers(dataFolder, answer.papers);
    const { backup } = answer;
    if (backup && !keptCopies(dataFolder).some(({ name }) => name === backup.name)) {
      const fetched = await fetchCopy(dataFolder, line, backup, signal);
      if (fetched !== 'whole') log.warn({ fetched }, 'standby.notKept');
      tellScreens(core);
    }
    lookedAt = now;
    const kept = keptCopies(dataFolder).find(({ name }) => name === backup?.name);
    if (!kept || told === kept.name) return;
    await line.backupKept({ name: kept.name, madeAt: kept.at });
    told = kept.name;
  }

  /** By the clock of the hub, as it last said. */
  async function clear(): Promise<void> {
    const { clock_offset } = await readState(core.store().reader);
    clearOldCopies(dataFolder, new Date(Date.parse(clock.now()) + clock_offset).toISOString());
  }

  const loop = startLoop({
    async exchange(wait, signal) {
      if (wait > 0) await sleep(wait, undefined, { signal });
      try {
        await greet({ core, line });
        await core.store().write((tx) => changeState(tx, { synced_at: clock.now() }));
        await look(signal);
      } catch (error) {
        isWanted = true;
        throw error;
      } finally {
        await clear();
      }
    },
    onState(next) {
      const before = contact;
      contact = next;
      if (next !== before) tellScreens(core);
      if (next === 'sentAway') onSentAway();
    },
    onFault: (error) =>
      log.error({ name: error instanceof Error ? error.name : typeof error }, 'network.fault'),
    chance: () => (random.bytes(1)[0] ?? 0) / 256,
    patience: { wait: greetEvery, longestPause: greetEvery },
  });

  const tryNow = (): void => {
    isWanted = true;
    loop.tryNow();
  };
  return {
    role: 'standby',
    contact: () => contact,
    // What is here nobody can read: there is nothing to lock.
    lease: () => ({ kind: 'open' }),
    hubAddress: house.address,
    copiesMadeBy: () => madeBy,
    dealtWith: () => 0,
    tryNow,
    tryFirst(address) {
      line.tryFirst(address);
      tryNow();
    },
    receipt: () => line.wiped(),
    pause: () => loop.stop(),
    async stop() {
      line.close();
      await loop.stop();
    },
  };
}
