import { expect, test } from 'vitest';
import { makeTestCore } from '#tests/support/make-test-core.ts';
import { deskOf, moneyHouse, refusalOf } from './money.fixtures.ts';

test('a fee is paid in parts: the oldest first, and never more than is owed unless it is said', async () => {
  await using house = await makeTestCore();
  const { person, tools } = await moneyHouse(house);
  const desk = deskOf(house, person);
  await desk.charge(tools.id, 500);
  house.clock.pass(1);
  await desk.charge(tools.id, 300, { kind: 'lateFee', note: 'Twee weken te laat' });

  const paid = await desk.pay(600);
  expect(paid).toMatchObject({ receiptNumber: 'K-000001', balances: { owesCents: 200, creditCents: 0 } });
  const { open } = await desk.standing();
  expect(open.map((entry) => [entry.kind, entry.feesCents, entry.openCents])).toEqual([
    ['lateFee', 300, 200],
  ]);

  expect(await refusalOf(desk.pay(201))).toBe('money.moreThanOwed');
  expect((await desk.pay(250, { asCredit: true })).balances).toMatchObject({ owesCents: 0, creditCents: 50 });
});

test('two desks that take the same money at once: the second is told that nothing is open', async () => {
  await using house = await makeTestCore();
  const { person, tools } = await moneyHouse(house);
  const desk = deskOf(house, person);
  await desk.charge(tools.id, 500);
  const outcomes = await Promise.all([desk.pay(500).then(() => 'paid'), refusalOf(desk.pay(500))]);
  expect(outcomes.toSorted()).toEqual(['money.moreThanOwed', 'paid']);
  expect((await desk.standing()).balances).toMatchObject({ owesCents: 0, creditCents: 0 });
});

test('the same command again writes nothing and gives the same receipt', async () => {
  await using house = await makeTestCore();
  const { person, tools } = await moneyHouse(house);
  const desk = deskOf(house, person);
  await desk.charge(tools.id, 500);
  const input = { ...desk.act(), cents: 200, means: 'card' as const };
  const first = await house.as('desk').money.pay(input);
  expect(await house.as('desk').money.pay(input)).toEqual(first);
  expect((await desk.standing()).balances.owesCents).toBe(300);
});

test('one payment for debts at two initiatives gives each its own, on one receipt', async () => {
  await using house = await makeTestCore();
  const { person, tools, toys } = await moneyHouse(house);
  const desk = deskOf(house, person);
  await desk.charge(tools.id, 500);
  await desk.charge(toys.id, 300);
  await desk.pay(700);
  const { rows } = await house.as('coordinator').money.dayTotals({});
  expect(rows.map((row) => [row.initiativeName, row.means, row.inCents, row.acts])).toEqual([
    ['Instrumentheek', 'cash', 500, 1],
    ['Spelotheek', 'cash', 200, 1],
  ]);
  expect((await desk.standing()).perInitiative).toEqual([
    { initiativeId: toys.id, name: 'Spelotheek', feesCents: 100 },
  ]);
});

test('credit at one initiative is used before money is asked for a debt at another', async () => {
  await using house = await makeTestCore();
  const { person, tools, toys } = await moneyHouse(house);
  const desk = deskOf(house, person);
  await desk.charge(tools.id, 300);
  await desk.pay(500, { asCredit: true });
  await desk.charge(toys.id, 600);
  expect((await desk.standing()).balances.owesCents).toBe(400);
  const paid = await desk.pay(400);
  expect((await desk.standing()).perInitiative).toEqual([]);
  // Taking the payment back takes the moved credit back as well.
  await desk.reverse(paid.entryIds.slice(-1));
  expect((await desk.standing()).perInitiative.map((one) => one.feesCents)).toEqual([-200, 600]);
});

test('a deposit is asked, brought, kept for damage and given back for the rest', async () => {
  await using house = await makeTestCore();
  const { person, tools, loan } = await moneyHouse(house);
  const desk = deskOf(house, person);
  await desk.takeDeposit(tools.id, loan.loanId, 2000);
  expect(await refusalOf(desk.refundDeposit(tools.id, loan.loanId, 2001))).toBe('money.moreThanHeld');
  expect(await refusalOf(desk.keepDeposit(tools.id, loan.loanId, 500))).toBe('money.nothingToKeepFor');
  const kept = await desk.keepDeposit(tools.id, loan.loanId, 500, 'damage');
  expect(kept).toMatchObject({ receiptNumber: null, balances: { owesCents: 0, depositHeldCents: 1500 } });

  await house.as('desk').loans.giveBack({ commandId: house.id(), itemId: tools.item });
  const held = await house.as('desk').money.heldDeposits({});
  expect(held).toMatchObject({
    total: 1,
    totalCents: 1500,
    overCount: 1,
    rows: [{ over: true, heldCents: 1500 }],
  });
  const back = await desk.refundDeposit(tools.id, loan.loanId, 1500);
  expect(back.balances.depositHeldCents).toBe(0);

  // The damage was no damage after all: the charge goes, what was kept goes along and is in keeping again.
  const undone = await desk.reverse([kept.entryIds[0] ?? '']);
  expect(undone.balances).toMatchObject({ owesCents: 0, creditCents: 0, depositHeldCents: 500 });
});

test('what is forgiven is not asked any more, has its reason, and goes along when the charge is taken back', async () => {
  await using house = await makeTestCore();
  const { person, tools } = await moneyHouse(house);
  const desk = deskOf(house, person);
  const charged = await desk.charge(tools.id, 500);
  await desk.forgive(300);
  expect((await desk.standing()).open.map((entry) => entry.openCents)).toEqual([200]);
  expect(await refusalOf(desk.forgive(300))).toBe('money.moreThanOpen');
  expect(await refusalOf(house.as('desk').money.forgive({ ...desk.act(), cents: 100, note: ' ' }))).not.toBe(
    'no refusal',
  );
  // Nobody gets money back that was never paid.
  expect((await desk.reverse(charged.entryIds)).balances).toMatchObject({ owesCents: 0, creditCents: 0 });
});

test('an entry is reversed once; what was reversed by mistake comes back', async () => {
  await using house = await makeTestCore();
  const { person, tools } = await moneyHouse(house);
  const desk = deskOf(house, person);
  await desk.charge(tools.id, 500);
  const paid = await desk.pay(500);
  const undone = await desk.reverse(paid.entryIds);
  // Money goes out again, so that has a receipt of its own.
  expect(undone).toMatchObject({ receiptNumber: 'K-000002', balances: { owesCents: 500 } });
  expect(await refusalOf(desk.reverse(paid.entryIds))).toBe('money.alreadyReversed');
  expect((await desk.reverse(undone.entryIds)).balances.owesCents).toBe(0);
  const { entries } = await house.as('desk').money.ledger({ personId: person });
  expect(
    entries.map((entry) => [
      entry.kind,
      entry.aboutKind,
      entry.reversed,
      entry.bringsBack,
      entry.balanceCents,
    ]),
  ).toEqual([
    ['reversal', 'payment', false, true, 0],
    ['reversal', 'payment', true, false, 500],
    ['payment', 'payment', false, false, 0],
    ['fee', 'fee', false, false, 500],
  ]);
});

test('what is of an earlier day is corrected by who coordinates, with a reason, on the day of the correction', async () => {
  await using house = await makeTestCore();
  const { person, tools } = await moneyHouse(house);
  const desk = deskOf(house, person);
  await desk.charge(tools.id, 500);
  const paid = await desk.pay(500);
  house.clock.pass(24 * 60);
  const nextDay = deskOf(house, person);
  expect(await refusalOf(nextDay.reverse(paid.entryIds))).toBe('money.olderDay');
  const boss = deskOf(house, person, house.as('coordinator').money);
  expect(await refusalOf(boss.reverse(paid.entryIds))).toBe('money.reasonNeeded');
  await boss.reverse(paid.entryIds, 'Verkeerde persoon');
  const totals = async (day: string) =>
    (await house.as('coordinator').money.dayTotals({ day })).rows.map((row) => [row.inCents, row.outCents]);
  expect(await totals('2026-11-23')).toEqual([[500, 0]]);
  expect(await totals('2026-11-24')).toEqual([[0, 500]]);
});

test('a volunteer sees and takes money of the own initiatives only', async () => {
  await using house = await makeTestCore();
  const { person, tools, toys } = await moneyHouse(house);
  const desk = deskOf(house, person);
  const elsewhere = await desk.charge(tools.id, 500);
  await desk.charge(toys.id, 300);
  const own = deskOf(house, person, house.as('volunteer', [toys.id]).money);
  expect((await own.standing()).balances.owesCents).toBe(300);
  expect(await refusalOf(own.charge(tools.id, 100))).toBe('money.otherInitiative');
  expect(await refusalOf(own.pay(400))).toBe('money.moreThanOwed');
  expect(await refusalOf(own.reverse(elsewhere.entryIds))).toBe('NOT_FOUND');
  expect(await refusalOf(own.forgive(100))).toBe('FORBIDDEN');
  expect((await own.pay(300)).balances.owesCents).toBe(0);
});

test('who owes is listed for the house and per initiative', async () => {
  await using house = await makeTestCore();
  const { person, tools, toys } = await moneyHouse(house);
  const desk = deskOf(house, person);
  await desk.charge(tools.id, 500);
  await desk.charge(toys.id, 300);
  const { money } = house.as('desk');
  expect(await money.openBalances({})).toMatchObject({
    total: 1,
    totalCents: 800,
    rows: [{ feesCents: 800, person: { name: 'Fatima Voorbeeld' } }],
  });
  expect(await money.openBalances({ initiativeId: toys.id })).toMatchObject({ totalCents: 300 });
  expect(await money.openBalances({ show: 'credit' })).toMatchObject({ total: 0, totalCents: 0 });
});

test('a loan of somebody else or of another initiative is not charged', async () => {
  await using house = await makeTestCore();
  const { person, tools, toyLoan } = await moneyHouse(house);
  const desk = deskOf(house, person);
  expect(await refusalOf(desk.charge(tools.id, 100, { loanId: toyLoan.loanId }))).toBe('money.wrongLoan');
});

test('receipts are numbered without gaps, also when an act in between is refused', async () => {
  await using house = await makeTestCore();
  const { person, tools } = await moneyHouse(house);
  const desk = deskOf(house, person);
  await desk.charge(tools.id, 500);
  await desk.pay(100);
  await refusalOf(desk.pay(900));
  await refusalOf(desk.refund(900));
  await desk.pay(100);
  const rows = await house.inside.store().reader.selectFrom('receipt').select('number').execute();
  expect(rows.map((row) => row.number)).toEqual([1, 2]);
});
