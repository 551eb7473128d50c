import type { ItemKind, KindSummary } from '#shared/contract/catalog.contract.ts';
import type { Executor } from '../../store/database.ts';
import type { CatalogTables } from './catalog.tables.ts';
import { readTranslations } from './json-text.ts';
import { partsOf } from './parts.store.ts';
import { inPieces } from './pieces.ts';

export type KindRow = CatalogTables['item_kind'];

export async function findKind(ex: Executor, id: string): Promise<KindRow | undefined> {
  return ex.selectFrom('item_kind').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The kind of this initiative that goes by this name, spelled any way. */
export async function kindNamed(
  ex: Executor,
  initiativeId: string,
  key: string,
): Promise<{ id: string } | undefined> {
  return ex
    .selectFrom('item_kind')
    .select('id')
    .where('initiative_id', '=', initiativeId)
    .where('name_key', '=', key)
    .executeTakeFirst();
}

/** Everything of one kind, for the screen that edits it. */
export async function readKind(ex: Executor, id: string): Promise<ItemKind | undefined> {
  const row = await ex
    .selectFrom('item_kind as kind')
    .innerJoin('initiative', 'initiative.id', 'kind.initiative_id')
    .selectAll('kind')
    .select('initiative.name as initiative_name')
    .where('kind.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const parts = await partsOf(ex, [id]);
  const counts = await inUsePerKind(ex, [id]);
  return {
    id,
    name: row.name,
    nameTranslations: readTranslations(row.name_translations),
    description: row.description,
    descriptionTranslations: readTranslations(row.description_translations),
    initiativeId: row.initiative_id,
    initiativeName: row.initiative_name,
    pictogram: row.pictogram,
    photoId: row.photo_id,
    loanDays: row.loan_days,
    replacementCents: row.replacement_cents,
    parts: parts.get(id) ?? [],
    visible: row.visible === 1,
    itemCount: counts.get(id) ?? 0,
    revision: row.revision,
  };
}

export interface KindFilter {
  ids?: readonly string[];
  initiativeId?: string | undefined;
  page?: { limit: number; offset: number };
}

/** By name; the same name in two initiatives by id. */
export async function kindSummaries(ex: Executor, filter: KindFilter): Promise<KindSummary[]> {
  if (filter.ids?.length === 0) return [];
  let question = ex
    .selectFrom('item_kind as kind')
    .innerJoin('initiative', 'initiative.id', 'kind.initiative_id')
    .select(['kind.id', 'kind.name', 'kind.initiative_id', 'initiative.name as initiative_name'])
    .select(['kind.pictogram', 'kind.photo_id', 'kind.visible'])
    .orderBy('kind.name_key')
    .orderBy('kind.id');
  if (filter.ids) question = question.where('kind.id', 'in', filter.ids);
  if (filter.initiativeId) question = question.where('kind.initiative_id', '=', filter.initiativeId);
  if (filter.page) question = question.limit(filter.page.limit).offset(filter.page.offset);
  const rows = await question.execute();
  const counts = await inUsePerKind(
    ex,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    initiativeId: row.initiative_id,
    initiativeName: row.initiative_name,
    pictogram: row.pictogram,
    photoId: row.photo_id,
    itemCount: counts.get(row.id) ?? 0,
    visible: row.visible === 1,
  }));
}

export async function countKinds(ex: Executor, initiativeId: string | undefined): Promise<number> {
  let question = ex.selectFrom('item_kind').select((eb) => eb.fn.countAll().as('n'));
  if (initiativeId) question = question.where('initiative_id', '=', initiativeId);
  return Number((await question.executeTakeFirstOrThrow()).n);
}

/** Items in use of each of these kinds; a kind without any is not in the map. */
export async function inUsePerKind(ex: Executor, kindIds: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const piece of inPieces(kindIds)) {
    const rows = await ex
      .selectFrom('item')
      .select(['kind_id', (eb) => eb.fn.countAll().as('n')])
      .where('kind_id', 'in', piece)
      .where('state', '=', 'inUse')
      .groupBy('kind_id')
      .execute();
    for (const row of rows) counts.set(row.kind_id, Number(row.n));
  }
  return counts;
}

/** Whether there is, or ever was, an item of this kind. */
export async function hasItems(ex: Executor, kindId: string): Promise<boolean> {
  const row = await ex
    .selectFrom('item')
    .select('id')
    .where('kind_id', '=', kindId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertKind(tx: Executor, row: KindRow): Promise<void> {
  await tx.insertInto('item_kind').values(row).execute();
}

/** False when the row is no longer at `revision`: somebody was quicker. */
export async function changeKind(
  tx: Executor,
  id: string,
  revision: number,
  changes: Partial<KindRow>,
): Promise<boolean> {
  const result = await tx
    .updateTable('item_kind')
    .set({ ...changes, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
