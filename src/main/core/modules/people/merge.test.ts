import { expect, test } from 'vitest';
import { makeCardCode } from '#shared/domain/barcode.ts';
import { makeTestCore, testAccountId } from '#tests/support/make-test-core.ts';
import { personRows } from '../../store/person-rows.ts';
import { newContact, newQuestion } from '../intake/intake.fixtures.ts';
import { lendingHouse } from '../loans/lending.testing.ts';
import { newTrajectory } from '../trajectories/trajectories.fixtures.ts';
import { family, invite } from './household.fixtures.ts';
import { columnsToPerson, everythingOfPersons, merge, undo } from './merge.fixtures.ts';
import { newPerson, refusal, wanted } from './people.fixtures.ts';

test('every column that points to a person says how its rows follow a merge', async () => {
  await using house = await makeTestCore();
  const columns = await columnsToPerson(house.inside.store().reader);
  expect(columns.length).toBeGreaterThan(20);
  const handled = new Set(personRows().map((rows) => `${rows.table}.${rows.column}`));
  expect(columns.filter((name) => !handled.has(name))).toEqual([]);
});

/** Two persons who are one, with something of everything on both sides, and a stranger. */
async function twoSided() {
  const lending = await lendingHouse({ items: 4, persons: 3 });
  const { house, ids } = lending;
  const [a = '', b = '', c = ''] = ids.persons;
  const desk = house.as('desk');
  const people = house.as('desk').people;
  await people.giveCard({
    commandId: house.id(),
    personId: a,
    cardId: house.id(),
    number: makeCardCode(101),
  });
  await people.giveCard({
    commandId: house.id(),
    personId: b,
    cardId: house.id(),
    number: makeCardCode(102),
  });
  await lending.lend(0, 0);
  await lending.lend(1, 1);
  for (const personId of [a, b])
    await desk.money.charge({
      commandId: house.id(),
      actId: house.id(),
      personId,
      initiativeId: ids.initiative,
      kind: 'damage',
      cents: personId === a ? 300 : 500,
      note: 'Deuk in de behuizing',
    });
  await lending.lend(2, 3);
  await lending.hold(0, 3);
  await lending.hold(1, 3);
  for (const personId of [a, b]) {
    await house
      .as('support')
      .questions.register(
        newContact(house.id, { kind: 'person', personId }, { newQuestions: [newQuestion(house.id)] }),
      );
    await house.as('support').trajectories.open(newTrajectory(house.id, personId));
    await desk.blocks.set({
      commandId: house.id(),
      personId,
      reasonCode: 'other',
      note: '',
      untilDay: personId === a ? '2026-12-10' : '2026-12-20',
      blocks: [{ blockId: house.id(), initiativeId: ids.initiative }],
    });
    await desk.households.addHelper({
      commandId: house.id(),
      helperId: house.id(),
      personId,
      who: { personId: c },
      relation: 'friend',
      mayCollect: true,
      mayActFor: false,
      untilDay: null,
    });
  }
  await desk.households.addHelper({
    commandId: house.id(),
    helperId: house.id(),
    personId: a,
    who: { personId: b },
    relation: 'family',
    mayCollect: true,
    mayActFor: false,
    untilDay: null,
  });
  await house.as('support').questions.ofPerson({ personId: a });
  await house.as('support').questions.ofPerson({ personId: b });
  await house.as('support').trajectories.ofPerson({ personId: a });
  return { ...lending, a, b, c };
}

test('merged, one person has what both had, and the undo puts everything back exactly', async () => {
  const { house, a, b, c } = await twoSided();
  await using _ = house;
  const { reader } = house.inside.store();
  const before = await everythingOfPersons(reader);
  const { mergeId, person } = await merge(house, a, b);
  expect(person.cards).toHaveLength(2);
  const desk = house.as('desk');
  expect((await desk.loans.lookUp({ code: makeCardCode(102) })).kind).toBe('person');
  expect(await desk.people.search({ text: makeCardCode(102) })).toMatchObject([{ id: a }]);
  const numberOfB =
    (before['person'] as { id: string; number: string }[]).find((row) => row.id === b)?.number ?? '';
  expect(await desk.loans.lookUp({ code: numberOfB })).toMatchObject({ kind: 'person', person: { id: a } });
  expect(await desk.people.search({ text: numberOfB })).toMatchObject([{ id: a }]);
  // An old link leads to the same person.
  expect((await desk.people.get({ personId: b })).id).toBe(a);
  expect((await desk.loans.ofPerson({ personId: a })).openCount).toBe(2);
  expect((await desk.money.ofPerson({ personId: a })).balances.owesCents).toBe(800);
  expect(
    (await desk.holds.ofPerson({ personId: a })).holds.filter((one) => one.endedAt === null),
  ).toHaveLength(1);
  expect(await house.as('support').trajectories.ofPerson({ personId: a })).toHaveLength(2);
  expect((await house.as('support').questions.ofPerson({ personId: a })).questions).toHaveLength(2);
  const blocks = (await desk.blocks.standing({ personId: a })).blocks;
  expect(blocks).toMatchObject([{ untilDay: '2026-12-20' }]);
  const { helpers } = await desk.households.helpers({ personId: a });
  expect(helpers.filter((one) => one.holds)).toHaveLength(1);
  // Nothing points to the one who goes on as another but the merge itself and what counts no more.
  expect((await everythingOfPersons(reader))['loan']).toMatchObject([
    { person_id: a },
    { person_id: a },
    { person_id: c },
  ]);
  await undo(house, mergeId);
  expect(await everythingOfPersons(reader)).toEqual(before);
});

test('what a year counts is one unit after the merge, two after the undo', async () => {
  const { house, a, b } = await twoSided();
  await using _ = house;
  const units = async () =>
    (await house.as('coordinator').questions.figures({ fromDay: '2026-01-01', toDay: '2026-12-31' })).units;
  expect(await units()).toBe(2);
  const { mergeId } = await merge(house, a, b);
  expect(await units()).toBe(1);
  await undo(house, mergeId);
  expect(await units()).toBe(2);
});

test('per field the screen says what is taken from the other; a field changed since the merge stays', async () => {
  await using house = await makeTestCore();
  const make = (fields: object) => house.as('desk').people.create(newPerson(house.id, fields));
  const one = await make({ name: 'An Voorbeeld', phone: '0470 11 22 33', town: 'Kortrijk' });
  const two = await make({ name: 'An Voorbeelt', birthDate: '1987-04-30', email: 'an@voorbeeld.test' });
  const { mergeId, person } = await merge(house, one.id, two.id, { fromAbsorbed: ['birthDate', 'email'] });
  expect(person).toMatchObject({
    name: 'An Voorbeeld',
    birthDate: '1987-04-30',
    birthDateMissing: null,
    email: 'an@voorbeeld.test',
    phone: '0470 11 22 33',
  });
  const { cards: _c, createdAt: _d, limited: _l, number: _n, id: _i, ...fields } = person;
  await house
    .as('desk')
    .people.update({ commandId: house.id(), personId: one.id, ...fields, email: 'nieuw@voorbeeld.test' });
  await undo(house, mergeId);
  expect(await house.as('desk').people.get({ personId: one.id })).toMatchObject({
    birthDate: null,
    birthDateMissing: 'notAsked',
    email: 'nieuw@voorbeeld.test',
  });
  expect(await house.as('desk').people.get({ personId: two.id })).toMatchObject({
    id: two.id,
    name: 'An Voorbeelt',
    email: 'an@voorbeeld.test',
  });
});

test('two households on one day: refused until somebody says which one stands; the rest of the other stays', async () => {
  await using house = await makeTestCore();
  const [a, b, mate] = [
    await invite(house, 'A Een'),
    await invite(house, 'A Een'),
    await invite(house, 'B Twee'),
  ];
  await family(house, a);
  const other = await family(house, b, mate);
  await expect(merge(house, a, b)).rejects.toEqual(refusal('merges.twoHouseholds'));
  expect((await house.as('coordinator').merges.compare({ leftId: a, rightId: b })).householdsClash).toBe(
    true,
  );
  const { reader } = house.inside.store();
  const before = await everythingOfPersons(reader);
  const { mergeId } = await merge(house, a, b, { householdOf: 'absorbed' });
  expect((await house.as('desk').households.ofPerson({ personId: a })).now).toMatchObject({
    id: other.id,
    members: [{ name: 'A Een' }, { name: 'B Twee' }],
  });
  await undo(house, mergeId);
  expect(await everythingOfPersons(reader)).toEqual(before);
});

test('later acts: what came since stays where it was made, a loan goes back as it is now', async () => {
  const { house, a, b, giveBack } = await twoSided();
  await using _ = house;
  const { mergeId } = await merge(house, a, b);
  const money = async (personId: string) => (await house.as('desk').money.ofPerson({ personId })).balances;
  await giveBack(1);
  // Paid after the merge, for both: it stays with whom it was taken from, as credit that can be given back.
  await house.as('desk').money.pay({
    commandId: house.id(),
    actId: house.id(),
    personId: a,
    cents: 800,
    means: 'cash',
  });
  await undo(house, mergeId);
  expect((await house.as('desk').loans.ofPerson({ personId: b })).openCount).toBe(0);
  expect(await money(a)).toMatchObject({ owesCents: 0, creditCents: 500 });
  expect((await money(b)).owesCents).toBe(500);
  await expect(undo(house, mergeId)).rejects.toEqual(refusal('merges.alreadyUndone'));
  const mate = await invite(house, 'Huisgenoot');
  await family(house, b, mate);
  const again = await merge(house, a, b);
  const home = (await house.as('desk').households.ofPerson({ personId: a })).now;
  const memberId = home?.members.find((one) => one.personId === a)?.memberId ?? '';
  await house.as('desk').households.endMember({ commandId: house.id(), memberId, day: '2026-11-23' });
  // The membership itself went along; that it ended since does not contradict whose it is.
  await undo(house, again.mergeId);
  expect((await house.as('desk').households.ofPerson({ personId: b })).past).toHaveLength(1);
});

test('a chain is undone from its end; a number of any of them leads to the last', async () => {
  await using house = await makeTestCore();
  const [a, b, c] = [await invite(house, 'Eén'), await invite(house, 'Eén'), await invite(house, 'Eén')];
  const first = await merge(house, b, c);
  const second = await merge(house, a, b);
  const desk = house.as('desk');
  expect((await desk.people.get({ personId: c })).id).toBe(a);
  expect(await desk.loans.lookUp({ code: 'P-000003' })).toMatchObject({ person: { id: a } });
  await expect(undo(house, first.mergeId)).rejects.toEqual(refusal('merges.laterFirst'));
  await undo(house, second.mergeId);
  expect((await desk.people.get({ personId: c })).id).toBe(b);
  await undo(house, first.mergeId);
  expect((await desk.people.get({ personId: c })).id).toBe(c);
});

test('nothing new is written for somebody who goes on as another, and they warn no more', async () => {
  const { house, a, b, lend } = await twoSided();
  await using _ = house;
  const row = await house.as('desk').people.get({ personId: b });
  await merge(house, a, b);
  await expect(lend(1, 2)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(merge(house, b, a)).rejects.toBeDefined();
  const found = await house
    .as('desk')
    .people.findDuplicates(
      wanted({ name: row.name, birthDate: row.birthDate, cardNumber: makeCardCode(102) }),
    );
  expect(found.map((one) => one.person.id)).toEqual([a]);
});

test('likely pairs wait in a list; "two people" is remembered, also after one of them was merged', async () => {
  await using house = await makeTestCore();
  const make = (fields: object, card?: string) =>
    house.as('desk').people.create(newPerson(house.id, fields, card));
  const a = await make({ name: 'Samira Testa', birthDate: '1987-04-30' });
  const b = await make({ name: 'Testa Samira', birthDate: '1987-04-30' });
  const c = await make({ name: 'Samira Testa', phone: '0470 12 34 56' });
  const d = await make({ name: 'Samira Testa', phone: '+32 470 12 34 56' });
  await make({ name: 'Iemand Anders', birthDate: '1987-04-30', phone: '0470 12 34 56' });
  const list = house.as('coordinator').merges;
  const { pairs, total } = await list.pairs({});
  expect(pairs.map(({ level, left, right }) => [level, left.id, right.id])).toEqual([
    ['strong', a.id, b.id],
    ['weak', c.id, d.id],
  ]);
  expect(total).toBe(2);
  await house.as('desk').people.judgeDuplicate({
    commandId: house.id(),
    personId: d.id,
    otherPersonId: c.id,
    verdict: 'different',
  });
  expect((await list.pairs({ level: 'weak' })).total).toBe(0);
  const e = await make({ name: 'Testa, Samira', phone: '0470/12.34.56' });
  await merge(house, e.id, d.id);
  expect((await list.pairs({})).pairs.map(({ left, right }) => [left.id, right.id])).toEqual([[a.id, b.id]]);
  expect((await list.compare({ leftId: e.id, rightId: c.id })).judgedDifferent).toBe(true);
});

test('a shield survives the merge, whichever of the two had it, and a stranger cannot merge whom they may not know', async () => {
  await using house = await makeTestCore();
  const [a, b] = [await invite(house, 'Fictie'), await invite(house, 'Fictie')];
  const shield = {
    commandId: house.id(),
    restrictionId: house.id(),
    personId: b,
    reason: 'x',
    readerIds: [],
  };
  await house.as('support').restrictions.set(shield);
  await expect(house.as('coordinator').merges.compare({ leftId: a, rightId: b })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  const revisions = { keptRevision: 1, absorbedRevision: 1 };
  await expect(merge(house, a, b, revisions)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await house.as('coordinator').merges.pairs({})).total).toBe(0);
  await merge(house, a, b, revisions, house.as('support'));
  expect(await house.as('caseManager').people.search({ text: 'fictie' })).toEqual([]);
  const kept = await house.as('support').restrictions.ofPerson({ personId: a });
  expect(kept?.readers.map((one) => one.accountId)).toEqual([testAccountId('support')]);
});
