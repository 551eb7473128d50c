import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeItemCode } from '#shared/domain/barcode.ts';
import { openTestPglite, openTestStore, startPostgres } from '#tests/support/open-test-store.ts';
import type { CommandCall } from '../../rpc/procedures.ts';
import { postgresSearch, sqliteSearch } from '../../store/search/index.ts';
import { catalogProcedures } from '../catalog/index.ts';
import { loansProcedures } from '../loans/index.ts';
import { peopleProcedures } from '../people/index.ts';
import { newPerson, type ServiceHouse, serviceHouse } from '../people/people.fixtures.ts';
import {
  balancesOf,
  chargeLoan,
  chargeOnReturn,
  chargePerson,
  depositOfLoan,
  kindsOfReturn,
  moneyProcedures,
  priceFor,
  reverseForLoan,
} from './index.ts';

beforeAll(startPostgres, 120_000);

const run = async <T>(handler: unknown, call: CommandCall, input: object): Promise<T> =>
  (handler as (call: CommandCall, input: object) => Promise<T>)(call, input);

/** A person with one thing on loan, on either engine. */
async function oneLoan(house: ServiceHouse) {
  const ids = { initiativeId: house.id(), kindId: house.id(), itemId: house.id(), loanId: house.id() };
  const person = newPerson(house.id, { name: 'Fatima Voorbeeld' });
  const { personId } = person;
  await house.act(async (call) => {
    await run(catalogProcedures.createInitiative, call, {
      ...ids,
      name: 'Instrumentheek',
      offerKind: 'lend',
      summary: '',
      summaryTranslations: {},
      place: '',
      pictogram: 'drill',
      loanDays: 7,
      active: true,
    });
    await run(catalogProcedures.createKind, call, {
      ...ids,
      name: 'Boormachine',
      nameTranslations: {},
      description: '',
      descriptionTranslations: {},
      pictogram: 'drill',
      loanDays: null,
      replacementCents: null,
      parts: [],
      visible: true,
    });
    await run(catalogProcedures.createItem, call, {
      ...ids,
      barcode: makeItemCode(1),
      condition: 'good',
      note: '',
      place: '',
      acquiredOn: null,
    });
    await run(peopleProcedures.create, call, person);
    await run(loansProcedures.handOver, call, {
      handOverId: house.id(),
      personId,
      items: [{ loanId: ids.loanId, itemId: ids.itemId }],
    });
  });
  return { ...ids, personId };
}

const engines = [
  ['SQLite', async () => serviceHouse(await openTestStore(), sqliteSearch())],
  ['PostgreSQL', async () => serviceHouse(await openTestPglite(), postgresSearch())],
] as const;

describe.each(engines)('money on %s', { timeout: 90_000 }, (_, open) => {
  test('a loan is charged, comes back late and damaged, and each of it can be undone', async () => {
    const house = await open();
    const { initiativeId, loanId, personId } = await oneLoan(house);
    const of = { loanId, personId, initiativeId };
    const standing = () => house.ask(async (call) => (await balancesOf(call.db, [personId])).get(personId));
    const deposit = () => house.ask(async (call) => (await depositOfLoan(call.db, [loanId])).get(loanId));

    const price = await house.ask((call) =>
      priceFor(call.db, {
        baseCents: 150,
        unit: 'week',
        days: 7,
        personId,
        day: '2026-11-23',
        scheme: 'loan',
      }),
    );
    await house.act((call) => chargeLoan(call, { ...of, feeCents: price.cents, depositCents: 2000 }));
    expect(await standing()).toEqual({
      owesCents: 150,
      creditCents: 0,
      depositHeldCents: 0,
      depositAskedCents: 2000,
    });

    // Comes back before the deposit was brought: it is not asked any more.
    await house.act((call) =>
      chargeOnReturn(call, { ...of, lateFeeCents: 50, damageCents: 300, note: 'Barst' }),
    );
    expect(await standing()).toMatchObject({ owesCents: 500, depositAskedCents: 0 });
    await house.act((call) => reverseForLoan(call, { loanId, kinds: kindsOfReturn }));
    expect(await standing()).toMatchObject({ owesCents: 150, depositAskedCents: 2000 });

    const act = { commandId: house.id(), personId, means: 'cash' };
    await house.act((call) =>
      run(moneyProcedures.pay, call, {
        ...act,
        actId: house.id(),
        cents: 150,
        asCredit: false,
        initiativeId: null,
      }),
    );
    await house.act((call) =>
      run(moneyProcedures.takeDeposit, call, { ...act, ...of, actId: house.id(), cents: 2000 }),
    );
    expect(await deposit()).toEqual({ heldCents: 2000, askedCents: 0 });

    // The whole loan was a mistake: what was paid is credit, the deposit waits to go back.
    expect(await house.act((call) => reverseForLoan(call, { loanId }))).not.toBeNull();
    expect(await house.act((call) => reverseForLoan(call, { loanId }))).toBeNull();
    expect(await standing()).toEqual({
      owesCents: 0,
      creditCents: 150,
      depositHeldCents: 2000,
      depositAskedCents: 0,
    });

    await house.act((call) =>
      chargePerson(call, {
        actId: house.id(),
        personId,
        initiativeId,
        loanId: null,
        kind: 'sale',
        cents: 400,
        note: '',
      }),
    );
    expect(await standing()).toMatchObject({ owesCents: 250 });
    const listed = await house.ask((call) =>
      moneyProcedures.openBalances(call, { show: 'owes', initiativeId: null, limit: 10, offset: 0 }),
    );
    expect(listed).toMatchObject({ total: 1, totalCents: 250, rows: [{ feesCents: 250 }] });
    const held = await house.ask((call) =>
      moneyProcedures.heldDeposits(call, { initiativeId, limit: 10, offset: 0 }),
    );
    expect(held).toMatchObject({
      totalCents: 2000,
      rows: [{ heldCents: 2000, thing: `Boormachine · ${makeItemCode(1)}` }],
    });
    const { rows } = await house.ask((call) => moneyProcedures.dayTotals(call, {}));
    expect(rows).toMatchObject([{ means: 'cash', inCents: 2150, outCents: 0, acts: 2 }]);
    const { entries } = await house.ask((call) =>
      moneyProcedures.ledger(call, { personId, account: 'all', limit: 50, offset: 0 }),
    );
    expect(entries[0]).toMatchObject({ kind: 'sale', balanceCents: 250, heldCents: 2000 });
  });

  test('nothing is written for what costs nothing', async () => {
    const house = await open();
    const { initiativeId, loanId, personId } = await oneLoan(house);
    const of = { loanId, personId, initiativeId };
    const free = await house.act((call) => chargeLoan(call, { ...of, feeCents: 0, depositCents: 0 }));
    const back = await house.act((call) => chargeOnReturn(call, { ...of, note: '' }));
    expect([free.entries, back.entries]).toEqual([[], []]);
  });

  test('the database itself holds the ledger: nothing is changed or deleted, a reversal is a mirror and is made once', async () => {
    const house = await open();
    const { initiativeId, loanId, personId } = await oneLoan(house);
    const charged = await house.act((call) =>
      chargeLoan(call, { loanId, personId, initiativeId, feeCents: 150, depositCents: 0 }),
    );
    const id = charged.entries[0]?.id ?? '';
    const broken = (statement: (call: CommandCall) => Promise<unknown>) =>
      house.act(statement).then(
        () => 'done',
        (error: unknown) => String(error),
      );
    expect(
      await broken(({ tx }) => sql`update ledger_entry set fees_cents = 1 where id = ${id}`.execute(tx)),
    ).toContain('stays as it is');
    expect(await broken(({ tx }) => sql`delete from ledger_entry where id = ${id}`.execute(tx))).toContain(
      'stays as it is',
    );
    expect(await broken(({ tx }) => sql`insert into receipt values (7, 'x')`.execute(tx))).toBe('done');
    expect(await broken(({ tx }) => sql`delete from receipt`.execute(tx))).toContain('stays as it is');

    const row = (changes: object) => ({
      id: house.id(),
      act_id: 'act',
      person_id: personId,
      kind: 'reversal',
      fees_cents: -150,
      deposit_cents: 0,
      asked_cents: 0,
      money_cents: 0,
      means: null,
      initiative_id: initiativeId,
      loan_id: loanId,
      settles_id: null,
      reverses_id: id,
      note: '',
      at: '2026-11-23T09:00:00.000Z',
      day: '2026-11-23',
      by_account_id: null,
      ...changes,
    });
    const insert = (changes: object) =>
      broken(({ tx }) => tx.insertInto('ledger_entry').values(row(changes)).execute());
    expect(await insert({ fees_cents: -149 })).toContain('mirrors');
    expect(await insert({ initiative_id: null })).toContain('mirrors');
    expect(await insert({})).toBe('done');
    expect(await insert({})).toMatch(/unique/i);

    const plain = { reverses_id: null };
    expect(await insert({ ...plain, kind: 'fee', fees_cents: -5 })).toMatch(/check|ledger_signs/i);
    expect(
      await insert({ ...plain, kind: 'payment', fees_cents: -5, money_cents: 4, means: 'cash' }),
    ).toMatch(/check|ledger_signs/i);
    expect(await insert({ ...plain, kind: 'payment', fees_cents: -5, money_cents: 5 })).toMatch(
      /check|means/i,
    );
    expect(await insert({ ...plain, kind: 'forgiveness', fees_cents: -5 })).toMatch(/check|why/i);
    const out = { ...plain, kind: 'depositOut', fees_cents: 0, means: 'cash' };
    expect(await insert({ ...out, deposit_cents: -5, money_cents: -5 })).toContain('than came in');
  });
});
