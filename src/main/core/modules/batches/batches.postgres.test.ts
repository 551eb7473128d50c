import { beforeAll, describe, expect, test } from 'vitest';
import { addInitiative, addItem, addKind, openCatalog } from '#core/modules/catalog/catalog.testing.ts';
import type { Actor, CommandCall, QueryCall } from '#core/rpc/procedures.ts';
import { itemChange } from '#shared/contract/batches.contract.ts';
import { makeItemCode } from '#shared/domain/barcode.ts';
import { startPostgres } from '#tests/support/open-test-store.ts';
import '../loans/index.ts';
import { changeFilter, filterById, filtersOf, insertFilter } from '../filters/filters.store.ts';
import { batchesProcedures } from './batches.procedures.ts';
import { changeItems, preview } from './batches.service.ts';
import { batchLines, undoBatch } from './undo-batch.ts';

beforeAll(startPostgres, 120_000);

const now = '2026-11-23T09:00:00.000Z';
const actor: Actor = { accountId: 'account-an', role: 'desk', initiativeIds: null };

// Every statement once on the second engine, so that it never rots.
describe('many items at once, on PostgreSQL', { timeout: 90_000 }, () => {
  test('a list is narrowed, its items are changed and put back', async () => {
    const catalog = await openCatalog('postgres');
    const { store, search, newId } = catalog;
    const initiative = await addInitiative(catalog);
    const kind = await addKind(catalog, initiative.id);
    const other = await addKind(catalog, initiative.id, { name: 'Zaag' });
    for (const n of [1, 2, 3]) await addItem(catalog, kind.id, makeItemCode(n), { place: 'Rek A' });
    const desk = catalog.as('desk');
    const asked = { initiativeId: initiative.id, state: 'inUse', condition: 'good', place: 'Rek A' } as const;
    expect(await desk('listItems', { ...asked, shelf: '', text: 'klop' })).toMatchObject({ total: 3 });
    expect(await desk('listItems', { text: makeItemCode(2).slice(2) })).toMatchObject({ total: 1 });
    const own = catalog.as('volunteer', [initiative.id]);
    expect(await catalog.as('volunteer', ['other'])('itemIds', asked)).toMatchObject({ total: 0 });
    const { itemIds } = await own('itemIds', asked);
    expect(itemIds).toHaveLength(3);

    const core = { store: () => store, search };
    const query = { actor, now, core, db: store.reader } as unknown as QueryCall;
    const command = <T>(run: (call: CommandCall) => Promise<T>): Promise<T> =>
      store.write((tx) => {
        const call = { actor, now, core, tx, newId, touched: () => {}, changedFields: () => {} };
        return run(call as unknown as CommandCall);
      });
    const change = itemChange.parse({ place: 'Rek B', kindId: other.id, use: 'usedUp' });
    const rest = itemChange.parse({ place: 'Rek B', kindId: other.id });
    expect((await preview(query, { itemIds, change })).lines[0]).toMatchObject({ refusal: null });
    const { lines } = await preview(query, { itemIds, change: rest });
    const items = lines.map(({ itemId, revision }) => ({ itemId, revision }));
    const input = { commandId: newId(), batchId: 'batch-number-1', items, change: rest };
    expect(await command((call) => changeItems(call, input))).toMatchObject({ items: 3 });
    const { recent } = batchesProcedures;
    expect(await (recent as (call: QueryCall) => Promise<unknown>)(query)).toHaveLength(1);
    expect((await batchLines(query, 'batch-number-1')).lines).toHaveLength(3);
    expect(await command((call) => undoBatch(call, 'batch-number-1'))).toMatchObject({
      restored: 3,
      batch: { undone: true, restored: 3 },
    });
    expect(await desk('listItems', asked)).toMatchObject({ total: 3 });
  });

  test('filters are kept, found, changed', async () => {
    const { store } = await openCatalog('postgres');
    const row = {
      id: 'filter-1',
      list: 'items',
      name: 'Zolder',
      name_key: 'zolder',
      account_id: null,
      initiative_id: null,
      params: '{"place":"Zolder"}',
      made_at: now,
      made_by: 'account-an',
      removed_at: null,
    };
    await store.write(async (tx) => {
      await insertFilter(tx, row);
      await insertFilter(tx, { ...row, id: 'filter-2', account_id: 'account-an' });
      await insertFilter(tx, { ...row, id: 'filter-3', account_id: 'account-bo' });
    });
    expect((await filtersOf(store.reader, 'items', 'account-an')).map(({ id }) => id)).toEqual([
      'filter-1',
      'filter-2',
    ]);
    await store.write((tx) => changeFilter(tx, 'filter-2', { removed_at: now }));
    expect(await filtersOf(store.reader, 'items', 'account-an')).toEqual([row]);
    expect(await filterById(store.reader, 'filter-2')).toMatchObject({ removed_at: now });
  });
});
