import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { systemTimer } from '#core/node-ports.ts';
import type { DeviceRole } from '#shared/contract/network-words.ts';
import { houseLan } from '../../src/main/hosts/lan/house-lan.ts';
import { testIds } from './fixed-ports.ts';
import { freePort } from './free-port.ts';
import { bytes } from './lan-house.ts';
import { makeTestCore, type TestClient, type TestCore } from './make-test-core.ts';
import { setUp } from './set-up-house.ts';
import { temporaryFolder } from './temp-folder.ts';

/** A computer as its host starts it, on loopback: nobody outside hears of it. */
export interface Computer {
  readonly house: TestCore;
  /** A place where nobody is signed in at first. */
  readonly client: TestClient;
  /** Ids nobody else of the test makes. */
  id(): string;
}

export const secret = 'een lange zin om te onthouden';

/** Two houses of one test make ids and keys of their own. */
export async function computer(
  series: number,
  left: { backupsOf?: string; diskOf?: TestCore } = {},
): Promise<Computer> {
  const folder = temporaryFolder();
  // What whoever takes over copies from the broken computer, or from the stick beside it.
  if (left.backupsOf)
    for (const name of ['backups', 'deelbalie.recovery.json'])
      cpSync(join(left.backupsOf, name), join(folder, name), { recursive: true });
  // A computer that comes back after it was thought lost, with its disk and its key store.
  if (left.diskOf) cpSync(left.diskOf.folder, folder, { recursive: true });
  const house = await makeTestCore({
    folder,
    ports: {
      ids: testIds(0x20 + series),
      random: { bytes },
      ...(left.diskOf ? { keys: left.diskOf.ports.keys } : {}),
      timer: systemTimer,
      lan: houseLan({ address: '127.0.0.1', discovery: null, patience: { connect: 2_000 } }),
    },
  });
  onTestFinished(() => house.close());
  const ids = testIds(0x40 + series);
  return {
    house,
    client: house.at(await house.place('staff', `place-${series}`)),
    id: () => ids.next(),
  };
}

export interface RunningHub extends Computer {
  readonly port: number;
  readonly recoveryCode: string;
}

/** A house with its first administrator, whose computer is the hub. */
export async function runningHub(series = 1): Promise<RunningHub> {
  const { house, id } = await computer(series);
  const { client, recoveryCode } = await setUp(house, secret);
  const port = await freePort();
  await client.network.switchOn({ commandId: id(), port, secret });
  return { house, client, port, id, recoveryCode };
}

/** Goes through pairing by typed code, as two people at two screens do. */
export async function pair(
  hub: RunningHub,
  newcomer: Computer,
  as: { name: string; role: DeviceRole },
): Promise<void> {
  const opened = await hub.client.network.openPairing({ ...as, secret });
  await newcomer.client.network.join({ way: 'code', code: opened.code, address: `127.0.0.1:${hub.port}` });
  const there = await vi.waitFor(async () => {
    const state = await hub.client.network.pairing();
    if (state.kind !== 'compare') throw new Error(state.kind);
    return state;
  }, patience);
  const here = await vi.waitFor(async () => {
    const { joining } = await newcomer.client.network.status();
    if (joining?.state !== 'compare') throw new Error(joining?.state);
    return joining;
  }, patience);
  if (here.digits !== there.digits) throw new Error('two screens show different digits');
  await newcomer.client.network.answerJoin({ isSame: true });
  await hub.client.network.acceptPairing({ claimId: there.claimId, roleBefore: there.roleBefore });
  await vi.waitFor(async () => {
    const { device } = await newcomer.client.network.status();
    if (!device?.isFilled) throw new Error('not filled');
  }, patience);
}

export const patience = { timeout: 15_000, interval: 20 };

/** Until the desk has said all it did, and heard that it is with its house again. */
export const together = (desk: Computer): Promise<void> =>
  vi.waitFor(async () => {
    const { device } = await desk.client.network.status();
    if (device?.contact !== 'together' || device.pending.count > 0)
      throw new Error(`${device?.contact}, ${device?.pending.count} waiting`);
  }, patience);

/** Whoever was the hub before comes back where the desk looks first, and the new one is away: until the desk has turned from it. */
export async function refusesFormer(desk: Computer, former: Computer, successor: Computer): Promise<void> {
  await successor.house.inside.computers.stop();
  await former.house.inside.computers.start();
  await desk.client.network.tryNow();
  await vi.waitFor(async () => {
    const { device } = await desk.client.network.status();
    if (device?.contact !== 'foreign') throw new Error(device?.contact);
  }, patience);
}
