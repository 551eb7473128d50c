import { expect, test } from 'vitest';
import { lendingHouse, refusedAs } from './lending.testing.ts';

test('the terms of the day are copied into the loan: a later rule changes nothing', async () => {
  await using place = await lendingHouse();
  await place.initiativeRule({ maxRenewals: 1, fee: { cents: 50, unit: 'day' }, depositCents: 2000 });
  const { loanId } = await place.lend(0, 0);
  await place.rule({ maxRenewals: 9, fee: { cents: 0, unit: 'loan' }, depositCents: 0 });

  const { loan, rule } = await place.desk.loans.explain({ loanId });
  // Monday + 7 days is an open Monday: seven days at 50 cents.
  expect(loan).toMatchObject({ dueDay: '2026-11-30', feeCents: 350, depositCents: 2000, maxRenewals: 1 });
  expect(rule).toMatchObject({ maxRenewals: 1, depositCents: 2000 });
  expect(await place.desk.money.ledger({ personId: place.ids.persons[0] ?? '' })).toMatchObject({
    balances: { owesCents: 350, depositAskedCents: 2000 },
  });
});

test('as many of a kind, and of an initiative, as the rule says; within one basket as well', async () => {
  await using place = await lendingHouse({ items: 4 });
  await place.rule({ maxPerPerson: 2 });
  await place.lend(0, 0);
  const [, second = '', third = ''] = place.ids.items;
  const items = [second, third].map((itemId) => ({ loanId: place.house.id(), itemId }));
  await expect(place.lend(0, 1, { items })).rejects.toMatchObject(refusedAs('loans.kindLimit'));
  await place.lend(0, 1);
  await place.lend(1, 2);
  await place.initiativeRule({ maxPerPerson: 1 });
  await place.rule({});
  await expect(place.lend(1, 3)).rejects.toMatchObject({
    data: { reason: 'loans.initiativeLimit', params: { has: 1, most: 1, initiative: 'Instrumentheek' } },
  });
});

test('a household limit counts everybody who belongs to it that day', async () => {
  await using place = await lendingHouse({ items: 3 });
  const { desk, house, ids } = place;
  const [mother = '', child = ''] = ids.persons;
  const member = (personId: string, role: 'adult' | 'child') => ({
    memberId: house.id(),
    who: { personId },
    role,
  });
  await desk.households.create({
    commandId: house.id(),
    householdId: house.id(),
    label: '',
    fromDay: '2026-11-23',
    members: [member(mother, 'adult'), member(child, 'child')],
  });
  await place.rule({ maxPerHousehold: 1 });
  await place.lend(0, 0);
  await expect(place.lend(1, 1)).rejects.toMatchObject(refusedAs('loans.householdKindLimit'));
  await place.lend(2, 1);
});

test('a limit is overruled with a reason, by the desk and not by a volunteer; the loan keeps what was said', async () => {
  await using place = await lendingHouse();
  await place.rule({ maxPerPerson: 1 });
  await place.lend(0, 0);
  const overrule = { reason: 'Verhuist dit weekend' };
  const volunteer = place.house.as('volunteer', [place.ids.initiative]);
  await expect(place.lend(0, 1, { overrule }, volunteer)).rejects.toMatchObject(
    refusedAs('loans.mayNotOverrule'),
  );
  const { loanId } = await place.lend(0, 1, { overrule });
  const { loan } = await place.desk.loans.explain({ loanId });
  expect(loan.overruled).toEqual({ reasons: ['loans.kindLimit'], because: 'Verhuist dit weekend' });
});

test('what is no matter of opinion is not overruled', async () => {
  await using place = await lendingHouse();
  await place.rule({ minimumAge: 18, lentBy: 'desk' });
  const volunteer = place.house.as('volunteer', [place.ids.initiative]);
  const overrule = { reason: 'Hij zegt dat hij het kan' };
  await expect(place.lend(0, 0, { overrule }, volunteer)).rejects.toMatchObject(refusedAs('loans.deskOnly'));
  // Nobody asked the birth date: the desk may judge.
  await expect(place.lend(0, 0)).rejects.toMatchObject(refusedAs('loans.ageUnknown'));
  await place.lend(0, 0, { overrule });
  const { desk, house, ids } = place;
  const person = await desk.people.get({ personId: ids.persons[1] ?? '' });
  await desk.people.update({
    ...person,
    commandId: house.id(),
    personId: person.id,
    birthDate: '2012-05-01',
    birthDateMissing: null,
  });
  await expect(place.lend(1, 1, { overrule })).rejects.toMatchObject(refusedAs('loans.tooYoung'));
});

test('a pause stops loans of that initiative, is overruled by the desk, and ends by itself', async () => {
  await using place = await lendingHouse();
  const { desk, house, ids } = place;
  await desk.blocks.set({
    commandId: house.id(),
    personId: ids.persons[0] ?? '',
    blocks: [{ blockId: house.id(), initiativeId: ids.initiative }],
    reasonCode: 'lateReturns',
    note: '',
    untilDay: '2026-11-30',
  });
  await expect(place.lend(0, 0)).rejects.toMatchObject({
    data: { reason: 'loans.personBlocked', params: { until: '2026-11-30' } },
  });
  place.goTo('2026-12-02');
  await place.lend(0, 0);
});

test('buffer days count from the real return, and minutes on the same day', async () => {
  await using place = await lendingHouse({ items: 1 });
  await place.rule({ bufferDays: 2 });
  await place.lend(0, 0);
  await place.giveBack(0);
  await expect(place.lend(1, 0)).rejects.toMatchObject({
    data: { reason: 'loans.itemNotReadyYet', params: { from: '2026-11-25' } },
  });
  await place.rule({ changeoverMinutes: 2 });
  await expect(place.lend(1, 0)).rejects.toMatchObject({
    data: { reason: 'loans.itemNotReadyYet', params: { from: '10:02' } },
  });
  place.house.clock.set('2026-11-23T09:02:00.000Z');
  await place.lend(1, 0);
});

test('a late return is charged by open days, up to the cap, and undone with the return', async () => {
  await using place = await lendingHouse({ items: 1 });
  await place.rule({ late: { cents: 100, unit: 'day', capCents: 250 } });
  const { loanId } = await place.lend(0, 0);
  place.goTo('2026-12-07');
  // Due on 30 November; 2 and 7 December were open days since.
  const { lateFeeCents } = await place.giveBack(0);
  expect(lateFeeCents).toBe(200);
  const owes = async () =>
    (await place.desk.money.ledger({ personId: place.ids.persons[0] ?? '' })).balances.owesCents;
  expect(await owes()).toBe(200);
  await place.desk.loans.undoReturn({ commandId: place.house.id(), loanId });
  expect(await owes()).toBe(0);
  place.goTo('2027-01-04');
  expect((await place.giveBack(0)).lateFeeCents).toBe(250);
});

test('somebody else who collects is written down with the hand-over', async () => {
  await using place = await lendingHouse();
  const actedBy = { name: 'Buurvrouw', relation: 'neighbour' as const };
  await place.lend(0, 0, { actedBy });
  const row = await place.house.inside
    .store()
    .reader.selectFrom('hand_over')
    .selectAll()
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({ acted_by_name: 'Buurvrouw', acted_by_relation: 'neighbour' });
});

test('what a loan saves is written down with it, and use counts per item', async () => {
  await using place = await lendingHouse();
  await place.lend(0, 0);
  await place.rule({ lifeLoans: 10 });
  await place.giveBack(0);
  await place.lend(0, 0);
  const { desk, ids } = place;
  // € 89 over thirty loans, then over ten.
  expect(await desk.loans.impactOfPerson({ personId: ids.persons[0] ?? '' })).toMatchObject({
    loans: 2,
    savedCents: 297 + 890,
    withoutValue: 0,
  });
  expect(await desk.loans.impactOfItem({ itemId: ids.items[0] ?? '' })).toMatchObject({
    loans: 2,
    daysOut: 2,
    lastDay: '2026-11-23',
  });
});
