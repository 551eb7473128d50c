import { expect, test } from 'vitest';
import { silentRule } from '#shared/contract/words.ts';
import { makeItemCode } from '#shared/domain/barcode.ts';
import { makeTestCore } from '#tests/support/make-test-core.ts';
import { initiativeFields, kindFields } from './catalog.testing.ts';

test('a visitor sees what everybody pays: the kind’s own word, else the initiative’s, else nothing', async () => {
  await using house = await makeTestCore();
  const staff = house.as('coordinator');
  const initiativeId = house.id();
  const act = () => ({ commandId: house.id() });
  await staff.catalog.createInitiative({ ...act(), ...initiativeFields(), initiativeId });
  const kindIds = [house.id(), house.id()] as const;
  for (const [n, kindId] of kindIds.entries()) {
    await staff.catalog.createKind({ ...act(), ...kindFields(initiativeId, { name: `Ding ${n}` }), kindId });
    await staff.catalog.createItem({
      ...act(),
      itemId: house.id(),
      kindId,
      barcode: makeItemCode(n + 1),
      condition: 'good',
      note: '',
      place: '',
      acquiredOn: null,
    });
  }
  const kiosk = house.as('kiosk');
  const free = { fee: { cents: 0, unit: 'loan' }, depositCents: 0 };
  expect((await kiosk.catalog.house())[0]).toMatchObject({ price: free, priceDiffers: false });
  expect((await kiosk.catalog.thing({ kindId: kindIds[0] })).price).toEqual(free);

  const fee = { cents: 150, unit: 'week' as const };
  await staff.lendingRules.setForInitiative({ ...act(), initiativeId, revision: 0, ...silentRule, fee });
  expect((await kiosk.catalog.house())[0]).toMatchObject({
    price: { fee, depositCents: 0 },
    priceDiffers: false,
  });

  const own = { depositCents: 2000 };
  await staff.lendingRules.setForKind({ ...act(), kindId: kindIds[1], revision: 0, ...silentRule, ...own });
  expect((await kiosk.catalog.house())[0]).toMatchObject({ price: { fee }, priceDiffers: true });
  const { things } = await kiosk.catalog.browse({});
  expect(things.map(({ id, price }) => [id, price])).toEqual([
    [kindIds[0], { fee, depositCents: 0 }],
    [kindIds[1], { fee, depositCents: 2000 }],
  ]);
});
