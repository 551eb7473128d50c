import { expect, onTestFinished, test } from 'vitest';
import { makeItemCode } from '#shared/domain/barcode.ts';
import { makeTestCore } from '#tests/support/make-test-core.ts';
import { initiativeFields, itemFields, kindFields } from './catalog.testing.ts';

// The catalogue through the single door, with everything that comes with it.

async function openHouse() {
  const house = await makeTestCore();
  onTestFinished(() => house.close());
  const initiativeId = house.id();
  const kindId = house.id();
  const itemId = house.id();
  const boss = house.as('coordinator').catalog;
  await boss.createInitiative({ commandId: house.id(), initiativeId, ...initiativeFields() });
  await boss.createKind({ commandId: house.id(), kindId, ...kindFields(initiativeId) });
  await boss.createItem({ commandId: house.id(), itemId, ...itemFields(kindId, makeItemCode(1)) });
  return { house, boss, initiativeId, kindId, itemId };
}

test('a kiosk looks around and can do nothing else', async () => {
  const { house, kindId, itemId } = await openHouse();
  const kiosk = house.as('kiosk').catalog;
  expect((await kiosk.house()).map((one) => one.name)).toEqual(['Testotheek']);
  expect((await kiosk.browse({ text: 'klopboormachien' })).things.map((thing) => thing.id)).toEqual([kindId]);
  expect((await kiosk.thing({ kindId })).total).toBe(1);
  await expect(kiosk.listKinds({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(kiosk.getItem({ itemId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const retire = { commandId: house.id(), itemId, reason: 'lost' as const };
  await expect(kiosk.retireItem(retire)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('a command that is sent twice adds one item and gives the first answer again', async () => {
  const { house, boss, kindId } = await openHouse();
  const command = { commandId: house.id(), itemId: house.id(), ...itemFields(kindId, makeItemCode(2)) };
  const first = await boss.createItem(command);
  expect(await boss.createItem(command)).toEqual(first);
  expect((await boss.listItems({})).total).toBe(2);
  const other = boss.createItem({ ...command, barcode: makeItemCode(3) });
  await expect(other).rejects.toMatchObject({ data: { reason: 'command.usedForSomethingElse' } });
});

test('a refusal reaches the screen with its code, and leaves nothing', async () => {
  const { house, boss, kindId } = await openHouse();
  const taken = boss.createItem({
    commandId: house.id(),
    itemId: house.id(),
    ...itemFields(kindId, makeItemCode(1)),
  });
  await expect(taken).rejects.toMatchObject({
    code: 'REFUSED',
    data: { reason: 'catalog.barcodeTaken', params: { barcode: makeItemCode(1) } },
  });
  await expect(boss.getKind({ kindId: house.id() })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    data: { what: 'kind' },
  });
  expect((await boss.listItems({})).total).toBe(1);
});

test('only management writes initiatives, hours and closings', async () => {
  const { house, initiativeId } = await openHouse();
  for (const role of ['volunteer', 'desk', 'support', 'caseManager'] as const) {
    const { catalog } = house.as(role, [initiativeId]);
    const hours = catalog.setOpeningHours({ commandId: house.id(), initiativeId, hours: [] });
    await expect(hours).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
});
