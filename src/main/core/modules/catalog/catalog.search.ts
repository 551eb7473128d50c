import { fold } from '#shared/domain/text-fold.ts';
import type { Executor } from '../../store/database.ts';
import type { SearchDocument, SearchIndex } from '../../store/search/index.ts';
import type { CatalogTables } from './catalog.tables.ts';
import { readTranslations } from './json-text.ts';
import { inPieces } from './pieces.ts';

/** Words of a description that a kind is found by: the first say what it is, the rest how to use it. */
const descriptionWords = 40;
/** Documents given to the index at once. */
const batch = 1000;

type InitiativeWords = Pick<CatalogTables['initiative'], 'id' | 'name' | 'summary' | 'summary_translations'>;
type KindWords = Pick<
  CatalogTables['item_kind'],
  'id' | 'initiative_id' | 'name' | 'name_translations' | 'description'
>;

export async function indexInitiative(tx: Executor, index: SearchIndex, row: InitiativeWords): Promise<void> {
  const text = joined(row.name, row.summary, ...Object.values(readTranslations(row.summary_translations)));
  await index.put(tx, [{ entity: 'initiative', id: row.id, text, scope: null }]);
}

/** Kinds are found in every language they have a name in. */
export async function indexKinds(
  tx: Executor,
  index: SearchIndex,
  rows: readonly KindWords[],
): Promise<void> {
  for (const piece of inPieces(rows, batch)) await index.put(tx, piece.map(kindDocument));
}

function kindDocument(row: KindWords): SearchDocument {
  const translations = Object.values(readTranslations(row.name_translations));
  const firstWords = row.description.split(/\s+/, descriptionWords).join(' ');
  return {
    entity: 'kind',
    id: row.id,
    text: joined(row.name, ...translations, firstWords),
    scope: row.initiative_id,
  };
}

export interface ItemWords {
  id: string;
  kindName: string;
  barcode: string;
  initiativeId: string;
}

export async function indexItems(
  tx: Executor,
  index: SearchIndex,
  items: readonly ItemWords[],
): Promise<void> {
  for (const piece of inPieces(items, batch)) await index.put(tx, piece.map(itemDocument));
}

const itemDocument = (item: ItemWords): SearchDocument => ({
  entity: 'item',
  id: item.id,
  text: item.kindName,
  codes: [item.barcode],
  scope: item.initiativeId,
});

/** After a kind got another name: its items are found by the new one. Nothing to do when only accents or case changed. */
export async function renameItems(
  tx: Executor,
  index: SearchIndex,
  kind: { id: string; from: string; to: string },
): Promise<void> {
  if (fold(kind.from) === fold(kind.to)) return;
  const items = await tx
    .selectFrom('item')
    .select(['id', 'barcode', 'initiative_id as initiativeId'])
    .where('kind_id', '=', kind.id)
    .execute();
  await indexItems(
    tx,
    index,
    items.map((item) => ({ ...item, kindName: kind.to })),
  );
}

const joined = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join(' ');
