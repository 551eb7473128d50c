import type { Selectable, Updateable } from 'kysely';
import { compiledOnce, type Slots } from '../../store/compiled-once.ts';
import type { Executor } from '../../store/database.ts';
import type { HouseholdsTables } from './households.tables.ts';

export type HelperRow = Selectable<HouseholdsTables['person_helper']>;

export const helperById = (db: Executor, id: string): Promise<HelperRow | undefined> =>
  db.selectFrom('person_helper').selectAll().where('id', '=', id).executeTakeFirst();

const rowsOfPerson = compiledOnce((db: Executor, value: Slots<{ personId: string }>) =>
  db
    .selectFrom('person_helper')
    .selectAll()
    .where('person_id', '=', value('personId'))
    .where('undone_at', 'is', null)
    .orderBy('from_day')
    .orderBy('id'),
);

/** Whoever may or might act for a person, the first one added first. */
export const helperRows = (db: Executor, personId: string): Promise<HelperRow[]> =>
  rowsOfPerson(db, { personId });

const rowsOfHelper = compiledOnce((db: Executor, value: Slots<{ helperPersonId: string }>) =>
  db
    .selectFrom('person_helper')
    .selectAll()
    .where('helper_person_id', '=', value('helperPersonId'))
    .where('undone_at', 'is', null)
    .orderBy('from_day')
    .orderBy('id'),
);

/** Agreements in which this person is the one who helps. */
export const helpedRows = (db: Executor, helperPersonId: string): Promise<HelperRow[]> =>
  rowsOfHelper(db, { helperPersonId });

export async function insertHelper(tx: Executor, row: HelperRow): Promise<void> {
  await tx.insertInto('person_helper').values(row).execute();
}

export async function updateHelper(
  tx: Executor,
  id: string,
  changes: Updateable<HouseholdsTables['person_helper']>,
): Promise<void> {
  await tx.updateTable('person_helper').set(changes).where('id', '=', id).execute();
}
