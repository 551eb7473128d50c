import { expect, test } from 'vitest';
import { openTestPglite, openTestStore } from '#tests/support/open-test-store.ts';
import { postgresSearch, sqliteSearch } from '../../store/search/index.ts';
import { newPerson, type ServiceHouse, serviceHouse } from '../people/people.fixtures.ts';
import { createPerson } from '../people/person.service.ts';
import { readingsOf } from '../zones/index.ts';
import { newContact, newQuestion, newTicket } from './intake.fixtures.ts';
import { markContactError } from './questions/question.service.ts';
import { contactsOfQuestions, countedQuestions, questionPage } from './questions/question.store.ts';
import { registerContact } from './questions/register.ts';
import { setPoint } from './tickets/points.service.ts';
import { callNext, issueTicket, takeTicket } from './tickets/ticket.service.ts';
import { ticketsOfDay } from './tickets/ticket.store.ts';

const today = '2026-11-23';

/** A day at the counter through the services: the same acts on either engine. */
async function story(house: ServiceHouse) {
  const person = await house.act((call) => createPerson(call, newPerson(house.id, { name: 'Samira V' })));
  const pointId = house.id();
  await house.act((call) =>
    setPoint(call, { commandId: house.id(), pointId, revision: 0, name: 'Kamer 1', active: true, sort: 1 }),
  );
  const tickets = [newTicket(house.id), newTicket(house.id, { urgency: 'now' })];
  for (const ticket of tickets) await house.act((call) => issueTicket(call, ticket));
  const next = () =>
    house.act((call) => callNext(call, { commandId: house.id(), pointId, audiences: ['support'] }));
  const called = [await next(), await next(), await next()].map(({ ticket }) => ticket?.number ?? null);
  const ticketId = tickets[0]?.ticketId ?? '';
  await house.act((call) => takeTicket(call, { commandId: house.id(), ticketId, pointId: null }), 'support');

  const question = newQuestion(house.id);
  const asker = { kind: 'person', personId: person.id } as const;
  const first = newContact(house.id, asker, { newQuestions: [question], ticketId });
  await house.act((call) => registerContact(call, first), 'support');
  await house.act(
    (call) => registerContact(call, newContact(house.id, asker, { again: [question.questionId] })),
    'support',
  );
  await house.act(
    (call) =>
      markContactError(call, { commandId: house.id(), contactId: first.contactId, reason: 'vergissing' }),
    'support',
  );
  const reader = { accountId: 'account-support', role: 'support', hidden: new Set<string>() } as const;
  const filter = { view: 'mine', themeId: undefined, limit: 10, offset: 0 } as const;
  return house.ask(async ({ db }) => ({
    called,
    states: (await ticketsOfDay(db, today)).map((row) => row.state),
    mine: (await questionPage(db, reader, filter)).total,
    ofCounter: (
      await questionPage(db, { accountId: 'account-desk', role: 'desk', hidden: new Set<string>() }, filter)
    ).total,
    contacts: (await contactsOfQuestions(db, [question.questionId])).get(question.questionId)?.count,
    counted: (await countedQuestions(db, '2026-01-01', '2026-12-31')).length,
    read: (await readingsOf(db, person.id)).length,
  }));
}

const told = {
  called: [2, 1, null],
  states: ['taken', 'called'],
  mine: 1,
  ofCounter: 0,
  contacts: 1,
  counted: 1,
  read: 0,
};

test('SQLite tells the day as it was', async () => {
  const store = await openTestStore();
  expect(await story(serviceHouse(store, sqliteSearch()))).toEqual(told);
});

test('PostgreSQL tells the same day', { timeout: 120_000 }, async () => {
  const store = await openTestPglite();
  expect(await story(serviceHouse(store, postgresSearch()))).toEqual(told);
});

test('the database itself keeps an asker whole, a refusal reasoned and a number once a day', async () => {
  const store = await openTestStore();
  const house = serviceHouse(store, sqliteSearch());
  await story(house);
  const change = (values: object) =>
    house.act((call) => call.tx.updateTable('question').set(values).execute());
  await expect(change({ asker: 'anonymous' })).rejects.toThrow('question_one_asker');
  await expect(change({ answer: 'refused', answered_at: `${today}T09:00:00.000Z` })).rejects.toThrow(
    'question_refused_why',
  );
  await expect(
    house.act((call) => call.tx.updateTable('ticket').set({ number: 1 }).execute()),
  ).rejects.toThrow(/ticket.number/);
});
