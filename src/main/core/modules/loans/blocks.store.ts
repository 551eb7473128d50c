import type { Selectable, Updateable } from 'kysely';
import { compiledOnce, rowWriter, type Slots } from '../../store/compiled-once.ts';
import type { Executor } from '../../store/database.ts';
import type { BlocksTables } from './blocks.tables.ts';

export type BlockRow = Selectable<BlocksTables['block']>;
export type EndChangeRow = Selectable<BlocksTables['block_end_change']>;

export const insertBlock = rowWriter('block');
export const insertEndChange = rowWriter('block_end_change');

/** Pauses that neither were a mistake nor were lifted and reach this day. */
const running = (db: Executor, day: string) =>
  db
    .selectFrom('block')
    .where('undone_at', 'is', null)
    .where('lifted_at', 'is', null)
    .where('from_day', '<=', day)
    .where('until_day', '>=', day);

const runningOne = compiledOnce(
  (db: Executor, value: Slots<{ personId: string; initiativeId: string; day: string }>) =>
    running(db, value('day'))
      .select(['id', 'reason_code', 'until_day'])
      .where('person_id', '=', value('personId'))
      .where('initiative_id', '=', value('initiativeId')),
);

/**
 * The pause that holds on a day (`YYYY-MM-DD`) for a person at an initiative, or null. The reason is for the desk: a kiosk and
 * a visitor are told to ask, never why.
 */
export async function blockOf(
  ex: Executor,
  personId: string,
  initiativeId: string,
  day: string,
): Promise<{ blockId: string; reasonCode: string; untilDay: string } | null> {
  const [row] = await runningOne(ex, { personId, initiativeId, day });
  return row ? { blockId: row.id, reasonCode: row.reason_code, untilDay: row.until_day } : null;
}

export const blocksById = (db: Executor, ids: readonly string[]): Promise<BlockRow[]> =>
  db.selectFrom('block').selectAll().where('id', 'in', ids).where('undone_at', 'is', null).execute();

const rowsOfPerson = compiledOnce((db: Executor, value: Slots<{ personId: string }>) =>
  db
    .selectFrom('block')
    .selectAll()
    .where('person_id', '=', value('personId'))
    .where('undone_at', 'is', null)
    .orderBy('until_day', 'desc')
    .orderBy('id'),
);

/** All pauses a person has or had, the latest end first. */
export const blocksOfPerson = (db: Executor, personId: string): Promise<BlockRow[]> =>
  rowsOfPerson(db, { personId });

/** Running pauses, the soonest end first. `initiativeIds` null: the whole house. */
export async function runningBlocks(
  db: Executor,
  day: string,
  initiativeIds: readonly string[] | null,
  slice: { limit: number; offset: number },
): Promise<{ rows: BlockRow[]; total: number }> {
  const all = running(db, day);
  // An empty list would be no valid SQL; no initiative has the empty id.
  const matching = initiativeIds ? all.where('initiative_id', 'in', [...initiativeIds, '']) : all;
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .selectAll()
    .orderBy('until_day')
    .orderBy('id')
    .limit(slice.limit)
    .offset(slice.offset)
    .execute();
  return { rows, total: Number(total) };
}

/** Changes of the end of these pauses that count, the first one first. */
export async function endChangesOf(db: Executor, blockIds: readonly string[]): Promise<EndChangeRow[]> {
  if (blockIds.length === 0) return [];
  return db
    .selectFrom('block_end_change')
    .selectAll()
    .where('block_id', 'in', blockIds)
    .where('undone_at', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

export async function updateBlock(
  tx: Executor,
  id: string,
  changes: Updateable<BlocksTables['block']>,
): Promise<void> {
  await tx.updateTable('block').set(changes).where('id', '=', id).execute();
}

export async function undoEndChange(tx: Executor, id: string, at: string, by: string | null): Promise<void> {
  await tx
    .updateTable('block_end_change')
    .set({ undone_at: at, undone_by: by })
    .where('id', '=', id)
    .execute();
}
