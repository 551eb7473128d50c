import type { Item } from '#shared/contract/catalog.contract.ts';
import type { Executor } from '../../store/database.ts';

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
    .where('item.barcode', '>', afterBarcode ?? '')
    .orderBy('item.barcode')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...row,
    condition: row.condition as Item['condition'],
    state: row.state as Item['state'],
  }));
}
