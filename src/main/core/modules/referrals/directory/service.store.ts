import type { Selectable } from 'kysely';
import { rowWriter } from '../../../store/compiled-once.ts';
import type { Executor } from '../../../store/database.ts';
import type { ReferralsTables } from '../referrals.tables.ts';

export type ServiceRow = Selectable<ReferralsTables['directory_service']>;

export type OrganisationRow = Selectable<ReferralsTables['directory_organisation']>;
export type ImportRow = Selectable<ReferralsTables['directory_import']>;

export const insertService = rowWriter('directory_service');

export const serviceById = (ex: Executor, id: string): Promise<ServiceRow | undefined> =>
  ex.selectFrom('directory_service').selectAll().where('id', '=', id).executeTakeFirst();

/** Every service, by name; the directory of a town is a few hundred lines. */
export async function serviceRows(
  ex: Executor,
  filter: { themeId?: string | undefined; includeSetAside: boolean },
): Promise<ServiceRow[]> {
  let asked = ex.selectFrom('directory_service').selectAll();
  if (!filter.includeSetAside) asked = asked.where('active', '=', 1);
  const { themeId } = filter;
  if (themeId !== undefined)
    asked = asked.where((eb) =>
      eb.exists(
        eb
          .selectFrom('directory_service_theme as link')
          .select('link.theme_id')
          .whereRef('link.service_id', '=', 'directory_service.id')
          .where('link.theme_id', '=', themeId),
      ),
    );
  return asked.orderBy('organisation').orderBy('name').orderBy('id').execute();
}

/** An offered service of the same name in the same town, other than this one. */
export const sameService = (
  ex: Executor,
  { id, organisation, name, town }: Pick<ServiceRow, 'id' | 'organisation' | 'name' | 'town'>,
) =>
  ex
    .selectFrom('directory_service')
    .select('id')
    .where('active', '=', 1)
    .where('organisation', '=', organisation)
    .where('name', '=', name)
    .where('town', '=', town)
    .where('id', '<>', id)
    .executeTakeFirst();

/** Writes over the row that was read. False when somebody else changed it meanwhile. */
export async function changeService(
  tx: Executor,
  row: ServiceRow,
  changes: Partial<ServiceRow>,
): Promise<boolean> {
  const result = await tx
    .updateTable('directory_service')
    .set({ ...changes, revision: row.revision + 1 })
    .where('id', '=', row.id)
    .where('revision', '=', row.revision)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

export async function setThemes(tx: Executor, serviceId: string, themeIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('directory_service_theme').where('service_id', '=', serviceId).execute();
  for (const theme_id of new Set(themeIds))
    await tx.insertInto('directory_service_theme').values({ service_id: serviceId, theme_id }).execute();
}

export async function themesOfServices(ex: Executor): Promise<Map<string, string[]>> {
  const rows = await ex
    .selectFrom('directory_service_theme')
    .innerJoin('theme', 'theme.id', 'directory_service_theme.theme_id')
    .select(['service_id', 'theme_id'])
    .orderBy('theme.sort')
    .execute();
  const themes = new Map<string, string[]>();
  for (const { service_id, theme_id } of rows)
    themes.set(service_id, [...(themes.get(service_id) ?? []), theme_id]);
  return themes;
}

/** What is known of every organisation, by its name. */
export async function organisationRows(ex: Executor): Promise<Map<string, OrganisationRow>> {
  const rows = await ex.selectFrom('directory_organisation').selectAll().orderBy('name').execute();
  return new Map(rows.map((row) => [row.name, row]));
}

export const organisationNamed = (ex: Executor, name: string): Promise<OrganisationRow | undefined> =>
  ex.selectFrom('directory_organisation').selectAll().where('name', '=', name).executeTakeFirst();

export const organisationOfId = (ex: Executor, hsdsId: string): Promise<OrganisationRow | undefined> =>
  ex.selectFrom('directory_organisation').selectAll().where('hsds_id', '=', hsdsId).executeTakeFirst();

export async function putOrganisation(tx: Executor, row: OrganisationRow): Promise<void> {
  await tx
    .insertInto('directory_organisation')
    .values(row)
    .onConflict((oc) => oc.column('name').doUpdateSet(row))
    .execute();
}

export const removeOrganisation = (tx: Executor, name: string) =>
  tx.deleteFrom('directory_organisation').where('name', '=', name).execute();

/** Takes a service out altogether: only one that nothing points at, taken over by mistake. */
export async function removeService(tx: Executor, id: string): Promise<void> {
  await tx.deleteFrom('directory_service_theme').where('service_id', '=', id).execute();
  await tx.deleteFrom('directory_service').where('id', '=', id).execute();
}

export const isReferredTo = async (ex: Executor, serviceId: string): Promise<boolean> =>
  (await ex
    .selectFrom('referral')
    .select('id')
    .where('service_id', '=', serviceId)
    .limit(1)
    .executeTakeFirst()) !== undefined;

export const insertImport = rowWriter('directory_import');

export const importById = (ex: Executor, id: string): Promise<ImportRow | undefined> =>
  ex.selectFrom('directory_import').selectAll().where('id', '=', id).executeTakeFirst();

export const importRows = (ex: Executor): Promise<ImportRow[]> =>
  ex
    .selectFrom('directory_import')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();

export const markImportUndone = (tx: Executor, id: string, at: string, by: string | null) =>
  tx.updateTable('directory_import').set({ undone_at: at, undone_by: by }).where('id', '=', id).execute();

/** Referrals to and from one service since a day, counted: who was referred is not among it. */
export async function useOf(ex: Executor, serviceId: string, sinceDay: string) {
  const rows = await ex
    .selectFrom('referral')
    .select(['direction', 'state'])
    .where('service_id', '=', serviceId)
    .where('sent_day', '>=', sinceDay)
    .where('state', '<>', 'inError')
    .execute();
  return {
    out: rows.filter(({ direction }) => direction === 'out').length,
    in: rows.filter(({ direction }) => direction === 'in').length,
    open: rows.filter(({ state }) => ['sent', 'accepted', 'waitingList', 'inProgress'].includes(state))
      .length,
    refused: rows.filter(({ state }) => state === 'refused').length,
  };
}
