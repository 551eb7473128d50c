import type { DueLine } from '#shared/contract/upkeep.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { InputOf, QueryCall } from '../../rpc/procedures.ts';
import { found } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { type ItemInUse, itemByBarcode, itemLabels, itemsInUse } from '../catalog/index.ts';
import { type DueState, dueState, type LastDone, loansCountFrom, pressing } from './due.rules.ts';
import { countLoans } from './loan-counts.ts';
import { isAbout, lastDoneOfPlan, type Plan, readPlans, ruleOf, scopeOf } from './plans.store.ts';
import { initiativesToShow, thingOf } from './things.ts';

/** How one thing stands under one plan. */
export interface Standing {
  plan: Plan;
  item: ItemInUse;
  due: DueState;
  last: LastDone | null;
}

/** What waits, most pressing first; the same order on every computer. */
export async function listDue(
  call: Pick<QueryCall, 'db' | 'now' | 'actor'>,
  input: InputOf<'upkeep', 'due'>,
): Promise<{ lines: DueLine[]; total: number }> {
  const initiativeIds = initiativesToShow(call.actor, input.initiativeId);
  const plans = await readPlans(call.db, { initiativeIds, planId: input.planId, activeOnly: true });
  const standings = (await standingsUnder(call.db, plans, call.now)).filter(({ due }) =>
    input.states.includes(due.state),
  );
  standings.sort(morePressing);
  const shown = standings.slice(input.offset, input.offset + input.limit);
  return { lines: await dueLines(call.db, shown), total: standings.length };
}

/** All things in use under these plans: per plan its things, its checks, and their loans when it counts them. */
export async function standingsUnder(ex: Executor, plans: readonly Plan[], now: string): Promise<Standing[]> {
  const standings: Standing[] = [];
  for (const plan of plans)
    standings.push(...(await standingsOf(ex, plan, await itemsInUse(ex, scopeOf(plan)), now)));
  return standings;
}

/** These things under one plan, whether or not it is about them. */
export async function standingsOf(
  ex: Executor,
  plan: Plan,
  items: readonly ItemInUse[],
  now: string,
): Promise<Standing[]> {
  if (items.length === 0) return [];
  const rule = ruleOf(plan.row);
  const done = await lastDoneOfPlan(ex, plan.row.id);
  const counts =
    rule.everyLoans === null
      ? []
      : await countLoans(
          ex,
          items.map(({ id }) => ({ itemId: id, since: loansCountFrom(rule, done.get(id) ?? null) })),
        );
  const today = houseDayOf(now);
  return items.map((item, n) => {
    const last = done.get(item.id) ?? null;
    return { plan, item, last, due: dueState(rule, last, counts[n] ?? 0, today) };
  });
}

/** Lines as a screen shows them; things are looked up once for all of them. */
export async function dueLines(ex: Executor, standings: readonly Standing[]): Promise<DueLine[]> {
  const labels = await itemLabels(ex, [...new Set(standings.map(({ item }) => item.id))]);
  return standings.map(({ plan: { row }, item, due, last }) => ({
    planId: row.id,
    planName: row.name,
    work: row.work as DueLine['work'],
    isGate: row.is_gate === 1,
    ...thingOf(found(labels.get(item.id), 'item')),
    ...due,
    lastDay: last?.day ?? null,
    lastResult: last?.result ?? null,
    stops: row.is_gate === 1 && due.state === 'overdue',
  }));
}

/** Plans a thing falls under, each with how it stands. */
export async function dueOfItem(ex: Executor, itemId: string, now: string): Promise<DueLine[]> {
  const [item] = await itemsInUse(ex, { itemIds: [itemId] });
  if (!item) return [];
  const plans = (await readPlans(ex, { activeOnly: true })).filter((plan) => isAbout(plan, item));
  const standings: Standing[] = [];
  for (const plan of plans) standings.push(...(await standingsOf(ex, plan, [item], now)));
  return dueLines(ex, standings.toSorted(morePressing));
}

/** A scanned code while one plan is being worked through. */
export async function checkByCode(
  { db, now, actor }: QueryCall,
  { planId, code }: InputOf<'upkeep', 'checkByCode'>,
) {
  const initiativeIds = initiativesToShow(actor, undefined);
  const [plan] = await readPlans(db, { planId, initiativeIds, activeOnly: false });
  const known = await itemByBarcode(db, code);
  if (!known) return { kind: 'unknown' as const };
  const item = {
    id: known.id,
    kindId: known.kindId,
    initiativeId: known.initiativeId,
    barcode: known.barcode,
  };
  if (!isAbout(found(plan, 'plan'), item) || known.state !== 'inUse')
    return {
      kind: 'notInPlan' as const,
      itemId: known.id,
      barcode: known.barcode,
      kindName: known.kindName,
    };
  const [line] = await dueLines(db, await standingsOf(db, found(plan, 'plan'), [item], now));
  return { kind: 'line' as const, line: found(line, 'item') };
}

const morePressing = (a: Standing, b: Standing): number =>
  pressing(b.due.state) - pressing(a.due.state) ||
  b.plan.row.is_gate - a.plan.row.is_gate ||
  compare(a.due.dueDay ?? '9', b.due.dueDay ?? '9') ||
  compare(a.plan.row.name, b.plan.row.name) ||
  compare(a.item.barcode, b.item.barcode) ||
  compare(a.plan.row.id, b.plan.row.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
