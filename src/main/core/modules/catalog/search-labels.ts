import type { KindSummary } from '#shared/contract/catalog.contract.ts';
import type { Executor } from '../../store/database.ts';
import { type InitiativeRow, initiativeRows } from './initiatives.store.ts';
import { kindSummaries } from './kinds.store.ts';

/** Kinds that a search hit, by id. */
export async function kindLabels(ex: Executor, ids: readonly string[]): Promise<Map<string, KindSummary>> {
  return byId(await kindSummaries(ex, { ids }));
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
