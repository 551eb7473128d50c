import type { ItemMovement, KnownPlace } from '#shared/contract/stock.contract.ts';
import { actorOf, type CommandCall, type InputOf, type QueryCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import {
  type ItemRow,
  initiativeLabels,
  isOut,
  itemLabels,
  itemRowsByIds,
  itemsHeldBy,
  lendingInitiativeOf,
  moveItems,
  refuseOtherInitiatives,
  retireItem,
  shelvesHeldBy,
} from '../catalog/index.ts';
import { oneMovement } from './movements.service.ts';
import { listMovements, movementById, readChanged } from './movements.store.ts';
import { askPayment } from './payment.ts';

/** Places of the things an initiative has with it, with their shelves. */
export async function places(
  call: QueryCall,
  { initiativeId }: InputOf<'stock', 'places'>,
): Promise<KnownPlace[]> {
  const own = actorOf(call).initiativeIds;
  if (own && !own.includes(initiativeId)) return [];
  const byPlace = new Map<string, KnownPlace>();
  for (const { place, shelf, n } of await shelvesHeldBy(call.db, initiativeId)) {
    const known = byPlace.get(place) ?? { place, shelves: [], items: 0 };
    byPlace.set(place, {
      place,
      shelves: shelf === '' ? known.shelves : [...known.shelves, shelf],
      items: known.items + n,
    });
  }
  return [...byPlace.values()];
}

/** Gives a place another name. An existing name takes the things in: two places become one. */
export async function renamePlace(
  call: CommandCall,
  input: InputOf<'stock', 'renamePlace'>,
): Promise<{ items: number }> {
  refuseOtherInitiatives(call, input.initiativeId);
  const items = await itemsHeldBy(call.tx, input.initiativeId, input.from);
  if (items.length !== input.items) refuse('stock.placeChanged', { count: items.length });
  await moveItems(
    call,
    items.map((item) => ({ item, to: { place: input.to } })),
    { reason: 'rename' },
  );
  call.touched('initiative', input.initiativeId);
  call.changedFields('place');
  return { items: items.length };
}

/** Puts a thing somewhere; null when it stood there already. Its guests' places are the host's to say. */
export async function moveItem(
  call: CommandCall,
  input: InputOf<'stock', 'moveItem'>,
): Promise<ItemMovement | null> {
  const item = await itemNow(call, input.itemId);
  refuseOtherInitiatives(call, holderOf(item));
  if (item.state !== 'inUse') refuse('stock.notInUse', { barcode: item.barcode });
  if (item.place === input.place && item.shelf === input.shelf) return null;
  await refuseUsedId(call, input.movementId);
  await moveItems(call, [{ item, to: { place: input.place, shelf: input.shelf } }], input);
  call.changedFields('place', 'shelf');
  return oneMovement(call, input.movementId);
}

/** Lends a thing to another initiative. Its place is for the host to say, so it has none until then. */
export async function hostItem(
  call: CommandCall,
  input: InputOf<'stock', 'hostItem'>,
): Promise<ItemMovement> {
  const item = await itemNow(call, input.itemId);
  refuseOtherInitiatives(call, item.initiative_id);
  const host = found(
    (await initiativeLabels(call.tx, [input.toInitiativeId])).get(input.toInitiativeId),
    'initiative',
  );
  if (!host.active || host.id === item.initiative_id) refuse('stock.noHost', { name: host.name });
  if (item.state !== 'inUse') refuse('stock.notInUse', { barcode: item.barcode });
  if (item.hosted_initiative_id !== null) refuse('stock.alreadyHosted', { barcode: item.barcode });
  if (await isOut(call.tx, item.id)) refuse('catalog.itemIsOut', { barcode: item.barcode });
  await refuseUsedId(call, input.movementId);
  const to = { hosted_initiative_id: host.id, hosted_until: input.until, place: '', shelf: '' };
  await moveItems(call, [{ item, to }], { movementId: input.movementId, reason: input.note });
  call.changedFields('hostedInitiativeId');
  return oneMovement(call, input.movementId);
}

/** A guest is home again, in the place it left. Its owner and its host may both say so. */
export async function bringHome(
  call: CommandCall,
  input: InputOf<'stock', 'bringHome'>,
): Promise<ItemMovement> {
  const item = await itemNow(call, input.itemId);
  if (item.hosted_initiative_id === null) return refuse('stock.notHosted', { barcode: item.barcode });
  const own = actorOf(call).initiativeIds;
  if (own && !own.includes(item.initiative_id)) refuseOtherInitiatives(call, item.hosted_initiative_id);
  if (await isOut(call.tx, item.id)) refuse('catalog.itemIsOut', { barcode: item.barcode });
  await refuseUsedId(call, input.movementId);
  const to = { hosted_initiative_id: null, hosted_until: null, ...(await placeBefore(call, item)) };
  await moveItems(call, [{ item, to }], input);
  call.changedFields('hostedInitiativeId');
  return oneMovement(call, input.movementId);
}

/** Where it stood before it went to its host. */
async function placeBefore(call: CommandCall, item: ItemRow): Promise<{ place: string; shelf: string }> {
  const { rows } = await listMovements(
    call.tx,
    { itemId: item.id, initiativeIds: null, kinds: ['hosted'] },
    { limit: 5, offset: 0 },
  );
  const left = rows.find((row) => row.undone_at === null);
  const before = left ? readChanged(left.before) : {};
  return { place: before.place ?? '', shelf: before.shelf ?? '' };
}

/**
 * Gives a thing away or sells it: it leaves use for good, with who got it and for how much. A sale to somebody known is
 * owed until it is paid.
 */
export async function partWith(
  call: CommandCall,
  input: InputOf<'stock', 'partWith'>,
): Promise<ItemMovement> {
  const item = await itemNow(call, input.itemId);
  if (item.hosted_initiative_id !== null) refuse('stock.homeFirst', { barcode: item.barcode });
  if (input.how === 'sold' && input.cents === 0) refuse('stock.priceNeeded');
  await refuseUsedId(call, input.movementId);
  const cents = input.how === 'sold' ? input.cents : 0;
  await retireItem(
    call,
    { itemId: item.id, reason: input.how },
    { movementId: input.movementId, personId: input.personId, cents },
  );
  if (cents > 0)
    await askPayment(call, {
      movementId: input.movementId,
      personId: input.personId,
      initiativeId: item.initiative_id,
      what: await nameOf(call, item),
      cents,
    });
  if (input.personId !== null) call.touched('person', input.personId);
  return oneMovement(call, input.movementId);
}

const nameOf = async (call: CommandCall, { id, barcode }: ItemRow): Promise<string> =>
  `${(await itemLabels(call.tx, [id])).get(id)?.kindName ?? ''} ${barcode}`.trim();

const itemNow = async (call: CommandCall, itemId: string): Promise<ItemRow> =>
  found((await itemRowsByIds(call.tx, [itemId])).get(itemId), 'item');

const holderOf = (item: ItemRow): string =>
  lendingInitiativeOf({ initiativeId: item.initiative_id, hostedInitiativeId: item.hosted_initiative_id });

async function refuseUsedId(call: CommandCall, movementId: string): Promise<void> {
  if (await movementById(call.tx, movementId)) refuse('command.usedForSomethingElse');
}
