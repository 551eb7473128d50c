import { expect, test } from 'vitest';
import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';
import { family, invite, member } from './household.fixtures.ts';
import { householdOf } from './household-of.ts';
import { householdsOnDays } from './households-on-days.ts';
import { merge, undo } from './merge.fixtures.ts';
import { refusal } from './people.fixtures.ts';

/** The test clock stands on Monday 23 November 2026. */
const today = '2026-11-23';
const nextDay = (house: TestCore) => house.clock.set('2026-11-24T09:00:00.000Z');

async function twoHomes(house: TestCore) {
  const mother = await invite(house, 'Mira Ruilmans');
  const father = await invite(house, 'Faro Leenpad');
  const child = await invite(house, 'Kiki Ruilmans', { birthDate: '2018-11-24' });
  const one = await family(house, mother);
  const other = await family(house, father);
  await house.as('desk').households.addMember({
    commandId: house.id(),
    householdId: one.id,
    fromDay: '2026-03-01',
    ...member(house, child, 'child'),
  });
  return { mother, father, child, one: one.id, other: other.id };
}

const addStay = (house: TestCore, personId: string, householdId: string, share = 40, day = '2026-09-01') =>
  house.as('desk').households.addStay({
    commandId: house.id(),
    stayId: house.id(),
    personId,
    where: { householdId },
    sharePercent: share,
    fromDay: day,
  });

test('a child in two households stands on both cards, each with its share and age, and is counted once', async () => {
  await using house = await makeTestCore();
  const { mother, father, child, one, other } = await twoHomes(house);
  await addStay(house, child, other);
  const { households } = house.as('desk');
  const atMother = (await households.ofPerson({ personId: mother })).now;
  expect(atMother?.members.map((m) => [m.name, m.sharePercent])).toEqual([
    ['Mira Ruilmans', null],
    ['Kiki Ruilmans', 60],
  ]);
  const atFather = (await households.ofPerson({ personId: father })).now;
  expect(atFather?.stays).toMatchObject([
    { name: 'Kiki Ruilmans', sharePercent: 40, age: { min: 7, max: 7 }, canUndo: true },
  ]);
  expect(atFather?.size).toEqual({ all: 2, partly: 1, unnamed: 0 });
  const own = await households.ofPerson({ personId: child });
  expect([own.now?.id, own.also?.id]).toEqual([one, other]);
  const reader = house.inside.store().reader;
  const counted = await householdOf(reader, [child, father], today);
  expect(counted.get(child)?.householdId).toBe(one);
  expect(counted.get(father)).toEqual({ householdId: other, memberIds: [father], partlyIds: [child] });
  expect((await householdsOnDays(reader, [child]))(child, today)).toBe(one);
  expect(await households.matesOf({ personIds: [father] })).toMatchObject([{ names: ['Kiki Ruilmans'] }]);
  nextDay(house);
  const older = (await house.as('desk').households.ofPerson({ personId: father })).now;
  expect(older?.stays[0]).toMatchObject({ age: { min: 8, max: 8 }, canUndo: false });
});

test('another share stands from its day on; its undo brings back the one before', async () => {
  await using house = await makeTestCore();
  const { child, one, other } = await twoHomes(house);
  await addStay(house, child, other, 30, '2026-05-01');
  const changed = await addStay(house, child, other, 50, '2026-10-01');
  const stayId = changed.also?.stays[0]?.stayId ?? '';
  expect(changed.now?.members.find((m) => m.personId === child)?.sharePercent).toBe(50);
  expect(changed.past).toMatchObject([{ sharePercent: 30, toDay: '2026-10-01', undo: null }]);
  const { households } = house.as('desk');
  const undone = await households.undoAddStay({ commandId: house.id(), stayId });
  expect(undone.also?.stays).toMatchObject([{ sharePercent: 30, fromDay: '2026-05-01' }]);
  const ended = await households.endStay({
    commandId: house.id(),
    stayId: undone.also?.stays[0]?.stayId ?? '',
    day: today,
  });
  expect(ended.also).toBeNull();
  expect(ended.past).toMatchObject([{ householdId: other, sharePercent: 30, undo: 'stay' }]);
  const again = await households.undoEndStay({
    commandId: house.id(),
    stayId: ended.past[0]?.memberId ?? '',
  });
  expect(again.also?.id).toBe(other);
  const moving = households.addMember({
    commandId: house.id(),
    householdId: other,
    fromDay: today,
    ...member(house, child, 'child', true),
  });
  await expect(moving).rejects.toEqual(refusal('households.staysThere'));
  expect((await households.ofPerson({ personId: child })).now?.id).toBe(one);
});

test('the second household ends with its stays, and its undo brings them back; a child that left the first is counted in it', async () => {
  await using house = await makeTestCore();
  const { child, one, other } = await twoHomes(house);
  await addStay(house, child, other);
  const { households } = house.as('desk');
  await households.end({ commandId: house.id(), householdId: other, day: today });
  expect((await households.ofPerson({ personId: child })).also).toBeNull();
  await households.undoEnd({ commandId: house.id(), householdId: other });
  const own = await households.ofPerson({ personId: child });
  expect(own.also?.stays).toMatchObject([{ sharePercent: 40 }]);
  const memberId = own.now?.members.find((m) => m.personId === child)?.memberId ?? '';
  await households.endMember({ commandId: house.id(), memberId, day: today });
  const reader = house.inside.store().reader;
  expect((await householdOf(reader, [child], today)).get(child)?.householdId).toBe(other);
  expect((await householdsOnDays(reader, [child]))(child, today)).toBe(other);
  expect((await householdsOnDays(reader, [child]))(child, '2026-11-22')).toBe(one);
});

test('a parent without a household gets one in the same act, and whoever is shielded there is not given away', async () => {
  await using house = await makeTestCore();
  const { child } = await twoHomes(house);
  const aunt = await invite(house, 'Tante Ruilmans');
  const newHousehold = { householdId: house.id(), memberId: house.id(), personId: aunt };
  await house.as('desk').households.addStay({
    commandId: house.id(),
    stayId: house.id(),
    personId: child,
    where: { newHousehold },
    sharePercent: 50,
    fromDay: today,
  });
  expect((await house.as('desk').households.ofPerson({ personId: aunt })).now?.stays).toMatchObject([
    { name: 'Kiki Ruilmans', sharePercent: 50 },
  ]);
  await house.inside
    .store()
    .write((tx) =>
      tx
        .insertInto('person_restriction')
        .values({ id: house.id(), person_id: aunt, reason: 'x', set_at: house.clock.now() })
        .execute(),
    );
  const seen = await house.as('desk').households.ofPerson({ personId: child });
  expect(seen.also).toBeNull();
  // A share of sixty here would say that there is a home elsewhere.
  expect(seen.now?.members.map((one) => [one.name, one.sharePercent])).toEqual([
    ['Mira Ruilmans', null],
    ['Kiki Ruilmans', null],
  ]);
});

test('a second household whose members all left is no secret: the stay is seen there, and can be ended', async () => {
  await using house = await makeTestCore();
  const { child, father, other } = await twoHomes(house);
  await addStay(house, child, other);
  const { households } = house.as('desk');
  const memberId = (await households.ofPerson({ personId: father })).now?.members[0]?.memberId ?? '';
  await households.endMember({ commandId: house.id(), memberId, day: today });
  expect((await households.ofPerson({ personId: child })).also).toMatchObject({
    id: other,
    members: [],
    stays: [{ sharePercent: 40 }],
  });
});

test('members without a name count by age, and who gets a name is not counted twice', async () => {
  await using house = await makeTestCore();
  const mother = await invite(house, 'Mira Ruilmans');
  const home = await family(house, mother);
  const { households } = house.as('desk');
  const unnamedIds = [house.id(), house.id()];
  const two = await households.addUnnamed({
    commandId: house.id(),
    householdId: home.id,
    unnamedIds,
    ageBand: '3-5',
    fromDay: '2026-09-01',
  });
  expect(two.unnamed).toEqual([
    { ageBand: '3-5', fromDay: '2026-09-01', unnamedIds, undoableIds: unnamedIds },
  ]);
  expect(two.size).toEqual({ all: 3, partly: 0, unnamed: 2 });
  const child = await invite(house, 'Kiki Ruilmans');
  const naming = (namesUnnamedId: string, personId: string) =>
    households.addMember({
      commandId: house.id(),
      householdId: home.id,
      fromDay: '2026-11-01',
      ...member(house, personId, 'child'),
      namesUnnamedId,
    });
  const named = await naming(unnamedIds[0] ?? '', child);
  expect(named.size).toEqual({ all: 3, partly: 0, unnamed: 1 });
  await expect(naming(unnamedIds[0] ?? '', await invite(house, 'Nog Iemand'))).rejects.toEqual(
    refusal('households.unnamedGone'),
  );
  const memberId = named.members.find((m) => m.personId === child)?.memberId ?? '';
  const undone = await households.undoAddMember({ commandId: house.id(), memberId });
  expect(undone.size).toEqual({ all: 3, partly: 0, unnamed: 2 });
  const fewer = await households.endUnnamed({
    commandId: house.id(),
    householdId: home.id,
    unnamedIds: unnamedIds.slice(0, 1),
    day: today,
  });
  expect(fewer.size.all).toBe(2);
  await households.undoEndUnnamed({
    commandId: house.id(),
    householdId: home.id,
    unnamedIds: unnamedIds.slice(0, 1),
  });
  const gone = await households.undoAddUnnamed({ commandId: house.id(), householdId: home.id, unnamedIds });
  expect(gone.size).toEqual({ all: 1, partly: 0, unnamed: 0 });
});

test('an ended household ends for those without a name too, and its undo brings them back', async () => {
  await using house = await makeTestCore();
  const home = await family(house, await invite(house, 'Mira Ruilmans'));
  const { households } = house.as('desk');
  await households.addUnnamed({
    commandId: house.id(),
    householdId: home.id,
    unnamedIds: [house.id()],
    ageBand: 'unknown',
    fromDay: today,
  });
  expect((await households.end({ commandId: house.id(), householdId: home.id, day: today })).size.all).toBe(
    0,
  );
  const back = await households.undoEnd({ commandId: house.id(), householdId: home.id });
  expect(back.size).toEqual({ all: 2, partly: 0, unnamed: 1 });
});

test('two children who are one stay once in the second household, and the undo makes it two again', async () => {
  await using house = await makeTestCore();
  const { father, child, other } = await twoHomes(house);
  const twin = await invite(house, 'Kiki Leenpad');
  const third = await family(house, twin);
  await addStay(house, child, other, 40);
  await addStay(house, twin, other, 50, '2026-10-01');
  const stays = async () =>
    (await house.as('desk').households.ofPerson({ personId: father })).now?.stays.map((stay) => [
      stay.personId,
      stay.sharePercent,
    ]);
  const merged = await merge(house, child, twin, { householdOf: 'kept' });
  expect(await stays()).toEqual([[child, 40]]);
  await undo(house, merged.mergeId);
  expect(await stays()).toEqual([
    [child, 40],
    [twin, 50],
  ]);
  expect((await house.as('desk').households.ofPerson({ personId: twin })).now?.id).toBe(third.id);
});

test('who turns out to live where they stayed is a member there only', async () => {
  await using house = await makeTestCore();
  const { father, child, one, other } = await twoHomes(house);
  await addStay(house, child, other);
  const same = await invite(house, 'Kiki Ruilmans');
  await house.as('desk').households.addMember({
    commandId: house.id(),
    householdId: other,
    fromDay: '2026-08-01',
    ...member(house, same, 'child'),
  });
  const merged = await merge(house, child, same, { householdOf: 'absorbed' });
  const now = (await house.as('desk').households.ofPerson({ personId: father })).now;
  expect([now?.size.all, now?.stays]).toEqual([2, []]);
  await undo(house, merged.mergeId);
  const own = await house.as('desk').households.ofPerson({ personId: child });
  expect([own.now?.id, own.also?.id]).toEqual([one, other]);
});
