import type { Initiative } from '#shared/contract/catalog.contract.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import type { Executor } from '../../store/database.ts';
import type { CatalogTables } from './catalog.tables.ts';
import { closedPeriodsFrom } from './closed-periods.store.ts';
import { closingRules } from './closing-rules.store.ts';
import { exceptionsFrom } from './exceptions.store.ts';
import { weeklyHoursOf } from './hours.store.ts';
import { readTranslations } from './json-text.ts';

export type InitiativeRow = CatalogTables['initiative'];

/** In the house's own order, then by name. */
export async function initiativeRows(
  ex: Executor,
  filter: { ids?: readonly string[]; activeOnly?: boolean },
): Promise<InitiativeRow[]> {
  if (filter.ids?.length === 0) return [];
  let question = ex.selectFrom('initiative').selectAll();
  if (filter.ids) question = question.where('id', 'in', filter.ids);
  if (filter.activeOnly) question = question.where('active', '=', 1);
  return question.orderBy('sort').orderBy('name_key').execute();
}

/** Initiatives with hours, and what is their own and the whole house's of closings and exceptions not over on `today`. */
export async function readInitiatives(
  ex: Executor,
  today: LocalDay,
  filter: { ids?: readonly string[]; activeOnly?: boolean },
): Promise<Initiative[]> {
  const rows = await initiativeRows(ex, filter);
  const hours = await weeklyHoursOf(
    ex,
    rows.map((row) => row.id),
  );
  const closings = await closedPeriodsFrom(ex, today);
  const exceptions = await exceptionsFrom(ex, today);
  const rules = await closingRules(ex, { activeOnly: true });
  const counts = await inUseByInitiative(ex);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    offerKind: row.offer_kind as Initiative['offerKind'],
    summary: row.summary,
    summaryTranslations: readTranslations(row.summary_translations),
    place: row.place,
    pictogram: row.pictogram,
    photoId: row.photo_id,
    loanDays: row.loan_days,
    active: row.active === 1,
    hours: hours.get(row.id) ?? [],
    closedPeriods: closings.filter((period) => closes(period, row.id)),
    exceptions: exceptions.filter((exception) => closes(exception, row.id)),
    closingRules: rules.filter((rule) => closes(rule, row.id)),
    itemCount: counts.get(row.id) ?? 0,
    revision: row.revision,
  }));
}

/** Whether a closing or an exception holds for an initiative: its own, or the whole house's. */
function closes(one: { initiativeId: string | null }, initiativeId: string): boolean {
  return one.initiativeId === null || one.initiativeId === initiativeId;
}

/** Items in use. Counted per kind first: that walks one narrow index instead of the wide rows. */
async function inUseByInitiative(ex: Executor): Promise<Map<string, number>> {
  const rows = await ex
    .selectFrom('item_kind')
    .innerJoin(
      (eb) =>
        eb
          .selectFrom('item')
          .select(['kind_id', (e) => e.fn.countAll().as('n')])
          .where('state', '=', 'inUse')
          .groupBy('kind_id')
          .as('counted'),
      (join) => join.onRef('counted.kind_id', '=', 'item_kind.id'),
    )
    .select(['item_kind.initiative_id', (eb) => eb.fn.sum('counted.n').as('n')])
    .groupBy('item_kind.initiative_id')
    .execute();
  return new Map(rows.map((row) => [row.initiative_id, Number(row.n)]));
}

export async function findInitiative(ex: Executor, id: string): Promise<InitiativeRow | undefined> {
  return ex.selectFrom('initiative').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The initiative that goes by this name, spelled any way. */
export async function initiativeNamed(ex: Executor, key: string): Promise<{ id: string } | undefined> {
  return ex.selectFrom('initiative').select('id').where('name_key', '=', key).executeTakeFirst();
}

/** Where a new initiative comes in the house's order: last. */
export async function nextSort(ex: Executor): Promise<number> {
  const row = await ex
    .selectFrom('initiative')
    .select((eb) => eb.fn.max('sort').as('last'))
    .executeTakeFirst();
  return Number(row?.last ?? 0) + 1;
}

export async function insertInitiative(tx: Executor, row: InitiativeRow): Promise<void> {
  await tx.insertInto('initiative').values(row).execute();
}

/** False when the row is no longer at `revision`: somebody was quicker. */
export async function changeInitiative(
  tx: Executor,
  id: string,
  revision: number,
  changes: Partial<InitiativeRow>,
): Promise<boolean> {
  const result = await tx
    .updateTable('initiative')
    .set({ ...changes, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
