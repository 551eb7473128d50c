import type { Block } from '#shared/contract/blocks.contract.ts';
import type { BlockReason } from '#shared/contract/words.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { Actor } from '../../rpc/procedures.ts';
import type { Executor } from '../../store/database.ts';
import { accountNames } from '../admin/index.ts';
import { initiativeLabels } from '../catalog/index.ts';
import { stateOf, undoableAct } from './blocks.rules.ts';
import { type BlockRow, type EndChangeRow, endChangesOf } from './blocks.store.ts';

/** Only the front desk knows why; a volunteer knows that, where and until when. */
export const knowsWhy = (viewer: Actor | null): boolean =>
  viewer !== null && viewer.role !== 'volunteer' && viewer.role !== 'kiosk';

/** Pauses as this viewer may see them: a volunteer only those of the own initiatives, without their story. */
export async function blockViews(
  db: Executor,
  rows: readonly BlockRow[],
  viewer: Actor | null,
  now: string,
): Promise<Block[]> {
  const own = viewer?.initiativeIds ?? null;
  const seen = own ? rows.filter((row) => own.includes(row.initiative_id)) : rows;
  if (seen.length === 0) return [];
  const changes = await endChangesOf(
    db,
    seen.map((row) => row.id),
  );
  const initiatives = await initiativeLabels(db, [...new Set(seen.map((row) => row.initiative_id))]);
  const accounts = knowsWhy(viewer)
    ? await accountNames(db, [
        ...seen.flatMap((row) => [row.set_by, row.lifted_by]),
        ...changes.map((change) => change.by_account_id),
      ])
    : null;
  const today = houseDayOf(now);
  return seen.map((row) => {
    const ends = changes.filter((change) => change.block_id === row.id);
    return {
      blockId: row.id,
      personId: row.person_id,
      initiativeId: row.initiative_id,
      initiativeName: initiatives.get(row.initiative_id)?.name ?? '',
      state: stateOf(row, today),
      fromDay: row.from_day,
      untilDay: row.until_day,
      story: accounts && storyOf(row, ends, accounts),
      undo: accounts && undoOf(row, ends, today),
    };
  });
}

function storyOf(
  row: BlockRow,
  ends: readonly EndChangeRow[],
  accounts: ReadonlyMap<string, string>,
): Block['story'] {
  const nameOf = (id: string | null) => (id === null ? null : (accounts.get(id) ?? null));
  return {
    reasonCode: row.reason_code as BlockReason,
    note: row.note,
    setAt: row.set_at,
    setBy: nameOf(row.set_by),
    liftedAt: row.lifted_at,
    liftedBy: nameOf(row.lifted_by),
    liftReason: row.lift_reason,
    formerEnds: ends.map((change) => ({
      untilDay: change.former_until,
      changedAt: change.at,
      changedBy: nameOf(change.by_account_id),
    })),
  };
}

export function undoOf(row: BlockRow, ends: readonly EndChangeRow[], today: string): Block['undo'] {
  const dayOf = (at: string | null | undefined) => (at ? houseDayOf(at) : null);
  return undoableAct(
    {
      setDay: houseDayOf(row.set_at),
      changedDay: dayOf(ends.at(-1)?.at),
      liftedDay: dayOf(row.lifted_at),
    },
    today,
  );
}
