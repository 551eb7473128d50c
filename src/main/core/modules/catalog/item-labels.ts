import type { Item } from '#shared/contract/catalog.contract.ts';
import { compiledForIds } from '../../store/compiled-once.ts';
import type { Executor } from '../../store/database.ts';
import { inPieces } from './pieces.ts';

/** What a line about an item shows: enough for a list of loans, without the parts. */
export type ItemLabel = Pick<
  Item,
  'id' | 'barcode' | 'kindId' | 'kindName' | 'pictogram' | 'photoId' | 'initiativeId' | 'initiativeName'
>;

/** What decides whether an item may go out. */
export type LendableItem = Pick<
  Item,
  | 'id'
  | 'barcode'
  | 'kindId'
  | 'kindName'
  | 'initiativeId'
  | 'initiativeName'
  | 'hostedInitiativeId'
  | 'condition'
  | 'state'
  | 'replacementCents'
>;

const labelRows = compiledForIds((ex, ids) =>
  ex
    .selectFrom('item')
    .innerJoin('item_kind as kind', 'kind.id', 'item.kind_id')
    .innerJoin('initiative', 'initiative.id', 'item.initiative_id')
    .select(['item.id', 'item.barcode', 'item.kind_id as kindId', 'kind.name as kindName'])
    .select(['kind.pictogram', 'kind.photo_id as photoId'])
    .select(['item.initiative_id as initiativeId', 'initiative.name as initiativeName'])
    .where('item.id', 'in', ids),
);

const lendableRows = compiledForIds((ex, ids) =>
  ex
    .selectFrom('item')
    .innerJoin('item_kind as kind', 'kind.id', 'item.kind_id')
    .innerJoin('initiative', 'initiative.id', 'item.initiative_id')
    .select(['item.id', 'item.barcode', 'item.kind_id as kindId', 'kind.name as kindName'])
    .select(['item.initiative_id as initiativeId', 'initiative.name as initiativeName'])
    .select('item.hosted_initiative_id as hostedInitiativeId')
    .select(['item.condition', 'item.state', 'kind.replacement_cents as replacementCents'])
    .where('item.id', 'in', ids),
);

/** By item id; an id without an item is not in the map. */
export async function itemLabels(ex: Executor, ids: readonly string[]): Promise<Map<string, ItemLabel>> {
  const labels = new Map<string, ItemLabel>();
  for (const piece of inPieces(ids)) {
    for (const row of await labelRows(ex, piece)) labels.set(row.id, row);
  }
  return labels;
}

/** By item id; an id without an item is not in the map. */
export async function lendableItems(
  ex: Executor,
  ids: readonly string[],
): Promise<Map<string, LendableItem>> {
  const items = new Map<string, LendableItem>();
  for (const piece of inPieces(ids)) {
    for (const row of await lendableRows(ex, piece)) items.set(row.id, checked(row));
  }
  return items;
}

/** The database's own checks hold these columns to the words of the contract. */
const checked = (row: Omit<LendableItem, 'condition' | 'state'> & { condition: string; state: string }) =>
  row as LendableItem;
