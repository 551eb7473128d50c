import type { Selectable, Updateable } from 'kysely';
import { compiledForIds } from '../../store/compiled-once.ts';
import type { Executor } from '../../store/database.ts';
import { inBatches } from './batches.ts';
import type { HouseholdsTables } from './households.tables.ts';

export type HouseholdRow = Selectable<HouseholdsTables['household']>;
export type MemberRow = Selectable<HouseholdsTables['household_member']>;

export const householdById = (db: Executor, id: string): Promise<HouseholdRow | undefined> =>
  db.selectFrom('household').selectAll().where('id', '=', id).executeTakeFirst();

export const householdsById = (db: Executor, ids: readonly string[]): Promise<HouseholdRow[]> =>
  inBatches(ids, (batch) => db.selectFrom('household').selectAll().where('id', 'in', batch).execute());

export const memberById = (db: Executor, id: string): Promise<MemberRow | undefined> =>
  db.selectFrom('household_member').selectAll().where('id', '=', id).executeTakeFirst();

/** Put together once: a hand-over may ask for the household of its person. */
const someMembershipsOfPersons = compiledForIds((db, ids) =>
  db
    .selectFrom('household_member')
    .selectAll()
    .where('person_id', 'in', ids)
    .where('undone_at', 'is', null)
    .orderBy('from_day')
    .orderBy('id'),
);
const someMembersOfHouseholds = compiledForIds((db, ids) =>
  db
    .selectFrom('household_member')
    .selectAll()
    .where('household_id', 'in', ids)
    .where('undone_at', 'is', null)
    .orderBy('from_day')
    .orderBy('id'),
);

/** All memberships that count of these persons, the oldest first. */
export const membershipsOfPersons = (db: Executor, personIds: readonly string[]): Promise<MemberRow[]> =>
  inBatches(personIds, (batch) => someMembershipsOfPersons(db, batch));

/** Everybody who is or was in these households, in the order in which they joined. */
export const membersOfHouseholds = (db: Executor, householdIds: readonly string[]): Promise<MemberRow[]> =>
  inBatches(householdIds, (batch) => someMembersOfHouseholds(db, batch));

export async function insertHousehold(tx: Executor, row: HouseholdRow): Promise<void> {
  await tx.insertInto('household').values(row).execute();
}

export async function updateHousehold(
  tx: Executor,
  id: string,
  changes: Updateable<HouseholdsTables['household']>,
): Promise<void> {
  await tx.updateTable('household').set(changes).where('id', '=', id).execute();
}

export async function insertMember(tx: Executor, row: MemberRow): Promise<void> {
  await tx.insertInto('household_member').values(row).execute();
}

export async function updateMember(
  tx: Executor,
  id: string,
  changes: Updateable<HouseholdsTables['household_member']>,
): Promise<void> {
  await tx.updateTable('household_member').set(changes).where('id', '=', id).execute();
}
