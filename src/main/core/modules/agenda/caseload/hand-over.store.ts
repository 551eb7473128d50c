import type { Selectable } from 'kysely';
import type { CaseKind } from '#shared/contract/agenda-words.ts';
import { rowWriter } from '../../../store/compiled-once.ts';
import type { Executor } from '../../../store/database.ts';
import type { AgendaTables } from '../agenda.tables.ts';

export type HandOverRow = Selectable<AgendaTables['case_hand_over']>;
export type HandedItemRow = Selectable<AgendaTables['case_hand_over_item']>;

export const insertHandOver = rowWriter('case_hand_over');

/** What changes hands, or will; one that was planned is written over. */
export async function writeHandedItem(tx: Executor, row: HandedItemRow): Promise<void> {
  await tx
    .insertInto('case_hand_over_item')
    .values(row)
    .onConflict((c) =>
      c
        .columns(['hand_over_id', 'kind', 'item_id'])
        .doUpdateSet({ was_there: row.was_there, passed: row.passed }),
    )
    .execute();
}

export const handOverById = (ex: Executor, id: string): Promise<HandOverRow | undefined> =>
  ex.selectFrom('case_hand_over').selectAll().where('id', '=', id).executeTakeFirst();

export async function handedItems(ex: Executor, handOverIds: readonly string[]): Promise<HandedItemRow[]> {
  if (handOverIds.length === 0) return [];
  return ex
    .selectFrom('case_hand_over_item')
    .selectAll()
    .where('hand_over_id', 'in', handOverIds)
    .orderBy('hand_over_id')
    .orderBy('kind')
    .orderBy('item_id')
    .execute();
}

export const markHandOverUndone = (tx: Executor, id: string, at: string, by: string | null) =>
  tx
    .updateTable('case_hand_over')
    .set({ undone_at: at, undone_by: by })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .execute();

const planned = (ex: Executor) =>
  ex
    .selectFrom('case_hand_over')
    .where('case_hand_over.effective_at', 'is', null)
    .where('case_hand_over.undone_at', 'is', null);

/** Hand-overs of a day to come, the first one first; those that could not take place too. */
export const plannedHandOvers = (ex: Executor): Promise<HandOverRow[]> =>
  planned(ex).selectAll().orderBy('day').orderBy('at').orderBy('id').execute();

/** Those whose day has come. */
export const dueHandOvers = (ex: Executor, today: string): Promise<HandOverRow[]> =>
  planned(ex)
    .where('day', '<=', today)
    .where('problem', 'is', null)
    .selectAll()
    .orderBy('day')
    .orderBy('at')
    .orderBy('id')
    .execute();

/** Cases somebody will hand over. */
export const plannedItems = (ex: Executor, fromAccountId: string): Promise<HandedItemRow[]> =>
  planned(ex)
    .innerJoin('case_hand_over_item', 'case_hand_over_item.hand_over_id', 'case_hand_over.id')
    .where('case_hand_over.from_account_id', '=', fromAccountId)
    .selectAll('case_hand_over_item')
    .execute();

export const changeHandOver = (
  tx: Executor,
  id: string,
  changes: Pick<HandOverRow, 'effective_at'> | Pick<HandOverRow, 'problem'>,
) => tx.updateTable('case_hand_over').set(changes).where('id', '=', id).execute();

/** Hand-overs that took effect or were taken back, newest first. */
export const newestHandOvers = (ex: Executor, limit: number): Promise<HandOverRow[]> =>
  ex
    .selectFrom('case_hand_over')
    .selectAll()
    .where((eb) => eb.or([eb('effective_at', 'is not', null), eb('undone_at', 'is not', null)]))
    .orderBy((eb) => eb.fn.coalesce('effective_at', 'at'), 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

/** Hand-overs one case went through, those that were taken back too, the first one first. */
export const handOversOfCase = (ex: Executor, kind: CaseKind, id: string): Promise<HandOverRow[]> =>
  ex
    .selectFrom('case_hand_over')
    .innerJoin('case_hand_over_item', 'case_hand_over_item.hand_over_id', 'case_hand_over.id')
    .selectAll('case_hand_over')
    .where('case_hand_over_item.item_id', '=', id)
    .where('case_hand_over_item.kind', '=', kind)
    .where('case_hand_over.effective_at', 'is not', null)
    .where('case_hand_over_item.passed', '=', 1)
    .orderBy('case_hand_over.effective_at')
    .orderBy('case_hand_over.id')
    .execute();
