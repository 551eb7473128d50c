import type { Executor } from '../../store/database.ts';
import { type InitiativeRow, initiativeRows } from './initiatives.store.ts';
import type { ItemRow } from './items.store.ts';
import type { KindRow } from './kinds.store.ts';
import { kindKey, nameKey } from './names.rules.ts';
import { inPieces } from './pieces.ts';

export type KnownInitiative = Pick<InitiativeRow, 'id' | 'name' | 'pictogram' | 'loan_days' | 'active'>;
export type KnownKind = Pick<
  KindRow,
  | 'id'
  | 'initiative_id'
  | 'name'
  | 'description'
  | 'pictogram'
  | 'loan_days'
  | 'replacement_cents'
  | 'visible'
>;

/** What a file's words mean here: initiatives and kinds by name, spelled any way. */
export interface CatalogLookup {
  initiative(name: string): KnownInitiative | undefined;
  kind(initiativeId: string, name: string): KnownKind | undefined;
  initiatives: readonly KnownInitiative[];
}

/** Reads all initiatives and kinds once (two queries): kinds are thousands, not hundreds of thousands. */
export async function catalogLookup(ex: Executor): Promise<CatalogLookup> {
  const initiatives = await initiativeRows(ex, {});
  const byName = new Map(initiatives.map((row) => [row.name_key, row]));
  const rows = await ex
    .selectFrom('item_kind')
    .select(['id', 'initiative_id', 'name', 'name_key', 'description', 'pictogram'])
    .select(['loan_days', 'replacement_cents', 'visible'])
    .execute();
  const kinds = new Map(rows.map((row) => [`${row.initiative_id} ${row.name_key}`, row]));
  return {
    initiatives,
    initiative: (name) => byName.get(nameKey(name)),
    kind: (initiativeId, name) => kinds.get(`${initiativeId} ${kindKey(name)}`),
  };
}

/** Items that have one of these stored barcodes, by barcode. */
export async function knownItems(ex: Executor, barcodes: readonly string[]): Promise<Map<string, ItemRow>> {
  const known = new Map<string, ItemRow>();
  for (const piece of inPieces(barcodes)) {
    const rows = await ex.selectFrom('item').selectAll().where('barcode', 'in', piece).execute();
    for (const row of rows) known.set(row.barcode, row);
  }
  return known;
}
