import { expect, test } from 'vitest';
import { at, houseFromBefore } from './old-house.ts';

test('0003: a loan of before cost nothing, was written down at once and saved nobody knows what', async () => {
  const store = await houseFromBefore('0003-lending-rules');
  expect(await store.reader.selectFrom('loan').selectAll().execute()).toMatchObject([
    {
      id: 'loan',
      due_day: '2026-11-27',
      fee_cents: 0,
      deposit_cents: 0,
      entered_at: null,
      return_entered_at: null,
      overruled: null,
      saved_cents: null,
    },
  ]);
  expect(await store.reader.selectFrom('lending_rule').selectAll().execute()).toEqual([]);
  await store.write(async (tx) => {
    const renewal = {
      id: 'r1',
      loan_id: 'loan',
      number: 1,
      at,
      day: '2026-11-20',
      via: 'phone',
      from_due_day: '2026-11-27',
      from_due_at: '2026-11-27T16:00:00.000Z',
      to_due_at: '2026-12-04T16:00:00.000Z',
      moved_because_closed: 0,
      fee_cents: 0,
    } as const;
    const write = (to_due_day: string, id: string = renewal.id) =>
      tx
        .insertInto('renewal')
        .values({ ...renewal, id, to_due_day })
        .execute();
    await expect(write('2026-11-27')).rejects.toThrow(/renewal_later/);
    await write('2026-12-04');
    await expect(write('2026-12-11', 'r2')).rejects.toThrow(/UNIQUE/);
  });
});

test('0004: nobody waited before; an item is kept for one reservation on a day and set aside for one person', async () => {
  const store = await houseFromBefore('0004-waiting');
  await store.write(async (tx) => {
    const asked = {
      kind_id: 'drill',
      initiative_id: 'tools',
      person_id: 'person',
      asked_at: at,
      via: 'desk',
      note: '',
    } as const;
    const days = { item_id: 'two', flexible: 1, from_day: '2026-12-01', to_day: '2026-12-02' };
    for (const id of ['a', 'b'])
      await tx
        .insertInto('reservation')
        .values({ id, ...asked, ...days, busy_until: '2026-12-02', revision: 1 })
        .execute();
    const keep = (reservation_id: string) =>
      tx
        .insertInto('reservation_day')
        .values({ item_id: 'two', day: '2026-12-01', reservation_id })
        .execute();
    await keep('a');
    await expect(keep('b')).rejects.toThrow(/UNIQUE/);
    const ready = { ready_at: at, ready_until: '2026-11-25', ready_item_id: 'two' };
    await tx
      .insertInto('hold')
      .values({ id: 'x', ...asked, ...ready, rank: 1 })
      .execute();
    const second = tx
      .insertInto('hold')
      .values({ id: 'y', ...asked, ...ready, item_id: 'two', rank: 2 })
      .execute();
    await expect(second).rejects.toThrow(/UNIQUE/);
  });
});

test('0006: nobody owes anything for loans of before, and what is written in the ledger stays', async () => {
  const store = await houseFromBefore('0006-money');
  expect(await store.reader.selectFrom('ledger_entry').selectAll().execute()).toEqual([]);
  expect(await store.reader.selectFrom('receipt_series').selectAll().execute()).toEqual([{ id: 1, last: 0 }]);
  await store.write(async (tx) => {
    const fee = {
      id: 'entry',
      act_id: 'act',
      person_id: 'person',
      kind: 'fee',
      fees_cents: 300,
      deposit_cents: 0,
      asked_cents: 0,
      money_cents: 0,
      initiative_id: 'tools',
      loan_id: 'loan',
      note: '',
      at,
      day: '2026-11-20',
    } as const;
    await tx.insertInto('ledger_entry').values(fee).execute();
    const less = tx.updateTable('ledger_entry').set({ fees_cents: 100 }).where('id', '=', 'entry').execute();
    await expect(less).rejects.toThrow('stays as it is');
    await expect(tx.deleteFrom('ledger_entry').execute()).rejects.toThrow('stays as it is');
    const more = tx
      .insertInto('ledger_entry')
      .values({
        ...fee,
        id: 'half',
        kind: 'reversal',
        fees_cents: -100,
        reverses_id: 'entry',
      })
      .execute();
    await expect(more).rejects.toThrow('mirrors');
  });
});

test('0007: things of before are whole, nothing is in repair, and a repair that is closed says when', async () => {
  const store = await houseFromBefore('0007-upkeep');
  expect(await store.reader.selectFrom('item').select(['id', 'condition']).orderBy('id').execute()).toEqual([
    { id: 'one', condition: 'good' },
    { id: 'two', condition: 'good' },
  ]);
  for (const table of ['repair_ticket', 'damage_report', 'condition_record', 'upkeep_plan'] as const)
    expect(await store.reader.selectFrom(table).select('id').execute()).toEqual([]);
  await store.write(async (tx) => {
    const ticket = {
      id: 'ticket',
      item_id: 'one',
      initiative_id: 'tools',
      loan_id: 'loan',
      title: 'Snoer',
      finding: '',
      blocks: 1,
      opened_at: at,
      revision: 1,
    } as const;
    const closed = tx
      .insertInto('repair_ticket')
      .values({ ...ticket, state: 'resolved' })
      .execute();
    await expect(closed).rejects.toThrow(/closed_has_moment/);
    await tx
      .insertInto('repair_ticket')
      .values({ ...ticket, state: 'assess' })
      .execute();
  });
});

test('0011: things of before are in no set, and an item is in one set at most', async () => {
  const store = await houseFromBefore('0011-kits');
  await store.write(async (tx) => {
    const kit = { initiative_id: 'tools', note: '', created_at: at, revision: 1 };
    await tx
      .insertInto('kit')
      .values([
        { id: 'k1', name: 'Klusset', barcode: 'DF-K1', ...kit },
        { id: 'k2', name: 'Boorset', barcode: 'DF-K2', ...kit },
      ])
      .execute();
    const put = (kit_id: string) =>
      tx.insertInto('kit_item').values({ item_id: 'one', kit_id, sort: 1 }).execute();
    await put('k1');
    await expect(put('k2')).rejects.toThrow(/UNIQUE/);
    const sameCode = tx
      .insertInto('kit')
      .values({ id: 'k3', name: 'Nog een', barcode: 'DF-K1', ...kit })
      .execute();
    await expect(sameCode).rejects.toThrow(/UNIQUE/);
  });
});
