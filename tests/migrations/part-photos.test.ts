import { expect, test } from 'vitest';
import type { AnySchema } from '#core/store/engine.ts';
import { migrations } from '#core/store/migrations/index.ts';
import { openStore } from '#core/store/open.ts';
import { openTestStore, testOptions } from '#tests/support/open-test-store.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';

test('parts of before have no photo yet, and the photo of their kind stays', async () => {
  const folder = temporaryFolder();
  const before = migrations.slice(
    0,
    migrations.findIndex(({ name }) => name === '0012-part-photos'),
  );
  const old = await openStore<AnySchema>(testOptions({ folder, migrations: before }));
  await old.write(async (tx) => {
    const initiative = {
      id: 'tools',
      name: 'Instrumentheek',
      name_key: 'instrumentheek',
      offer_kind: 'lend',
    };
    const silent = { summary: '', summary_translations: '{}', place: '', pictogram: 'house' };
    await tx
      .insertInto('initiative')
      .values({ ...initiative, ...silent, loan_days: 7, active: 1, sort: 1, revision: 0 })
      .execute();
    const photo = {
      id: 'photo',
      mime: 'image/png',
      bytes: Buffer.from('png'),
      added_at: '2026-11-23T09:00Z',
    };
    await tx.insertInto('photo').values(photo).execute();
    const kind = { id: 'drill', initiative_id: 'tools', name: 'Boor', name_key: 'boor', photo_id: 'photo' };
    const texts = { name_translations: '{}', description: '', description_translations: '{}' };
    await tx
      .insertInto('item_kind')
      .values({ ...kind, ...texts, pictogram: 'drill', visible: 1, revision: 0 })
      .execute();
    await tx
      .insertInto('kind_part')
      .values([
        { id: 'case', kind_id: 'drill', name: 'Koffer', quantity: 1, sort: 0 },
        { id: 'bits', kind_id: 'drill', name: 'Boor', quantity: 6, sort: 1 },
      ])
      .execute();
  });
  await old.close();
  const { reader } = await openTestStore({ folder });
  expect(await reader.selectFrom('kind_part').selectAll().orderBy('sort').execute()).toEqual([
    { id: 'case', kind_id: 'drill', name: 'Koffer', quantity: 1, sort: 0, photo_id: null },
    { id: 'bits', kind_id: 'drill', name: 'Boor', quantity: 6, sort: 1, photo_id: null },
  ]);
  expect(await reader.selectFrom('item_kind').select('photo_id').execute()).toEqual([{ photo_id: 'photo' }]);
});
