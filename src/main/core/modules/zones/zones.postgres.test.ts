import { expect, test } from 'vitest';
import { openTestPglite, openTestStore } from '#tests/support/open-test-store.ts';
import { postgresSearch, sqliteSearch } from '../../store/search/index.ts';
import { newContact, newQuestion } from '../intake/intake.fixtures.ts';
import { questionPage } from '../intake/questions/question.store.ts';
import { registerContact } from '../intake/questions/register.ts';
import { newPerson, type ServiceHouse, serviceHouse } from '../people/people.fixtures.ts';
import { createPerson } from '../people/person.service.ts';
import { createReferral } from '../referrals/referral.service.ts';
import { newReferral } from '../referrals/referrals.fixtures.ts';
import { endAccess, openRecord } from './access.service.ts';
import { openingsBetween } from './access.store.ts';
import { readerOf } from './care-reader.ts';
import { readingCounts } from './readings.ts';

const now = '2026-11-23T09:00:00.000Z';

/** A record opened all the same by a colleague, and closed: the same acts on either engine. */
async function story(house: ServiceHouse) {
  const person = await house.act((call) => createPerson(call, newPerson(house.id, { name: 'Samira V' })));
  const question = newQuestion(house.id, { scope: 'own' });
  const contact = newContact(house.id, { kind: 'person', personId: person.id }, { newQuestions: [question] });
  await house.act((call) => registerContact(call, contact), 'support');
  await house.act(
    (call) => createReferral(call, newReferral(house.id, person.id, { scope: 'own' })),
    'support',
  );
  const filter = { view: 'all', themeId: undefined, limit: 10, offset: 0 } as const;
  const seen = () =>
    house.ask(async ({ db }) => {
      const reader = await readerOf(db, { accountId: 'account-caseManager', role: 'caseManager', now });
      return (await questionPage(db, reader, filter)).total;
    });
  const before = await seen();
  const accessId = house.id();
  const opening = { commandId: house.id(), accessId, personId: person.id, reason: 'Lien is ziek vandaag' };
  await house.act((call) => openRecord(call, opening), 'caseManager');
  const opened = await seen();
  const notices = await house.ask(({ db }) => db.selectFrom('care_notice').select('to_account_id').execute());
  await house.act((call) => endAccess(call, { commandId: house.id(), accessId }), 'caseManager');
  return house.ask(async ({ db }) => ({
    seen: [before, opened, await seen()],
    told: notices.map((row) => row.to_account_id),
    openings: (await openingsBetween(db, '2026-11-23', '2026-11-24')).length,
    readings: await readingCounts(db, '2026-11-23', '2026-11-24'),
  }));
}

const told = { seen: [0, 1, 0], told: ['account-support'], openings: 1, readings: [] };

test('SQLite tells it as it was', async () => {
  expect(await story(serviceHouse(await openTestStore(), sqliteSearch()))).toEqual(told);
});

test('PostgreSQL tells the same', { timeout: 120_000 }, async () => {
  expect(await story(serviceHouse(await openTestPglite(), postgresSearch()))).toEqual(told);
});
