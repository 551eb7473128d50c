import { expect, test } from 'vitest';
import type { AnySchema } from '#core/store/engine.ts';
import { migrations } from '#core/store/migrations/index.ts';
import { openStore } from '#core/store/open.ts';
import { openTestStore, testOptions } from '#tests/support/open-test-store.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';

const initiative = (id: string, sort: number) => ({
  id,
  name: id,
  name_key: id,
  offer_kind: 'lend',
  summary: '',
  summary_translations: '{}',
  place: 'Poort 1',
  pictogram: 'house',
  loan_days: 7,
  active: 1,
  sort,
  revision: 3,
});

test('initiatives of before keep everything and have no photo; a photo is of one of them', async () => {
  const folder = temporaryFolder();
  const before = migrations.slice(
    0,
    migrations.findIndex(({ name }) => name === '0038-initiative-photo'),
  );
  const old = await openStore<AnySchema>(testOptions({ folder, migrations: before }));
  await old.write((tx) =>
    tx
      .insertInto('initiative')
      .values([initiative('tools', 1), initiative('toys', 2)])
      .execute(),
  );
  await old.close();
  const store = await openTestStore({ folder });
  expect(await store.reader.selectFrom('initiative').selectAll().orderBy('sort').execute()).toMatchObject([
    { ...initiative('tools', 1), photo_id: null },
    { ...initiative('toys', 2), photo_id: null },
  ]);
  const photo = { id: 'photo', mime: 'image/png', bytes: Buffer.from('png'), added_at: '2026-11-23T09:00Z' };
  await store.write((tx) => tx.insertInto('photo').values(photo).execute());
  const both = store.write((tx) => tx.updateTable('initiative').set({ photo_id: 'photo' }).execute());
  await expect(both).rejects.toThrow(/unique/i);
});
