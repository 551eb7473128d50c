import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { AnySchema } from '#core/store/engine.ts';
import { migrations } from '#core/store/migrations/index.ts';
import { openTestStore } from '../support/open-test-store.ts';
import { temporaryFolder } from '../support/temp-folder.ts';

test('persons from before are nobody else and not shielded; their ledger says whose an entry is, and only a merge changes that', async () => {
  const folder = temporaryFolder();
  const before = await openTestStore<AnySchema>({
    folder,
    migrations: migrations.filter((one) => one.name < '0017'),
  });
  const at = '2026-11-20T09:00:00.000Z';
  const person = (id: string, n: number) => ({
    id,
    number: `P-${n}`,
    name: 'Jef',
    name_key: 'jef',
    created_at: at,
    revision: 1,
  });
  await before.write(async (tx) => {
    await tx
      .insertInto('person')
      .values([person('a', 1), person('b', 2)])
      .execute();
    const entry = { id: 'e', act_id: 'act', person_id: 'b', kind: 'fee', fees_cents: 100, note: '' };
    const nothing = { deposit_cents: 0, asked_cents: 0, money_cents: 0 };
    await tx
      .insertInto('ledger_entry')
      .values({ ...entry, ...nothing, at, day: '2026-11-20' })
      .execute();
  });
  await before.close();
  const store = await openTestStore({ folder });
  const rows = await store.reader
    .selectFrom('person')
    .select(['id', 'merged_into_id'])
    .orderBy('id')
    .execute();
  expect(rows).toEqual([
    { id: 'a', merged_into_id: null },
    { id: 'b', merged_into_id: null },
  ]);
  const give = (change: object) =>
    store.write((tx) => tx.updateTable('ledger_entry').set(change).where('id', '=', 'e').execute());
  await expect(give({ person_id: 'a' })).rejects.toThrow(/stays as it is/);
  await store.write((tx) =>
    tx.updateTable('person').set({ merged_into_id: 'a' }).where('id', '=', 'b').execute(),
  );
  await expect(give({ fees_cents: 1 })).rejects.toThrow(/stays as it is/);
  await expect(give({ person_id: 'a', note: 'anders' })).rejects.toThrow(/stays as it is/);
  await give({ person_id: 'a' });
  await store.write((tx) => sql`delete from person_merge`.execute(tx));
  const entry = await store.reader.selectFrom('ledger_entry').selectAll().executeTakeFirstOrThrow();
  expect(entry).toMatchObject({ person_id: 'a', fees_cents: 100 });
});
