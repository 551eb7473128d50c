import type { BatchLine, ItemBatch } from '#shared/contract/batches.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { actorOf, type CommandCall, type QueryCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { changeManyItems, type ItemRow } from '../catalog/index.ts';
import { type Refused, refusalToRestore } from './batch.rules.ts';
import { batchView, mayOpen } from './batch-view.ts';
import { type BatchRow, findBatch, type LineRow, linesOf, markUndone, readColumns } from './batches.store.ts';
import { type Known, knownOf } from './facts.ts';
import { fieldChanges } from './field-changes.ts';

type Asker = Pick<QueryCall | CommandCall, 'actor' | 'now'>;

/** A line with its item, and why an undo would leave it. */
interface Judged {
  line: LineRow;
  item: ItemRow;
  before: Partial<ItemRow>;
  after: Partial<ItemRow>;
  refusal: Refused | null;
}

/** Puts the items of a batch of today back that nobody touched since; the others stay as they are. */
export async function undoBatch(
  call: CommandCall,
  batchId: string,
): Promise<{ batch: ItemBatch; restored: number; kept: number }> {
  const row = await openBatch(call.tx, call, batchId);
  if (row.undone_at !== null) refuse('batches.alreadyUndone');
  if (row.day !== houseDayOf(call.now)) refuse('batches.tooLateToUndo');
  const { judged, known } = await judgedLines(call.tx, call, batchId);
  const back = judged.filter(({ refusal }) => refusal === null);
  if (back.length === 0) refuse('batches.nothingToUndo');
  await changeManyItems(
    call,
    back.map(({ item, before }) => ({ item, to: before })),
    known.kindNames,
  );
  await markUndone(
    call.tx,
    batchId,
    back.map(({ item }) => item.id),
    { at: call.now, by: call.actor?.accountId ?? null },
  );
  call.touched('itemBatch', batchId);
  call.changedFields('undone');
  const after = found(await findBatch(call.tx, batchId), 'batch');
  return {
    batch: await batchView(call.tx, after, call),
    restored: back.length,
    kept: judged.length - back.length,
  };
}

/** The items of a batch, what happened to each, and which of them an undo would leave or left. */
export async function batchLines(
  call: QueryCall,
  batchId: string,
): Promise<{ batch: ItemBatch; lines: BatchLine[] }> {
  const row = await openBatch(call.db, call, batchId);
  const { judged, known } = await judgedLines(call.db, call, batchId);
  const lines = judged.map((one): BatchLine => {
    const kind = known.kinds.get(one.item.kind_id);
    const restored = one.line.restored_at !== null;
    return {
      itemId: one.item.id,
      barcode: one.item.barcode,
      kindName: kind?.name ?? '',
      initiativeName: kind?.initiativeName ?? '',
      changes: fieldChanges(one.item, one.before, one.after, known.kindNames, known.unnamed),
      restored,
      refusal: restored ? null : one.refusal,
    };
  });
  lines.sort((a, b) => byText(a.kindName, b.kindName) || byText(a.barcode, b.barcode));
  return { batch: await batchView(call.db, row, call), lines };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A batch that somebody else made stays hidden from volunteers. */
async function openBatch(ex: Executor, call: Asker, batchId: string): Promise<BatchRow> {
  const row = found(await findBatch(ex, batchId), 'batch');
  return found(mayOpen(row, actorOf(call)) ? row : undefined, 'batch');
}

async function judgedLines(
  ex: Executor,
  call: Asker,
  batchId: string,
): Promise<{ judged: Judged[]; known: Known }> {
  const lines = (await linesOf(ex, batchId)).map((line) => ({
    line,
    before: readColumns(line.before) as Partial<ItemRow>,
    after: readColumns(line.after) as Partial<ItemRow>,
  }));
  const known = await knownOf(
    ex,
    lines.map(({ line }) => line.item_id),
    { actor: actorOf(call), now: call.now },
    {
      kindIds: lines.flatMap(({ before }) => before.kind_id ?? []),
      giverIds: lines.flatMap(({ before, after }) =>
        [before, after].flatMap((columns) => columns.donor_person_id ?? []),
      ),
    },
  );
  const judged = lines.map(({ line, before, after }): Judged => {
    const item = found(known.items.get(line.item_id), 'item');
    const facts = known.factsOf(item.id);
    const refusal = refusalToRestore({ item, before, after, revision: line.revision }, facts);
    return { line, item, before, after, refusal };
  });
  return { judged, known };
}
