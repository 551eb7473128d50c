import type { Selectable } from 'kysely';
import type { Executor } from '../../store/database.ts';
import type { Changed, MovementKind } from './movement.rules.ts';
import type { StockTables } from './stock.tables.ts';

export type MovementRow = Selectable<StockTables['item_movement']>;

/** Rows of one statement. */
const rowsAtOnce = 200;

export async function insertMovements(tx: Executor, rows: readonly MovementRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await tx
      .insertInto('item_movement')
      .values(rows.slice(at, at + rowsAtOnce))
      .execute();
}

export const movementById = (ex: Executor, id: string): Promise<MovementRow | undefined> =>
  ex.selectFrom('item_movement').selectAll().where('id', '=', id).executeTakeFirst();

/** What the closing of a count did, newest first, as far as it was not undone. */
export const movementsOfTake = (ex: Executor, takeId: string): Promise<MovementRow[]> =>
  ex
    .selectFrom('item_movement')
    .selectAll()
    .where('take_id', '=', takeId)
    .where('undone_at', 'is', null)
    .orderBy('id', 'desc')
    .execute();

export async function markUndone(
  tx: Executor,
  ids: readonly string[],
  mark: { undone_at: string; undone_by: string | null },
): Promise<void> {
  for (let at = 0; at < ids.length; at += rowsAtOnce)
    await tx
      .updateTable('item_movement')
      .set(mark)
      .where('id', 'in', ids.slice(at, at + rowsAtOnce))
      .execute();
}

export interface MovementFilter {
  itemId?: string | undefined;
  /** Things that belong to, or are with, these initiatives; null for all. */
  initiativeIds: readonly string[] | null;
  kinds?: readonly MovementKind[] | undefined;
}

/** A page of movements, newest first. */
export async function listMovements(
  ex: Executor,
  filter: MovementFilter,
  page: { limit: number; offset: number },
): Promise<{ rows: MovementRow[]; total: number }> {
  let question = ex.selectFrom('item_movement');
  if (filter.itemId !== undefined) question = question.where('item_id', '=', filter.itemId);
  if (filter.kinds) question = question.where('kind', 'in', [...filter.kinds]);
  const own = filter.initiativeIds;
  if (own)
    question = question.where('item_id', 'in', (eb) =>
      eb
        .selectFrom('item')
        .select('item.id')
        .where((on) =>
          on.or([
            on('item.initiative_id', 'in', [...own, '']),
            on('item.hosted_initiative_id', 'in', [...own, '']),
          ]),
        ),
    );
  const rows = await question
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  const { n } = await question.select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow();
  return { rows, total: Number(n) };
}

export const changedText = (changed: Changed): string => JSON.stringify(changed);
export const readChanged = (text: string): Changed => JSON.parse(text) as Changed;
