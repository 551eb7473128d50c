import type { Insertable, Selectable } from 'kysely';
import type { Executor } from '../../store/database.ts';
import type { WordingTables } from './wording.tables.ts';

export type VersionRow = Selectable<WordingTables['wording_version']>;
export type ReviewRow = Selectable<WordingTables['wording_review']>;

/** The last version of each text of a language, by key. */
export async function latestVersions(ex: Executor, language: string): Promise<Map<string, VersionRow>> {
  const rows = await ex
    .selectFrom('wording_version')
    .selectAll()
    .where('language', '=', language)
    .orderBy('revision')
    .execute();
  return new Map(rows.map((row) => [row.key, row]));
}

export const versionsOf = (ex: Executor, language: string, key: string): Promise<VersionRow[]> =>
  ex
    .selectFrom('wording_version')
    .selectAll()
    .where('language', '=', language)
    .where('key', '=', key)
    .orderBy('revision', 'desc')
    .execute();

export async function insertVersion(
  tx: Executor,
  row: Insertable<WordingTables['wording_version']>,
): Promise<void> {
  await tx.insertInto('wording_version').values(row).execute();
}

/** Readings that stand, of a language. */
export const reviewsOf = (ex: Executor, language: string): Promise<ReviewRow[]> =>
  ex
    .selectFrom('wording_review')
    .selectAll()
    .where('language', '=', language)
    .where('undone_at', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute();

export async function insertReview(
  tx: Executor,
  row: Insertable<WordingTables['wording_review']>,
): Promise<void> {
  await tx.insertInto('wording_review').values(row).execute();
}

export async function undoReviews(
  tx: Executor,
  ids: readonly string[],
  undone: { undone_at: string; undone_by: string | null },
): Promise<void> {
  for (const id of ids) await tx.updateTable('wording_review').set(undone).where('id', '=', id).execute();
}
