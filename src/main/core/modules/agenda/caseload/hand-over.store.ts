import type { Selectable } from 'kysely';
import type { CaseKind } from '#shared/contract/agenda-words.ts';
import { rowWriter } from '../../../store/compiled-once.ts';
import type { Executor } from '../../../store/database.ts';
import type { AgendaTables } from '../agenda.tables.ts';

export type HandOverRow = Selectable<AgendaTables['case_hand_over']>;
export type HandedItemRow = Selectable<AgendaTables['case_hand_over_item']>;

export const insertHandOver = rowWriter('case_hand_over');
export const insertHandedItem = rowWriter('case_hand_over_item');

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

export const newestHandOvers = (ex: Executor, limit: number): Promise<HandOverRow[]> =>
  ex
    .selectFrom('case_hand_over')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

/** Hand-overs one case went through and that were not taken back, the first one first. */
export const handOversOfCase = (ex: Executor, kind: CaseKind, id: string): Promise<HandOverRow[]> =>
  ex
    .selectFrom('case_hand_over')
    .innerJoin('case_hand_over_item', 'case_hand_over_item.hand_over_id', 'case_hand_over.id')
    .selectAll('case_hand_over')
    .where('case_hand_over_item.item_id', '=', id)
    .where('case_hand_over_item.kind', '=', kind)
    .where('case_hand_over.undone_at', 'is', null)
    .orderBy('case_hand_over.at')
    .orderBy('case_hand_over.id')
    .execute();
