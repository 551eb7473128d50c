import { expect, test } from 'vitest';
import { openTestPglite, openTestStore } from '#tests/support/open-test-store.ts';
import { postgresSearch, sqliteSearch } from '../../store/search/index.ts';
import { newPerson, type ServiceHouse, serviceHouse } from '../people/people.fixtures.ts';
import { createPerson } from '../people/person.service.ts';
import { dropSecret, keepSecret, secretOfPerson } from './secret.store.ts';

const first = '2026-11-23T09:00:00.000Z';
const later = '2026-11-24T09:00:00.000Z';

/** A secret is chosen, chosen anew and taken away: the same on either engine. */
async function story(house: ServiceHouse) {
  const { id } = await house.act((call) => createPerson(call, newPerson(house.id, { name: 'Samira V' })));
  const row = { person_id: id, secret_hash: 'een', set_at: first, set_by: null };
  const now = () => house.ask(async ({ db }) => (await secretOfPerson(db, id))?.secret_hash ?? null);
  const told = [await now()];
  await house.act(async ({ tx }) => keepSecret(tx, row));
  told.push(await now());
  await house.act(async ({ tx }) => keepSecret(tx, { ...row, secret_hash: 'twee', set_at: later }));
  told.push(await now());
  await house.act(async ({ tx }) => dropSecret(tx, id));
  return [...told, await now()];
}

test('SQLite keeps one secret for each person', async () => {
  expect(await story(serviceHouse(await openTestStore(), sqliteSearch()))).toEqual([
    null,
    'een',
    'twee',
    null,
  ]);
});

test('PostgreSQL does the same', { timeout: 120_000 }, async () => {
  expect(await story(serviceHouse(await openTestPglite(), postgresSearch()))).toEqual([
    null,
    'een',
    'twee',
    null,
  ]);
});
