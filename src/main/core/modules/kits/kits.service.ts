import type { Kit } from '#shared/contract/kits.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import {
  isOut,
  itemByBarcode,
  itemCodeOrRefuse,
  itemsByIds,
  noteUsedCodes,
  refuseOtherInitiatives,
} from '../catalog/index.ts';
import { itemsOfKits, type KitRow, kitById, kitOfItems, kitWithCode, putItems } from './kits.store.ts';
import { kitViews } from './kits.view.ts';

type Fields = Pick<InputOf<'kits', 'create'>, 'name' | 'barcode' | 'note' | 'itemIds'>;

/** Puts items of one initiative together under a code of their own. */
export async function createKit(call: CommandCall, input: InputOf<'kits', 'create'>): Promise<Kit> {
  const { tx } = call;
  refuseOtherInitiatives(call, input.initiativeId);
  if (await kitById(tx, input.kitId)) refuse('command.usedForSomethingElse');
  const barcode = await freeCode(tx, input.kitId, input.barcode);
  await refuseItems(tx, { id: input.kitId, initiative_id: input.initiativeId }, [], input.itemIds);
  await tx
    .insertInto('kit')
    .values({
      id: input.kitId,
      initiative_id: input.initiativeId,
      name: input.name,
      barcode,
      note: input.note,
      created_at: call.now,
      ended_at: null,
      revision: 1,
    })
    .execute();
  await putItems(tx, input.kitId, input.itemIds);
  return answer(call, input.kitId, input.itemIds);
}

/** Replaces name, code, note and items. */
export async function updateKit(call: CommandCall, input: InputOf<'kits', 'update'>): Promise<Kit> {
  const { tx } = call;
  const row = await runningKit(call, input.kitId);
  if (row.revision !== input.revision) refuse('catalog.changedMeanwhile');
  const barcode = await freeCode(tx, row.id, input.barcode);
  const before = (await itemsOfKits(tx, [row.id])).get(row.id) ?? [];
  await refuseItems(tx, row, before, input.itemIds);
  const fields: Omit<Fields, 'itemIds'> = { name: input.name, barcode, note: input.note };
  await change(call, row, fields);
  await putItems(tx, row.id, input.itemIds);
  call.changedFields(...Object.keys(fields), 'items');
  return answer(call, row.id, [...before, ...input.itemIds]);
}

/** One item makes way for another of the same kind: a worn drill, a charger that was lost. Keeps its place in the kit. */
export async function swapItem(call: CommandCall, input: InputOf<'kits', 'swap'>): Promise<Kit> {
  const { tx } = call;
  const row = await runningKit(call, input.kitId);
  const before = (await itemsOfKits(tx, [row.id])).get(row.id) ?? [];
  if (!before.includes(input.outItemId)) refuse('kits.notInKit');
  if (input.inItemId === input.outItemId) refuse('kits.sameItem');
  const items = await itemsByIds(tx, [input.outItemId, input.inItemId]);
  const goes = found(items.get(input.outItemId), 'item');
  const comes = found(items.get(input.inItemId), 'item');
  if (goes.kindId !== comes.kindId) refuse('kits.otherKind', { kind: goes.kindName });
  if (await isOut(tx, comes.id)) refuse('kits.itemOut', { barcode: comes.barcode, name: comes.kindName });
  const after = before.map((id) => (id === input.outItemId ? input.inItemId : id));
  await refuseItems(tx, row, before, after);
  await putItems(tx, row.id, after);
  await tx
    .insertInto('kit_swap')
    .values({
      id: call.newId(),
      kit_id: row.id,
      out_item_id: input.outItemId,
      in_item_id: input.inItemId,
      reason: input.reason,
      at: call.now,
      by_account_id: call.actor?.accountId ?? null,
    })
    .execute();
  await change(call, row, {});
  call.changedFields('items');
  return answer(call, row.id, [input.outItemId, input.inItemId]);
}

export async function endKit(call: CommandCall, kitId: string): Promise<Kit> {
  const row = await runningKit(call, kitId);
  await change(call, row, { ended_at: call.now });
  return answer(call, kitId, (await itemsOfKits(call.tx, [kitId])).get(kitId) ?? []);
}

/** The same day, while its items and its code are still free. */
export async function undoEndKit(call: CommandCall, kitId: string): Promise<Kit> {
  const row = found(await kitById(call.tx, kitId), 'kit');
  refuseOtherInitiatives(call, row.initiative_id);
  if (row.ended_at === null || houseDayOf(row.ended_at) !== houseDayOf(call.now))
    refuse('kits.tooLateToUndo');
  const items = (await itemsOfKits(call.tx, [kitId])).get(kitId) ?? [];
  if (items.length === 0) refuse('kits.itemsGone', { name: row.name });
  await freeCode(call.tx, kitId, row.barcode);
  await change(call, row, { ended_at: null });
  return answer(call, kitId, items);
}

async function runningKit(call: CommandCall, id: string): Promise<KitRow> {
  const row = found(await kitById(call.tx, id), 'kit');
  refuseOtherInitiatives(call, row.initiative_id);
  if (row.ended_at !== null) refuse('kits.ended', { name: row.name });
  return row;
}

/** A code of the house's item series that nothing else goes by. */
async function freeCode(tx: Executor, kitId: string, text: string): Promise<string> {
  const barcode = itemCodeOrRefuse(text);
  const other = await kitWithCode(tx, barcode);
  if ((other && other.id !== kitId) || (await itemByBarcode(tx, barcode)))
    refuse('catalog.barcodeTaken', { barcode });
  // The series of house codes goes on after it: the next item is not offered the code of a kit.
  await noteUsedCodes(tx, 'item', [barcode]);
  return barcode;
}

/** Of the kit's own initiative, each once, and in no other kit. What comes in is in use; what was in it before may have been retired since. */
async function refuseItems(
  ex: Executor,
  kit: Pick<KitRow, 'id' | 'initiative_id'>,
  before: readonly string[],
  itemIds: readonly string[],
): Promise<void> {
  if (new Set(itemIds).size !== itemIds.length) refuse('loans.itemTwice');
  const items = await itemsByIds(ex, itemIds);
  const taken = await kitOfItems(ex, itemIds);
  for (const itemId of itemIds) {
    const item = found(items.get(itemId), 'item');
    const { barcode, kindName: name } = item;
    if (item.initiativeId !== kit.initiative_id) refuse('kits.otherInitiative', { barcode, name });
    if (item.state !== 'inUse' && !before.includes(itemId)) refuse('kits.notInUse', { barcode, name });
    const other = taken.get(itemId);
    if (other && other.kitId !== kit.id) refuse('kits.inOtherKit', { barcode, name, kit: other.name });
  }
}

async function change(call: CommandCall, row: KitRow, changes: Partial<KitRow>): Promise<void> {
  await call.tx
    .updateTable('kit')
    .set({ ...changes, revision: row.revision + 1 })
    .where('id', '=', row.id)
    .execute();
}

async function answer(call: CommandCall, kitId: string, itemIds: readonly string[]): Promise<Kit> {
  call.touched('kit', kitId);
  for (const itemId of itemIds) call.touched('item', itemId);
  const [view] = await kitViews(call.tx, [found(await kitById(call.tx, kitId), 'kit')], call.now);
  return found(view, 'kit');
}
