import { expect, test } from 'vitest';
import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';
import { contactsOf } from './contacts.ts';
import { invite } from './household.fixtures.ts';
import { merge, undo } from './merge.fixtures.ts';
import { refusal } from './people.fixtures.ts';
import { type Reach, reachNotAsked } from './reach.rules.ts';

const set = (house: TestCore, personId: string, revision: number, reach: Partial<Reach>) =>
  house.as('desk').people.setReach({ commandId: house.id(), personId, revision, ...reachNotAsked, ...reach });

test('how somebody wants to be reached is kept, and two workers do not write over each other', async () => {
  await using house = await makeTestCore();
  const personId = await invite(house, 'Testa Een');
  const { people } = house.as('desk');
  expect(await people.reach({ personId })).toEqual({ ...reachNotAsked, revision: 0 });
  const noCalls = await set(house, personId, 0, {
    channels: ['letter', 'text'],
    mayLeaveMessage: false,
    moments: ['evening', 'morning'],
    writtenLanguage: 'fr',
    interpreter: 'helpful',
  });
  expect(noCalls).toEqual({
    channels: ['text', 'letter'],
    mayLeaveMessage: false,
    moments: ['morning', 'evening'],
    writtenLanguage: 'fr',
    interpreter: 'helpful',
    revision: 1,
  });
  expect(await people.reach({ personId })).toEqual(noCalls);
  await expect(set(house, personId, 0, {})).rejects.toEqual(refusal('people.changedMeanwhile'));
  const left = await set(house, personId, 1, { channels: [] });
  expect([left.channels, left.revision]).toEqual([[], 2]);
  const reader = house.inside.store().reader;
  expect((await contactsOf(reader, [personId])).get(personId)?.channels).toEqual([]);
});

test('merged, a no of either holds; undone, each has its own again', async () => {
  await using house = await makeTestCore();
  const [a, b, c] = [
    await invite(house, 'A Een'),
    await invite(house, 'B Twee'),
    await invite(house, 'C Drie'),
  ];
  await set(house, a, 0, { channels: ['call', 'letter'] });
  await set(house, b, 0, { channels: ['letter', 'email'], mayLeaveMessage: false, interpreter: 'needed' });
  const { people } = house.as('desk');
  const merged = await merge(house, a, b);
  expect(await people.reach({ personId: b })).toMatchObject({
    channels: ['letter'],
    mayLeaveMessage: false,
    interpreter: 'needed',
  });
  await undo(house, merged.mergeId);
  expect(await people.reach({ personId: a })).toMatchObject({ channels: ['call', 'letter'] });
  expect(await people.reach({ personId: b })).toMatchObject({ channels: ['email', 'letter'] });
  const second = await merge(house, c, b);
  expect(await people.reach({ personId: c })).toMatchObject({ channels: ['email', 'letter'] });
  await undo(house, second.mergeId);
  expect((await people.reach({ personId: c })).channels).toBeNull();
});
