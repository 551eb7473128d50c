import { type Kysely, sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { allProcedures } from '#core/modules/index.ts';
import { newPerson } from '#core/modules/people/people.fixtures.ts';
import type { AnySchema, Migration } from '#core/store/engine.ts';
import { memoryKeeper } from '#core/store/keys.ts';
import { migrations } from '#core/store/migrations/index.ts';
import { createHub } from '#core/sync/hub.ts';
import { renewTriggers } from '#core/sync/roles.ts';
import { readState } from '#core/sync/state.ts';
import { testIds } from '../support/fixed-ports.ts';
import { inventedKey } from '../support/invented-house.ts';
import { makeTestCore, type TestCore } from '../support/make-test-core.ts';
import { idsOf, lineUp } from '../support/network.ts';
import { openTestStore } from '../support/open-test-store.ts';
import { ids, oldDesk, oldHub } from './old-network.ts';

/** What an old version closed, opened by the program of today. */
async function openedToday(folder: string, series: number): Promise<TestCore> {
  const ports = { keys: memoryKeeper(inventedKey), ids: testIds(series) };
  const house = await makeTestCore({ folder, ports });
  onTestFinished(() => house.close());
  expect(house.inside.holder.problem).toBeNull();
  await renewTriggers(house.inside);
  return house;
}

async function bothOpenedToday(was: { fellBack?: boolean } = {}) {
  const { folder, cursor } = await oldHub(was);
  const hub = await openedToday(folder, 0x60);
  const desk = await openedToday(await oldDesk(cursor), 0x61);
  const served = await createHub(hub.inside, allProcedures, hub.core.router);
  const { device } = await lineUp(desk, 'device-0', served.lineOf('device-0'));
  return { hub, desk, device };
}

const persons = ({ inside }: TestCore) =>
  inside.store().db.selectFrom('person').select(['id', 'name', 'number']).orderBy('name').execute();

const loans = ({ inside }: TestCore) =>
  inside.store().db.selectFrom('loan').select(['id', 'person_id', 'item_id']).execute();

const answers = async ({ inside }: TestCore) =>
  (await inside.store().db.selectFrom('sync_outbox').select('status').orderBy('number').execute()).map(
    ({ status }) => status,
  );

const everybody = [
  { id: ids.ann, name: 'Ann Voorbeeld', number: 'P-1' },
  { id: ids.bea, name: 'Bea Voorbeeld', number: 'P-10000001' },
  { id: ids.cis, name: 'Cis Voorbeeld', number: 'P-10000002' },
];
const lent = [{ id: ids.loan, person_id: ids.cis, item_id: ids.drill }];

test('what a desk of the oldest version had not sent arrives at the hub of then, both opened today, and once (S16)', async () => {
  const { hub, desk, device } = await bothOpenedToday();
  // Before a word was said it is all there.
  expect([await persons(desk), await loans(desk), await answers(desk)]).toEqual([
    everybody,
    lent,
    ['applied', null, null],
  ]);
  await device.exchange();
  for (const house of [hub, desk])
    expect([await persons(house), await loans(house)]).toEqual([everybody, lent]);
  expect(await answers(desk)).toEqual(['applied', 'applied', 'applied']);
  expect(await hub.inside.store().db.selectFrom('sync_attention').selectAll().execute()).toEqual([]);
});

test('both go on: what is done at either afterwards is with the other', async () => {
  const { hub, desk, device } = await bothOpenedToday();
  await hub.as('desk').people.create(newPerson(idsOf(0), { name: 'Dirk van de hub' }));
  await desk.as('desk').people.create(newPerson(idsOf(1), { name: 'Els van de balie' }));
  await device.exchange();
  const names = ['Ann', 'Bea', 'Cis'].map((name) => `${name} Voorbeeld`);
  for (const house of [hub, desk])
    expect((await persons(house)).map(({ name }) => name)).toEqual([
      ...names,
      'Dirk van de hub',
      'Els van de balie',
    ]);
});

test('what the hub had answered then and has lost since is sent again by the desk of today (S11)', async () => {
  const { hub, desk, device } = await bothOpenedToday({ fellBack: true });
  const { incarnation } = await readState(desk.inside.store().reader);
  expect((await persons(hub)).map(({ name }) => name)).toEqual(['Ann Voorbeeld']);
  await device.exchange();
  for (const house of [hub, desk])
    expect([await persons(house), await loans(house)]).toEqual([everybody, lent]);
  expect(await answers(desk)).toEqual(['applied', 'applied', 'applied']);
  // As what it is: nothing was counted anew.
  expect((await readState(desk.inside.store().reader)).incarnation).toBe(incarnation);
});

test('what a device notes of each row keeps no migration from taking a column away, or from writing rows of its own', async () => {
  const folder = await oldDesk(5);
  const nextRelease: Migration = {
    name: '9999-next',
    async up(db: Kysely<AnySchema>) {
      await sql`update person set phone = '056'`.execute(db);
      await sql`alter table item drop column note`.execute(db);
    },
  };
  const undone = (db: Kysely<AnySchema>) =>
    db.selectFrom('sync_undo').select(['table_name', 'row_key']).orderBy('row_key').execute();
  const store = await openTestStore<AnySchema>({
    folder,
    key: inventedKey,
    migrations: [...migrations, nextRelease],
  });
  // The acts that wait, and no more: the way back of the migration is the migration.
  expect(await undone(store.db)).toEqual([
    { table_name: 'person', row_key: `["${ids.cis}"]` },
    { table_name: 'loan', row_key: `["${ids.loan}"]` },
    { table_name: 'hand_over', row_key: `["${ids.handOver}"]` },
  ]);
});
