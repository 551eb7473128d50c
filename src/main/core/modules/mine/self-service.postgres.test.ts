import { expect, test } from 'vitest';
import { openTestPglite, openTestStore } from '#tests/support/open-test-store.ts';
import { postgresSearch, sqliteSearch } from '../../store/search/index.ts';
import { type ServiceHouse, serviceHouse } from '../people/people.fixtures.ts';
import { keepSelfService, selfServiceRow, selfServiceRows } from './self-service.store.ts';

const anInitiative = {
  name: 'Testotheek',
  offer_kind: 'lend',
  summary: '',
  summary_translations: '{}',
  place: '',
  pictogram: 'tools',
  loan_days: 14,
  active: 1,
  sort: 1,
  revision: 0,
  photo_id: null,
};

/** What an initiative leaves to visitors alone: said, changed by who read it last, and nothing for who says nothing. */
async function story(house: ServiceHouse) {
  const initiative_id = 'tools';
  const keep = (revision: number, return_place: string) =>
    house.act(({ tx }) =>
      keepSelfService(tx, { initiative_id, lends: 1, takes_back: 0, return_place, revision }),
    );
  const row = () => house.ask(({ db }) => selfServiceRow(db, initiative_id));
  await house.act(async ({ tx }) => {
    for (const id of ['tools', 'toys'])
      await tx
        .insertInto('initiative')
        .values({ ...anInitiative, id, name_key: id })
        .execute();
  });
  const before = (await row()) ?? null;
  const kept = [await keep(1, ''), await keep(2, 'Rek A'), await keep(2, 'Rek B')];
  const all = await house.ask(({ db }) => selfServiceRows(db));
  return { before, kept, now: await row(), all: all.map(({ initiative_id: id }) => id) };
}

const told = {
  before: null,
  // Whoever read it before somebody else's change writes nothing.
  kept: [true, true, false],
  now: { initiative_id: 'tools', lends: 1, takes_back: 0, return_place: 'Rek A', revision: 2 },
  all: ['tools'],
};

test('SQLite keeps what an initiative leaves to visitors alone', async () => {
  const house = serviceHouse(await openTestStore(), sqliteSearch());
  expect(await story(house)).toEqual(told);
  await expect(
    house.act(({ tx }) =>
      keepSelfService(tx, { initiative_id: 'toys', lends: 2, takes_back: 0, return_place: '', revision: 1 }),
    ),
  ).rejects.toThrow(/lends/);
});

test('PostgreSQL does the same', { timeout: 120_000 }, async () => {
  expect(await story(serviceHouse(await openTestPglite(), postgresSearch()))).toEqual(told);
});
