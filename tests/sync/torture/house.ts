import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock, systemIds, systemRandom } from '#core/node-ports.ts';
import { memoryKeeper } from '#core/store/keys.ts';
import type { PostgresAddress } from '#core/store/pg/address.ts';
import type { DeviceRole } from '#core/sync/protocol.ts';
import { becomeDevice } from '#core/sync/roles.ts';
import { changeState, readState } from '#core/sync/state.ts';
import { fingerprintOf } from '#core/sync/trust/certificate.ts';
import { hubPapers } from '#core/sync/trust/hub-identity.ts';
import { newDevice } from '#core/sync/trust/identity.ts';
import { networkFiles } from '#core/sync/trust/network-files.ts';
import { type FaultProxy, faultProxy } from '#tests/support/fault-proxy.ts';
import { inventedKey } from '#tests/support/invented-house.ts';
import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';
import { makeHubOf } from '#tests/support/network.ts';
import { furnish, letIn } from '../simulation/building.ts';

export interface DevicePlace {
  readonly number: number;
  readonly id: string;
  readonly role: DeviceRole;
  readonly folder: string;
  readonly journal: string;
  readonly proxy: FaultProxy;
}

/** Folders of a hub and its computers, as pairing leaves them; nothing runs yet. */
export interface HousePlace {
  readonly folder: string;
  readonly hubFolder: string;
  readonly items: readonly string[];
  readonly persons: readonly string[];
  readonly devices: readonly DevicePlace[];
  close(): Promise<void>;
}

const bytes = (count: number): Uint8Array => new Uint8Array(randomBytes(count));
const roleOf = (n: number): DeviceRole =>
  (['desk', 'shop', 'kiosk', 'support', 'desk'] as const)[n % 5] ?? 'desk';

/** Opens the data of a computer, without its network: to prepare it, or to look at it afterwards. */
export const openedQuietly = (folder: string, database: PostgresAddress | null = null): Promise<TestCore> =>
  makeTestCore({
    folder,
    ports: {
      clock: systemClock,
      ids: systemIds,
      random: systemRandom,
      keys: memoryKeeper(inventedKey),
      ...(database ? { database } : {}),
    },
  });

export async function makeHouse(count: number, database: PostgresAddress | null): Promise<HousePlace> {
  const folder = mkdtempSync(join(tmpdir(), 'deelbalie-torture-'));
  const hubFolder = join(folder, 'hub');
  mkdirSync(hubFolder);
  const house = await openedQuietly(hubFolder, database);
  await makeHubOf(house);
  const { items, persons } = await furnish(house);
  const port = await freePort();
  await house.inside.store().write((tx) => changeState(tx, { port }));
  const { hub_id: hubId, generation } = await readState(house.inside.store().reader);
  const files = networkFiles(hubFolder, memoryKeeper(inventedKey), bytes);
  const { root } = await hubPapers(files, { hubId, generation, isFirst: true }, bytes);
  const devices: DevicePlace[] = [];
  for (let n = 0; n < count; n += 1) {
    const proxy = await faultProxy(port);
    const device = {
      number: n,
      id: `device-${n}`,
      role: roleOf(n),
      folder: join(folder, `device-${n}`),
      proxy,
    };
    mkdirSync(device.folder);
    await pair(house, device, { hubId, generation, root });
    devices.push({ ...device, journal: join(folder, `journal-${n}`) });
  }
  await house.close();
  return {
    folder,
    hubFolder,
    items,
    persons,
    devices,
    async close() {
      for (const { proxy } of devices) await proxy.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function pair(
  hub: TestCore,
  { id, role, folder, proxy }: Omit<DevicePlace, 'journal'>,
  { hubId, generation, root }: { hubId: string; generation: number; root: string },
): Promise<void> {
  const identity = await newDevice(bytes);
  await hub.inside
    .store()
    .db.insertInto('sync_device')
    .values({
      id,
      name: id,
      role,
      fingerprint: fingerprintOf(identity.certificate),
      status: 'active',
      paired_at: systemClock.now(),
      paired_by: null,
      seen_at: null,
      clock_offset: 0,
      revoked_at: null,
      revoked_by: null,
      wiped_at: null,
    })
    .execute();
  await letIn(hub, id, role);
  const house = await openedQuietly(folder);
  await becomeDevice(house.inside, { hubId, generation, deviceId: id, role });
  await house.close();
  await networkFiles(folder, memoryKeeper(inventedKey), bytes).membership.keep({
    device: identity,
    root,
    hubId,
    generation,
    deviceId: id,
    addresses: [{ host: '127.0.0.1', port: proxy.port }],
  });
}

/** One that nobody has now; the hub takes the same at each start. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
