import type { Executor } from '../../store/database.ts';
import { inPieces } from './pieces.ts';

export interface KindName {
  id: string;
  name: string;
  initiativeId: string;
}

/** Names of kinds and whose they are, by id; nothing is counted. */
export async function kindNames(ex: Executor, ids: readonly string[]): Promise<Map<string, KindName>> {
  const names = new Map<string, KindName>();
  for (const piece of inPieces(ids)) {
    const rows = await ex
      .selectFrom('item_kind')
      .select(['id', 'name', 'initiative_id as initiativeId'])
      .where('id', 'in', piece)
      .execute();
    for (const row of rows) names.set(row.id, row);
  }
  return names;
}
