import type { ItemBatch, ItemChange, PreviewLine } from '#shared/contract/batches.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { actorOf, type CommandCall, type InputOf, type QueryCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { changeManyItems, type ItemRow, type ManyChange } from '../catalog/index.ts';
import { judge, type Verdict } from './batch.rules.ts';
import { batchView } from './batch-view.ts';
import { columnsText, findBatch, insertBatch, type LineRow } from './batches.store.ts';
import { type Known, knownOf } from './facts.ts';
import { fieldChanges } from './field-changes.ts';

type Asker = Pick<QueryCall | CommandCall, 'actor' | 'now'>;

/** What a change would do to each item, in the order asked; an item that is no more is left out. */
export async function preview(
  call: QueryCall,
  { itemIds, change }: InputOf<'batches', 'preview'>,
): Promise<{ lines: PreviewLine[] }> {
  const known = await knownFor(call.db, call, itemIds, change);
  return {
    lines: [...new Set(itemIds)].flatMap((itemId) => {
      const item = known.items.get(itemId);
      return item ? previewLine(item, judge(item, change, known.factsOf(itemId)), known) : [];
    }),
  };
}

function previewLine(item: ItemRow, verdict: Verdict, known: Known): PreviewLine {
  const kind = known.kinds.get(item.kind_id);
  return {
    itemId: item.id,
    barcode: item.barcode,
    kindName: kind?.name ?? '',
    initiativeName: kind?.initiativeName ?? '',
    revision: item.revision,
    changes: 'to' in verdict ? fieldChanges(item, {}, verdict.to, known.kindNames, known.unnamed) : [],
    refusal: 'refused' in verdict ? verdict.refused : null,
  };
}

/**
 * Changes all of these items in one act, or none: who saw the preview left out what cannot be, so anything that is
 * different now was changed by somebody else meanwhile.
 */
export async function changeItems(
  call: CommandCall,
  { batchId, items, change }: InputOf<'batches', 'change'>,
): Promise<ItemBatch> {
  if (await findBatch(call.tx, batchId)) refuse('command.usedForSomethingElse');
  const revisions = new Map(items.map(({ itemId, revision }) => [itemId, revision]));
  const known = await knownFor(call.tx, call, [...revisions.keys()], change);
  const changes = changesOf(known, revisions, change);
  if (changes.length !== items.length)
    refuse('batches.changedSince', { count: items.length - changes.length });
  await changeManyItems(call, changes, known.kindNames);
  await insertBatch(
    call.tx,
    batchRow(call, batchId, change),
    changes.map((one) => lineRow(batchId, one)),
  );
  call.touched('itemBatch', batchId);
  return batchView(call.tx, found(await findBatch(call.tx, batchId), 'batch'), call);
}

/** Items that are as they were in the preview, and that the change still changes. */
function changesOf(known: Known, revisions: ReadonlyMap<string, number>, change: ItemChange): ManyChange[] {
  return [...revisions].flatMap(([itemId, revision]) => {
    const item = known.items.get(itemId);
    if (item?.revision !== revision) return [];
    const verdict = judge(item, change, known.factsOf(itemId));
    return 'to' in verdict ? { item, to: verdict.to } : [];
  });
}

const knownFor = (ex: Executor, call: Asker, itemIds: readonly string[], { kindId }: ItemChange) =>
  knownOf(ex, itemIds, { actor: actorOf(call), now: call.now }, { kindId });

const batchRow = (call: CommandCall, id: string, change: ItemChange) => ({
  id,
  change: JSON.stringify(change),
  at: call.now,
  day: houseDayOf(call.now),
  by_account_id: call.actor?.accountId ?? null,
  undone_at: null,
  undone_by: null,
});

function lineRow(batchId: string, { item, to }: ManyChange): LineRow {
  const before = Object.fromEntries(Object.keys(to).map((column) => [column, item[column as keyof ItemRow]]));
  return {
    batch_id: batchId,
    item_id: item.id,
    before: columnsText(before),
    after: columnsText(to),
    revision: item.revision + 1,
    restored_at: null,
  };
}
