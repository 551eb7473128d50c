import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initiativeFields, itemFields, kindFields } from '#core/modules/catalog/catalog.testing.ts';
import { allProcedures } from '#core/modules/index.ts';
import { newPerson } from '#core/modules/people/people.fixtures.ts';
import { makeKioskOf } from '#core/modules/session/kiosk-places.ts';
import type { Ports } from '#core/ports.ts';
import { memoryKeeper } from '#core/store/keys.ts';
import { setDeviceAccounts } from '#core/sync/care/device-accounts.ts';
import { createHub, type HubOptions } from '#core/sync/hub.ts';
import type { DeviceRole, Hub } from '#core/sync/protocol.ts';
import { testIds } from '#tests/support/fixed-ports.ts';
import { type HubEngine, hubEngines } from '#tests/support/hub-places.ts';
import { inventedKey } from '#tests/support/invented-house.ts';
import { makeTestCore, type TestCore, testAccountId } from '#tests/support/make-test-core.ts';
import { idsOf, joinHouse, lineUp, makeHubOf, type TestDevice } from '#tests/support/network.ts';
import { type Faults, faultyLine } from './faults.ts';

/** Words that stand only in care records: none but a support computer may hold them. */
export const careMarker = 'Zorgmerk7319';
/** Words of persons and of who waits for what: desks hold them, no kiosk may. */
export const deskMarker = 'Baliemerk4471';

export interface Computer {
  readonly number: number;
  readonly role: DeviceRole;
  readonly id: () => string;
  readonly folder: string;
  /** What outlives a restart. */
  readonly ports: Pick<Ports, 'keys' | 'ids'>;
  readonly faults: Faults;
  at: TestDevice;
}

/** A hub and its computers, with few things and persons, so that they are in each other's way. */
export interface Building {
  /** After a restore it may be another one. */
  readonly hubHouse: TestCore;
  readonly computers: Computer[];
  readonly items: readonly string[];
  readonly persons: readonly string[];
  readonly backups: () => number;
  /** A verified backup of the hub. */
  backUp(): Promise<void>;
  /** The hub's disk is gone: one of its backups takes its place. */
  restore(which: number): Promise<void>;
  /** A computer is switched off and on: all it has is its file. */
  restart(computer: Computer): Promise<void>;
  close(): Promise<void>;
}

const things = 6;
const people = 4;

export async function makeBuilding(
  roles: readonly DeviceRole[],
  engine: HubEngine = hubEngines[0] as HubEngine,
  ofHub: HubOptions = {},
): Promise<Building> {
  const place = await engine.place();
  let house = await place.open();
  let hub: Hub = (await makeHubOf(house, ofHub)).hub;
  const { items, persons } = await furnish(house);
  const computers: Computer[] = [];
  for (const [n, role] of roles.entries()) {
    const folder = mkdtempSync(join(tmpdir(), 'deelbalie-device-'));
    const id = `device-${n}`;
    const ports = { keys: memoryKeeper(inventedKey), ids: testIds(0x40 + n) };
    const at = await joinHouse({ house, hub }, id, role, { folder, ports });
    const faults: Faults = { next: 'none', late: [] };
    // Always the hub of this moment: after a restore it is another one.
    at.line = faultyLine(() => hub.lineOf(id), faults);
    await letIn(house, id, role);
    computers.push({ number: n, role, id: idsOf(n + 1), folder, ports, faults, at });
    await at.device.exchange();
  }
  const goOnWith = async (next: TestCore) => {
    house = next;
    hub = await createHub(house.inside, allProcedures, house.core.router, ofHub);
  };
  return {
    get hubHouse() {
      return house;
    },
    computers,
    items,
    persons,
    backups: place.backups,
    async backUp() {
      house.clock.pass(1);
      await goOnWith(await place.backUp(house));
    },
    async restore(which) {
      await goOnWith(await place.restore(house, which));
    },
    async restart(computer) {
      const { line, id } = computer.at;
      const { folder, ports } = computer;
      await computer.at.house.close();
      computer.at = await lineUp(await makeTestCore({ folder, ports }), id, line);
    },
    async close() {
      for (const { at, folder } of computers) {
        await at.house.close();
        rmSync(folder, { recursive: true, force: true });
      }
      await house.close();
      await place.close();
    },
  };
}

/** What comes with a role: a support computer holds what the one who works there may open, a kiosk is one of the house. */
export const letIn = (house: TestCore, deviceId: string, role: DeviceRole): Promise<void> =>
  house.inside.store().write(async (tx) => {
    if (role === 'support') await setDeviceAccounts(tx, deviceId, [testAccountId('support')]);
    const since = house.clock.now();
    if (role === 'kiosk')
      await makeKioskOf(tx, { id: deviceId, name: deviceId, since, by: testAccountId('coordinator') });
  });

/** What a house needs for a story: things, persons, and words of care. */
export async function furnish(house: TestCore) {
  const id = idsOf(0);
  const [initiativeId, kindId] = [id(), id()];
  const boss = house.as('coordinator').catalog;
  await boss.createInitiative({ commandId: id(), initiativeId, ...initiativeFields() });
  await boss.createKind({ commandId: id(), kindId, ...kindFields(initiativeId) });
  const items: string[] = [];
  for (let n = 0; n < things; n += 1) {
    const itemId = id();
    await boss.createItem({ commandId: id(), itemId, ...itemFields(kindId, `SIM-${n}`) });
    items.push(itemId);
  }
  const persons: string[] = [];
  for (let n = 0; n < people; n += 1) {
    const one = newPerson(id, { name: `Persoon ${n} ${deskMarker}` });
    await house.as('desk').people.create(one);
    persons.push(one.personId);
  }
  await plantCare(house, id, persons[0] ?? '');
  return { items, persons };
}

/** What no kiosk may ever hold: a note about a visitor, and one about a family. */
async function plantCare(house: TestCore, id: () => string, personId: string): Promise<void> {
  await house.as('desk').tickets.issue({
    commandId: id(),
    ticketId: id(),
    topic: 'question',
    audience: 'support',
    themeId: null,
    urgency: 'calm',
    language: null,
    interpreter: false,
    personId,
    callName: deskMarker,
    note: deskMarker,
  });
  const support = house.as('support').trajectories;
  const trajectoryId = id();
  const startedDay = house.clock.now().slice(0, 10);
  await support.open({
    commandId: id(),
    trajectoryId,
    personId,
    forHousehold: false,
    startedDay,
    ocmwFile: false,
  });
  await support.writeNote({
    commandId: id(),
    trajectoryId,
    noteId: id(),
    revision: 0,
    scope: 'team',
    text: careMarker,
  });
}
