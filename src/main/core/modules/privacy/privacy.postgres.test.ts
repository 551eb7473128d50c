import { expect, test } from 'vitest';
import { openTestPglite, openTestStore } from '#tests/support/open-test-store.ts';
import { postgresSearch, sqliteSearch } from '../../store/search/index.ts';
import { newPerson, type ServiceHouse, serviceHouse } from '../people/people.fixtures.ts';
import { createPerson } from '../people/person.service.ts';
import { setGround, showNotice, withdraw } from './grounds.service.ts';
import { publishNotice, setNotice, unpublishNotice } from './notices.service.ts';
import { consentWithdrawnOn, currentNotice, shownRows, wasTold } from './privacy.store.ts';

const today = '2026-11-23';

/** A notice in use, told to somebody who consents and withdraws: the same acts on either engine. */
async function story(house: ServiceHouse) {
  const { id: personId } = await house.act((call) =>
    createPerson(call, newPerson(house.id, { name: 'Samira V' })),
  );
  const noticeId = house.id();
  const text = { language: 'nl', title: 'Wat wij weten', body: 'Zo weinig mogelijk.' } as const;
  const one = (revision: number) => ({ commandId: house.id(), noticeId, revision });
  await house.act((call) => setNotice(call, { ...one(0), texts: [text] }), 'coordinator');
  await house.act((call) => publishNotice(call, one(1)), 'coordinator');
  await house.act((call) => unpublishNotice(call, one(2)), 'coordinator');
  await house.act((call) => publishNotice(call, one(3)), 'coordinator');
  const day = today;
  const shown = { commandId: house.id(), shownId: house.id(), personId, noticeId, day } as const;
  await house.act((call) => showNotice(call, { ...shown, language: 'nl', way: 'onPaper' }), 'support');
  const groundId = house.id();
  const ground = { commandId: house.id(), groundId, personId, day, givenBy: '' } as const;
  await house.act(
    (call) => setGround(call, { ...ground, purpose: 'photo', ground: 'consent', way: 'onPaper' }),
    'support',
  );
  await house.act((call) => withdraw(call, { commandId: house.id(), groundId, day }), 'support');
  return house.ask(async ({ db }) => ({
    current: (await currentNotice(db))?.version,
    told: await wasTold(db, noticeId),
    shown: (await shownRows(db, personId)).map((row) => [row.language, row.way, row.day]),
    withdrawn: await consentWithdrawnOn(db, personId, 'photo'),
  }));
}

const told = { current: 1, told: true, shown: [['nl', 'onPaper', today]], withdrawn: today };

test('SQLite tells it as it was', async () => {
  expect(await story(serviceHouse(await openTestStore(), sqliteSearch()))).toEqual(told);
});

test('PostgreSQL tells the same', { timeout: 120_000 }, async () => {
  expect(await story(serviceHouse(await openTestPglite(), postgresSearch()))).toEqual(told);
});
