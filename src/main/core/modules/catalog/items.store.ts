import type { Selectable } from 'kysely';
import type { Item } from '#shared/contract/catalog.contract.ts';
import type { Executor } from '../../store/database.ts';
import type { CatalogTables } from './catalog.tables.ts';
import { partsOf } from './parts.store.ts';
import { inPieces } from './pieces.ts';
import { unnamedGivers } from './shielded-givers.ts';

export type ItemRow = Selectable<CatalogTables['item']>;

export async function findItem(ex: Executor, id: string): Promise<ItemRow | undefined> {
  return ex.selectFrom('item').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function itemWithCode(ex: Executor, code: string): Promise<{ id: string } | undefined> {
  return ex.selectFrom('item').select('id').where('barcode', '=', code).executeTakeFirst();
}

/** An item with what its kind and initiative say of it, all in one row but the parts. */
export function itemQuestion(ex: Executor) {
  return ex
    .selectFrom('item')
    .innerJoin('item_kind as kind', 'kind.id', 'item.kind_id')
    .innerJoin('initiative', 'initiative.id', 'item.initiative_id')
    .selectAll('item')
    .select(['kind.name as kind_name', 'kind.pictogram', 'kind.photo_id', 'kind.replacement_cents'])
    .select('initiative.name as initiative_name')
    .select((eb) =>
      eb
        .selectFrom('initiative as host')
        .select('host.name')
        .whereRef('host.id', '=', 'item.hosted_initiative_id')
        .as('host_name'),
    )
    .select((eb) =>
      eb
        .selectFrom('kind_part')
        .select('kind_part.id')
        .whereRef('kind_part.kind_id', '=', 'item.kind_id')
        .limit(1)
        .as('a_part'),
    );
}
type WideRow = Awaited<ReturnType<ReturnType<typeof itemQuestion>['execute']>>[number];

/** Items by id; an id without an item is not in the map. One query, two when a kind has parts. */
export async function itemsByIds(ex: Executor, ids: readonly string[]): Promise<Map<string, Item>> {
  const byId = new Map<string, Item>();
  for (const piece of inPieces(ids)) {
    const rows = await itemQuestion(ex).where('item.id', 'in', piece).execute();
    for (const item of await withParts(ex, rows)) byId.set(item.id, item);
  }
  return byId;
}

/** The item with exactly this stored barcode. */
export async function itemByStoredCode(ex: Executor, code: string): Promise<Item | undefined> {
  const rows = await itemQuestion(ex).where('item.barcode', '=', code).execute();
  return (await withParts(ex, rows))[0];
}

/** All items, in use or not. */
export async function countItems(ex: Executor): Promise<number> {
  const row = await ex
    .selectFrom('item')
    .select((eb) => eb.fn.countAll().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** Rows as the contract knows an item; asks for parts only when one of the kinds has any. */
export async function withParts(ex: Executor, rows: readonly WideRow[]): Promise<Item[]> {
  const kits = new Set(rows.filter((row) => row.a_part !== null).map((row) => row.kind_id));
  const parts = await partsOf(ex, [...kits]);
  const unnamed = await unnamedGivers(ex, rows);
  const isUnnamed = ({ donor_person_id: id }: WideRow): boolean => id !== null && unnamed.has(id);
  return rows.map((row) => ({
    id: row.id,
    kindId: row.kind_id,
    barcode: row.barcode,
    condition: row.condition as Item['condition'],
    note: row.note,
    place: row.place,
    acquiredOn: row.acquired_on,
    kindName: row.kind_name,
    initiativeId: row.initiative_id,
    initiativeName: row.initiative_name,
    pictogram: row.pictogram,
    photoId: row.photo_id,
    parts: parts.get(row.kind_id) ?? [],
    replacementCents: row.replacement_cents,
    state: row.state as Item['state'],
    retiredAt: row.retired_at,
    retiredReason: row.retired_reason as Item['retiredReason'],
    revision: row.revision,
    shelf: row.shelf,
    donorName: isUnnamed(row) ? '' : row.donor_name,
    donorPersonId: isUnnamed(row) ? null : row.donor_person_id,
    donorUnnamed: row.donor_unnamed === 1,
    owner: row.owner as Item['owner'],
    ownerName: row.owner_name,
    hostedInitiativeId: row.hosted_initiative_id,
    hostedInitiativeName: row.host_name,
    hostedUntil: row.hosted_until,
  }));
}

export async function insertItem(tx: Executor, row: ItemRow): Promise<void> {
  await tx.insertInto('item').values(row).execute();
}

/** False when the row is no longer at `revision`: somebody was quicker. */
export async function changeItem(
  tx: Executor,
  id: string,
  revision: number,
  changes: Partial<ItemRow>,
): Promise<boolean> {
  const result = await tx
    .updateTable('item')
    .set({ ...changes, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/**
 * What was seen at the return; the database knows the words it may be. Counts for `revision`, as the item's form shows it
 * too.
 */
export async function setItemCondition(tx: Executor, itemId: string, condition: string): Promise<void> {
  await tx
    .updateTable('item')
    .set((eb) => ({ condition, revision: eb('revision', '+', 1) }))
    .where('id', '=', itemId)
    .where('condition', '!=', condition)
    .execute();
}
