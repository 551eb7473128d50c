import { compiledForIds } from '../../store/compiled-once.ts';
import type { Executor } from '../../store/database.ts';
import { inBatches } from './batches.ts';
import type { SummaryRow } from './person.view.ts';
import type { PersonFieldColumns, PersonRow } from './person-fields.ts';

export const personById = (db: Executor, id: string): Promise<PersonRow | undefined> =>
  db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();

export const personsByNumber = (db: Executor, numbers: readonly string[]): Promise<PersonRow[]> =>
  inBatches(numbers, (batch) => db.selectFrom('person').selectAll().where('number', 'in', batch).execute());

export const personsById = (db: Executor, ids: readonly string[]): Promise<PersonRow[]> =>
  inBatches(ids, (batch) => db.selectFrom('person').selectAll().where('id', 'in', batch).execute());

const summaryColumns = ['id', 'number', 'name', 'birth_date', 'town'] as const;

const someSummaries = compiledForIds((db, ids) =>
  db.selectFrom('person').select(summaryColumns).where('id', 'in', ids),
);

export const summaryRows = (db: Executor, ids: readonly string[]): Promise<SummaryRow[]> =>
  inBatches(ids, (batch) => someSummaries(db, batch));

export const summaryRowByNumber = (db: Executor, number: string): Promise<SummaryRow | undefined> =>
  db.selectFrom('person').select(summaryColumns).where('number', '=', number).executeTakeFirst();

export async function insertPerson(tx: Executor, row: PersonRow): Promise<void> {
  await tx.insertInto('person').values(row).execute();
}

/** Writes the fields and raises the revision, unless somebody else did so first: then false, and nothing is written. */
export async function updatePersonRow(
  tx: Executor,
  id: string,
  revision: number,
  columns: PersonFieldColumns,
): Promise<boolean> {
  const changed = await tx
    .updateTable('person')
    .set({ ...columns, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}
