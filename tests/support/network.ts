import { allProcedures } from '#core/modules/index.ts';
import { createDevice, type Device } from '#core/sync/device.ts';
import { createHub, type HubOptions } from '#core/sync/hub.ts';
import type { DeviceRole, Hub, HubLine } from '#core/sync/protocol.ts';
import { becomeDevice, becomeHub } from '#core/sync/roles.ts';
import { readState } from '#core/sync/state.ts';
import { staffRoles } from '#shared/contract/roles.ts';
import { testIds } from './fixed-ports.ts';
import { makeTestCore, type TestCore, type TestCoreOptions, testAccountId } from './make-test-core.ts';

export interface TestHub {
  readonly house: TestCore;
  readonly hub: Hub;
}

export interface TestDevice {
  readonly house: TestCore;
  readonly device: Device;
  readonly id: string;
  /** What a test puts between device and hub. */
  line: HubLine;
}

/** Ids nobody else of the building makes: each computer has a series of its own. */
export const idsOf = (computer: number): (() => string) => {
  const ids = testIds(0x10 + computer);
  return () => ids.next();
};

/** A house whose computer is the hub. The accounts `as(role)` signs in with are there: the hub believes no other. */
export const makeHub = async (options: TestCoreOptions = {}, ofHub: HubOptions = {}): Promise<TestHub> =>
  makeHubOf(await makeTestCore(options), ofHub);

/** The same of a core that is open already, on whatever engine. */
export async function makeHubOf(house: TestCore, ofHub: HubOptions = {}): Promise<TestHub> {
  await house.inside.store().write(async (tx) => {
    for (const role of staffRoles)
      await tx
        .insertInto('account')
        .values({
          id: testAccountId(role),
          sign_in_name: `test ${role}`,
          sign_in_key: `test ${role}`,
          display_name: `Test ${role}`,
          role,
          language: 'nl',
          secret_kind: 'pin',
          secret_hash: '',
          badge_hash: null,
          active: 1,
          created_at: house.clock.now(),
          last_sign_in_at: null,
        })
        .execute();
  });
  await becomeHub(house.inside);
  return { house, hub: await createHub(house.inside, allProcedures, house.core.router, ofHub) };
}

/** Another computer, with its own file, that has joined the house; empty until its first exchange. */
export async function joinHouse(
  { house: hubHouse, hub }: TestHub,
  id: string,
  role: DeviceRole,
  options: TestCoreOptions = {},
): Promise<TestDevice> {
  const now = hubHouse.clock.now();
  await hubHouse.inside
    .store()
    .db.insertInto('sync_device')
    .values({
      id,
      name: `Computer ${id}`,
      role,
      fingerprint: id,
      status: 'active',
      paired_at: now,
      paired_by: null,
      seen_at: null,
      clock_offset: 0,
      revoked_at: null,
      revoked_by: null,
      wiped_at: null,
    })
    .execute();
  const house = await makeTestCore(options);
  const { hub_id: hubId, generation } = await readState(hubHouse.inside.store().reader);
  await becomeDevice(house.inside, { hubId, generation, deviceId: id, role });
  return lineUp(house, id, hub.lineOf(id));
}

/** The device's side of a line; also after its file was opened again. */
export async function lineUp(house: TestCore, id: string, line: HubLine): Promise<TestDevice> {
  const joined: { line: HubLine } = { line };
  const through: HubLine = {
    hello: (question) => joined.line.hello(question),
    push: (question) => joined.line.push(question),
    pull: (question, signal) => joined.line.pull(question, signal),
    call: (question) => joined.line.call(question),
    blob: (question) => joined.line.blob(question),
  };
  const device = await createDevice({ core: house.inside, procedures: allProcedures, line: through });
  house.inside.network = device;
  return Object.assign(joined, { house, device, id });
}
