import { sql } from 'kysely';
import { onTestFinished } from 'vitest';
import { initiativeFields, itemFields, kindFields } from '#core/modules/catalog/catalog.testing.ts';
import { newPerson } from '#core/modules/people/people.fixtures.ts';
import { memoryKeeper } from '#core/store/keys.ts';
import type { PushedCommand } from '#core/sync/protocol.ts';
import { renewTriggers } from '#core/sync/roles.ts';
import { type HubEngine, hubEngines } from '#tests/support/hub-places.ts';
import { inventedKey } from '#tests/support/invented-house.ts';
import { makeTestCore, type TestCore, testAccountId } from '#tests/support/make-test-core.ts';
import {
  idsOf,
  joinHouse,
  lineUp,
  makeHubOf,
  type TestDevice,
  type TestHub,
} from '#tests/support/network.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';

export type Change = (house: TestCore) => Promise<void>;
export const asToday: Change = async () => {};

interface Versions {
  readonly engine?: HubEngine;
  /** What the databases of the two sides have more, or less, than those of today. */
  readonly hub?: Change;
  readonly desk?: Change;
}

/** A hub with a thing and a person, and a desk that has exchanged once; each of its own version. */
export async function twoVersions({
  engine = hubEngines[0] as HubEngine,
  hub: ofHub = asToday,
  desk: ofDesk = asToday,
}: Versions = {}) {
  const place = await engine.place();
  const house = await place.open();
  await ofHub(house);
  const hub = await makeHubOf(house);
  onTestFinished(() => house.close().then(place.close));
  const id = idsOf(0);
  const [initiativeId, kindId, itemId] = [id(), id(), id()];
  const boss = house.as('coordinator').catalog;
  await boss.createInitiative({ commandId: id(), initiativeId, ...initiativeFields() });
  await boss.createKind({ commandId: id(), kindId, ...kindFields(initiativeId) });
  await boss.createItem({ commandId: id(), itemId, ...itemFields(kindId, 'AB-1') });
  const person = newPerson(id, { name: 'Ann Voorbeeld' });
  await house.as('desk').people.create(person);
  const desk = await aDesk(hub, ofDesk);
  await desk.device.exchange();
  return { hub, desk, id: idsOf(1), atHub: id, initiativeId, itemId, ann: person.personId };
}

async function aDesk(hub: TestHub, change: Change): Promise<TestDevice & { folder: string }> {
  const folder = temporaryFolder();
  const options = { folder, ports: { keys: memoryKeeper(inventedKey) } };
  const before = await makeTestCore(options);
  await change(before);
  await before.close();
  const desk = await joinHouse(hub, 'device-0', 'desk', options);
  onTestFinished(() => desk.house.close());
  return Object.assign(desk, { folder });
}

/** The same computer, its program closed, its file changed as an update does, and opened again. */
export async function updated(desk: TestDevice & { folder: string }, change: Change): Promise<TestDevice> {
  await desk.house.close();
  const house = await makeTestCore({ folder: desk.folder, ports: { keys: memoryKeeper(inventedKey) } });
  onTestFinished(() => house.close());
  await change(house);
  await renewTriggers(house.inside);
  return lineUp(house, desk.id, desk.line);
}

export async function rename(
  { house }: TestDevice | TestHub,
  id: () => string,
  personId: string,
  name: string,
) {
  const client = house.as('desk').people;
  const { revision, ...person } = await client.get({ personId });
  const { birthDate, birthDateMissing, language, phone, email, street, houseNumber, postcode, town } = person;
  const same = { birthDate, birthDateMissing, language, phone, email, street, houseNumber, postcode, town };
  await client.update({ commandId: id(), personId, ...same, name, revision });
}

export const names = async ({ house }: TestDevice | TestHub): Promise<string[]> =>
  (await house.inside.store().db.selectFrom('person').select('name').orderBy('name').execute()).map(
    ({ name }) => name,
  );

export const outcomes = async ({ house }: TestDevice): Promise<(string | null)[]> =>
  (await house.inside.store().db.selectFrom('sync_outbox').select('status').orderBy('number').execute()).map(
    ({ status }) => status,
  );

export const attention = ({ house }: TestDevice | TestHub) => house.as('desk').attention.list({});

export const nicknamed = ({ house }: TestDevice | TestHub, personId: string, nickname: string) =>
  sql`update person set nickname = ${nickname} where id = ${personId}`.execute(house.inside.store().db);

export const pushed = (id: () => string, changes: Partial<PushedCommand> = {}): PushedCommand => {
  const { commandId, ...input } = newPerson(id, { name: 'Nieuw Voorbeeld' });
  const who = { place: 'staff', accountId: testAccountId('desk'), role: 'desk' } as const;
  return {
    number: 1,
    commandId,
    name: 'people.create',
    version: 1,
    input,
    who: { ...who, initiativeIds: null, kioskId: null },
    askedAt: '2026-11-23T09:00:00.000Z',
    ...changes,
  };
};
