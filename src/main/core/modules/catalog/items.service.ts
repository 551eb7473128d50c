import type { Item } from '#shared/contract/catalog.contract.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { indexItems } from './catalog.search.ts';
import { noteUsedCodes } from './codes.ts';
import { itemCodeOrRefuse, readItemCode } from './item-code.ts';
import { noteItemChanges } from './item-moves.ts';
import {
  changeItem,
  findItem,
  type ItemRow,
  insertItem,
  itemByStoredCode,
  itemsByIds,
  itemWithCode,
} from './items.store.ts';
import { findKind, type KindRow } from './kinds.store.ts';
import { changedNames, fieldNames } from './names.rules.ts';
import { otherCodesTaken } from './other-codes.ts';
import { isOut } from './out-check.ts';
import { refuseOtherInitiatives } from './rights.rules.ts';
import { unnamedGivers } from './shielded-givers.ts';
import { heldUnique } from './unique.ts';

type NewItem = InputOf<'catalog', 'createItem'>;
type ChangedItem = InputOf<'catalog', 'updateItem'>;

export async function getItem(ex: Executor, itemId: string): Promise<Item> {
  return found((await itemsByIds(ex, [itemId])).get(itemId), 'item');
}

/** The item a scanned or typed code is on, in whatever spelling the scanner sent it; null for any other code. */
export async function itemByBarcode(ex: Executor, text: string): Promise<Item | null> {
  const { code } = readItemCode(text);
  return code === null ? null : ((await itemByStoredCode(ex, code)) ?? null);
}

export async function createItem(call: CommandCall, input: NewItem): Promise<Item> {
  const { tx, core } = call;
  const kind = found(await findKind(tx, input.kindId), 'kind');
  refuseOtherInitiatives(call, kind.initiative_id);
  if (await findItem(tx, input.itemId)) refuse('command.usedForSomethingElse');
  const fields = columnsOf(input, kind);
  await refuseTakenCode(tx, fields.barcode, input.itemId);
  const row: ItemRow = {
    id: input.itemId,
    ...fields,
    ...standingOf(input),
    state: 'inUse',
    retired_at: null,
    retired_reason: null,
    hosted_initiative_id: null,
    hosted_until: null,
    revision: 0,
  };
  await heldUnique(core, codeRule(fields.barcode), () => insertItem(tx, row));
  await afterWriting(call, row, kind);
  call.changedFields(...fieldNames(Object.keys(fields)));
  return getItem(tx, row.id);
}

/** Replaces all fields. Taking out of use and back have commands of their own and do not count for `revision`. */
export async function updateItem(call: CommandCall, input: ChangedItem): Promise<Item> {
  const { tx, core } = call;
  const before = found(await findItem(tx, input.itemId), 'item');
  const kind = found(await findKind(tx, input.kindId), 'kind');
  refuseOtherInitiatives(call, before.initiative_id, kind.initiative_id);
  if (kind.initiative_id !== before.initiative_id) await refuseOut(tx, before);
  const fields = {
    ...columnsOf(input, kind),
    ...standingOf(input, before),
    ...(await giverKept(tx, before, input)),
    ...hostAfter(before, kind),
  };
  await refuseTakenCode(tx, fields.barcode, before.id);
  const changed = await heldUnique(core, codeRule(fields.barcode), () =>
    changeItem(tx, before.id, input.revision, fields),
  );
  if (!changed) refuse('catalog.changedMeanwhile');
  await afterWriting(call, { ...before, ...fields }, kind);
  await noteItemChanges(call, [{ before, after: { ...before, ...fields } }]);
  if (before.kind_id !== kind.id) call.touched('kind', before.kind_id);
  call.changedFields(...changedNames(before, fields));
  return getItem(tx, before.id);
}

function columnsOf(input: NewItem | ChangedItem, kind: KindRow) {
  return {
    kind_id: kind.id,
    initiative_id: kind.initiative_id,
    barcode: itemCodeOrRefuse(input.barcode),
    condition: input.condition,
    note: input.note,
    place: input.place,
    acquired_on: input.acquiredOn,
  };
}

/** What the input leaves out stays as it was; a new item stands on no shelf and is the house's. */
function standingOf(input: NewItem | ChangedItem, before?: ItemRow) {
  const owner = input.owner ?? before?.owner ?? 'house';
  const ownerName = input.ownerName ?? before?.owner_name ?? '';
  if (owner === 'other' && ownerName === '') refuse('stock.ownerNeedsName');
  return {
    shelf: input.shelf ?? before?.shelf ?? '',
    donor_name: input.donorName ?? before?.donor_name ?? '',
    donor_person_id:
      input.donorPersonId === undefined ? (before?.donor_person_id ?? null) : input.donorPersonId,
    donor_unnamed:
      input.donorUnnamed === undefined ? (before?.donor_unnamed ?? 0) : Number(input.donorUnnamed),
    owner,
    owner_name: owner === 'other' ? ownerName : '',
  };
}

/** A giver who is shielded is not shown, so a form that names nobody says nothing about them: they stay. Another one takes their place. */
async function giverKept(ex: Executor, before: ItemRow, input: ChangedItem) {
  const { donor_name, donor_person_id, donor_unnamed } = before;
  if (input.donorName || input.donorPersonId) return {};
  return (await unnamedGivers(ex, [before])).size === 0 ? {} : { donor_name, donor_person_id, donor_unnamed };
}

/** A thing that changes hands is no guest any more. */
const hostAfter = (before: ItemRow, kind: KindRow) =>
  kind.initiative_id === before.initiative_id ? {} : { hosted_initiative_id: null, hosted_until: null };

async function afterWriting(call: CommandCall, row: ItemRow, kind: KindRow): Promise<void> {
  const { id, barcode, initiative_id: initiativeId } = row;
  await indexItems(call.tx, call.core.search, [{ id, barcode, initiativeId, kindName: kind.name }]);
  await noteUsedCodes(call.tx, 'item', [barcode]);
  call.touched('item', id);
  call.touched('kind', kind.id);
}

export async function refuseOut(ex: Executor, item: ItemRow): Promise<void> {
  if (await isOut(ex, item.id)) refuse('catalog.itemIsOut', { barcode: item.barcode });
}

async function refuseTakenCode(tx: Executor, code: string, itemId: string): Promise<void> {
  const holder = await itemWithCode(tx, code);
  const isOnOther = holder === undefined && (await otherCodesTaken(tx, [code])).has(code);
  if (isOnOther || (holder && holder.id !== itemId)) refuse('catalog.barcodeTaken', { barcode: code });
}

const codeRule = (barcode: string) =>
  ({ about: 'barcode', code: 'catalog.barcodeTaken', params: { barcode } }) as const;
