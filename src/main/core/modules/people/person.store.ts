import { compiledForIds } from '../../store/compiled-once.ts';
import type { Executor } from '../../store/database.ts';
import { inBatches } from './batches.ts';
import type { SummaryRow } from './person.view.ts';
import type { PersonFieldColumns, PersonRow } from './person-fields.ts';

/** Somebody who is registered: not one who goes on as another, so that nothing new is written for a pointer. */
export const personById = (db: Executor, id: string): Promise<PersonRow | undefined> =>
  db
    .selectFrom('person')
    .selectAll()
    .where('id', '=', id)
    .where('merged_into_id', 'is', null)
    .executeTakeFirst();

/** Also somebody who was merged into another: the row as it was then. */
export const anyPersonById = (db: Executor, id: string): Promise<PersonRow | undefined> =>
  db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();

/** Who carries these numbers today. */
export const personsByNumber = (db: Executor, numbers: readonly string[]): Promise<PersonRow[]> =>
  inBatches(numbers, (batch) => db.selectFrom('person').selectAll().where('number', 'in', batch).execute());

export const personsById = (db: Executor, ids: readonly string[]): Promise<PersonRow[]> =>
  inBatches(ids, (batch) => db.selectFrom('person').selectAll().where('id', 'in', batch).execute());

const summaryColumns = ['id', 'number', 'name', 'birth_date', 'town'] as const;

const someSummaries = compiledForIds((db, ids) =>
  db.selectFrom('person').select(summaryColumns).where('id', 'in', ids).where('merged_into_id', 'is', null),
);

export const summaryRows = (db: Executor, ids: readonly string[]): Promise<SummaryRow[]> =>
  inBatches(ids, (batch) => someSummaries(db, batch));

/** Who has this number, or who the one with this number goes on as: an old slip leads to the same person. */
export const summaryRowByNumber = (db: Executor, number: string): Promise<SummaryRow | undefined> =>
  db
    .selectFrom('person')
    .select(summaryColumns)
    .where((eb) =>
      eb(
        'id',
        '=',
        eb
          .selectFrom('person as given')
          .select((inner) => inner.fn.coalesce('given.merged_into_id', 'given.id').as('id'))
          .where('given.number', '=', number),
      ),
    )
    .executeTakeFirst();

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
