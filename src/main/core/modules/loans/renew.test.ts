import { expect, test } from 'vitest';
import { lendingHouse, refusedAs } from './lending.testing.ts';

test('a renewal is a link in a chain: who asked, through which door, from which day to which', async () => {
  await using place = await lendingHouse();
  const { loanId } = await place.lend(0, 0);
  await place.renew(loanId, { via: 'phone' });
  place.goTo('2026-11-30');
  const { renewed } = await place.renew(loanId);
  expect(renewed[0]).toMatchObject({ dueDay: '2026-12-14', renewals: 2, canUndoRenewal: true });
  const { steps } = await place.desk.loans.explain({ loanId });
  expect(steps.filter((step) => step.step === 'renewed')).toMatchObject([
    { number: 1, via: 'phone', onDay: '2026-11-23', fromDay: '2026-11-30', day: '2026-12-07' },
    { number: 2, via: 'desk', onDay: '2026-11-30', fromDay: '2026-12-07', day: '2026-12-14' },
  ]);
});

test('over the limit it is refused, named with the reason; the others of the same act are renewed', async () => {
  await using place = await lendingHouse();
  await place.rule({ maxRenewals: 0 });
  const once = await place.lend(0, 0);
  await place.rule({ maxRenewals: 1 });
  const twice = await place.lend(0, 1);
  const loans = [once, twice].map(({ loanId }) => ({ renewalId: place.house.id(), loanId }));
  const { renewed, refused } = await place.renew('', { loans });
  expect(renewed.map((loan) => loan.id)).toEqual([twice.loanId]);
  expect(refused).toMatchObject([{ loanId: once.loanId, reason: 'loans.renewalLimit', params: { most: 0 } }]);
  const again = await place.renew(once.loanId, { overrule: { reason: 'Ziek geweest' } });
  expect(again.renewed).toHaveLength(1);
});

test('refused while somebody else waits, unless there is another one set aside for them', async () => {
  await using place = await lendingHouse({ items: 2 });
  const { loanId } = await place.lend(0, 0);
  await place.lend(1, 1);
  await place.hold(2);
  expect((await place.renew(loanId)).refused).toMatchObject([{ reason: 'loans.renewalWaiting' }]);
  await place.giveBack(1);
  expect((await place.renew(loanId)).refused).toEqual([]);
});

test('refused when the item is reserved and no other one is free; else the reservation moves over', async () => {
  await using place = await lendingHouse({ items: 2 });
  const { loanId } = await place.lend(0, 0);
  const first = await place.reserve(1, '2026-12-02', '2026-12-09');
  await place.renew(loanId);
  const { reservations } = await place.desk.reservations.ofPerson({ personId: place.ids.persons[1] ?? '' });
  expect(reservations).toMatchObject([{ id: first, itemId: place.ids.items[1] }]);
  await place.reserve(2, '2026-12-14', '2026-12-21');
  await place.reserve(1, '2026-12-14', '2026-12-21');
  expect((await place.renew(loanId)).refused).toMatchObject([{ reason: 'loans.renewalReserved' }]);
});

test('undone on its own day: the due day of before counts, and its fee is taken back', async () => {
  await using place = await lendingHouse();
  await place.rule({ fee: { cents: 300, unit: 'loan' } });
  const { loanId } = await place.lend(0, 0);
  await place.renew(loanId);
  const owes = async () =>
    (await place.desk.money.ledger({ personId: place.ids.persons[0] ?? '' })).balances.owesCents;
  expect(await owes()).toBe(600);
  const undo = () => place.desk.loans.undoRenewal({ commandId: place.house.id(), loanId });
  expect((await undo()).loan).toMatchObject({ dueDay: '2026-11-30', renewals: 0 });
  expect(await owes()).toBe(300);
  await expect(undo()).rejects.toMatchObject(refusedAs('loans.notRenewed'));
});

test('a thing that came back is not renewed', async () => {
  await using place = await lendingHouse();
  const { loanId } = await place.lend(0, 0);
  await place.giveBack(0);
  expect((await place.renew(loanId)).refused).toMatchObject([{ reason: 'loans.notOut' }]);
});
