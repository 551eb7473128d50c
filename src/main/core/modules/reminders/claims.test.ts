import { expect, test } from 'vitest';
import { days, type RemindingHouse, remindingHouse } from './reminders.testing.ts';

/** One late thing with one person. */
async function lateThing() {
  const house = await remindingHouse();
  const person = await house.person({ name: 'Lang', address: true });
  return { house, person, ...(await house.lend(person, days.late12)) };
}

const say = (house: RemindingHouse, loanId: string, kind: 'claimsReturned' | 'lost') =>
  house.desk.reminders.makeClaim({ commandId: house.id(), claimId: house.id(), loanId, kind });

const resolve = (
  house: RemindingHouse,
  claimId: string,
  outcome: 'foundInHouse' | 'foundWithPerson' | 'paid' | 'writtenOff',
) => house.desk.reminders.resolveClaim({ commandId: house.id(), claimId, outcome });

const stateOf = async (house: RemindingHouse, itemId: string) =>
  (await house.desk.catalog.getItem({ itemId })).state;

const owes = async (house: RemindingHouse, personId: string) =>
  (await house.desk.money.ofPerson({ personId })).balances.owesCents;

test('"it is back": nobody is reminded, and it stands on the list to look for, with its place', async () => {
  const { house, loanId } = await lateThing();
  await using _ = house;
  await say(house, loanId, 'claimsReturned');
  expect((await house.desk.reminders.list({})).total).toBe(0);
  expect((await house.desk.reminders.overview({})).toSearch).toBe(1);
  expect((await house.desk.reminders.claims({ view: 'search' })).claims).toMatchObject([
    { loanId, place: 'Rek 3', personName: 'Lang', kindName: 'Boormachine' },
  ]);
  expect(await house.desk.reminders.searchListPdf({})).toMatchObject({ pages: 1, things: 1 });
  await expect(say(house, loanId, 'claimsReturned')).rejects.toMatchObject({
    data: { reason: 'reminders.alreadyClaimed' },
  });
});

test('found on the shelf: it is taken back today; undone it is out again and said to be back', async () => {
  const { house, loanId, itemId } = await lateThing();
  await using _ = house;
  const claim = await say(house, loanId, 'claimsReturned');
  await resolve(house, claim.id, 'foundInHouse');
  expect((await house.desk.loans.whereabouts({ itemId })).openLoan).toBeNull();

  await house.desk.reminders.undoOutcome({ commandId: house.id(), claimId: claim.id });
  expect((await house.desk.loans.whereabouts({ itemId })).openLoan?.id).toBe(loanId);
  expect((await house.desk.reminders.overview({})).toSearch).toBe(1);
});

test('not found after all: the person still has it and is reminded again', async () => {
  const { house, loanId } = await lateThing();
  await using _ = house;
  const claim = await say(house, loanId, 'claimsReturned');
  await resolve(house, claim.id, 'foundWithPerson');
  expect((await house.desk.reminders.list({})).lines).toMatchObject([{ step: { key: 'second' } }]);
});

test('lost: the thing is out of use; paid: it stands on the account and the loan is closed; undone all is as before', async () => {
  const { house, person, loanId, itemId } = await lateThing();
  await using _ = house;
  await say(house, loanId, 'claimsReturned');
  // Who first said it was back now says it is lost.
  const claim = await say(house, loanId, 'lost');
  expect(await stateOf(house, itemId)).toBe('lost');
  await resolve(house, claim.id, 'paid');
  expect(await owes(house, person)).toBe(8900);
  expect((await house.desk.loans.ofPerson({ personId: person })).openCount).toBe(0);

  await house.desk.reminders.undoOutcome({ commandId: house.id(), claimId: claim.id });
  expect([await owes(house, person), await stateOf(house, itemId)]).toEqual([0, 'lost']);
  expect((await house.desk.loans.ofPerson({ personId: person })).openCount).toBe(1);
  await house.desk.reminders.undoClaim({ commandId: house.id(), claimId: claim.id });
  expect(await stateOf(house, itemId)).toBe('inUse');
  expect((await house.desk.reminders.list({})).total).toBe(1);
});

test('found long after it was paid: in use again, and what was charged is charged no more', async () => {
  const { house, person, loanId, itemId } = await lateThing();
  await using _ = house;
  const claim = await say(house, loanId, 'lost');
  await resolve(house, claim.id, 'paid');
  house.clock.pass(3 * 24 * 60);
  const desk = house.as('desk');
  const again = { ...house, desk } as RemindingHouse;
  await resolve(again, claim.id, 'foundInHouse');
  expect([await owes(again, person), await stateOf(again, itemId)]).toEqual([0, 'inUse']);
});

test('scanned at the desk: what was said of it is settled; the undone return opens it again', async () => {
  const { house, loanId, itemId } = await lateThing();
  await using _ = house;
  await say(house, loanId, 'lost');
  await house.desk.loans.giveBack({ commandId: house.id(), itemId });
  expect(await stateOf(house, itemId)).toBe('inUse');
  expect(await house.desk.reminders.claimsOf({ loanIds: [loanId] })).toMatchObject([
    { kind: 'lost', outcome: 'foundWithPerson' },
  ]);
  await house.desk.loans.undoReturn({ commandId: house.id(), loanId });
  expect(await stateOf(house, itemId)).toBe('lost');
  expect(await house.desk.reminders.claimsOf({ loanIds: [loanId] })).toMatchObject([{ outcome: null }]);
});

test('one open claim per loan, held by the database', async () => {
  const { house, loanId } = await lateThing();
  await using _ = house;
  await say(house, loanId, 'claimsReturned');
  const store = house.inside.store();
  const row = await store.reader.selectFrom('claim').selectAll().executeTakeFirstOrThrow();
  const twice = store.write(async (tx) => {
    await tx
      .insertInto('claim')
      .values({ ...row, id: house.id() })
      .execute();
  });
  await expect(twice).rejects.toThrow(/UNIQUE/);
});

test('a volunteer speaks for the own initiative only, and lets no value go', async () => {
  const { house, loanId } = await lateThing();
  await using _ = house;
  const of = (initiative: string) => house.as('volunteer', [initiative]);
  const input = { commandId: house.id(), claimId: house.id(), loanId, kind: 'lost' as const };
  await expect(of(house.initiatives.toys).reminders.makeClaim(input)).rejects.toMatchObject({
    data: { reason: 'loans.otherInitiative' },
  });
  const own = of(house.initiatives.tools);
  const claim = await own.reminders.makeClaim({ ...input, commandId: house.id() });
  const letGo = { commandId: house.id(), claimId: claim.id, outcome: 'writtenOff' as const };
  await expect(own.reminders.resolveClaim(letGo)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect((await of(house.initiatives.toys).reminders.claims({ view: 'lost' })).total).toBe(0);
});
