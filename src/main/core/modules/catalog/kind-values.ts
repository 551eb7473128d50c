import type { Executor } from '../../store/database.ts';
import { readTranslations } from './json-text.ts';
import { inPieces } from './pieces.ts';

/** What a kind is called in other languages, and what one of it costs to replace. */
export interface KindValue {
  name: string;
  nameTranslations: Record<string, string>;
  /** Null when nobody said. */
  replacementCents: number | null;
}

/** By kind id; an id without a kind is not in the map. */
export async function kindValues(ex: Executor, ids: readonly string[]): Promise<Map<string, KindValue>> {
  const values = new Map<string, KindValue>();
  for (const piece of inPieces([...new Set(ids)])) {
    const rows = await ex
      .selectFrom('item_kind')
      .select(['id', 'name', 'name_translations', 'replacement_cents'])
      .where('id', 'in', piece)
      .execute();
    for (const row of rows)
      values.set(row.id, {
        name: row.name,
        nameTranslations: readTranslations(row.name_translations),
        replacementCents: row.replacement_cents,
      });
  }
  return values;
}
