import type { ItemMovement } from '#shared/contract/stock.contract.ts';
import { actorOf, type CommandCall, executorOf, type InputOf, type QueryCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { accountNames } from '../admin/index.ts';
import {
  type ItemRow,
  initiativeLabels,
  isOut,
  itemLabels,
  itemRowsByIds,
  lendingInitiativeOf,
  moveItems,
  refuseOtherInitiatives,
} from '../catalog/index.ts';
import { namesFor } from '../people/index.ts';
import { type Changed, refusalToUndoMovement, stillAs } from './movement.rules.ts';
import { listMovements, type MovementRow, markUndone, movementById, readChanged } from './movements.store.ts';
import { takeBackPayment } from './payment.ts';

export async function movementsOfItem(call: QueryCall, input: InputOf<'stock', 'movementsOfItem'>) {
  const { rows, total } = await listMovements(
    call.db,
    { itemId: input.itemId, initiativeIds: actorOf(call).initiativeIds },
    input,
  );
  return { movements: await movementViews(call, rows), total };
}

export async function recentMovements(call: QueryCall, input: InputOf<'stock', 'recentMovements'>) {
  const { rows, total } = await listMovements(
    call.db,
    { initiativeIds: scopeOf(call, input.initiativeId), kinds: input.kinds },
    input,
  );
  return { movements: await movementViews(call, rows), total };
}

/** Which initiatives' things an asker sees: a volunteer only the own ones, whatever was asked. */
export function scopeOf(call: QueryCall, initiativeId?: string): readonly string[] | null {
  const own = actorOf(call).initiativeIds;
  if (initiativeId === undefined) return own;
  return own && !own.includes(initiativeId) ? [] : [initiativeId];
}

/** Takes a movement of today back: the thing is again as it was before, and the line says that it was undone. */
export async function undoMovement(
  call: CommandCall,
  { movementId }: InputOf<'stock', 'undoMovement'>,
): Promise<ItemMovement> {
  const row = found(await movementById(call.tx, movementId), 'movement');
  const item = found((await itemRowsByIds(call.tx, [row.item_id])).get(row.item_id), 'item');
  refuseOtherInitiatives(call, holderBefore(item, readChanged(row.before)));
  const reason = refusalToUndoMovement(undoQuestion(row, item), call.now);
  if (reason) refuse(reason, { barcode: item.barcode });
  if (await isOut(call.tx, item.id)) refuse('catalog.itemIsOut', { barcode: item.barcode });
  await takeBackMovements(call, [row], new Map([[item.id, item]]));
  if (row.kind === 'soldOut') await takeBackPayment(call, row.id);
  call.changedFields('undone');
  return oneMovement(call, row.id);
}

/** Puts things back as they were, line by line; a thing that changed since stays as it is. Gives how many stayed. */
export async function takeBackMovements(
  call: CommandCall,
  rows: readonly MovementRow[],
  items: ReadonlyMap<string, ItemRow>,
): Promise<{ kept: number }> {
  const same = rows.filter((row) => {
    const item = items.get(row.item_id);
    return item && stillAs(item, readChanged(row.after));
  });
  const moves = same
    .filter((row) => row.kind !== 'counted')
    .map((row) => ({ item: found(items.get(row.item_id), 'item'), to: readChanged(row.before) }));
  await moveItemsSilently(call, moves);
  await markUndone(
    call.tx,
    same.map((row) => row.id),
    { undone_at: call.now, undone_by: call.actor?.accountId ?? null },
  );
  for (const row of same.slice(0, 200)) call.touched('movement', row.id);
  return { kept: rows.length - same.length };
}

/** An undone line is its own trace: taking it back writes no second one. */
const moveItemsSilently = (call: CommandCall, moves: Parameters<typeof moveItems>[1]) =>
  moveItems(call, moves, { silent: true });

/** Who may take it back: the people of the initiative it was with. */
function holderBefore(item: ItemRow, before: Changed): string {
  const hosted =
    before.hosted_initiative_id === undefined ? item.hosted_initiative_id : before.hosted_initiative_id;
  return lendingInitiativeOf({
    initiativeId: item.initiative_id,
    hostedInitiativeId: hosted,
  });
}

const undoQuestion = (row: MovementRow, item: ItemRow) => ({
  kind: row.kind as ItemMovement['kind'],
  at: row.at,
  undone: row.undone_at !== null,
  takeId: row.take_id,
  before: readChanged(row.before),
  after: readChanged(row.after),
  item,
});

export async function oneMovement(call: QueryCall | CommandCall, id: string): Promise<ItemMovement> {
  const row = found(await movementById(executorOf(call), id), 'movement');
  const [view] = await movementViews(call, [row]);
  return found(view, 'movement');
}

/** Movements as a screen shows them: names of things, people and initiatives looked up once for the whole list. */
export async function movementViews(
  call: QueryCall | CommandCall,
  rows: readonly MovementRow[],
): Promise<ItemMovement[]> {
  const [ex, now] = [executorOf(call), call.now];
  const itemIds = [...new Set(rows.map((row) => row.item_id))];
  const [labels, items] = [await itemLabels(ex, itemIds), await itemRowsByIds(ex, itemIds)];
  const persons = await namesFor(
    call,
    rows.flatMap((row) => row.person_id ?? []),
  );
  const accounts = await accountNames(
    ex,
    rows.map((row) => row.by_account_id),
  );
  const initiatives = await initiativeLabels(ex, initiativesNamedIn(rows));
  const nameOf = (id: string) => initiatives.get(id)?.name ?? '';
  return rows.flatMap((row) => {
    const [label, item] = [labels.get(row.item_id), items.get(row.item_id)];
    if (!label || !item) return [];
    const person = row.person_id === null ? undefined : persons.get(row.person_id);
    return {
      id: row.id,
      itemId: row.item_id,
      barcode: label.barcode,
      kindName: label.kindName,
      kind: row.kind as ItemMovement['kind'],
      before: standingIn(readChanged(row.before), nameOf),
      after: standingIn(readChanged(row.after), nameOf),
      at: row.at,
      by: row.by_account_id === null ? null : (accounts.get(row.by_account_id) ?? null),
      person: person ? { id: person.id, name: person.name || person.number } : null,
      takeId: row.take_id,
      cents: row.cents,
      reason: row.reason,
      undone: row.undone_at !== null,
      canUndo: refusalToUndoMovement(undoQuestion(row, item), now) === null,
    };
  });
}

function initiativesNamedIn(rows: readonly MovementRow[]): string[] {
  const ids = rows.flatMap((row) =>
    [readChanged(row.before), readChanged(row.after)].flatMap((changed) => [
      changed.initiative_id ?? [],
      changed.hosted_initiative_id ?? [],
    ]),
  );
  return [...new Set(ids.flat())];
}

function standingIn(changed: Changed, nameOf: (id: string) => string): ItemMovement['before'] {
  const { place, shelf, owner, owner_name: ownerName, initiative_id: initiativeId } = changed;
  const { hosted_initiative_id: hostId, hosted_until: hostedUntil } = changed;
  return {
    ...(place !== undefined && { place }),
    ...(shelf !== undefined && { shelf }),
    ...(owner !== undefined && { owner: owner as NonNullable<ItemMovement['before']['owner']> }),
    ...(ownerName !== undefined && { ownerName }),
    ...(initiativeId !== undefined && { initiativeName: nameOf(initiativeId) }),
    ...(hostId !== undefined && { hostName: hostId === null ? null : nameOf(hostId) }),
    ...(hostedUntil !== undefined && { hostedUntil }),
  };
}
