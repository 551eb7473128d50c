import { beforeAll, describe, expect, test } from 'vitest';
import {
  copiesOn,
  copyTargets,
  insertCopy,
  markCopyUndone,
} from '#core/modules/catalog/calendar-copy.store.ts';
import { addInitiative, addItem, addKind, openCatalog } from '#core/modules/catalog/catalog.testing.ts';
import { ownCalendarsOf, putOwnCalendar } from '#core/modules/catalog/own-calendar.store.ts';
import { makeItemCode } from '#shared/domain/barcode.ts';
import { startPostgres } from '#tests/support/open-test-store.ts';
import {
  countsOfMoves,
  dueCounts,
  findMove,
  insertMove,
  lastMoves,
  linesOfLoans,
  linesOfMove,
  markMoveUndone,
  markRestored,
  openLoansDue,
  setDue,
} from './due-moves.store.ts';

beforeAll(startPostgres, 120_000);

const at = '2026-11-23T09:00:00.000Z';

// Every statement once on the second engine, so that it never rots.
describe('the calendar on PostgreSQL', { timeout: 90_000 }, () => {
  test('moves of due dates keep working', async () => {
    const catalog = await openCatalog('postgres');
    const { id: initiativeId } = await addInitiative(catalog);
    const kind = await addKind(catalog, initiativeId);
    const item = await addItem(catalog, kind.id, makeItemCode(1));
    await catalog.store.write(async (tx) => {
      await tx
        .insertInto('person')
        .values({
          id: 'person-1',
          number: 'P-000001',
          name: 'Test',
          name_key: 'test',
          created_at: at,
          revision: 0,
        })
        .execute();
      await tx
        .insertInto('hand_over')
        .values({ id: 'hand-over-1', person_id: 'person-1', at, by_account_id: null })
        .execute();
      await tx
        .insertInto('loan')
        .values({
          id: 'loan-001',
          hand_over_id: 'hand-over-1',
          item_id: item.id,
          kind_id: kind.id,
          initiative_id: initiativeId,
          person_id: 'person-1',
          handed_over_at: at,
          handed_over_day: '2026-11-23',
          due_day: '2026-11-30',
          due_at: '2026-11-30T16:00:00.000Z',
          rule: '{}',
          condition_out: 'good',
        })
        .execute();
      const stretch = { fromDay: '2026-11-01', toDay: '2026-12-31' };
      expect(await dueCounts(tx, stretch, [initiativeId])).toEqual([
        { initiativeId, day: '2026-11-30', loans: 1 },
      ]);
      expect(
        await openLoansDue(tx, { initiativeIds: null, dueFrom: '2026-11-30', dueTo: '2026-11-30' }),
      ).toMatchObject([{ id: 'loan-001' }]);
      const move = {
        id: 'due-move-1',
        kind: 'closing',
        reason: 'Lek',
        at,
        day: '2026-11-23',
        by_account_id: null,
        closings: '[]',
        exceptions_before: '[]',
        undone_at: null,
        undone_by: null,
      };
      const line = {
        due_move_id: 'due-move-1',
        loan_id: 'loan-001',
        from_due_day: '2026-11-30',
        from_due_at: '2026-11-30T16:00:00.000Z',
        to_due_day: '2026-12-01',
        to_due_at: '2026-12-01T16:00:00.000Z',
        restored_at: null,
      };
      await insertMove(tx, move, [line]);
      await setDue(tx, ['loan-001'], { dueDay: '2026-12-01', dueAt: '2026-12-01T16:00:00.000Z' });
      expect(await linesOfMove(tx, move.id)).toMatchObject([{ due_day: '2026-12-01' }]);
      await markRestored(tx, move.id, ['loan-001'], at);
      await markMoveUndone(tx, move.id, { at, accountId: null });
      expect(await countsOfMoves(tx, [move.id])).toEqual(
        new Map([[move.id, { loans: 1, persons: 1, restored: 1 }]]),
      );
      expect(await findMove(tx, move.id)).toMatchObject({ undone_at: at });
      expect(await lastMoves(tx, 5)).toHaveLength(1);
      expect(await linesOfLoans(tx, ['loan-001'])).toMatchObject([{ reason: 'Lek', restored_at: at }]);
    });
  });

  test('copies of a calendar keep working', async () => {
    const catalog = await openCatalog('postgres');
    const { id } = await addInitiative(catalog);
    const wanted = {
      hours: [{ weekday: 1 as const, opens: '09:00', closes: '12:00' }],
      exceptions: [{ day: '2026-12-01', ranges: [{ opens: '10:00', closes: '12:00' }], reason: '' }],
      closings: [{ fromDay: '2026-12-24', toDay: '2026-12-26', reason: 'Kerst' }],
      rules: [
        {
          pattern: { kind: 'yearly' as const, from: '12-30', to: '01-02' },
          fromDay: null,
          untilDay: null,
          reason: '',
          active: true,
        },
      ],
    };
    await catalog.store.write(async (tx) => {
      const [before] = (await ownCalendarsOf(tx, [id], '2026-11-23')).values();
      if (!before) throw new Error('no calendar');
      await putOwnCalendar(tx, catalog.newId, id, { fromDay: '2026-11-23', wanted });
      expect(await ownCalendarsOf(tx, [id], '2026-11-23')).toEqual(new Map([[id, wanted]]));
      await insertCopy(
        tx,
        {
          id: 'copy-001',
          from_initiative_id: id,
          parts: '["hours"]',
          at,
          day: '2026-11-23',
          by_account_id: null,
          undone_at: null,
          undone_by: null,
        },
        [{ initiativeId: id, before, after: wanted }],
      );
      expect(await copyTargets(tx, 'copy-001')).toEqual([{ initiativeId: id, before, after: wanted }]);
      await markCopyUndone(tx, 'copy-001', { at, accountId: null });
      expect(await copiesOn(tx, '2026-11-23')).toMatchObject([{ undone_at: at }]);
      await putOwnCalendar(tx, catalog.newId, id, { fromDay: '2026-11-23', wanted: before });
      expect(await ownCalendarsOf(tx, [id], '2026-11-23')).toEqual(new Map([[id, before]]));
    });
  });
});
