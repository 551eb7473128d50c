import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';
import { openTestStore, testKey } from '#tests/support/open-test-store.ts';
import { memoryKeeper } from '../../store/keys.ts';
import { exportPersons } from './export.ts';
import { invite } from './household.fixtures.ts';
import { merge, undo } from './merge.fixtures.ts';
import { newPerson, refusal, wanted } from './people.fixtures.ts';

/** An invented number of somebody born on a day of 1985, right by the rule alone. */
const numberOf = (serial: number, month = 5): string => {
  const nine = `85${String(month).padStart(2, '0')}12${String(serial).padStart(3, '0')}`;
  return nine + String(97 - (Number(nine) % 97)).padStart(2, '0');
};

const allow = (house: TestCore, ground = 'Machtiging OCMW') =>
  house
    .as('coordinator')
    .admin.updateSettings({ commandId: house.id(), settings: { nationalNumberGround: ground } });

const set = (house: TestCore, personId: string, number: string) =>
  house
    .as('support')
    .people.setNationalNumber({ commandId: house.id(), recordId: house.id(), personId, number });

test('off by default: nothing is kept, and nobody is asked', async () => {
  await using house = await makeTestCore();
  const person = await invite(house, 'Testa Een');
  await expect(set(house, person, numberOf(1))).rejects.toEqual(refusal('people.nationalNumbersOff'));
  expect(await house.as('support').people.nationalNumber({ personId: person })).toEqual({
    isOn: false,
    isKnown: false,
    same: [],
  });
});

test('one number is certainly one person: said at once, while typing, and in the list of pairs', async () => {
  await using house = await makeTestCore();
  await allow(house);
  const [one, other] = [await invite(house, 'Testa Een'), await invite(house, 'Heel Anders')];
  await set(house, one, numberOf(1));
  const said = await set(house, other, numberOf(1).replace(/(..)(..)(..)(...)/, '$1.$2.$3-$4.'));
  expect(said).toMatchObject({ isOn: true, isKnown: true, same: [{ name: 'Testa Een' }] });
  const { people, merges } = house.as('support');
  const asked = wanted({ name: 'Nog Iemand', nationalNumber: numberOf(1) });
  expect(await people.findDuplicates(asked)).toMatchObject([
    { level: 'certain', reasons: ['sameNationalNumber'] },
    { level: 'certain', reasons: ['sameNationalNumber'] },
  ]);
  // Who may not ask for the number learns nothing by typing one.
  expect(await house.as('desk').people.findDuplicates(asked)).toEqual([]);
  const { pairs } = await merges.pairs({ limit: 10, offset: 0 });
  expect(pairs).toMatchObject([{ level: 'certain', reasons: ['sameNationalNumber'] }]);
  const merged = await merge(house, one, other);
  const state = await people.nationalNumber({ personId: one });
  expect(state).toEqual({ isOn: true, isKnown: true, same: [] });
  await undo(house, merged.mergeId);
  expect((await people.nationalNumber({ personId: other })).same).toHaveLength(1);
});

test('a bis number and the number that came later are both of the person; removing takes both, and comes back the same day', async () => {
  await using house = await makeTestCore();
  await allow(house);
  const person = await invite(house, 'Testa Een');
  await set(house, person, numberOf(1, 45));
  await set(house, person, numberOf(7));
  await set(house, person, numberOf(7));
  const { people } = house.as('support');
  const removed = await people.removeNationalNumbers({ commandId: house.id(), personId: person });
  expect(removed.isKnown).toBe(false);
  const back = await people.undoRemoveNationalNumbers({ commandId: house.id(), personId: person });
  expect(back.isKnown).toBe(true);
  const { n } = await house.inside
    .store()
    .reader.selectFrom('person_national_number')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  expect(Number(n)).toBe(2);
});

test('wrong numbers are refused in a clear way', async () => {
  await using house = await makeTestCore();
  await allow(house);
  const person = await invite(house, 'Testa Een');
  for (const [number, code] of [
    ['123', 'people.nationalNumberLength'],
    [`${numberOf(1).slice(0, 9)}00`, 'people.nationalNumberCheck'],
    [numberOf(1, 13), 'people.nationalNumberDay'],
  ] as const)
    await expect(set(house, person, number)).rejects.toEqual(refusal(code));
});

test('a house that stops matching uses nothing of it any more, and may wipe all of it', async () => {
  await using house = await makeTestCore();
  await allow(house);
  const person = await invite(house, 'Testa Een');
  await set(house, person, numberOf(1));
  const coordinator = house.as('coordinator').people;
  await expect(coordinator.wipeNationalNumbers({ commandId: house.id() })).rejects.toEqual(
    refusal('people.nationalNumbersStillOn'),
  );
  await allow(house, '');
  expect(await house.as('support').people.nationalNumber({ personId: person })).toMatchObject({
    isOn: false,
    isKnown: false,
  });
  expect(await coordinator.countNationalNumbers({})).toEqual({ persons: 1 });
  await coordinator.wipeNationalNumbers({ commandId: house.id() });
  expect(await coordinator.countNationalNumbers({})).toEqual({ persons: 0 });
});

/** Everything a procedure says, also when it refuses or breaks. */
async function said(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    return error instanceof Error ? { ...error, message: error.message } : error;
  }
}

test('no answer, refusal, audit line, change, kept answer, hint, file or log line ever holds a number', async () => {
  const keys = memoryKeeper();
  await keys.keep(testKey);
  const numbers: string[] = [];
  const house = await makeTestCore({ ports: { keys } });
  try {
    await allow(house);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 998 }),
        fc.integer({ min: 1, max: 15 }),
        fc.boolean(),
        async (serial, month, spaced) => {
          const digits = numberOf(serial, month);
          const number = spaced ? digits.replace(/(..)(..)(..)(...)/, '$1.$2.$3-$4.') : digits;
          numbers.push(digits, digits.slice(0, 9));
          const { people, search } = house.as('support');
          const { id: personId } = await people.create(newPerson(house.id, { name: 'Testa' }));
          const answers = [
            await said(set(house, personId, number)),
            await said(set(house, personId, number)),
            await said(people.nationalNumber({ personId })),
            await said(people.get({ personId })),
            await said(people.findDuplicates(wanted({ name: 'Testa', nationalNumber: number }))),
            await said(people.search({ text: number })),
            await said(search.everything({ text: number })),
            await said(house.as('support').merges.pairs({ limit: 50, offset: 0 })),
          ];
          const text = JSON.stringify(answers);
          expect(text).not.toContain(digits);
          expect(text).not.toContain(number);
        },
      ),
      { numRuns: 15 },
    );
    const { entries } = await house.as('administrator').admin.listAudit({ limit: 500, offset: 0 });
    const log = JSON.stringify([entries, house.logLines]);
    await house.core.close();
    const store = await openTestStore({ folder: house.folder });
    const kept = JSON.stringify([
      await store.db.selectFrom('audit').selectAll().execute(),
      await store.db.selectFrom('change').selectAll().execute(),
      await store.db.selectFrom('command').selectAll().execute(),
      await store.db
        .selectFrom('search_document' as 'person')
        .selectAll()
        .execute(),
      await store.db.selectFrom('person_national_number').selectAll().execute(),
      await exportPersons(store.db, null, 1000),
    ]);
    expect(entries.length).toBeGreaterThan(10);
    for (const number of numbers) expect(log + kept).not.toContain(number);
    await store.close();
  } finally {
    await house.close();
  }
});
