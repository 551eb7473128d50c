import type { Selectable } from 'kysely';
import type { Executor } from '../../../store/database.ts';
import type { IntakeTables } from '../intake.tables.ts';

export type ThemeRow = Selectable<IntakeTables['theme']>;

export const themeRows = (ex: Executor): Promise<ThemeRow[]> =>
  ex.selectFrom('theme').selectAll().orderBy('sort').orderBy('code').execute();

export const themeById = (ex: Executor, id: string): Promise<ThemeRow | undefined> =>
  ex.selectFrom('theme').selectAll().where('id', '=', id).executeTakeFirst();

/** Name and picture of every theme, also those no longer offered: old questions keep theirs. */
export async function themeNames(ex: Executor): Promise<Map<string, { name: string; pictogram: string }>> {
  return new Map((await themeRows(ex)).map(({ id, name, pictogram }) => [id, { name, pictogram }]));
}

export const themeVersions = (ex: Executor, themeId: string) =>
  ex
    .selectFrom('theme_version')
    .selectAll()
    .where('theme_id', '=', themeId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
