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

/** What every theme was called at a moment: the first version that was put away after it, or its name of now. */
export async function themeNamesAt(ex: Executor): Promise<(themeId: string, at: string) => string | null> {
  const rows = await ex
    .selectFrom('theme_version')
    .select(['theme_id', 'name', 'at'])
    .orderBy('at')
    .orderBy('id')
    .execute();
  return (themeId, at) => rows.find((row) => row.theme_id === themeId && row.at > at)?.name ?? null;
}

/** Questions per theme, without those entered in error. */
export async function questionsPerTheme(ex: Executor): Promise<{ themeId: string; questions: number }[]> {
  const rows = await ex
    .selectFrom('question')
    .select((eb) => ['theme_id', eb.fn.countAll<number>().as('questions')])
    .where('error_at', 'is', null)
    .groupBy('theme_id')
    .orderBy('theme_id')
    .execute();
  return rows.map((row) => ({ themeId: row.theme_id, questions: Number(row.questions) }));
}
