import { expect, test } from 'vitest';
import { makeCardCode } from '#shared/domain/barcode.ts';
import { makeTestCore, type TestCore, testAccountId } from '#tests/support/make-test-core.ts';
import { newContact, newQuestion } from '../intake/intake.fixtures.ts';
import { worker } from '../zones/zones.fixtures.ts';
import { hiddenFrom, provideShieldAccess } from './hidden.ts';
import { family, invite } from './household.fixtures.ts';
import { newPerson, refusal, wanted } from './people.fixtures.ts';

/** Somebody with a card, a question and a sister, shielded by support. */
async function shielded(house: TestCore, readerIds: string[] = []) {
  const person = await house
    .as('desk')
    .people.create(
      newPerson(
        house.id,
        { name: 'Fictie Geheim', birthDate: '1990-05-05', town: 'Kortrijk' },
        makeCardCode(7),
      ),
    );
  const sister = await invite(house, 'Fictie Zus');
  await family(house, person.id, sister);
  const asked = await house
    .as('support')
    .questions.register(
      newContact(
        house.id,
        { kind: 'person', personId: person.id },
        { newQuestions: [newQuestion(house.id, { scope: 'all', note: 'MERKTEKEN' })] },
      ),
    );
  const restriction = await house.as('support').restrictions.set({
    commandId: house.id(),
    restrictionId: house.id(),
    personId: person.id,
    reason: 'Zoekt iemand haar: niet zeggen dat ze hier komt.',
    readerIds,
  });
  return { person, sister, question: asked.questions[0], restriction };
}

test('for whoever may not know of a shielded person there is no such person in care', async () => {
  await using house = await makeTestCore();
  const { person, sister, question } = await shielded(house);
  const other = house.as('caseManager');
  expect(await other.people.search({ text: 'Fictie' })).toMatchObject([{ name: 'Fictie Zus' }]);
  expect(await other.people.search({ text: person.number })).toEqual([]);
  expect(await other.search.everything({ text: 'geheim' })).toEqual([]);
  expect(
    await other.people.findDuplicates(wanted({ name: 'Fictie Geheim', birthDate: '1990-05-05' })),
  ).toEqual([]);
  expect(await other.questions.list({ view: 'open' })).toEqual({ questions: [], total: 0 });
  expect(await other.questions.ofPerson({ personId: person.id })).toEqual({ contacts: [], questions: [] });
  await expect(other.zones.readLog({ personId: person.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await other.restrictions.ofPerson({ personId: person.id })).toBeNull();
  expect(await other.households.ofPerson({ personId: person.id })).toEqual({
    now: null,
    also: null,
    past: [],
  });
  const home = await other.households.ofPerson({ personId: sister });
  expect(home.now?.members.map((one) => one.name)).toEqual(['Fictie Zus']);
  expect(await other.households.matesOf({ personIds: [sister] })).toEqual([]);
  await expect(
    other.questions.assign({ commandId: house.id(), questionId: question?.id ?? '', toAccountId: null }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(
    other.questions.register(
      newContact(
        house.id,
        { kind: 'person', personId: person.id },
        { newQuestions: [newQuestion(house.id)] },
      ),
    ),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  // Counting never names anybody: it goes on.
  const year = { fromDay: '2026-01-01', toDay: '2026-12-31' };
  expect((await house.as('coordinator').questions.figures(year)).questions).toBe(1);
});

test('lending by card goes on, with what the desk needs: name, number, cards', async () => {
  await using house = await makeTestCore();
  const { person } = await shielded(house);
  const desk = house.as('desk');
  expect(await desk.loans.lookUp({ code: makeCardCode(7) })).toEqual({
    kind: 'person',
    person: { id: person.id, number: person.number, name: 'Fictie Geheim', birthYear: null, town: null },
  });
  expect(await desk.loans.lookUp({ code: person.number })).toMatchObject({ kind: 'nothing' });
  expect(await desk.people.search({ text: makeCardCode(7) })).toHaveLength(1);
  expect(await desk.people.get({ personId: person.id })).toMatchObject({
    name: 'Fictie Geheim',
    town: null,
    limited: true,
  });
  const other = await invite(house, 'Anders');
  await expect(
    desk.people.giveCard({
      commandId: house.id(),
      personId: other,
      cardId: house.id(),
      number: makeCardCode(7),
    }),
  ).rejects.toEqual(refusal('people.cardOfOther', { card: makeCardCode(7) }));
});

test('whoever shields somebody reads on, and so do those who were named', async () => {
  await using house = await makeTestCore();
  const { person, restriction } = await shielded(house);
  const support = house.as('support');
  expect(await support.people.search({ text: 'geheim' })).toHaveLength(1);
  expect((await support.questions.list({ view: 'open' })).total).toBe(1);
  expect(restriction.readers.map((one) => one.accountId)).toEqual([testAccountId('support')]);
  const again = { commandId: house.id(), restrictionId: house.id(), personId: person.id };
  await expect(support.restrictions.set({ ...again, reason: 'x', readerIds: [] })).rejects.toEqual(
    refusal('restrictions.already'),
  );
  await expect(
    house.as('caseManager').restrictions.set({ ...again, commandId: house.id(), reason: 'x', readerIds: [] }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a coordinator keeps the list without knowing who is on it, and names a reader so that care goes on', async () => {
  await using house = await makeTestCore();
  const { person, restriction } = await shielded(house);
  const lines = await house.as('coordinator').restrictions.list();
  expect(lines).toMatchObject([{ restrictionId: restriction.restrictionId, person: null }]);
  expect(JSON.stringify(lines)).not.toContain('Geheim');
  expect(await house.as('caseManager').restrictions.list()).toEqual([]);
  const change = { commandId: house.id(), restrictionId: restriction.restrictionId, readerIds: [house.id()] };
  await expect(house.as('coordinator').restrictions.setReaders(change)).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(
    house.as('caseManager').restrictions.setReaders({ ...change, commandId: house.id(), readerIds: [] }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const coordinator = { accountId: testAccountId('coordinator'), now: house.clock.now() };
  expect((await hiddenFrom(house.inside.store().reader, coordinator)).has(person.id)).toBe(true);
});

test('lifted, the person is there again; the lift can be undone on its day', async () => {
  await using house = await makeTestCore();
  const { restriction } = await shielded(house);
  const { restrictionId } = restriction;
  const support = house.as('support').restrictions;
  await support.lift({ commandId: house.id(), restrictionId, reason: 'Niet meer nodig' });
  expect(await house.as('desk').people.search({ text: 'geheim' })).toHaveLength(1);
  await support.undoLift({ commandId: house.id(), restrictionId });
  expect(await house.as('desk').people.search({ text: 'geheim' })).toEqual([]);
});

test('another module may open somebody for a while', async () => {
  await using house = await makeTestCore();
  const { person } = await shielded(house);
  const restore = provideShieldAccess({
    openTo: async (_ex, { accountId }, ids) => (accountId === testAccountId('caseManager') ? ids : []),
  });
  try {
    expect(await house.as('caseManager').people.search({ text: 'geheim' })).toHaveLength(1);
    // Knowing that somebody is there is not reading what was written: that takes a ground of its own.
    expect(
      (await house.as('caseManager').questions.ofPerson({ personId: person.id })).questions,
    ).toHaveLength(0);
    expect(await house.as('desk').people.search({ text: 'geheim' })).toEqual([]);
  } finally {
    restore();
  }
});

test('no file that leaves the house holds a shielded person', async () => {
  await using house = await makeTestCore();
  await shielded(house);
  const { exportPersons, countPersons } = await import('./export.ts');
  const ex = house.inside.store().reader;
  expect((await exportPersons(ex, null, 10)).map((row) => row.fields.name)).toEqual(['Fictie Zus']);
  expect(await countPersons(ex)).toBe(1);
});

test('found by the card in hand: name and number, no town and no year of birth', async () => {
  await using house = await makeTestCore();
  await shielded(house);
  const text = makeCardCode(7);
  const other = house.as('caseManager');
  expect(await other.people.search({ text })).toMatchObject([
    { name: 'Fictie Geheim', town: null, birthYear: null },
  ]);
  const [found] = await other.search.everything({ text });
  expect(found?.detail).not.toContain('Kortrijk');
});

test('whoever may not know of somebody moves them to no other household, and asks nobody to act for them', async () => {
  await using house = await makeTestCore();
  const { person, sister } = await shielded(house);
  const other = house.as('caseManager');
  const home = (await house.as('support').households.ofPerson({ personId: person.id })).now;
  const member = home?.members.find((one) => one.personId === person.id);
  const notFound = { code: 'NOT_FOUND' };
  await expect(
    other.households.changeRole({
      commandId: house.id(),
      memberId: member?.memberId ?? '',
      role: 'other',
    }),
  ).rejects.toMatchObject(notFound);
  await expect(
    other.households.addHelper({
      commandId: house.id(),
      helperId: house.id(),
      personId: sister,
      who: { personId: person.id },
      relation: 'family',
      mayCollect: true,
      mayActFor: false,
      untilDay: null,
    }),
  ).rejects.toMatchObject(notFound);
});

test('a reader whose account is off meanwhile is no reason to refuse another one', async () => {
  await using house = await makeTestCore();
  const first = await worker(house, 'Werker Een', 'caseManager');
  const second = await worker(house, 'Werker Twee', 'support');
  const { person, restriction } = await shielded(house, [first.id]);
  await house.inside
    .store()
    .write((tx) => tx.updateTable('account').set({ active: 0 }).where('id', '=', first.id).execute());
  const readerIds = [...restriction.readers.map(({ accountId }) => accountId), second.id];
  await house
    .as('support')
    .restrictions.setReaders({ commandId: house.id(), restrictionId: restriction.restrictionId, readerIds });
  expect((await second.client.people.get({ personId: person.id })).name).toBe('Fictie Geheim');
});
