import type { Theme } from '#shared/contract/questions.contract.ts';
import type { CommandCall, InputOf } from '../../../rpc/procedures.ts';
import { refuse } from '../../../rpc/refusal.ts';
import { type ThemeRow, themeById, themeRows } from './theme.store.ts';

export const themeView = (row: ThemeRow): Theme => ({
  id: row.id,
  code: row.code,
  name: row.name,
  nameTranslations: JSON.parse(row.name_translations) as Record<string, string>,
  pictogram: row.pictogram,
  gravity: row.gravity === '' ? [] : row.gravity.split(' '),
  lifeDomain: row.life_domain,
  sort: row.sort,
  active: row.active === 1,
  successorId: row.successor_id,
  revision: row.revision,
});

/**
 * Adds (revision 0) or changes a theme. What it was stays readable in its history, and questions keep pointing at it: a theme is set
 * aside, never removed.
 */
export async function setTheme(call: CommandCall, input: InputOf<'questions', 'setTheme'>): Promise<Theme> {
  const { tx } = call;
  const before = await themeById(tx, input.themeId);
  if ((before?.revision ?? 0) !== input.revision) refuse('questions.themeChangedMeanwhile');
  const others = (await themeRows(tx)).filter((row) => row.id !== input.themeId && row.active === 1);
  if (input.active && others.some((row) => row.name === input.name))
    refuse('questions.themeNameTaken', { name: input.name });
  if (!input.active && others.length === 0) refuse('questions.lastTheme');
  if (input.successorId !== null && (input.active || !others.some(({ id }) => id === input.successorId)))
    refuse('questions.themeSuccessor');
  const row: ThemeRow = {
    id: input.themeId,
    code: before?.code ?? input.themeId,
    name: input.name,
    name_translations: JSON.stringify(input.nameTranslations),
    pictogram: input.pictogram,
    gravity: input.gravity.join(' '),
    life_domain: input.lifeDomain,
    sort: input.sort,
    active: input.active ? 1 : 0,
    successor_id: input.successorId,
    revision: input.revision + 1,
  };
  if (before) await keepVersion(call, before);
  await tx
    .insertInto('theme')
    .values(row)
    .onConflict((oc) => oc.column('id').doUpdateSet(row))
    .execute();
  call.touched('theme', row.id);
  call.changedFields('name', 'gravity', 'lifeDomain', 'sort', 'active', 'successor');
  return themeView(row);
}

const keepVersion = (call: CommandCall, row: ThemeRow) =>
  call.tx
    .insertInto('theme_version')
    .values({
      id: call.newId(),
      theme_id: row.id,
      name: row.name,
      gravity: row.gravity,
      life_domain: row.life_domain,
      active: row.active,
      name_translations: row.name_translations,
      pictogram: row.pictogram,
      at: call.now,
      by_account_id: call.actor?.accountId ?? null,
    })
    .execute();
