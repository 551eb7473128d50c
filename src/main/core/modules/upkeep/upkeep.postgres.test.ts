import { beforeAll, describe, expect, test } from 'vitest';
import { openTestPglite, startPostgres } from '#tests/support/open-test-store.ts';
import { checksOfItem } from './checks.service.ts';
import { conditionsOfItem } from './conditions.ts';
import { stopRows } from './gates.store.ts';
import { stopRowsOfMany } from './gates-of-many.store.ts';
import { attachPhotos, photosOf } from './photos.ts';
import { changePlan, insertPlan, lastDoneOfPlan, readPlans } from './plans.store.ts';
import { countReports, listReports, reportsOfItem, reportsOfTicket } from './report-view.ts';
import {
  changeTicketRow,
  countOpenTickets,
  insertEntry,
  insertTicket,
  listTickets,
  ticketsOfItem,
  totalsOf,
} from './tickets.store.ts';

beforeAll(startPostgres, 120_000);

const at = '2026-11-23T09:00:00.000Z';

/** Rows the module's tables point at, by hand: their own modules have tests of their own. */
async function furnishedStore() {
  const store = await openTestPglite();
  await store.write(async (tx) => {
    const initiative = { id: 'initiative', name: 'A', name_key: 'a', offer_kind: 'lend', place: '', sort: 1 };
    await tx
      .insertInto('initiative')
      .values({
        ...initiative,
        summary: '',
        summary_translations: '{}',
        pictogram: '',
        loan_days: 7,
        active: 1,
        revision: 0,
      })
      .execute();
    await tx
      .insertInto('item_kind')
      .values({
        id: 'kind',
        initiative_id: 'initiative',
        name: 'K',
        name_key: 'k',
        name_translations: '{}',
        description: '',
        description_translations: '{}',
        pictogram: '',
        photo_id: null,
        loan_days: null,
        replacement_cents: null,
        visible: 1,
        revision: 0,
      })
      .execute();
    await tx
      .insertInto('item')
      .values({
        id: 'item',
        kind_id: 'kind',
        initiative_id: 'initiative',
        barcode: 'B',
        condition: 'good',
        note: '',
        place: '',
        acquired_on: null,
        state: 'inUse',
        retired_at: null,
        retired_reason: null,
        revision: 0,
      })
      .execute();
  });
  return store;
}

const ticket = {
  id: 'ticket',
  item_id: 'item',
  initiative_id: 'initiative',
  loan_id: null,
  state: 'assess',
  title: 'Stuk',
  finding: '',
  blocks: 1,
  opened_at: at,
  opened_by: null,
  closed_at: null,
  undone_at: null,
  revision: 0,
};
const entry = {
  id: 'entry',
  ticket_id: 'ticket',
  seq: 1,
  kind: 'opened',
  from_state: null,
  to_state: 'assess',
  note: '',
  parts: '',
  minutes: 5,
  cost_cents: 100,
  condition_before: null,
  condition_after: null,
  undoes: null,
  at,
  by_account_id: null,
};
const plan = {
  id: 'plan',
  initiative_id: 'initiative',
  scope: 'kinds',
  name: 'Keuring',
  work: 'electricalTest',
  instructions: '',
  every_days: 365,
  every_loans: null,
  first_day: '2026-11-01',
  is_gate: 1,
  warn_days: 14,
  active: 1,
  created_at: at,
  revision: 0,
};

// Every statement of the store once on the second engine, so that it never rots.
describe('upkeep on PostgreSQL', { timeout: 90_000 }, () => {
  test('tickets, plans, checks, reports and photos keep working', async () => {
    const store = await furnishedStore();
    await store.write(async (tx) => {
      await insertTicket(tx, ticket);
      await insertEntry(tx, entry);
      await insertEntry(tx, { ...entry, id: 'note', seq: 2, kind: 'note', to_state: null, minutes: 7 });
      await insertEntry(tx, {
        ...entry,
        id: 'undo',
        seq: 3,
        kind: 'undone',
        from_state: 'assess',
        undoes: 'note',
        minutes: 0,
        cost_cents: 0,
      });
      await insertPlan(tx, { row: plan, kindIds: ['kind'], itemIds: [] });
      const check = { plan_id: 'plan', item_id: 'item', at, by_account_id: null, note: '', undone_at: null };
      await tx
        .insertInto('upkeep_done')
        .values([
          { ...check, id: 'check-1', day: '2026-11-02', result: 'passed', ticket_id: null },
          { ...check, id: 'check-2', day: '2026-11-20', result: 'failed', ticket_id: 'ticket' },
        ])
        .execute();
      await tx
        .insertInto('upkeep_photo')
        .values({
          id: 'photo',
          mime: 'image/png',
          bytes: new Uint8Array([1, 2, 3]),
          added_at: at,
          condition_id: null,
          report_id: null,
          entry_id: null,
        })
        .execute();
      await attachPhotos(tx, ['photo'], { entry_id: 'entry' });
    });
    const { reader } = store;
    const item = { id: 'item', kindId: 'kind', initiativeId: 'initiative' };
    expect(await stopRows(reader, [item, { ...item, id: 'other', kindId: 'other' }])).toMatchObject([
      { item_id: 'item', what: 'ticket', name: 'Stuk', since: at },
      { item_id: 'item', what: 'gate', every_days: 365, done_day: '2026-11-20', done_result: 'failed' },
    ]);
    const few = await stopRows(reader, [item]);
    expect(await stopRowsOfMany(reader, [item])).toEqual(few);
    expect(await totalsOf(reader, ['ticket'])).toEqual(
      new Map([['ticket', { minutes: 5, costCents: 100, stateSince: at, photoCount: 1 }]]),
    );
    expect(await lastDoneOfPlan(reader, 'plan')).toEqual(
      new Map([['item', { day: '2026-11-20', at, result: 'failed' }]]),
    );
    expect(await photosOf(reader, 'entry_id', ['entry'])).toEqual(new Map([['entry', ['photo']]]));
    expect(await countOpenTickets(reader, ['initiative'])).toEqual({ assess: 1, parts: 0, repairing: 0 });
    const page = { limit: 10, offset: 0 };
    expect((await listTickets(reader, { initiativeIds: null, closed: false }, page)).total).toBe(1);
    expect((await listTickets(reader, { initiativeIds: ['x'], closed: true }, page)).total).toBe(0);
    expect(await ticketsOfItem(reader, 'item', 5)).toHaveLength(1);
    expect(await checksOfItem(reader, 'item', 5)).toHaveLength(2);
    expect(await conditionsOfItem(reader, 'item', 5)).toEqual([]);
    expect(await reportsOfItem(reader, 'item', 5)).toEqual([]);
    expect(await reportsOfTicket(reader, 'ticket')).toEqual([]);
    for (const handled of [false, true]) {
      const filter = { initiativeIds: ['initiative'], handled };
      expect(await countReports(reader, filter)).toBe(0);
      expect((await listReports(reader, filter, page)).rows).toEqual([]);
    }
    await store.write(async (tx) => {
      await changeTicketRow(tx, 'ticket', { blocks: 0 });
      const changed = { row: { ...plan, scope: 'items', revision: 1 }, kindIds: [], itemIds: ['item'] };
      expect(await changePlan(tx, changed, 0)).toBe(true);
      expect(await changePlan(tx, changed, 0)).toBe(false);
    });
    expect(await readPlans(reader, { activeOnly: true, initiativeIds: ['initiative'] })).toMatchObject([
      { kindIds: [], itemIds: ['item'] },
    ]);
    expect((await stopRows(reader, [item])).map(({ what }) => what)).toEqual(['gate']);
  });

  test('the database itself keeps an entry, a ticket and a photo whole', async () => {
    const store = await furnishedStore();
    const broken = (write: Parameters<typeof store.write>[0]) =>
      store.write(write).then(
        () => null,
        (error: unknown) => store.engine.violation(error)?.kind,
      );
    const closed = { ...ticket, state: 'resolved' };
    expect(await broken((tx) => insertTicket(tx, closed))).toBe('check');
    await store.write((tx) => insertTicket(tx, ticket));
    expect(await broken((tx) => insertEntry(tx, { ...entry, kind: 'moved' }))).toBe('check');
    expect(await broken((tx) => insertEntry(tx, { ...entry, minutes: -1 }))).toBe('check');
    const recall = { ...plan, work: 'recall' };
    expect(await broken((tx) => insertPlan(tx, { row: recall, kindIds: [], itemIds: [] }))).toBe('check');
  });
});
