import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '#core/store/database.ts';
import type { StoreCore } from '#core/store/house-store.ts';
import { openTestPglite, startPostgres } from '#tests/support/open-test-store.ts';
import {
  articleNamed,
  articleWithBarcode,
  changeArticle,
  historyOf,
  insertArticle,
  insertArticleMovement,
  lastMovement,
  listArticles,
  reversedAmong,
  stockOf,
} from './articles.store.ts';
import { insertMovements, listMovements, markUndone, movementsOfTake } from './movements.store.ts';
import {
  changeTake,
  expectedOf,
  expectedStateOf,
  figuresOf,
  insertExpected,
  insertLines,
  insertTake,
  linesOf,
  listTakes,
  openTakeOf,
  putScan,
  removeLines,
  removeScan,
  scanOfCode,
  scansOf,
} from './take.store.ts';

beforeAll(startPostgres, 120_000);

const at = '2026-11-23T09:00:00.000Z';

/** An initiative, a kind and two items, written plainly. */
async function withItems(store: StoreCore<Database>): Promise<void> {
  await store.write(async (tx) => {
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
        photo_id: null,
        loan_days: null,
        replacement_cents: null,
        visible: 1,
        revision: 0,
      })
      .execute();
    for (const id of ['one', 'two'])
      await tx
        .insertInto('item')
        .values({
          id,
          kind_id: 'drill',
          initiative_id: 'tools',
          barcode: id.toUpperCase(),
          condition: 'good',
          note: '',
          place: 'Rek A',
          acquired_on: null,
          state: 'inUse',
          retired_at: null,
          retired_reason: null,
          revision: 0,
          shelf: '',
          donor_name: '',
          donor_person_id: null,
          donor_unnamed: 0,
          owner: 'house',
          owner_name: '',
          hosted_initiative_id: null,
          hosted_until: null,
        })
        .execute();
  });
}

// Every statement of the stock once on the second engine, so that it never rots.
describe('stock on PostgreSQL', { timeout: 90_000 }, () => {
  test('counting keeps working', async () => {
    const store = await openTestPglite();
    await withItems(store);
    const take = {
      id: 'take',
      initiative_id: 'tools',
      place: null,
      name: 'T',
      note: '',
      started_at: at,
      started_by: null,
      closed_at: null,
      closed_by: null,
      cancelled_at: null,
      cancelled_by: null,
    };
    await store.write((tx) => insertTake(tx, take));
    await expect(store.write((tx) => insertTake(tx, { ...take, id: 'second' }))).rejects.toThrow(
      /stock_take_one_open/,
    );
    await store.write((tx) => insertTake(tx, { ...take, id: 'rack', place: 'Rek A' }));
    await store.write((tx) =>
      insertExpected(tx, 'take', [
        { itemId: 'one', state: 'inHouse' },
        { itemId: 'two', state: 'out' },
      ]),
    );
    const scan = { take_id: 'take', code: 'ONE', item_id: 'one', at, by_account_id: null, place_found: '' };
    await store.write((tx) => putScan(tx, scan));
    await store.write((tx) => putScan(tx, { ...scan, place_found: 'Rek B' }));
    const { reader } = store;
    expect(await openTakeOf(reader, 'tools', null)).toEqual({ id: 'take' });
    expect(await openTakeOf(reader, 'tools', 'Rek A')).toEqual({ id: 'rack' });
    expect(await expectedOf(reader, 'take')).toEqual(
      new Map([
        ['one', 'inHouse'],
        ['two', 'out'],
      ]),
    );
    expect(await expectedStateOf(reader, 'take', 'two')).toBe('out');
    expect((await scansOf(reader, 'take')).map(({ place_found }) => place_found)).toEqual(['Rek B']);
    expect((await scanOfCode(reader, 'take', 'ONE'))?.item_id).toBe('one');
    expect((await figuresOf(reader, ['take'])).get('take')).toEqual({
      expected: 2,
      toFind: 1,
      scanned: 1,
      lastScanAt: at,
    });
    expect((await listTakes(reader, ['tools'], { limit: 9, offset: 0 })).total).toBe(2);
    expect(await store.write((tx) => removeScan(tx, 'take', 'ONE'))).toBe(true);
    const line = {
      take_id: 'take',
      n: 1,
      item_id: 'one',
      code: 'ONE',
      kind_name: 'Boor',
      place: '',
      place_found: '',
      outcome: 'missing',
      act: 'markedLost',
    };
    await store.write((tx) => insertLines(tx, [line]));
    expect(await linesOf(reader, 'take')).toEqual([line]);
    await store.write((tx) => removeLines(tx, 'take'));
    await store.write((tx) => changeTake(tx, 'take', { closed_at: at }));
    expect((await listTakes(reader, null, { limit: 9, offset: 0 })).rows.map(({ id }) => id)).toEqual([
      'rack',
      'take',
    ]);
  });

  test('movements and articles keep working', async () => {
    const store = await openTestPglite();
    await withItems(store);
    const { reader } = store;
    const moved = {
      id: 'move',
      item_id: 'one',
      kind: 'moved',
      before: '{}',
      after: '{}',
      at,
      by_account_id: null,
      person_id: null,
      take_id: null,
      cents: null,
      reason: '',
      undone_at: null,
      undone_by: null,
    };
    await store.write((tx) => insertMovements(tx, [moved]));
    await store.write((tx) => markUndone(tx, ['move'], { undone_at: at, undone_by: null }));
    const page = { limit: 9, offset: 0 };
    expect(
      (await listMovements(reader, { itemId: 'one', initiativeIds: ['tools'], kinds: ['moved'] }, page))
        .total,
    ).toBe(1);
    expect(await movementsOfTake(reader, 'take')).toEqual([]);

    const article = {
      id: 'nappies',
      initiative_id: 'tools',
      name: 'Luiers',
      name_key: 'luiers',
      unit: 'pak',
      barcode: '541',
      low_at: 2,
      price_cents: null,
      active: 1,
      revision: 0,
    };
    await store.write((tx) => insertArticle(tx, article));
    expect(await store.write((tx) => changeArticle(tx, 'nappies', 0, { unit: 'doos' }))).toBe(true);
    const first = {
      id: 'first',
      article_id: 'nappies',
      seq: 1,
      previous_seq: null,
      stock_before: 0,
      quantity: 3,
      stock_after: 3,
      reason: 'in',
      person_id: null,
      loan_id: null,
      at,
      by_account_id: null,
      note: '',
      reverses_id: null,
    };
    const back = {
      ...first,
      id: 'back',
      seq: 2,
      previous_seq: 1,
      stock_before: 3,
      quantity: -3,
      stock_after: 0,
      reverses_id: 'first',
    };
    await store.write((tx) => insertArticleMovement(tx, first));
    await store.write((tx) => insertArticleMovement(tx, back));
    await expect(
      store.write((tx) =>
        insertArticleMovement(tx, {
          ...back,
          id: 'x',
          seq: 3,
          previous_seq: 2,
          stock_before: 0,
          quantity: -1,
          stock_after: -1,
          reverses_id: null,
          reason: 'given',
        }),
      ),
    ).rejects.toThrow(/article_not_below_zero/);
    expect(await stockOf(reader, ['nappies'])).toEqual(new Map([['nappies', { stock: 0, lastAt: at }]]));
    expect(await lastMovement(reader, 'nappies')).toEqual({ seq: 2, stock_after: 0 });
    expect(await reversedAmong(reader, ['first', 'back'])).toEqual(new Set(['first']));
    expect((await historyOf(reader, 'nappies', page)).rows.map(({ id }) => id)).toEqual(['back', 'first']);
    expect((await articleWithBarcode(reader, '541'))?.id).toBe('nappies');
    expect(await articleNamed(reader, 'tools', 'luiers')).toEqual({ id: 'nappies' });
    expect(await listArticles(reader, ['tools'], false)).toHaveLength(1);
  });
});
