import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { AnySchema } from '#core/store/engine.ts';
import { migrations } from '#core/store/migrations/index.ts';
import { openStore } from '#core/store/open.ts';
import { openTestStore, testOptions } from '#tests/support/open-test-store.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';

const drill = {
  id: 'one',
  kind_id: 'drill',
  initiative_id: 'tools',
  barcode: 'DF-000001X',
  condition: 'good',
  note: 'met koffer',
  place: 'Rek A',
  state: 'inUse',
  revision: 3,
};

test('things of before stay as they are; a count by kind reads the index alone, and a name is there once for its owner', async () => {
  const folder = temporaryFolder();
  const number = migrations.findIndex(({ name }) => name === '0013-batch-and-filters');
  const before = testOptions({ folder, migrations: migrations.slice(0, number) });
  const old = await openStore<AnySchema>(before);
  await old.write(async (tx) => {
    const initiative = { id: 'tools', name: 'Instrumentheek', name_key: 'instrumentheek' };
    const words = { summary: '', summary_translations: '{}', place: '', pictogram: 'house' };
    const more = { offer_kind: 'lend', loan_days: 7, active: 1, sort: 1, revision: 0 };
    await tx
      .insertInto('initiative')
      .values({ ...initiative, ...words, ...more })
      .execute();
    const kind = { id: 'drill', initiative_id: 'tools', name: 'Boor', name_key: 'boor' };
    const about = { name_translations: '{}', description: '', description_translations: '{}' };
    await tx
      .insertInto('item_kind')
      .values({ ...kind, ...about, pictogram: 'drill', visible: 1, revision: 0 })
      .execute();
    await tx.insertInto('item').values(drill).execute();
  });
  await old.close();

  const { reader, write } = await openTestStore({ folder });
  expect(await reader.selectFrom('item').selectAll().execute()).toMatchObject([drill]);
  const count = reader
    .selectFrom('item')
    .select(['kind_id', (eb) => eb.fn.countAll().as('n')])
    .where('state', '=', 'inUse')
    .where('condition', '=', 'good')
    .where('place', '=', 'Rek A')
    .where('barcode', 'like', '%1X%')
    .groupBy('kind_id');
  const plan = await count.explain(undefined, sql`query plan`);
  expect(JSON.stringify(plan)).toContain('USING COVERING INDEX item_filter');

  const saved = {
    list: 'items',
    name: 'Zolder',
    name_key: 'zolder',
    initiative_id: 'tools',
    params: '{}',
    made_at: '2026-11-23T09:00:00.000Z',
    made_by: null,
    removed_at: null,
  };
  const save = (id: string, account_id: string | null, removed_at: string | null = null) =>
    write(async (tx) => {
      await tx
        .insertInto('saved_filter')
        .values({ ...saved, id, account_id, removed_at })
        .execute();
    });
  await save('of-house', null);
  await save('of-an', 'an');
  await save('removed', 'an', saved.made_at);
  await expect(save('again', null)).rejects.toThrow(/unique/i);
  await expect(save('again', 'an')).rejects.toThrow(/unique/i);
});
