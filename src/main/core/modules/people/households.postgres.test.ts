import { expect, test } from 'vitest';
import { openTestPglite, openTestStore } from '#tests/support/open-test-store.ts';
import { postgresSearch, sqliteSearch } from '../../store/search/index.ts';
import { addHelper } from './helper.service.ts';
import { helpersOf } from './helpers-of.ts';
import { createHousehold, endHousehold, undoEndHousehold } from './household.service.ts';
import { insertMember, type MemberRow } from './household.store.ts';
import { householdOfPerson } from './household.view.ts';
import { matesOf } from './household-mates.ts';
import { addMember, undoAddMember } from './household-members.ts';
import { householdOf } from './household-of.ts';
import { newPerson, type ServiceHouse, serviceHouse } from './people.fixtures.ts';
import { createPerson } from './person.service.ts';

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
  expect(await house.ask((call) => helpersOf(call.db, a, today))).toMatchObject([{ name: 'B Twee' }]);
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

test('households and helpers work on PostgreSQL, and the database itself keeps memberships apart', {
  timeout: 120_000,
}, async () => {
  const house = serviceHouse(await openTestPglite(), postgresSearch());
  const told = await story(house);
  expect(told.oldMember).not.toBe('');
  await refusesOverlap(house, told);
});

test('the same on SQLite', async () => {
  const house = serviceHouse(await openTestStore(), sqliteSearch());
  const told = await story(house);
  expect(told.oldMember).not.toBe('');
  await refusesOverlap(house, told);
});
