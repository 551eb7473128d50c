import { expect, test } from 'vitest';
import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';
import { family, invite, member } from './household.fixtures.ts';
import { householdOf } from './household-of.ts';
import { refusal } from './people.fixtures.ts';

/** The test clock stands on Monday 23 November 2026. */
const today = '2026-11-23';
const nextDay = (house: TestCore) => house.clock.set('2026-11-24T09:00:00.000Z');
const where = (house: TestCore, personId: string, day: string) =>
  householdOf(house.inside.store().reader, [personId], day).then(
    (households) => households.get(personId)?.householdId ?? null,
  );

test('a household is dated memberships: adults first, with their age, from the day on which they joined', async () => {
  await using house = await makeTestCore();
  const amina = await invite(house, 'Amina Deelstee', { birthDate: '1990' });
  const rachid = await invite(house, 'Rachid Deelstee', { birthDate: '1988-02-29' });
  const { households } = house.as('desk');
  const made = await family(house, amina, rachid);
  const with2 = await households.addMember({
    commandId: house.id(),
    householdId: made.id,
    fromDay: '2026-09-01',
    memberId: house.id(),
    who: {
      newPerson: {
        personId: house.id(),
        name: 'Mila Deelstee',
        birthDate: '2020-05-03',
        birthDateMissing: null,
      },
    },
    role: 'child',
  });
  expect(with2.members.map(({ name, role, age, fromDay }) => [name, role, age, fromDay])).toEqual([
    ['Amina Deelstee', 'adult', { min: 35, max: 36 }, '2026-03-01'],
    ['Rachid Deelstee', 'adult', { min: 38, max: 38 }, '2026-03-01'],
    ['Mila Deelstee', 'child', { min: 6, max: 6 }, '2026-09-01'],
  ]);
  const reader = house.inside.store().reader;
  const inSummer = await householdOf(reader, [amina, rachid], '2026-07-01');
  expect(inSummer.get(amina)).toEqual({
    householdId: made.id,
    memberIds: [amina, rachid],
    partlyIds: [],
  });
  expect((await householdOf(reader, [amina], today)).get(amina)?.memberIds).toHaveLength(3);
  expect(await householdOf(reader, [amina], '2026-02-28')).toEqual(new Map());
  expect(await households.matesOf({ personIds: [amina] })).toEqual([
    { personId: amina, label: null, names: ['Rachid Deelstee', 'Mila Deelstee'] },
  ]);
});

test('who moves belongs to the new household from that day on, and the undo brings them back', async () => {
  await using house = await makeTestCore();
  const [a, b, c] = [
    await invite(house, 'A Een'),
    await invite(house, 'B Twee'),
    await invite(house, 'C Drie'),
  ];
  const { households } = house.as('desk');
  const one = await family(house, a, b);
  const other = await family(house, c);
  const joinOther = (moves: boolean) =>
    households.addMember({
      commandId: house.id(),
      householdId: other.id,
      fromDay: '2026-10-01',
      ...member(house, b, 'adult', moves),
    });
  await expect(joinOther(false)).rejects.toEqual(refusal('households.memberElsewhere'));
  const moved = await joinOther(true);
  expect(await where(house, b, '2026-09-30')).toBe(one.id);
  expect(await where(house, b, '2026-10-01')).toBe(other.id);
  expect((await households.ofPerson({ personId: b })).past).toMatchObject([
    { householdId: one.id, others: ['A Een'], fromDay: '2026-03-01', toDay: '2026-10-01', undo: null },
  ]);
  const joined = moved.members.find((one_) => one_.personId === b);
  await households.undoAddMember({ commandId: house.id(), memberId: joined?.memberId ?? '' });
  expect(await where(house, b, '2026-10-01')).toBe(one.id);
  expect((await households.ofPerson({ personId: b })).past).toEqual([]);
});

test('leaving, coming back and the end of a household each have their undo on the day itself', async () => {
  await using house = await makeTestCore();
  const [a, b] = [await invite(house, 'A Een'), await invite(house, 'B Twee')];
  const { households } = house.as('desk');
  const made = await family(house, a, b);
  const memberId = made.members[1]?.memberId ?? '';
  const left = await households.endMember({ commandId: house.id(), memberId, day: today });
  expect(left).toMatchObject({ members: [{ personId: a }], former: [{ personId: b, canUndoEnd: true }] });
  expect((await households.ofPerson({ personId: b })).past).toMatchObject([{ undo: 'left' }]);
  await households.undoEndMember({ commandId: house.id(), memberId });
  const ended = await households.end({ commandId: house.id(), householdId: made.id, day: today });
  expect(ended).toMatchObject({ ended: true, members: [], canUndoEnd: true });
  await expect(
    households.addMember({
      commandId: house.id(),
      householdId: made.id,
      fromDay: today,
      ...member(house, a),
    }),
  ).rejects.toEqual(refusal('households.ended'));
  expect(await households.undoEnd({ commandId: house.id(), householdId: made.id })).toMatchObject({
    ended: false,
    members: [{ personId: a }, { personId: b }],
  });
  await households.endMember({ commandId: house.id(), memberId, day: today });
  nextDay(house);
  await expect(
    house.as('desk').households.undoEndMember({ commandId: house.id(), memberId }),
  ).rejects.toEqual(refusal('households.tooLateToUndo'));
});

test('what came later is undone first', async () => {
  await using house = await makeTestCore();
  const [a, b, c] = [
    await invite(house, 'A Een'),
    await invite(house, 'B Twee'),
    await invite(house, 'C Drie'),
  ];
  const { households } = house.as('desk');
  const made = await family(house, a, b);
  const memberId = made.members[1]?.memberId ?? '';
  await households.endMember({ commandId: house.id(), memberId, day: today });
  const other = await family(house, c);
  await households.addMember({
    commandId: house.id(),
    householdId: other.id,
    fromDay: today,
    ...member(house, b),
  });
  const later = refusal('households.undoLaterFirst');
  await expect(households.undoEndMember({ commandId: house.id(), memberId })).rejects.toEqual(later);
  await expect(households.undoAddMember({ commandId: house.id(), memberId })).rejects.toEqual(later);
  await expect(households.undoCreate({ commandId: house.id(), householdId: made.id })).rejects.toEqual(later);
  await households.undoCreate({ commandId: house.id(), householdId: other.id });
  await households.undoEndMember({ commandId: house.id(), memberId });
  expect(await where(house, b, today)).toBe(made.id);
});

test('the audit names what changed, never with whom or how', async () => {
  await using house = await makeTestCore();
  const a = await invite(house, 'Marker Zoekmij');
  const { households } = house.as('desk');
  const made = await family(house, a);
  await households.rename({ commandId: house.id(), householdId: made.id, label: 'Marker Gezin' });
  await households.rename({ commandId: house.id(), householdId: made.id, label: 'Marker Gezin' });
  const { entries } = await house.as('coordinator').admin.listAudit({ limit: 10 });
  expect(entries.map(({ command, fields }) => [command, fields]).slice(0, 3)).toEqual([
    ['households.rename', []],
    ['households.rename', ['label']],
    ['households.create', ['members']],
  ]);
  expect(JSON.stringify(entries)).not.toContain('Marker');
});

test('a volunteer sees who may collect, and nothing of the household', async () => {
  await using house = await makeTestCore();
  const [a, b] = [await invite(house, 'A Een'), await invite(house, 'B Twee')];
  await family(house, a, b);
  await house.as('desk').households.addHelper({
    commandId: house.id(),
    helperId: house.id(),
    personId: a,
    who: { personId: b },
    relation: 'neighbour',
    mayCollect: true,
    mayActFor: false,
    untilDay: null,
  });
  const volunteer = house.as('volunteer', [house.id()]);
  expect(await volunteer.blocks.standing({ personId: a })).toMatchObject({
    household: null,
    helpers: [{ name: 'B Twee', relation: 'neighbour', mayCollect: true }],
  });
  await expect(volunteer.households.ofPerson({ personId: a })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(volunteer.households.matesOf({ personIds: [a] })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
