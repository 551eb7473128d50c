import type { Item } from '#shared/contract/catalog.contract.ts';
import type { Executor } from '../../store/database.ts';
import { unnamedGivers } from './shielded-givers.ts';

/** A line of the export: what an import of the same file needs to find everything again. */
export interface ExportedItem {
  barcode: string;
  kindName: string;
  initiativeName: string;
  condition: Item['condition'];
  state: Item['state'];
  place: string;
  note: string;
  acquiredOn: string | null;
  /** The kind's own period in days; null follows the initiative. */
  loanDays: number | null;
  replacementCents: number | null;
  shelf: string;
  /** Empty when not known, or when the giver prefers not to be named. */
  donorName: string;
  owner: Item['owner'];
  ownerName: string;
}

/** The next items by barcode after one of them; null starts at the first. Walks the barcode's index. */
export async function exportItems(
  ex: Executor,
  afterBarcode: string | null,
  limit: number,
): Promise<ExportedItem[]> {
  const rows = await ex
    .selectFrom('item')
    .innerJoin('item_kind as kind', 'kind.id', 'item.kind_id')
    .innerJoin('initiative', 'initiative.id', 'item.initiative_id')
    .select(['item.barcode', 'kind.name as kindName', 'initiative.name as initiativeName'])
    .select(['item.condition', 'item.state', 'item.place', 'item.note', 'item.acquired_on as acquiredOn'])
    .select(['kind.loan_days as loanDays', 'kind.replacement_cents as replacementCents'])
    .select(['item.shelf', 'item.donor_name', 'item.donor_person_id', 'item.donor_unnamed'])
    .select(['item.owner', 'item.owner_name as ownerName'])
    .where('item.barcode', '>', afterBarcode ?? '')
    .orderBy('item.barcode')
    .limit(limit)
    .execute();
  const shielded = await unnamedGivers(ex, rows);
  return rows.map(({ donor_unnamed: unnamed, donor_name: name, donor_person_id: giver, ...row }) => ({
    ...row,
    donorName: unnamed === 1 || (giver !== null && shielded.has(giver)) ? '' : name,
    owner: row.owner as Item['owner'],
    condition: row.condition as Item['condition'],
    state: row.state as Item['state'],
  }));
}
