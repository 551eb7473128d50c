import { expect, test } from 'vitest';
import type { AnySchema } from '#core/store/engine.ts';
import { migrations } from '#core/store/migrations/index.ts';
import { openTestStore } from '../support/open-test-store.ts';
import { temporaryFolder } from '../support/temp-folder.ts';

test('hand-overs from before have nobody else at the desk, and households can be written', async () => {
  const folder = temporaryFolder();
  const before = await openTestStore<AnySchema>({
    folder,
    migrations: migrations.filter((one) => one.name < '0005'),
  });
  const at = '2026-11-20T09:00:00.000Z';
  await before.write(async (tx) => {
    const person = { id: 'person', number: 'P-1', name: 'Jef', name_key: 'jef', created_at: at, revision: 1 };
    await tx.insertInto('person').values(person).execute();
    await tx.insertInto('hand_over').values({ id: 'h', person_id: 'person', at }).execute();
  });
  await before.close();
  const store = await openTestStore({ folder });
  expect(await store.reader.selectFrom('hand_over').selectAll().execute()).toMatchObject([
    { id: 'h', acted_by_person_id: null, acted_by_name: null, acted_by_relation: null },
  ]);
  await store.write(async (tx) => {
    await tx.insertInto('household').values({ id: 'home', created_at: at }).execute();
    const member = { household_id: 'home', person_id: 'person', role: 'adult', added_at: at } as const;
    await tx
      .insertInto('household_member')
      .values({ id: 'm', ...member, from_day: '2026-11-20' })
      .execute();
    const twice = tx
      .insertInto('household_member')
      .values({ id: 'n', ...member, from_day: '2026-11-21' })
      .execute();
    await expect(twice).rejects.toThrow(/UNIQUE|household_member_no_overlap/);
  });
});
