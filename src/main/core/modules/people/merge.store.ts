import type { Selectable } from 'kysely';
import type { Executor } from '../../store/database.ts';
import { personRows } from '../../store/person-rows.ts';
import type { RowChange } from '../../store/row-changes.ts';
import { batchesOf } from './batches.ts';
import type { PeopleTables } from './people.tables.ts';

export type MergeRow = Selectable<PeopleTables['person_merge']>;
export interface JournalLine {
  /** `table.column`: whose rows these are. */
  source: string;
  change: RowChange;
}

/** The person's own row is changed by the merge itself. */
export const ownRow = 'person';

export const mergeById = (ex: Executor, id: string): Promise<MergeRow | undefined> =>
  ex.selectFrom('person_merge').selectAll().where('id', '=', id).executeTakeFirst();

/** Merges into this person that stand, the last one first. */
export const mergesInto = (ex: Executor, personId: string): Promise<MergeRow[]> =>
  ex
    .selectFrom('person_merge')
    .selectAll()
    .where('kept_id', '=', personId)
    .where('undone_at', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();

export async function insertMerge(tx: Executor, row: MergeRow): Promise<void> {
  await tx.insertInto('person_merge').values(row).execute();
}

export async function markMergeUndone(
  tx: Executor,
  id: string,
  at: string,
  by: string | null,
): Promise<void> {
  await tx.updateTable('person_merge').set({ undone_at: at, undone_by: by }).where('id', '=', id).execute();
}

export async function writeJournal(
  tx: Executor,
  mergeId: string,
  lines: readonly JournalLine[],
): Promise<void> {
  const rows = lines.map(({ source, change }, seq) => ({
    merge_id: mergeId,
    seq,
    source,
    table_name: change.table,
    row_key: JSON.stringify(change.key),
    before: JSON.stringify(change.before),
    after: JSON.stringify(change.after),
  }));
  for (const batch of batchesOf(rows, 100)) await tx.insertInto('person_merge_row').values(batch).execute();
}

/** What a merge changed, in the order in which it was done. */
export async function journalOf(ex: Executor, mergeId: string): Promise<JournalLine[]> {
  const rows = await ex
    .selectFrom('person_merge_row')
    .selectAll()
    .where('merge_id', '=', mergeId)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    source: row.source,
    change: {
      table: row.table_name,
      key: JSON.parse(row.row_key) as RowChange['key'],
      before: JSON.parse(row.before) as RowChange['before'],
      after: JSON.parse(row.after) as RowChange['after'],
    },
  }));
}

export const rowsOfSource = (source: string) =>
  personRows().find((one) => `${one.table}.${one.column}` === source);

/** The person somebody goes on as: themselves, or whom they were merged into. Pointers are one step. */
export async function currentPersonId(ex: Executor, personId: string): Promise<string> {
  const row = await ex
    .selectFrom('person')
    .select('merged_into_id')
    .where('id', '=', personId)
    .executeTakeFirst();
  return row?.merged_into_id ?? personId;
}

/** Everybody who goes on as one of these persons: former id to current id. */
export async function mergedInto(ex: Executor, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await ex
    .selectFrom('person')
    .select(['id', 'merged_into_id'])
    .where('merged_into_id', 'in', [...new Set(personIds)])
    .execute();
  return new Map(rows.map((row) => [row.id, row.merged_into_id ?? row.id]));
}
