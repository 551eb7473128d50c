import { expect, test } from 'vitest';
import type { PlanMark } from '#shared/domain/house-plan.ts';
import { openTestPglite, openTestStore } from '#tests/support/open-test-store.ts';
import { postgresSearch, sqliteSearch } from '../../store/search/index.ts';
import { type ServiceHouse, serviceHouse } from '../people/people.fixtures.ts';
import { inOrder, readSettings, type SettingChanges, withPlanRevision, writeSettings } from './settings.ts';

const desk: PlanMark = { floor: 0, across: 2, down: 2, what: 'desk', refId: null };
const lift: PlanMark = { ...desk, across: 0, what: 'lift' };

/** The plan of the house as it is kept: put, put anew, refused when it was read too early; other settings stay beside it. */
async function story(house: ServiceHouse) {
  const set = (changes: SettingChanges) =>
    house.act(async (call) => writeSettings(call, inOrder(await withPlanRevision(call.tx, changes))));
  const now = async () => {
    const { plan, planRevision, houseName } = await house.ask(({ db }) => readSettings(db));
    return { plan: plan.map(({ what }) => what), planRevision, houseName };
  };
  const told = [await now()];
  await set({ plan: [desk], planRevision: 0 });
  await set({ houseName: 'De Loods' });
  told.push(await now());
  await expect(set({ plan: [], planRevision: 0 })).rejects.toMatchObject({
    reason: 'catalog.changedMeanwhile',
  });
  await set({ plan: [desk, lift], planRevision: 1 });
  told.push(await now());
  await set({ plan: [], planRevision: 2 });
  return [...told, await now()];
}

const told = [
  { plan: [], planRevision: 0, houseName: 'De Deelfabriek' },
  { plan: ['desk'], planRevision: 1, houseName: 'De Loods' },
  { plan: ['desk', 'lift'], planRevision: 2, houseName: 'De Loods' },
  { plan: [], planRevision: 3, houseName: 'De Loods' },
];

test('SQLite keeps the plan of the house with its revision', async () => {
  expect(await story(serviceHouse(await openTestStore(), sqliteSearch()))).toEqual(told);
});

test('PostgreSQL does the same', { timeout: 120_000 }, async () => {
  expect(await story(serviceHouse(await openTestPglite(), postgresSearch()))).toEqual(told);
});
