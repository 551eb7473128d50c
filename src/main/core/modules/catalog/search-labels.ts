import type { KindSummary } from '#shared/contract/catalog.contract.ts';
import type { Executor } from '../../store/database.ts';
import { type InitiativeRow, initiativeRows } from './initiatives.store.ts';
import { readTranslations } from './json-text.ts';
import { kindSummaries } from './kinds.store.ts';

/** Kinds that a search hit, by id. */
export async function kindLabels(ex: Executor, ids: readonly string[]): Promise<Map<string, KindSummary>> {
  return byId(await kindSummaries(ex, { ids }));
}

/** What these kinds are called in other languages, where the house wrote it. */
export async function kindTranslations(
  ex: Executor,
  ids: readonly string[],
): Promise<Map<string, Record<string, string>>> {
  if (ids.length === 0) return new Map();
  const rows = await ex
    .selectFrom('item_kind')
    .select(['id', 'name_translations'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, readTranslations(row.name_translations)]));
}

export type InitiativeLabel = Pick<InitiativeRow, 'id' | 'name' | 'place' | 'pictogram'> & {
  active: boolean;
};

/** Initiatives by id, active or not. */
export async function initiativeLabels(
  ex: Executor,
  ids: readonly string[],
): Promise<Map<string, InitiativeLabel>> {
  const rows = await initiativeRows(ex, { ids });
  return byId(
    rows.map(({ id, name, place, pictogram, active }) => ({
      id,
      name,
      place,
      pictogram,
      active: active === 1,
    })),
  );
}

const byId = <Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));
