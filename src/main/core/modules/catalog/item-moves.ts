import type { CommandCall } from '../../rpc/procedures.ts';
import type { Executor } from '../../store/database.ts';
import type { ItemRow } from './items.store.ts';
import { inPieces } from './pieces.ts';

/** Where an item stands, whose it is, and whether it is in use: what a history tells. */
export type Standing = Pick<
  ItemRow,
  | 'place'
  | 'shelf'
  | 'initiative_id'
  | 'hosted_initiative_id'
  | 'hosted_until'
  | 'owner'
  | 'owner_name'
  | 'state'
  | 'retired_at'
  | 'retired_reason'
>;

/** What the history remembers besides the change itself. */
export interface MoveTrace {
  /** Id of the (first) history row, when the screen made one. */
  movementId?: string | undefined;
  personId?: string | null | undefined;
  takeId?: string | undefined;
  cents?: number | undefined;
  reason?: string | undefined;
  /** True when the change is noted elsewhere: an undo marks the line it undoes. */
  silent?: boolean | undefined;
}

export interface ItemChange {
  before: ItemRow;
  after: ItemRow;
}

/** Keeps the history of items. `stock` does; it builds on the catalogue, so it hands itself in here. */
export interface ItemLog {
  note(call: CommandCall, changes: readonly ItemChange[], trace: MoveTrace): Promise<void>;
}

const nobodyNotes: ItemLog = { note: () => Promise.resolve() };
let itemLog = nobodyNotes;

/** Called once, when `stock` is loaded. Gives back a way to put the former one back, for tests. */
export function provideItemLog(log: ItemLog): () => void {
  const former = itemLog;
  itemLog = log;
  return () => {
    itemLog = former;
  };
}

export const noteItemChanges = (
  call: CommandCall,
  changes: readonly ItemChange[],
  trace: MoveTrace = {},
): Promise<void> => itemLog.note(call, changes, trace);

/** More changed items than this are told to the screens by their kinds alone. */
const mostToldOneByOne = 200;

/** Changes where items stand, each in its own way, with its line in the history. No rights are checked here. */
export async function moveItems(
  call: CommandCall,
  moves: readonly { item: ItemRow; to: Partial<Standing> }[],
  trace: MoveTrace = {},
): Promise<void> {
  const changes: ItemChange[] = [];
  for (const { item, to } of moves) {
    const after = { ...item, ...to };
    await call.tx
      .updateTable('item')
      .set((eb) => ({ ...to, ...(isOnForm(to) && { revision: eb('revision', '+', 1) }) }))
      .where('id', '=', item.id)
      .execute();
    changes.push({ before: item, after });
    call.touched('kind', item.kind_id);
    if (moves.length <= mostToldOneByOne) call.touched('item', item.id);
  }
  if (!trace.silent) await noteItemChanges(call, changes, trace);
}

/** The item's form shows these: an open form must notice that they changed. */
const isOnForm = (to: Partial<Standing>): boolean => 'place' in to || 'shelf' in to || 'owner' in to;

/** Whole rows by id; an id without an item is not in the map. */
export async function itemRowsByIds(ex: Executor, ids: readonly string[]): Promise<Map<string, ItemRow>> {
  const byId = new Map<string, ItemRow>();
  for (const piece of inPieces(ids)) {
    const rows = await ex.selectFrom('item').selectAll().where('id', 'in', piece).execute();
    for (const row of rows) byId.set(row.id, row);
  }
  return byId;
}

/** All items an initiative owns or has as guests, in use or not, by id: one question where thousands of ids would be ten. */
export async function itemsAround(ex: Executor, initiativeId: string): Promise<Map<string, ItemRow>> {
  const rows = await ex
    .selectFrom('item')
    .selectAll()
    .where((eb) =>
      eb.or([eb('initiative_id', '=', initiativeId), eb('hosted_initiative_id', '=', initiativeId)]),
    )
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Items in use that an initiative has with it, its own and its guests; at one place of it when that is given. */
export async function itemsHeldBy(
  ex: Executor,
  initiativeId: string,
  place: string | null = null,
): Promise<ItemRow[]> {
  let question = ex
    .selectFrom('item')
    .selectAll()
    .where('state', '=', 'inUse')
    .where((eb) =>
      eb.or([
        eb.and([eb('initiative_id', '=', initiativeId), eb('hosted_initiative_id', 'is', null)]),
        eb('hosted_initiative_id', '=', initiativeId),
      ]),
    );
  if (place !== null) question = question.where('place', '=', place);
  return question.orderBy('barcode').execute();
}

/** Places and shelves of the things an initiative has with it, with how many stand there. Without a place: left out. */
export async function shelvesHeldBy(
  ex: Executor,
  initiativeId: string,
): Promise<{ place: string; shelf: string; n: number }[]> {
  const rows = await ex
    .selectFrom('item')
    .select(['place', 'shelf', (eb) => eb.fn.countAll().as('n')])
    .where('state', '=', 'inUse')
    .where('place', '!=', '')
    .where((eb) =>
      eb.or([
        eb.and([eb('initiative_id', '=', initiativeId), eb('hosted_initiative_id', 'is', null)]),
        eb('hosted_initiative_id', '=', initiativeId),
      ]),
    )
    .groupBy(['place', 'shelf'])
    .orderBy('place')
    .orderBy('shelf')
    .execute();
  return rows.map((row) => ({ ...row, n: Number(row.n) }));
}
