import { expect, test } from 'vitest';
import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';
import { actedByColumns, helpersOf, isHelperOf } from './helpers-of.ts';
import { invite } from './household.fixtures.ts';
import { refusal } from './people.fixtures.ts';

const today = '2026-11-23';
const agreement = (house: TestCore, personId: string, who: { personId: string } | { name: string }) => ({
  commandId: house.id(),
  helperId: house.id(),
  personId,
  who,
  relation: 'neighbour' as const,
  mayCollect: true,
  mayActFor: false,
  untilDay: null as string | null,
});

test('a neighbour collects until further notice; ended, she does so no more, and both have their undo', async () => {
  await using house = await makeTestCore();
  const { households } = house.as('desk');
  const [gran, neighbour] = [await invite(house, 'Godelieve Oma'), await invite(house, 'Lieve Buur')];
  const given = agreement(house, gran, { personId: neighbour });
  const { helperId } = given;
  const reader = house.inside.store().reader;
  const asked = { personId: gran, helperPersonId: neighbour };
  expect(await households.addHelper(given)).toMatchObject({
    helpers: [{ name: 'Lieve Buur', holds: true, canUndo: true }],
  });
  expect(await households.helpers({ personId: neighbour })).toMatchObject({
    helpers: [],
    helps: [{ name: 'Godelieve Oma', mayCollect: true }],
  });
  expect(await isHelperOf(reader, asked, today)).toMatchObject({ mayCollect: true, mayActFor: false });
  expect(await isHelperOf(reader, { personId: neighbour, helperPersonId: gran }, today)).toBeNull();
  await households.endHelper({ commandId: house.id(), helperId });
  expect(await helpersOf(reader, gran, today, new Set())).toEqual([]);
  expect(await households.helpers({ personId: gran })).toMatchObject({
    helpers: [{ holds: false, canUndoEnd: true }],
  });
  await households.undoEndHelper({ commandId: house.id(), helperId });
  expect(await helpersOf(reader, gran, today, new Set())).toHaveLength(1);
  expect(await households.undoAddHelper({ commandId: house.id(), helperId })).toEqual({
    helpers: [],
    helps: [],
  });
  await expect(households.endHelper({ commandId: house.id(), helperId })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('an agreement with a last day is over by itself, and can then be made anew', async () => {
  await using house = await makeTestCore();
  const { households } = house.as('desk');
  const [gran, neighbour] = [await invite(house, 'Godelieve Oma'), await invite(house, 'Lieve Buur')];
  const until = { ...agreement(house, gran, { personId: neighbour }), untilDay: today };
  await households.addHelper(until);
  const again = () => house.as('desk').households.addHelper(agreement(house, gran, { personId: neighbour }));
  await expect(again()).rejects.toEqual(refusal('households.helperAlready'));
  house.clock.set('2026-11-24T09:00:00.000Z');
  expect((await again()).helpers.map((helper) => helper.holds)).toEqual([true, false]);
});

test('nobody helps themselves, helps with nothing, or until a day that has passed', async () => {
  await using house = await makeTestCore();
  const gran = await invite(house, 'Godelieve Oma');
  const { households } = house.as('desk');
  const given = agreement(house, gran, { name: 'de buurvrouw' });
  const refused = (changes: object, reason: Parameters<typeof refusal>[0]) =>
    expect(households.addHelper({ ...given, commandId: house.id(), ...changes })).rejects.toEqual(
      refusal(reason),
    );
  await refused({ who: { personId: gran } }, 'households.helperIsSelf');
  await refused({ mayCollect: false }, 'households.helperMayNothing');
  await refused({ untilDay: '2026-11-22' }, 'households.helperEndPassed');
});

test('who stood at the desk: somebody we know with their standing relation, or a name; the borrower is nobody else', async () => {
  await using house = await makeTestCore();
  const [gran, neighbour] = [await invite(house, 'Godelieve Oma'), await invite(house, 'Lieve Buur')];
  await house.as('desk').households.addHelper(agreement(house, gran, { personId: neighbour }));
  const reader = house.inside.store().reader;
  const nobody = { acted_by_person_id: null, acted_by_name: null, acted_by_relation: null };
  expect(await actedByColumns(reader, gran, { personId: neighbour }, today)).toEqual({
    ...nobody,
    acted_by_person_id: neighbour,
    acted_by_relation: 'neighbour',
  });
  expect(await actedByColumns(reader, gran, { name: 'An Tolk', relation: 'interpreter' }, today)).toEqual({
    ...nobody,
    acted_by_name: 'An Tolk',
    acted_by_relation: 'interpreter',
  });
  expect(await actedByColumns(reader, gran, { personId: gran }, today)).toEqual(nobody);
  expect(await actedByColumns(reader, gran, null, today)).toEqual(nobody);
});
