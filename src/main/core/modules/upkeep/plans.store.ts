import type { UpkeepWork } from '#shared/contract/words.ts';
import { compiledOnce } from '../../store/compiled-once.ts';
import type { Executor } from '../../store/database.ts';
import { inPieces, type WhichItems } from '../catalog/index.ts';
import type { LastDone, PlanRule } from './due.rules.ts';
import type { GatedItem } from './gates.store.ts';
import type { UpkeepTables } from './upkeep.tables.ts';

export type PlanRow = UpkeepTables['upkeep_plan'];

/** A plan with the kinds or things it lists. */
export interface Plan {
  row: PlanRow;
  kindIds: string[];
  itemIds: string[];
}

export interface PlanFilter {
  /** Null is the whole house. */
  initiativeIds?: readonly string[] | null;
  planId?: string | undefined;
  activeOnly: boolean;
}

/** Plans by name, each with what it lists. */
export async function readPlans(ex: Executor, filter: PlanFilter): Promise<Plan[]> {
  let question = ex.selectFrom('upkeep_plan').selectAll();
  if (filter.activeOnly) question = question.where('active', '=', 1);
  if (filter.planId !== undefined) question = question.where('id', '=', filter.planId);
  if (filter.initiativeIds) question = question.where('initiative_id', 'in', [...filter.initiativeIds, '']);
  const rows = await question.orderBy('name').orderBy('id').execute();
  const ids = rows.map((row) => row.id);
  const kinds = await listed(ex, 'upkeep_plan_kind', ids);
  const items = await listed(ex, 'upkeep_plan_item', ids);
  return rows.map((row) => ({
    row,
    kindIds: kinds.get(row.id) ?? [],
    itemIds: items.get(row.id) ?? [],
  }));
}

async function listed(
  ex: Executor,
  table: 'upkeep_plan_kind' | 'upkeep_plan_item',
  planIds: readonly string[],
): Promise<Map<string, string[]>> {
  const byPlan = new Map<string, string[]>();
  for (const piece of inPieces(planIds)) {
    const rows =
      table === 'upkeep_plan_kind'
        ? await ex
            .selectFrom(table)
            .select(['plan_id', 'kind_id as id'])
            .where('plan_id', 'in', piece)
            .orderBy('kind_id')
            .execute()
        : await ex
            .selectFrom(table)
            .select(['plan_id', 'item_id as id'])
            .where('plan_id', 'in', piece)
            .orderBy('item_id')
            .execute();
    for (const row of rows) byPlan.set(row.plan_id, [...(byPlan.get(row.plan_id) ?? []), row.id]);
  }
  return byPlan;
}

export async function insertPlan(tx: Executor, plan: Plan): Promise<void> {
  await tx.insertInto('upkeep_plan').values(plan.row).execute();
  await writeListed(tx, plan);
}

/** False when the plan is no longer at its revision: somebody was quicker. */
export async function changePlan(tx: Executor, plan: Plan, revision: number): Promise<boolean> {
  const result = await tx
    .updateTable('upkeep_plan')
    .set(plan.row)
    .where('id', '=', plan.row.id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await tx.deleteFrom('upkeep_plan_kind').where('plan_id', '=', plan.row.id).execute();
  await tx.deleteFrom('upkeep_plan_item').where('plan_id', '=', plan.row.id).execute();
  await writeListed(tx, plan);
  return true;
}

async function writeListed(tx: Executor, { row, kindIds, itemIds }: Plan): Promise<void> {
  const plan_id = row.id;
  if (kindIds.length > 0)
    await tx
      .insertInto('upkeep_plan_kind')
      .values(kindIds.map((kind_id) => ({ plan_id, kind_id })))
      .execute();
  if (itemIds.length > 0)
    await tx
      .insertInto('upkeep_plan_item')
      .values(itemIds.map((item_id) => ({ plan_id, item_id })))
      .execute();
}

/** Which things a plan is about. */
export function scopeOf({ row, kindIds, itemIds }: Plan): WhichItems {
  if (row.scope === 'kinds') return { kindIds };
  return row.scope === 'items' ? { itemIds } : { initiativeIds: [row.initiative_id] };
}

/** Whether a plan is about a thing. */
export function isAbout({ row, kindIds, itemIds }: Plan, item: GatedItem): boolean {
  if (row.scope === 'kinds') return kindIds.includes(item.kindId);
  return row.scope === 'items' ? itemIds.includes(item.id) : row.initiative_id === item.initiativeId;
}

export const ruleOf = (row: PlanRow): PlanRule => ({
  work: row.work as UpkeepWork,
  everyDays: row.every_days,
  everyLoans: row.every_loans,
  firstDay: row.first_day,
  warnDays: row.warn_days,
});

const doneOfPlan = compiledOnce<{ planId: string }, DoneRow>((ex, value) =>
  ex
    .selectFrom('upkeep_done')
    .select(['item_id', 'day', 'at', 'result'])
    .where('plan_id', '=', value('planId'))
    .where('undone_at', 'is', null)
    .orderBy('item_id')
    .orderBy('day', 'desc')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc'),
);
interface DoneRow {
  item_id: string;
  day: string;
  at: string;
  result: string;
}

/** When the work of a plan was last done, by thing; what was taken back counts for nothing. */
export async function lastDoneOfPlan(ex: Executor, planId: string): Promise<Map<string, LastDone>> {
  const last = new Map<string, LastDone>();
  for (const row of await doneOfPlan(ex, { planId })) {
    if (last.has(row.item_id)) continue;
    last.set(row.item_id, {
      day: row.day,
      at: row.at,
      result: row.result === 'failed' ? 'failed' : 'passed',
    });
  }
  return last;
}
