import type { Selectable } from 'kysely';
import { compiledOnce, type Slots } from '../../store/compiled-once.ts';
import type { Executor } from '../../store/database.ts';
import { inPieces } from '../catalog/index.ts';
import type { KitsTables } from './kits.tables.ts';

export type KitRow = Selectable<KitsTables['kit']>;

export const kitById = (ex: Executor, id: string): Promise<KitRow | undefined> =>
  ex.selectFrom('kit').selectAll().where('id', '=', id).executeTakeFirst();

const withCode = compiledOnce((ex: Executor, value: Slots<{ barcode: string }>) =>
  ex.selectFrom('kit').selectAll().where('barcode', '=', value('barcode')).where('ended_at', 'is', null),
);
/** The kit that goes by a code now. */
export const kitWithCode = async (ex: Executor, barcode: string): Promise<KitRow | undefined> =>
  (await withCode(ex, { barcode }))[0];

export function kitRows(ex: Executor, initiativeIds: readonly string[] | null): Promise<KitRow[]> {
  const all = ex.selectFrom('kit').selectAll().where('ended_at', 'is', null);
  const asked = initiativeIds ? all.where('initiative_id', 'in', [...initiativeIds, '']) : all;
  return asked.orderBy('initiative_id').orderBy('name').orderBy('id').execute();
}

/** Item ids of kits, in their order. */
export async function itemsOfKits(ex: Executor, kitIds: readonly string[]): Promise<Map<string, string[]>> {
  const items = new Map<string, string[]>(kitIds.map((id) => [id, []]));
  if (kitIds.length === 0) return items;
  const rows = await ex
    .selectFrom('kit_item')
    .select(['kit_id', 'item_id'])
    .where('kit_id', 'in', kitIds)
    .orderBy('sort')
    .execute();
  for (const row of rows) items.get(row.kit_id)?.push(row.item_id);
  return items;
}

/** The running kit each of these items is in. */
export async function kitOfItems(
  ex: Executor,
  itemIds: readonly string[],
): Promise<Map<string, { kitId: string; name: string }>> {
  if (itemIds.length === 0) return new Map();
  const rows = await ex
    .selectFrom('kit_item')
    .innerJoin('kit', 'kit.id', 'kit_item.kit_id')
    .select(['kit_item.item_id', 'kit.id', 'kit.name'])
    .where('kit_item.item_id', 'in', itemIds)
    .where('kit.ended_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.item_id, { kitId: row.id, name: row.name }]));
}

export const swapRows = (ex: Executor, kitId: string): Promise<Selectable<KitsTables['kit_swap']>[]> =>
  ex
    .selectFrom('kit_swap')
    .selectAll()
    .where('kit_id', '=', kitId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();

/** Which of these codes a running kit goes by. */
export async function kitCodesTaken(ex: Executor, codes: readonly string[]): Promise<ReadonlySet<string>> {
  const taken = new Set<string>();
  for (const piece of inPieces(codes)) {
    const rows = await ex
      .selectFrom('kit')
      .select('barcode')
      .where('barcode', 'in', piece)
      .where('ended_at', 'is', null)
      .execute();
    for (const row of rows) taken.add(row.barcode);
  }
  return taken;
}

/** Replaces the items of a kit. Rows of kits that have ended make way. */
export async function putItems(tx: Executor, kitId: string, itemIds: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('kit_item')
    .where((eb) => eb.or([eb('kit_id', '=', kitId), eb('item_id', 'in', itemIds)]))
    .execute();
  await tx
    .insertInto('kit_item')
    .values(itemIds.map((item_id, sort) => ({ item_id, kit_id: kitId, sort })))
    .execute();
}

/** Every kit that goes out. */
export const runningKits = (ex: Executor): Promise<KitRow[]> => kitRows(ex, null);
