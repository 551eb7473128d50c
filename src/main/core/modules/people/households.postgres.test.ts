import { expect, test } from 'vitest';
import { openTestPglite, openTestStore } from '#tests/support/open-test-store.ts';
import { postgresSearch, sqliteSearch } from '../../store/search/index.ts';
import { addHelper } from './helper.service.ts';
import { helpersOf } from './helpers-of.ts';
import { createHousehold, endHousehold, undoEndHousehold } from './household.service.ts';
import { insertMember, type MemberRow, membershipsOfPersons } from './household.store.ts';
import { householdOfPerson } from './household.view.ts';
import { matesOf } from './household-mates.ts';
import { addMember, undoAddMember } from './household-members.ts';
import { householdOf } from './household-of.ts';
import { insertStay, type StayRow, updateUnnamed } from './household-parts.store.ts';
import { newPerson, type ServiceHouse, serviceHouse } from './people.fixtures.ts';
import { createPerson } from './person.service.ts';
import { addUnnamed } from './unnamed-members.ts';

const today = '2026-11-23';
const person = (house: ServiceHouse, name: string) =>
  house.act((call) => createPerson(call, newPerson(house.id, { name }))).then(({ id }) => id);

async function story(house: ServiceHouse) {
  const [a, b] = [await person(house, 'A Een'), await person(house, 'B Twee')];
  const start = (personId: string, fromDay: string) => ({
    commandId: house.id(),
    householdId: house.id(),
    label: 'Thuis',
    fromDay,
    members: [{ memberId: house.id(), who: { personId }, role: 'adult' as const, moves: false }],
  });
  const one = await house.act((call) => createHousehold(call, start(a, '2026-01-01')));
  const other = await house.act((call) => createHousehold(call, start(b, '2026-02-01')));
  const memberId = house.id();
  await house.act((call) =>
    addMember(call, {
      commandId: house.id(),
      householdId: other.id,
      fromDay: today,
      memberId,
      who: { personId: a },
      role: 'adult',
      moves: true,
    }),
  );
  await house.act((call) =>
    addHelper(call, {
      commandId: house.id(),
      helperId: house.id(),
      personId: a,
      who: { personId: b },
      relation: 'friend',
      mayCollect: true,
      mayActFor: true,
      untilDay: null,
    }),
  );
  expect(await house.ask((call) => helpersOf(call.db, a, today, new Set()))).toMatchObject([
    { name: 'B Twee' },
  ]);
  expect(await house.ask((call) => matesOf(call.db, [a], today, new Set()))).toEqual([
    { personId: a, label: 'Thuis', names: ['B Twee'] },
  ]);
  await house.act((call) => endHousehold(call, { commandId: house.id(), householdId: other.id, day: today }));
  await house.act((call) => undoEndHousehold(call, { commandId: house.id(), householdId: other.id }));
  expect((await house.ask((call) => householdOf(call.db, [a, b], today))).get(a)?.memberIds).toEqual([b, a]);
  await house.act((call) => undoAddMember(call, { commandId: house.id(), memberId }));
  expect((await house.ask((call) => householdOfPerson(call.db, a, call.now))).now?.id).toBe(one.id);
  return { a, other: other.id, oldMember: one.members[0]?.memberId ?? '' };
}

/** Past the services: what does the database itself allow? */
async function refusesOverlap(house: ServiceHouse, { a, other }: Awaited<ReturnType<typeof story>>) {
  const row: MemberRow = {
    id: house.id(),
    household_id: other,
    person_id: a,
    role: 'adult',
    from_day: '2026-05-01',
    to_day: '2026-06-01',
    added_at: `${today}T09:00:00.000Z`,
    added_by: null,
    moved_from_id: null,
    ended_at: `${today}T09:00:00.000Z`,
    ended_by: null,
    end_kind: 'left',
    undone_at: null,
    undone_by: null,
  };
  const write = (changes: Partial<MemberRow>) =>
    house.act((call) => insertMember(call.tx, { ...row, ...changes, id: house.id() }));
  await expect(write({})).rejects.toThrow('household_member_no_overlap');
  await write({ from_day: '2025-05-01', to_day: '2026-01-01' });
  await write({ to_day: '2026-05-01' });
  await write({ undone_at: `${today}T09:00:00.000Z` });
  const reopened = house.act((call) =>
    call.tx
      .updateTable('household_member')
      .set({ to_day: '2026-01-02' })
      .where('person_id', '=', a)
      .where('to_day', '=', '2026-01-01')
      .execute(),
  );
  await expect(reopened).rejects.toThrow('household_member_no_overlap');
}

/** A stay holds one share of a hundred, one household besides the membership's, and one name takes one nameless place. */
async function refusesParts(house: ServiceHouse, { a, other }: Awaited<ReturnType<typeof story>>) {
  const home = await house.act((call) =>
    createHousehold(call, {
      commandId: house.id(),
      householdId: house.id(),
      label: null,
      fromDay: '2026-01-01',
      members: [],
    }),
  );
  const row: StayRow = {
    id: house.id(),
    household_id: other,
    person_id: a,
    share_percent: 40,
    from_day: '2026-07-01',
    to_day: null,
    added_at: `${today}T09:00:00.000Z`,
    added_by: null,
    replaces_id: null,
    ended_at: null,
    ended_by: null,
    end_kind: null,
    undone_at: null,
    undone_by: null,
  };
  const write = (changes: Partial<StayRow>) =>
    house.act((call) => insertStay(call.tx, { ...row, id: house.id(), ...changes }));
  await expect(write({ share_percent: 100 })).rejects.toThrow(/check/i);
  await expect(write({ share_percent: 0 })).rejects.toThrow(/check/i);
  await expect(write({ to_day: '2026-08-01' })).rejects.toThrow(/check/i);
  await write({});
  await expect(write({ household_id: home.id })).rejects.toThrow('household_stay_no_overlap');
  const membership = house.act((call) =>
    call.tx.updateTable('household_member').set({ household_id: other }).where('person_id', '=', a).execute(),
  );
  await expect(membership).rejects.toThrow('household_member_not_twice');
  const members = await house.ask((call) => membershipsOfPersons(call.db, [a]));
  const own = members.find((one) => one.to_day === null)?.household_id ?? '';
  await house.act((call) =>
    call.tx
      .updateTable('household_stay')
      .set({ undone_at: row.added_at })
      .where('person_id', '=', a)
      .execute(),
  );
  await expect(write({ household_id: own })).rejects.toThrow('household_stay_not_twice');
  const ids = [house.id(), house.id()];
  await house.act((call) =>
    addUnnamed(call, {
      commandId: house.id(),
      householdId: other,
      unnamedIds: ids,
      ageBand: '0-2',
      fromDay: today,
    }),
  );
  const named = { to_day: today, ended_at: row.added_at, end_kind: 'named' } as const;
  const name = (id: string, memberId: string | null) =>
    house.act((call) => updateUnnamed(call.tx, [id], { ...named, named_member_id: memberId }));
  await expect(name(ids[0] ?? '', null)).rejects.toThrow(/check/i);
  await name(ids[0] ?? '', members[0]?.id ?? '');
  await expect(name(ids[1] ?? '', members[0]?.id ?? '')).rejects.toThrow(/unique/i);
}

test('households and helpers work on PostgreSQL, and the database itself keeps memberships apart', {
  timeout: 120_000,
}, async () => {
  const house = serviceHouse(await openTestPglite(), postgresSearch());
  const told = await story(house);
  expect(told.oldMember).not.toBe('');
  await refusesOverlap(house, told);
  await refusesParts(house, told);
});

test('the same on SQLite', async () => {
  const house = serviceHouse(await openTestStore(), sqliteSearch());
  const told = await story(house);
  expect(told.oldMember).not.toBe('');
  await refusesOverlap(house, told);
  await refusesParts(house, told);
});
