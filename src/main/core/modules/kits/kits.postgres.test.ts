import { beforeAll, describe, expect, test } from 'vitest';
import { openTestPglite, startPostgres } from '#tests/support/open-test-store.ts';
import { provideOutCheck } from '../catalog/index.ts';
import {
  itemsOfKits,
  kitById,
  kitCodesTaken,
  kitOfItems,
  kitRows,
  kitWithCode,
  putItems,
  swapRows,
} from './kits.store.ts';
import { kitViews } from './kits.view.ts';
import { swapsOf } from './swaps.view.ts';

beforeAll(startPostgres, 120_000);

const at = '2026-11-23T09:00:00.000Z';
const inUse = { state: 'inUse' };
const retired = { state: 'retired', retired_at: at, retired_reason: 'broken' };

async function furnishedStore() {
  const store = await openTestPglite();
  await store.write(async (tx) => {
    const initiative = {
      id: 'feest',
      name: 'Feest',
      name_key: 'feest',
      offer_kind: 'lend',
      place: '',
      sort: 1,
    };
    const silent = { summary: '', summary_translations: '{}', pictogram: '', loan_days: 7, active: 1 };
    await tx
      .insertInto('initiative')
      .values({ ...initiative, ...silent, revision: 0 })
      .execute();
    const texts = { name_translations: '{}', description: '', description_translations: '{}' };
    const kind = { id: 'tent', initiative_id: 'feest', name: 'Tent', name_key: 'tent', pictogram: '' };
    await tx
      .insertInto('item_kind')
      .values({ ...kind, ...texts, visible: 1, revision: 0 })
      .execute();
    for (const id of ['a', 'b', 'c']) {
      const item = { id, kind_id: 'tent', initiative_id: 'feest', barcode: `CODE-${id}`, condition: 'good' };
      await tx
        .insertInto('item')
        .values({ ...item, ...(id === 'c' ? retired : inUse), note: '', place: '', revision: 0 })
        .execute();
    }
    const kit = { initiative_id: 'feest', name: 'Feestset', barcode: 'SET-1', note: '', created_at: at };
    await tx
      .insertInto('kit')
      .values([
        { id: 'old', ...kit, ended_at: at, revision: 2 },
        { id: 'now', ...kit, ended_at: null, revision: 1 },
      ])
      .execute();
  });
  return store;
}

// Each statement of the module once on the second engine, so that it never rots.
describe('kits on PostgreSQL', { timeout: 90_000 }, () => {
  test('a code is of one running kit, an item in one kit, and each swap is told', async () => {
    const putBack = provideOutCheck({
      isOut: async (_, itemId) => itemId === 'a',
      promised: async () => null,
    });
    const store = await furnishedStore();
    await store.write((tx) => putItems(tx, 'old', ['a']));
    await store.write((tx) => putItems(tx, 'now', ['c', 'a']));
    const swap = { kit_id: 'now', out_item_id: 'b', in_item_id: 'c', reason: 'Scheur', by_account_id: null };
    await store.write((tx) =>
      tx
        .insertInto('kit_swap')
        .values({ id: 'swap', ...swap, at })
        .execute(),
    );
    const ex = store.reader;
    expect(await itemsOfKits(ex, ['now', 'old'])).toEqual(
      new Map([
        ['now', ['c', 'a']],
        ['old', []],
      ]),
    );
    expect((await kitWithCode(ex, 'SET-1'))?.id).toBe('now');
    expect(await kitCodesTaken(ex, ['SET-1', 'SET-2'])).toEqual(new Set(['SET-1']));
    expect(await kitOfItems(ex, ['a', 'b'])).toEqual(new Map([['a', { kitId: 'now', name: 'Feestset' }]]));
    expect((await kitRows(ex, null)).map(({ id }) => id)).toEqual(['now']);
    expect(await kitRows(ex, [])).toEqual([]);
    const row = await kitById(ex, 'now');
    expect(await kitViews(ex, row ? [row] : [], at)).toMatchObject([
      { initiativeName: 'Feest', items: [{ refusal: 'loans.itemRetired' }, { refusal: 'loans.itemOut' }] },
    ]);
    expect(await swapRows(ex, 'now')).toHaveLength(1);
    expect(await swapsOf(ex, 'now')).toMatchObject([
      { by: null, reason: 'Scheur', out: { barcode: 'CODE-b' }, in: { barcode: 'CODE-c', kindName: 'Tent' } },
    ]);
    putBack();
    await expect(
      store.write((tx) => tx.updateTable('kit').set({ ended_at: null }).where('id', '=', 'old').execute()),
    ).rejects.toThrow('kit_barcode');
  });
});
