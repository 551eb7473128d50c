import type { Selectable } from 'kysely';
import type { Executor } from '../../store/database.ts';
import type { BatchesTables } from './batches.tables.ts';

export type BatchRow = Selectable<BatchesTables['item_batch']>;
export type LineRow = Selectable<BatchesTables['item_batch_line']>;

/** Rows of one statement: both engines have a limit on values. */
const rowsAtOnce = 200;

export async function insertBatch(tx: Executor, row: BatchRow, lines: readonly LineRow[]): Promise<void> {
  await tx.insertInto('item_batch').values(row).execute();
  for (let at = 0; at < lines.length; at += rowsAtOnce)
    await tx
      .insertInto('item_batch_line')
      .values(lines.slice(at, at + rowsAtOnce))
      .execute();
}

export const findBatch = (ex: Executor, id: string): Promise<BatchRow | undefined> =>
  ex.selectFrom('item_batch').selectAll().where('id', '=', id).executeTakeFirst();

/** The newest first; of one account, or of everybody. */
export function lastBatches(ex: Executor, limit: number, accountId: string | null): Promise<BatchRow[]> {
  const all = ex.selectFrom('item_batch').selectAll();
  const asked = accountId === null ? all : all.where('by_account_id', '=', accountId);
  return asked.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute();
}

export const linesOf = (ex: Executor, batchId: string): Promise<LineRow[]> =>
  ex.selectFrom('item_batch_line').selectAll().where('batch_id', '=', batchId).orderBy('item_id').execute();

/** How many items each batch changed, and how many its undo put back. */
export async function countsOf(
  ex: Executor,
  batchIds: readonly string[],
): Promise<Map<string, { items: number; restored: number }>> {
  if (batchIds.length === 0) return new Map();
  const rows = await ex
    .selectFrom('item_batch_line')
    .select((eb) => [
      'batch_id',
      eb.fn.countAll().as('items'),
      // Nulls are not counted.
      eb.fn.count('restored_at').as('restored'),
    ])
    .where('batch_id', 'in', batchIds)
    .groupBy('batch_id')
    .execute();
  return new Map(
    rows.map((row) => [row.batch_id, { items: Number(row.items), restored: Number(row.restored) }]),
  );
}

export async function markUndone(
  tx: Executor,
  batchId: string,
  itemIds: readonly string[],
  mark: { at: string; by: string | null },
): Promise<void> {
  await tx
    .updateTable('item_batch')
    .set({ undone_at: mark.at, undone_by: mark.by })
    .where('id', '=', batchId)
    .execute();
  for (let at = 0; at < itemIds.length; at += rowsAtOnce)
    await tx
      .updateTable('item_batch_line')
      .set({ restored_at: mark.at })
      .where('batch_id', '=', batchId)
      .where('item_id', 'in', itemIds.slice(at, at + rowsAtOnce))
      .execute();
}

type Columns = Record<string, string | number | null>;
export const columnsText = (columns: object): string => JSON.stringify(columns);
export const readColumns = (text: string): Columns => JSON.parse(text) as Columns;
