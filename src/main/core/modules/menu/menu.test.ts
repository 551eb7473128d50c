import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Dish } from '#shared/contract/menu.contract.ts';
import { makeTestCore } from '#tests/support/make-test-core.ts';
import { openTestPglite, startPostgres } from '#tests/support/open-test-store.ts';
import { initiativeFields } from '../catalog/catalog.testing.ts';
import { refusal } from '../people/people.fixtures.ts';
import { dishesOf, dishOf, lastDayBefore, putDishes } from './menu.store.ts';

beforeAll(startPostgres, 120_000);

const soup: Dish = { name: 'Pompoensoep', price: 150, isVegetarian: true, allergens: ['milk', 'celery'] };
const stew: Dish = { name: 'Stoofpot', price: 0, isVegetarian: false, allergens: [] };
/** As it comes back: what is in it in the order of the law. */
const soupBack: Dish = { ...soup, allergens: ['milk', 'celery'] };

async function aHouseThatServes() {
  const house = await makeTestCore();
  onTestFinished(() => house.close());
  const initiativeId = house.id();
  await house
    .as('coordinator')
    .catalog.createInitiative({ commandId: house.id(), initiativeId, ...initiativeFields() });
  const set = (dishes: Dish[], as = house.as('volunteer', [initiativeId])) =>
    as.menu.setToday({ commandId: house.id(), initiativeId, dishes });
  return { house, initiativeId, set, kiosk: house.as('kiosk') };
}

test('what is served today is seen at the kiosk, in the order it was typed', async () => {
  const { initiativeId, set, kiosk } = await aHouseThatServes();
  expect(await kiosk.menu.today()).toEqual([]);
  await set([soup, stew]);
  expect(await kiosk.menu.today()).toEqual([
    { initiativeId, initiativeName: 'Testotheek', dishes: [soupBack, stew] },
  ]);
  await set([stew]);
  expect((await kiosk.menu.today())[0]?.dishes).toEqual([stew]);
  await set([]);
  expect(await kiosk.menu.today()).toEqual([]);
});

test('tomorrow it is gone, and may be copied', async () => {
  const { house, initiativeId, set, kiosk } = await aHouseThatServes();
  await set([soup]);
  house.clock.pass(24 * 60);
  expect(await kiosk.menu.today()).toEqual([]);
  expect(await house.as('desk').menu.ofInitiative({ initiativeId })).toEqual({
    today: [],
    before: { day: '2026-11-23', dishes: [soupBack] },
  });
});

test('a volunteer writes for their own initiative; a kiosk writes nothing', async () => {
  const { house, set, kiosk } = await aHouseThatServes();
  await expect(set([soup], house.as('volunteer', ['other']))).rejects.toEqual(
    refusal('catalog.otherInitiative'),
  );
  await expect(set([soup], kiosk)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('the tile leads there only on a day with something to eat', async () => {
  const { house, set, kiosk } = await aHouseThatServes();
  await house.as('administrator').admin.updateSettings({
    commandId: house.id(),
    settings: { kioskTiles: [{ tile: 'eat', times: null }] },
  });
  expect(await kiosk.kiosks.tiles()).toEqual(['unknown']);
  await set([soup]);
  expect(await kiosk.kiosks.tiles()).toEqual(['eat', 'unknown']);
});

test('an initiative that stopped serves nothing any more', async () => {
  const { house, initiativeId, set, kiosk } = await aHouseThatServes();
  await set([soup]);
  const boss = house.as('coordinator').catalog;
  const { revision } = await boss.getInitiative({ initiativeId });
  await boss.updateInitiative({
    commandId: house.id(),
    initiativeId,
    revision,
    ...initiativeFields({ active: false } as never),
  });
  expect(await kiosk.menu.today()).toEqual([]);
});

test('dishes are kept in place and by day on the other engine as well', async () => {
  const [store, row] = [await openTestPglite(), await anInitiativeRow()];
  await store.write(async (tx) => {
    await tx
      .insertInto('initiative')
      .values({ ...row, id: 'kitchen' })
      .execute();
    await putDishes(tx, 'kitchen', '2026-11-20', [stew]);
    await putDishes(tx, 'kitchen', '2026-11-23', [soup, stew]);
    await putDishes(tx, 'kitchen', '2026-11-23', [stew, soup]);
  });
  const ex = store.reader;
  expect((await dishesOf(ex, 'kitchen', '2026-11-23')).map(dishOf)).toEqual([stew, soupBack]);
  expect(await lastDayBefore(ex, 'kitchen', '2026-11-23')).toBe('2026-11-20');
  expect(await lastDayBefore(ex, 'kitchen', '2026-11-20')).toBeNull();
});

/** A row as the house itself writes one. */
async function anInitiativeRow() {
  const { house } = await aHouseThatServes();
  return house.inside.store().reader.selectFrom('initiative').selectAll().executeTakeFirstOrThrow();
}
