import { expect, test } from 'vitest';
import { openTestPglite, openTestStore } from '#tests/support/open-test-store.ts';
import { postgresSearch, sqliteSearch } from '../../store/search/index.ts';
import { newContact, newQuestion } from '../intake/intake.fixtures.ts';
import { registerContact } from '../intake/questions/register.ts';
import { newPerson, type ServiceHouse, serviceHouse } from '../people/people.fixtures.ts';
import { createPerson } from '../people/person.service.ts';
import { setService } from './directory/service.service.ts';
import { serviceRows } from './directory/service.store.ts';
import { createReferral } from './referral.service.ts';
import { countedReferrals, referralById, referralPage, referralsOf } from './referral.store.ts';
import { newReferral, newService, newStep } from './referrals.fixtures.ts';
import { takeStep, undoLast } from './steps.service.ts';

/** A question that goes out, and one that came in from somebody unknown: the same acts on either engine. */
async function story(house: ServiceHouse) {
  const person = await house.act((call) => createPerson(call, newPerson(house.id, { name: 'Samira V' })));
  const question = newQuestion(house.id, { themeId: 'theme-schulden' });
  const contact = newContact(house.id, { kind: 'person', personId: person.id }, { newQuestions: [question] });
  await house.act((call) => registerContact(call, contact), 'support');
  const service = await house.act((call) => setService(call, newService(house.id)), 'support');
  const { referral } = await house.act(
    (call) =>
      createReferral(
        call,
        newReferral(house.id, person.id, { serviceId: service.id, questionIds: [question.questionId] }),
      ),
    'support',
  );
  const send = async () => {
    const row = await house.ask(({ db }) => referralById(db, referral.id));
    const step = newStep(house.id, { id: referral.id, revision: row?.revision ?? 0 }, 'sent', 'sender');
    return house.act((call) => takeStep(call, step), 'support');
  };
  const { events } = await send();
  const eventId = events[0]?.id ?? '';
  await house.act(
    (call) => undoLast(call, { commandId: house.id(), referralId: referral.id, eventId }),
    'support',
  );
  await send();
  const incoming = newReferral(house.id, person.id, { direction: 'in', dueDay: null, ground: null });
  await house.act((call) => createReferral(call, incoming), 'support');
  const filter = { view: 'open', direction: undefined, limit: 10, offset: 0 } as const;
  const support = { accountId: 'account-support', role: 'support', hidden: new Set<string>() } as const;
  return house.ask(async ({ db }) => ({
    open: (await referralPage(db, support, filter)).rows.map(
      ({ direction, state }) => `${direction} ${state}`,
    ),
    ofCounter: (
      await referralPage(db, { accountId: 'account-desk', role: 'desk', hidden: new Set<string>() }, filter)
    ).total,
    ofPerson: (await referralsOf(db, person.id, null)).length,
    counted: (await countedReferrals(db, '2026-11-01', '2026-11-30')).length,
    services: (await serviceRows(db, { themeId: 'theme-schulden', includeSetAside: false })).length,
    answered: (await db.selectFrom('question').select('answer').execute()).map(({ answer }) => answer),
  }));
}

const told = {
  open: ['out sent', 'in sent'],
  ofCounter: 0,
  ofPerson: 2,
  counted: 2,
  services: 1,
  answered: ['referred'],
};

test('SQLite tells it as it was', async () => {
  const store = await openTestStore();
  expect(await story(serviceHouse(store, sqliteSearch()))).toEqual(told);
});

test('PostgreSQL tells the same', { timeout: 120_000 }, async () => {
  const store = await openTestPglite();
  expect(await story(serviceHouse(store, postgresSearch()))).toEqual(told);
});

test('the database itself keeps consent with how it was given, an end with its day, and a refusal with its reason', async () => {
  const store = await openTestStore();
  const house = serviceHouse(store, sqliteSearch());
  await story(house);
  const change = (values: object) =>
    house.act((call) => call.tx.updateTable('referral').set(values).execute());
  await expect(change({ ground: 'consent' })).rejects.toThrow('referral_consent_whole');
  await expect(change({ state: 'completed' })).rejects.toThrow('referral_ended_whole');
  await expect(change({ told_day: '2026-11-23' })).rejects.toThrow('referral_told_ended');
  await expect(
    house.act((call) => call.tx.updateTable('referral_event').set({ to_state: 'refused' }).execute()),
  ).rejects.toThrow('referral_event_reasoned');
});
