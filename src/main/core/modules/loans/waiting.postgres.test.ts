import { beforeAll, describe, expect, test } from 'vitest';
import { addInitiative, addItem, addKind, openCatalog } from '#core/modules/catalog/catalog.testing.ts';
import { makeItemCode } from '#shared/domain/barcode.ts';
import { startPostgres } from '#tests/support/open-test-store.ts';
import { askedFor } from './asked.store.ts';
import { holdsByIds, kindsReserved, kindsTouched, reservationsByIds } from './due-moves/asked.store.ts';
import {
  changeHold,
  holdById,
  holdsInView,
  holdsOfPerson,
  kindsWithHolds,
  newestMoves,
  queueOf,
  writeHold,
  writeOrder,
} from './holds/hold.store.ts';
import {
  begunBefore,
  changeReservation,
  freeDays,
  keepDays,
  openOfKind,
  openOfPerson,
  reservationById,
  reservationsInView,
  writeReservation,
} from './reservations/reservation.store.ts';

beforeAll(startPostgres, 120_000);

const at = '2026-11-23T09:00:00.000Z';
const today = '2026-11-23';
const notEnded = { ended_at: null, ended_day: null, ended_by: null, ended_how: null, loan_id: null };
const view = { initiativeIds: null, today, limit: 10, offset: 0 };

async function house() {
  const catalog = await openCatalog('postgres');
  const { id: initiativeId } = await addInitiative(catalog);
  const kind = await addKind(catalog, initiativeId);
  const item = await addItem(catalog, kind.id, makeItemCode(1));
  await catalog.store.write(async (tx) => {
    for (const id of ['person-1', 'person-2'])
      await tx
        .insertInto('person')
        .values({ id, number: id, name: id, name_key: id, created_at: at, revision: 0 })
        .execute();
  });
  const asked = {
    kind_id: kind.id,
    initiative_id: initiativeId,
    asked_at: at,
    asked_by: null,
    via: 'desk' as const,
    note: '',
    ...notEnded,
  };
  return { store: catalog.store, kindId: kind.id, itemId: item.id, initiativeId, asked };
}

// Every statement once on the second engine, so that it never rots.
describe('who waits and who reserved, on PostgreSQL', { timeout: 90_000 }, () => {
  test('holds keep working: the queue, its order, what lies ready', async () => {
    const { store, kindId, itemId, initiativeId, asked } = await house();
    const waiting = { ...asked, item_id: null, ready_at: null, ready_until: null, ready_item_id: null };
    await store.write(async (tx) => {
      await writeHold(tx, { ...waiting, id: 'hold-1', person_id: 'person-1', rank: 1 });
      await writeHold(tx, { ...waiting, id: 'hold-2', person_id: 'person-2', rank: 2 });
      await writeOrder(tx, kindId, ['hold-2', 'hold-1']);
      expect((await queueOf(tx, kindId)).map(({ id }) => id)).toEqual(['hold-2', 'hold-1']);
      expect(await kindsWithHolds(tx)).toEqual([kindId]);
      await changeHold(tx, 'hold-2', { ready_at: at, ready_until: '2026-11-30', ready_item_id: itemId });
      expect(await holdById(tx, 'hold-2')).toMatchObject({ ready_item_id: itemId });
      expect(await holdsInView(tx, { ...view, view: 'ready' })).toMatchObject({ total: 1 });
      expect(
        await holdsInView(tx, { ...view, view: 'waiting', initiativeIds: [initiativeId] }),
      ).toMatchObject({
        rows: [{ id: 'hold-1' }],
      });
      expect(await holdsOfPerson(tx, 'person-1')).toHaveLength(1);
      await tx
        .insertInto('hold_move')
        .values({
          id: 'move-1',
          hold_id: 'hold-2',
          from_place: 2,
          to_place: 1,
          reason: 'Dringend',
          at,
          by_account_id: null,
        })
        .execute();
      expect(await newestMoves(tx, ['hold-1', 'hold-2'])).toEqual(new Map([['hold-2', 'Dringend']]));
      const november = { fromDay: '2026-11-24', toDay: '2026-11-30' };
      expect(await kindsTouched(tx, null, november)).toEqual([{ kindId, initiativeId }]);
      expect([...(await holdsByIds(tx, ['hold-1', 'nobody'])).keys()]).toEqual(['hold-1']);
      const question = { itemId, kindId, personId: 'person-1', today, until: '2026-11-30' };
      expect(await askedFor(tx, question)).toMatchObject({
        setAside: { holdId: 'hold-2', personId: 'person-2' },
        ownHold: 'hold-1',
      });
    });
  });

  test('reservations keep working: their days, lists, and an item on one reservation a day', async () => {
    const { store, kindId, itemId, initiativeId, asked } = await house();
    const row = {
      ...asked,
      id: 'reservation-1',
      item_id: itemId,
      flexible: 1,
      person_id: 'person-1',
      from_day: '2026-11-30',
      to_day: '2026-12-02',
      busy_until: '2026-12-03',
      revision: 1,
    };
    await store.write(async (tx) => {
      await writeReservation(tx, row, today);
      expect(await openOfKind(tx, kindId, today)).toHaveLength(1);
      expect(await openOfPerson(tx, 'person-1')).toHaveLength(1);
      expect(await begunBefore(tx, '2026-12-01')).toHaveLength(1);
      expect(await kindsReserved(tx, '2026-12-03')).toEqual(new Set([kindId]));
      expect(await kindsTouched(tx, [initiativeId], { fromDay: '2026-12-02', toDay: '2026-12-02' })).toEqual([
        { kindId, initiativeId },
      ]);
      expect(await kindsTouched(tx, [], { fromDay: '2026-12-02', toDay: '2026-12-02' })).toEqual([]);
      expect((await reservationsByIds(tx, ['reservation-1'])).size).toBe(1);
      const question = { itemId, kindId, personId: 'person-2', today, until: '2026-11-30' };
      expect(await askedFor(tx, question)).toMatchObject({ reserved: { day: '2026-11-30' } });
      await freeDays(tx, ['reservation-1']);
      await changeReservation(tx, 'reservation-1', { from_day: '2026-12-01', revision: 2 });
      await keepDays(tx, { ...row, from_day: '2026-12-01' }, today);
      expect(await reservationById(tx, 'reservation-1')).toMatchObject({ revision: 2 });
      const coming = { ...view, kindId, view: 'coming' as const };
      expect(await reservationsInView(tx, coming)).toMatchObject({
        total: 1,
        rows: [{ id: 'reservation-1' }],
      });
    });
    const twice = store.write((tx) => writeReservation(tx, { ...row, id: 'reservation-2' }, today));
    await expect(twice).rejects.toThrow(/reservation_day/);
  });
});
