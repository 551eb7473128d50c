import type { Selectable, Updateable } from 'kysely';
import { compiledForIds } from '../../store/compiled-once.ts';
import type { Executor } from '../../store/database.ts';
import { inBatches } from './batches.ts';
import type { HouseholdsTables } from './households.tables.ts';

export type StayRow = Selectable<HouseholdsTables['household_stay']>;
export type UnnamedRow = Selectable<HouseholdsTables['household_unnamed']>;

export const stayById = (db: Executor, id: string): Promise<StayRow | undefined> =>
  db.selectFrom('household_stay').selectAll().where('id', '=', id).executeTakeFirst();

/** Put together once: the household of a borrower is asked for at a hand-over. */
const someStaysOfPersons = compiledForIds((db, ids) =>
  db
    .selectFrom('household_stay')
    .selectAll()
    .where('person_id', 'in', ids)
    .where('undone_at', 'is', null)
    .orderBy('from_day')
    .orderBy('id'),
);
const someStaysInHouseholds = compiledForIds((db, ids) =>
  db
    .selectFrom('household_stay')
    .selectAll()
    .where('household_id', 'in', ids)
    .where('undone_at', 'is', null)
    .orderBy('from_day')
    .orderBy('id'),
);

/** All stays that count of these persons, the oldest first. */
export const staysOfPersons = (db: Executor, personIds: readonly string[]): Promise<StayRow[]> =>
  inBatches(personIds, (batch) => someStaysOfPersons(db, batch));

/** All stays that count in these households, the oldest first. */
export const staysInHouseholds = (db: Executor, householdIds: readonly string[]): Promise<StayRow[]> =>
  inBatches(householdIds, (batch) => someStaysInHouseholds(db, batch));

export async function insertStay(tx: Executor, row: StayRow): Promise<void> {
  await tx.insertInto('household_stay').values(row).execute();
}

export async function updateStay(
  tx: Executor,
  id: string,
  changes: Updateable<HouseholdsTables['household_stay']>,
): Promise<void> {
  await tx.updateTable('household_stay').set(changes).where('id', '=', id).execute();
}

/** Everybody without a name who counts, of now and before, in the order in which they were told. */
export const unnamedInHouseholds = (db: Executor, householdIds: readonly string[]): Promise<UnnamedRow[]> =>
  inBatches(householdIds, (batch) =>
    db
      .selectFrom('household_unnamed')
      .selectAll()
      .where('household_id', 'in', batch)
      .where('undone_at', 'is', null)
      .orderBy('from_day')
      .orderBy('id')
      .execute(),
  );

/** The one without a name whom this member turned out to be. */
export const unnamedOfMember = (db: Executor, memberId: string): Promise<UnnamedRow | undefined> =>
  db.selectFrom('household_unnamed').selectAll().where('named_member_id', '=', memberId).executeTakeFirst();

export async function insertUnnamed(tx: Executor, rows: readonly UnnamedRow[]): Promise<void> {
  await tx.insertInto('household_unnamed').values(rows).execute();
}

export async function updateUnnamed(
  tx: Executor,
  ids: readonly string[],
  changes: Updateable<HouseholdsTables['household_unnamed']>,
): Promise<void> {
  await tx.updateTable('household_unnamed').set(changes).where('id', 'in', ids).execute();
}
