import { expect, test } from 'vitest';
import type { AnySchema } from '#core/store/engine.ts';
import { migrations } from '#core/store/migrations/index.ts';
import { openStore } from '#core/store/open.ts';
import { openTestStore, testOptions } from '#tests/support/open-test-store.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';

test('things of before keep their place, are the house’s own, and are nobody’s guest', async () => {
  const folder = temporaryFolder();
  const before = migrations.slice(
    0,
    migrations.findIndex(({ name }) => name === '0009-stock'),
  );
  const old = await openStore<AnySchema>(testOptions({ folder, migrations: before }));
  await old.write(async (tx) => {
    await tx
      .insertInto('initiative')
      .values({
        id: 'tools',
        name: 'Instrumentheek',
        name_key: 'instrumentheek',
        offer_kind: 'lend',
        summary: '',
        summary_translations: '{}',
        place: '',
        pictogram: 'house',
        loan_days: 7,
        active: 1,
        sort: 1,
        revision: 0,
      })
      .execute();
    await tx
      .insertInto('item_kind')
      .values({
        id: 'drill',
        initiative_id: 'tools',
        name: 'Boor',
        name_key: 'boor',
        name_translations: '{}',
        description: '',
        description_translations: '{}',
        pictogram: 'drill',
        visible: 1,
        revision: 0,
      })
      .execute();
    await tx
      .insertInto('item')
      .values({
        id: 'one',
        kind_id: 'drill',
        initiative_id: 'tools',
        barcode: 'DF-000001X',
        condition: 'good',
        note: '',
        place: 'Rek A',
        state: 'inUse',
        revision: 3,
      })
      .execute();
  });
  await old.close();
  const { reader } = await openTestStore({ folder });
  expect(await reader.selectFrom('item').selectAll().execute()).toMatchObject([
    {
      id: 'one',
      place: 'Rek A',
      revision: 3,
      shelf: '',
      donor_name: '',
      donor_unnamed: 0,
      owner: 'house',
      owner_name: '',
      hosted_initiative_id: null,
      hosted_until: null,
    },
  ]);
});
