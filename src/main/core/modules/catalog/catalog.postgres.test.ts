import { describe, expect, onTestFinished, test } from 'vitest';
import { makeItemCode } from '#shared/domain/barcode.ts';
import {
  addInitiative,
  addItem,
  addKind,
  initiativeFields,
  itemFields,
  kindFields,
  openCatalog,
  refusalOf,
} from './catalog.testing.ts';
import { putRule } from './closing-rules.store.ts';
import { insertException } from './exceptions.store.ts';
import {
  bulkWriteItems,
  catalogLookup,
  countItems,
  exportItems,
  initiativeLabels,
  inUsePerKind,
  itemByBarcode,
  itemLabels,
  itemsByIds,
  kindLabels,
  knownItems,
  lendableItems,
  lendingRuleOf,
  nextCode,
  photosOfParts,
  provideOutCheck,
  putKinds,
  setItemCondition,
} from './index.ts';
import { insertInitiative } from './initiatives.store.ts';
import { itemCodesTaken } from './item-code.ts';
import { insertItem } from './items.store.ts';
import { insertKind } from './kinds.store.ts';
import { heldUnique, type UniqueRule } from './unique.ts';

// The whole module on the second engine: every statement once, so that it never rots. Its first start in a process is slow.
describe('catalogue on PostgreSQL', { timeout: 90_000 }, () => {
  test('initiatives, hours and closings keep working', async () => {
    const catalog = await openCatalog('postgres');
    const boss = catalog.as('coordinator');
    const one = await addInitiative(catalog);
    const two = await addInitiative(catalog, { name: 'Fietskeuken', loanDays: null });
    expect(await refusalOf(addInitiative(catalog, { name: 'FIETSKEUKEN' }))).toBe('catalog.nameTaken');
    const hours = [{ weekday: 1, opens: '09:00', closes: '12:00' }];
    await boss('setOpeningHours', { initiativeId: one.id, hours });
    await boss('setOpeningHours', { initiativeId: one.id, hours });
    const closing = {
      closedPeriodId: 'closing-1',
      initiativeId: null,
      fromDay: '2026-12-24',
      toDay: '2026-12-26',
      reason: '',
    };
    await boss('addClosedPeriod', closing);
    const update = { ...initiativeFields({ place: 'Zolder' }), initiativeId: one.id, revision: 0 };
    expect(await boss('updateInitiative', update)).toMatchObject({ place: 'Zolder', hours, revision: 1 });
    expect(await refusalOf(boss('updateInitiative', update))).toBe('catalog.changedMeanwhile');
    const house = await catalog.as('kiosk')('house');
    expect(house.map(({ id, lends, closedSoon }) => [id, lends, closedSoon.length])).toEqual([
      [one.id, true, 0],
      [two.id, false, 0],
    ]);
    expect((await boss('listInitiatives')).map((initiative) => initiative.closedPeriods.length)).toEqual([
      1, 1,
    ]);
    await boss('removeClosedPeriod', { closedPeriodId: 'closing-1' });
    expect(await boss('listClosedPeriods')).toEqual([]);
  });

  test('kinds, photos and what a visitor sees keep working', async () => {
    const catalog = await openCatalog('postgres');
    const desk = catalog.as('desk');
    const { id: initiativeId } = await addInitiative(catalog);
    const parts = [
      { id: 'part-number-1', name: 'Koffer', quantity: 1 },
      { id: 'part-number-2', name: 'Lader', quantity: 1 },
    ];
    const kind = await addKind(catalog, initiativeId, { name: 'Crème-brander', parts });
    const update = {
      ...kindFields(initiativeId, { name: 'Brûlée-brander', parts: parts.slice(1) }),
      kindId: kind.id,
    };
    expect(await desk('updateKind', { ...update, revision: 0 })).toMatchObject({
      parts: parts.slice(1),
      revision: 1,
    });
    expect(await refusalOf(desk('updateKind', { ...update, revision: 0 }))).toBe('catalog.changedMeanwhile');
    expect(await refusalOf(addKind(catalog, initiativeId, { name: 'brulee brander' }))).toBe(
      'catalog.nameTaken',
    );

    const png = Buffer.from([
      0x89,
      0x50,
      0x4e,
      0x47,
      0x0d,
      0x0a,
      0x1a,
      0x0a,
      ...Array<number>(40).fill(0),
    ]).toString('base64');
    await desk('setKindPhoto', { kindId: kind.id, photoId: 'photo-number-1', base64: png });
    await desk('setKindPhoto', { kindId: kind.id, photoId: 'photo-number-2', base64: png });
    const ofPlace = { initiativeId: kind.initiativeId, photoId: 'photo-of-place', base64: png };
    expect((await catalog.as('coordinator')('setInitiativePhoto', ofPlace)).photoId).toBe('photo-of-place');
    await desk('keepPhoto', { photoId: 'photo-of-part', base64: png });
    await desk('keepPhoto', { photoId: 'photo-of-nothing', base64: png });
    const withPhoto = [{ id: 'part-number-2', name: 'Lader', quantity: 1, photoId: 'photo-of-part' }];
    expect((await desk('updateKind', { ...update, parts: withPhoto, revision: 1 })).parts).toEqual(withPhoto);
    expect((await desk('updateKind', { ...update, revision: 2 })).parts).toEqual(withPhoto);
    expect(await photosOfParts(catalog.store.reader, ['part-number-2'])).toEqual(
      new Map([['part-number-2', 'photo-of-part']]),
    );
    catalog.clock.pass(49 * 60);
    await desk('keepPhoto', { photoId: 'photo-of-later', base64: png });
    await expect(desk('photo', { photoId: 'photo-of-nothing' })).rejects.toThrow('photo');
    const kiosk = catalog.as('kiosk');
    expect((await kiosk('photo', { photoId: 'photo-of-part' })).mime).toBe('image/png');
    expect((await kiosk('photo', { photoId: 'photo-of-place' })).mime).toBe('image/png');
    expect(await kiosk('photo', { photoId: 'photo-number-2' })).toEqual({ mime: 'image/png', base64: png });
    expect((await kiosk('browse', { text: 'brulee' })).total).toBe(0);
    await addItem(catalog, kind.id, makeItemCode(1));
    const shown = { total: 1, things: [{ id: kind.id, total: 1, loanDays: 14 }] };
    expect(await kiosk('browse', { text: 'brulee' })).toMatchObject(shown);
    expect(await kiosk('browse', { initiativeId })).toMatchObject(shown);
    expect((await desk('listKinds', { text: 'brander' })).kinds).toMatchObject([
      { id: kind.id, itemCount: 1 },
    ]);
    expect((await desk('listKinds', { initiativeId })).total).toBe(1);
    expect(await kindLabels(catalog.store.reader, [kind.id])).toMatchObject(
      new Map([[kind.id, { itemCount: 1 }]]),
    );
    expect((await initiativeLabels(catalog.store.reader, [initiativeId])).size).toBe(1);
    expect((await desk('removeKindPhoto', { kindId: kind.id })).photoId).toBeNull();
  });

  test('items and what a loan asks keep working', async () => {
    const catalog = await openCatalog('postgres');
    onTestFinished(provideOutCheck({ isOut: async () => false, promised: async () => null }));
    const desk = catalog.as('desk');
    const db = catalog.store.reader;
    const initiative = await addInitiative(catalog);
    await catalog.as('coordinator')('setOpeningHours', {
      initiativeId: initiative.id,
      hours: [{ weekday: 5, opens: '09:00', closes: '12:00' }],
    });
    await catalog.as('coordinator')('addClosedPeriod', {
      closedPeriodId: 'closing-1',
      initiativeId: initiative.id,
      fromDay: '2026-12-24',
      toDay: '2026-12-26',
      reason: '',
    });
    const kind = await addKind(catalog, initiative.id, {
      parts: [{ id: 'part-number-1', name: 'Koffer', quantity: 1 }],
    });
    const item = await addItem(catalog, kind.id, makeItemCode(1));
    expect(await refusalOf(addItem(catalog, kind.id, makeItemCode(1)))).toBe('catalog.barcodeTaken');
    expect((await desk('nextBarcode')).barcode).toBe(makeItemCode(2));
    expect(await catalog.store.write((tx) => nextCode(tx, 'item', itemCodesTaken))).toBe(makeItemCode(2));
    await catalog.store.write((tx) => setItemCondition(tx, item.id, 'worn'));
    const update = { ...itemFields(kind.id, makeItemCode(9)), itemId: item.id, revision: 1 };
    expect(await desk('updateItem', update)).toMatchObject({ barcode: makeItemCode(9), revision: 2 });
    await desk('retireItem', { itemId: item.id, reason: 'broken' });
    await desk('bringBackItem', { itemId: item.id });

    expect(await itemByBarcode(db, makeItemCode(9))).toEqual((await itemsByIds(db, [item.id])).get(item.id));
    expect(await inUsePerKind(db, [kind.id])).toEqual(new Map([[kind.id, 1]]));
    expect((await itemLabels(db, [item.id])).get(item.id)).toMatchObject({ kindName: kind.name });
    expect((await lendableItems(db, [item.id])).get(item.id)).toMatchObject({
      condition: 'good',
      state: 'inUse',
    });
    const special = { initiativeId: null, day: '2026-11-29', ranges: [{ opens: '10:00', closes: '16:00' }] };
    await insertException(db, { id: 'exception-fair', ...special, reason: 'Open dag' });
    const pattern = { kind: 'weekday' as const, weekday: 5 as const, nth: -1 as const };
    const rule = { initiativeId: initiative.id, pattern, fromDay: '2026-01-01', untilDay: null };
    await putRule(db, { id: 'rule-friday', ...rule, reason: '', active: true });
    await putRule(db, { id: 'rule-asleep', ...rule, reason: '', active: false });
    expect(
      await lendingRuleOf(db, { kindId: kind.id, initiativeId: initiative.id, fromDay: '2026-11-23' }),
    ).toEqual({
      loanDays: 14,
      calendar: {
        hours: [{ weekday: 5, opens: '09:00', closes: '12:00' }],
        closed: [{ initiativeId: initiative.id, fromDay: '2026-12-24', toDay: '2026-12-26' }],
        exceptions: [special],
        rules: [rule],
      },
      timeZone: 'Europe/Brussels',
    });
    const listed = await desk('listItems', { initiativeId: initiative.id, kindId: kind.id, state: 'inUse' });
    expect(listed).toMatchObject({ total: 1, items: [{ id: item.id, parts: kind.parts }] });
    expect((await desk('getInitiative', { initiativeId: initiative.id })).itemCount).toBe(1);
  });

  test('a file in and out keep working', async () => {
    const catalog = await openCatalog('postgres');
    const { store } = catalog;
    const { id: initiativeId } = await addInitiative(catalog);
    const kind = { id: 'kind-number-1', isNew: true, initiativeId, name: 'Ladder' };
    await store.write((tx) => putKinds(tx, catalog, [kind]));
    await store.write((tx) => putKinds(tx, catalog, [{ ...kind, isNew: false, loanDays: 3 }]));
    const rows = (isNew: boolean) =>
      Array.from({ length: 520 }, (_, n) => ({
        id: `item-number-${n + 1}`,
        isNew,
        kindId: kind.id,
        barcode: makeItemCode(n + 1),
        condition: 'good' as const,
        note: isNew ? '' : 'Geteld',
        place: '',
        acquiredOn: null,
      }));
    expect(await store.write((tx) => bulkWriteItems(tx, catalog, rows(true)))).toMatchObject({
      created: 520,
    });
    expect(await store.write((tx) => bulkWriteItems(tx, catalog, rows(false)))).toMatchObject({
      updated: 520,
    });
    expect(await countItems(store.reader)).toBe(520);
    expect((await catalogLookup(store.reader)).kind(initiativeId, 'LADDER')).toMatchObject({
      id: kind.id,
      loan_days: 3,
    });
    expect((await knownItems(store.reader, [makeItemCode(520)])).get(makeItemCode(520))).toMatchObject({
      note: 'Geteld',
      revision: 1,
    });
    const lines = await exportItems(store.reader, makeItemCode(517), 10);
    expect(lines.map((line) => line.barcode)).toEqual([518, 519, 520].map(makeItemCode));
  });

  test.each(['sqlite', 'postgres'] as const)(
    'a name or barcode that was free a moment ago is refused in words: %s',
    async (engine) => {
      const catalog = await openCatalog(engine);
      const { id: initiativeId } = await addInitiative(catalog);
      const { id: kindId } = await addKind(catalog, initiativeId);
      const { id: itemId } = await addItem(catalog, kindId, makeItemCode(1));
      const { reader } = catalog.store;
      const initiative = await reader
        .selectFrom('initiative')
        .selectAll()
        .where('id', '=', initiativeId)
        .executeTakeFirstOrThrow();
      const kind = await reader
        .selectFrom('item_kind')
        .selectAll()
        .where('id', '=', kindId)
        .executeTakeFirstOrThrow();
      const item = await reader
        .selectFrom('item')
        .selectAll()
        .where('id', '=', itemId)
        .executeTakeFirstOrThrow();
      const core = { store: () => catalog.store };
      type Write = Parameters<Parameters<typeof catalog.store.write>[0]>[0];
      const late = (rule: UniqueRule, insert: (tx: Write) => Promise<void>) =>
        refusalOf(catalog.store.write((tx) => heldUnique(core, rule, () => insert(tx))));

      const name: UniqueRule = { about: 'name', code: 'catalog.nameTaken' };
      const barcode: UniqueRule = { about: 'barcode', code: 'catalog.barcodeTaken' };
      expect(await late(name, (tx) => insertInitiative(tx, { ...initiative, id: 'another-1' }))).toBe(
        'catalog.nameTaken',
      );
      expect(await late(name, (tx) => insertKind(tx, { ...kind, id: 'another-2' }))).toBe(
        'catalog.nameTaken',
      );
      expect(await late(barcode, (tx) => insertItem(tx, { ...item, id: 'another-3' }))).toBe(
        'catalog.barcodeTaken',
      );
      // Another rule of the database is another failure.
      await expect(late(barcode, (tx) => insertItem(tx, { ...item, barcode: 'X1' }))).rejects.toThrow(
        /unique/i,
      );
    },
  );
});
