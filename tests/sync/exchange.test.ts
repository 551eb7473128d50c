import { describe, expect, onTestFinished, test } from 'vitest';
import { initiativeFields, itemFields, kindFields } from '#core/modules/catalog/catalog.testing.ts';
import { newPerson } from '#core/modules/people/people.fixtures.ts';
import type { DeviceRole } from '#core/sync/protocol.ts';
import { type HubEngine, hubEngines } from '#tests/support/hub-places.ts';
import type { TestCore } from '#tests/support/make-test-core.ts';
import { idsOf, joinHouse, makeHubOf, type TestDevice } from '#tests/support/network.ts';

/** A hub with a thing and two persons, and other computers that have exchanged once. */
async function aBuilding(engine: HubEngine, ...roles: readonly DeviceRole[]) {
  const place = await engine.place();
  const hub = await makeHubOf(await place.open());
  onTestFinished(() => hub.house.close().then(place.close));
  const id = idsOf(0);
  const [initiativeId, kindId, itemId] = [id(), id(), id()];
  const boss = hub.house.as('coordinator').catalog;
  await boss.createInitiative({ commandId: id(), initiativeId, ...initiativeFields() });
  await boss.createKind({ commandId: id(), kindId, ...kindFields(initiativeId) });
  await boss.createItem({ commandId: id(), itemId, ...itemFields(kindId, 'AB-1') });
  const people = [newPerson(id, { name: 'Ann Voorbeeld' }), newPerson(id, { name: 'Bob Voorbeeld' })];
  for (const one of people) await hub.house.as('desk').people.create(one);
  const devices: TestDevice[] = [];
  for (const [n, role] of roles.entries()) {
    const device = await joinHouse(hub, `device-${n}`, role);
    onTestFinished(() => device.house.close());
    await device.device.exchange();
    devices.push(device);
  }
  const [first, second] = devices;
  if (!first) throw new Error('a building has another computer');
  const [ann = '', bob = ''] = people.map(({ personId }) => personId);
  return { hub, first, second: second ?? first, itemId, ann, bob };
}

const handOver = (house: TestCore, id: () => string, itemId: string, personId: string) =>
  house.as('desk').loans.handOver({
    commandId: id(),
    handOverId: id(),
    personId,
    items: [{ loanId: id(), itemId }],
  });

const openLoans = (house: TestCore) =>
  house.inside
    .store()
    .db.selectFrom('loan')
    .select(['item_id', 'person_id', 'id'])
    .where('returned_at', 'is', null)
    .where('undone_at', 'is', null)
    .execute();

const attention = (house: TestCore) =>
  house.inside.store().db.selectFrom('sync_attention').selectAll().execute();

const waiting = (house: TestCore) =>
  house.inside.store().db.selectFrom('sync_outbox').selectAll().where('status', 'is', null).execute();

describe.each(hubEngines)('a hub on $name', (engine) => {
  test.skipIf(engine.absent)(
    'what is in the house is at the desk after the first exchange, and found there',
    async () => {
      const { first, ann } = await aBuilding(engine, 'desk');
      const desk = first.house.as('desk');
      expect(await desk.people.search({ text: 'ann voor', limit: 5 })).toMatchObject([{ id: ann }]);
    },
  );

  test.skipIf(engine.absent)(
    'what a desk does without the hub is on its screen at once, and with everybody after the exchange',
    async () => {
      const { hub, first, second, itemId, ann } = await aBuilding(engine, 'desk', 'desk');
      await handOver(first.house, idsOf(1), itemId, ann);
      expect(await openLoans(first.house)).toMatchObject([{ item_id: itemId, person_id: ann }]);
      expect(await openLoans(hub.house)).toEqual([]);
      expect(await waiting(first.house)).toHaveLength(1);

      await first.device.exchange();
      await second.device.exchange();
      const [here] = await openLoans(first.house);
      expect(await openLoans(hub.house)).toEqual([here]);
      expect(await openLoans(second.house)).toEqual([here]);
      expect(await waiting(first.house)).toEqual([]);
    },
  );

  test.skipIf(engine.absent)(
    'of two desks that hand out one thing, one has it; the other is disputed and nobody forgets it (S3, S6)',
    async () => {
      const { hub, first, second, itemId, ann, bob } = await aBuilding(engine, 'desk', 'desk');
      await handOver(first.house, idsOf(1), itemId, ann);
      await handOver(second.house, idsOf(2), itemId, bob);
      expect(await openLoans(second.house)).toMatchObject([{ person_id: bob }]);

      await first.device.exchange();
      await second.device.exchange();
      await first.device.exchange();
      for (const { house } of [hub, first, second])
        expect(await openLoans(house)).toMatchObject([{ item_id: itemId, person_id: ann }]);
      for (const { house } of [hub, first, second])
        expect(await attention(house)).toMatchObject([
          { kind: 'disputed', command: 'loans.handOver', choice: null },
        ]);
    },
  );

  test.skipIf(engine.absent)(
    'what depends on something not yet sent is sent after it, and keeps its names (S7, S8)',
    async () => {
      const { hub, first, itemId } = await aBuilding(engine, 'desk');
      const id = idsOf(1);
      const carl = newPerson(id, { name: 'Carl Voorbeeld' });
      await first.house.as('desk').people.create(carl);
      await handOver(first.house, id, itemId, carl.personId);
      const before = await openLoans(first.house);
      await first.device.exchange();
      expect(await openLoans(first.house)).toEqual(before);
      expect(await openLoans(hub.house)).toEqual(before);
      expect(await hub.house.as('desk').people.search({ text: 'carl', limit: 5 })).toHaveLength(1);
    },
  );

  test.skipIf(engine.absent)('a kiosk gets no person, no loan and nothing of care', async () => {
    const { first } = await aBuilding(engine, 'kiosk');
    const { db } = first.house.inside.store();
    for (const table of ['person', 'loan', 'card', 'account', 'question', 'trajectory'] as const)
      expect([table, ...(await db.selectFrom(table).selectAll().execute())]).toEqual([table]);
    expect(await db.selectFrom('item').selectAll().execute()).toHaveLength(1);
  });
});
