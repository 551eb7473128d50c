import type { RefusalCode } from '#shared/contract/errors.ts';
import type { UpkeepPlan } from '#shared/contract/upkeep.contract.ts';
import type { CommandCall, InputOf, QueryCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import {
  initiativeLabels,
  itemLabels,
  itemsInUse,
  kindLabels,
  refuseOtherInitiatives,
} from '../catalog/index.ts';
import { standingsOf } from './due.service.ts';
import { changePlan, insertPlan, type Plan, readPlans, scopeOf } from './plans.store.ts';
import { initiativesToShow } from './things.ts';

type PlanInput = InputOf<'upkeep', 'createPlan'>;

export async function listPlans(
  { db, now, actor }: QueryCall,
  { initiativeId, includeStopped }: InputOf<'upkeep', 'plans'>,
): Promise<UpkeepPlan[]> {
  const initiativeIds = initiativesToShow(actor, initiativeId);
  return planViews(db, await readPlans(db, { initiativeIds, activeOnly: !includeStopped }), now);
}

export async function planView(ex: Executor, planId: string, now: string): Promise<UpkeepPlan> {
  const plans = await readPlans(ex, { planId, activeOnly: false });
  return found((await planViews(ex, plans, now))[0], 'plan');
}

export async function createPlan(call: CommandCall, input: PlanInput): Promise<UpkeepPlan> {
  const { tx } = call;
  await refuseWrongPlan(call, input);
  const [known] = await readPlans(tx, { planId: input.planId, activeOnly: false });
  if (known) refuse('command.usedForSomethingElse');
  await insertPlan(tx, planOf(input, { active: 1, created_at: call.now, revision: 0 }));
  return told(call, input.planId);
}

/** Replaces what a plan says. What was done under it stays, and is judged by the new words. */
export async function updatePlan(
  call: CommandCall,
  input: InputOf<'upkeep', 'updatePlan'>,
): Promise<UpkeepPlan> {
  const before = await ownPlan(call, input.planId);
  await refuseWrongPlan(call, input);
  const { active, created_at } = before.row;
  const plan = planOf(input, { active, created_at, revision: input.revision + 1 });
  if (!(await changePlan(call.tx, plan, input.revision))) refuse('upkeep.changedMeanwhile');
  return told(call, input.planId);
}

/** A stopped plan asks for nothing and stops nothing; its checks stay on record. */
export async function setPlanActive(
  call: CommandCall,
  { planId, active }: InputOf<'upkeep', 'setPlanActive'>,
): Promise<UpkeepPlan> {
  const plan = await ownPlan(call, planId);
  const row = { ...plan.row, active: active ? 1 : 0, revision: plan.row.revision + 1 };
  if (!(await changePlan(call.tx, { ...plan, row }, plan.row.revision))) refuse('upkeep.changedMeanwhile');
  return told(call, planId);
}

export async function ownPlan(call: CommandCall, planId: string): Promise<Plan> {
  const plan = found((await readPlans(call.tx, { planId, activeOnly: false }))[0], 'plan');
  refuseOtherInitiatives(call, plan.row.initiative_id);
  return plan;
}

/** Everything a plan lists is of its initiative: who may write for one must not stop the things of another. */
async function refuseWrongPlan(call: CommandCall, input: Omit<PlanInput, 'planId'>): Promise<void> {
  refuseOtherInitiatives(call, input.initiativeId);
  const reason = refusalOfPlan(input);
  if (reason) refuse(reason);
  const kinds = await kindLabels(call.tx, input.scope === 'kinds' ? input.kindIds : []);
  const items = await itemLabels(call.tx, input.scope === 'items' ? input.itemIds : []);
  const listed = [...kinds.values(), ...items.values()];
  const wanted = input.scope === 'kinds' ? input.kindIds : input.scope === 'items' ? input.itemIds : [];
  if (listed.length !== new Set(wanted).size) refuse('upkeep.planOtherInitiative');
  if (listed.some(({ initiativeId }) => initiativeId !== input.initiativeId))
    refuse('upkeep.planOtherInitiative');
}

export function refusalOfPlan(
  plan: Pick<PlanInput, 'work' | 'everyDays' | 'everyLoans' | 'scope' | 'kindIds' | 'itemIds'>,
): RefusalCode | null {
  const hasInterval = plan.everyDays !== null || plan.everyLoans !== null;
  if (plan.work !== 'recall' && !hasInterval) return 'upkeep.planNeedsInterval';
  if (plan.scope === 'kinds' && plan.kindIds.length === 0) return 'upkeep.planListsNothing';
  if (plan.scope === 'items' && plan.itemIds.length === 0) return 'upkeep.planListsNothing';
  return null;
}

function planOf(
  input: Omit<PlanInput, 'commandId'>,
  kept: { active: number; created_at: string; revision: number },
): Plan {
  const isRecall = input.work === 'recall';
  return {
    row: {
      id: input.planId,
      initiative_id: input.initiativeId,
      scope: input.scope,
      name: input.name,
      work: input.work,
      instructions: input.instructions,
      // A recall is done once.
      every_days: isRecall ? null : input.everyDays,
      every_loans: isRecall ? null : input.everyLoans,
      first_day: input.firstDay,
      is_gate: input.isGate ? 1 : 0,
      warn_days: input.warnDays,
      ...kept,
    },
    kindIds: input.scope === 'kinds' ? [...new Set(input.kindIds)] : [],
    itemIds: input.scope === 'items' ? [...new Set(input.itemIds)] : [],
  };
}

function told(call: CommandCall, planId: string): Promise<UpkeepPlan> {
  call.touched('upkeep', planId);
  call.changedFields('plan');
  return planView(call.tx, planId, call.now);
}

async function planViews(ex: Executor, plans: readonly Plan[], now: string): Promise<UpkeepPlan[]> {
  const initiatives = await initiativeLabels(ex, [...new Set(plans.map(({ row }) => row.initiative_id))]);
  const kinds = await kindLabels(ex, [...new Set(plans.flatMap(({ kindIds }) => kindIds))]);
  const items = await itemLabels(ex, [...new Set(plans.flatMap(({ itemIds }) => itemIds))]);
  const views: UpkeepPlan[] = [];
  for (const plan of plans) {
    const { row, kindIds, itemIds } = plan;
    const standings = await standingsOf(ex, plan, await itemsInUse(ex, scopeOf(plan)), now);
    views.push({
      ...fieldsOf(plan),
      initiativeName: initiatives.get(row.initiative_id)?.name ?? '',
      kinds: kindIds.map((id) => ({ id, name: kinds.get(id)?.name ?? '' })),
      items: itemIds.map((id) => ({
        id,
        barcode: items.get(id)?.barcode ?? '',
        kindName: items.get(id)?.kindName ?? '',
      })),
      itemCount: standings.length,
      overdueCount: standings.filter(({ due }) => due.state === 'overdue').length,
    });
  }
  return views;
}

const fieldsOf = ({ row, kindIds, itemIds }: Plan) => ({
  id: row.id,
  initiativeId: row.initiative_id,
  name: row.name,
  work: row.work as UpkeepPlan['work'],
  scope: row.scope as UpkeepPlan['scope'],
  kindIds,
  itemIds,
  instructions: row.instructions,
  everyDays: row.every_days,
  everyLoans: row.every_loans,
  firstDay: row.first_day,
  isGate: row.is_gate === 1,
  warnDays: row.warn_days,
  active: row.active === 1,
  revision: row.revision,
});
