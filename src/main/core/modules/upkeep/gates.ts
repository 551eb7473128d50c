import type { RefusalCode } from '#shared/contract/errors.ts';
import type { UpkeepWork } from '#shared/contract/words.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { Instant, LocalDay } from '#shared/domain/local-days.ts';
import type { Executor } from '../../store/database.ts';
import { itemsInUse } from '../catalog/index.ts';
import { dueState, type LastDone, loansCountFrom, type PlanRule } from './due.rules.ts';
import { type GatedItem, mostInOneStatement, type StopRow, stopRows } from './gates.store.ts';
import { stopRowsOfMany } from './gates-of-many.store.ts';
import { countLoans } from './loan-counts.ts';

export type GateReason = Extract<
  RefusalCode,
  'upkeep.inRepair' | 'upkeep.recalled' | 'upkeep.gateFailed' | 'upkeep.gateOverdue' | 'upkeep.gateAfterLoans'
>;

export interface GateRefusal {
  reason: GateReason;
  /**
   * For the sentence: `plan` the plan's (or ticket's) name, `since` a local day: reported on, due on, failed on; `count`
   * loans made. `work` is a code. The caller adds what it calls the thing.
   */
  params: { plan: string; work: string; since: LocalDay; count: number };
}

/**
 * Which of these things may not go out now, and why; a thing without anything against it is not in the map. Every entrance of
 * lending asks this. One statement for a few things, two when a gate counts loans.
 */
export async function gateRefusals(
  ex: Executor,
  items: readonly GatedItem[],
  now: Instant,
): Promise<Map<string, GateRefusal>> {
  const refusals = new Map<string, GateRefusal>();
  if (items.length === 0) return refusals;
  const isFew = items.length <= mostInOneStatement;
  const rows = await (isFew ? stopRows(ex, items) : stopRowsOfMany(ex, items));
  const counts = await loansPerGate(ex, rows);
  const today = houseDayOf(now);
  for (const row of rows) {
    const refusal = refusalOf(row, counts.get(row) ?? 0, today);
    if (!refusal) continue;
    const known = refusals.get(row.item_id);
    if (!known || weight(refusal) < weight(known)) refusals.set(row.item_id, refusal);
  }
  return refusals;
}

/** The things of these kinds that are in use and may not go out now, by kind. A kind without any is not in the map. */
export async function unavailableItems(
  ex: Executor,
  kindIds: readonly string[],
  now: Instant,
): Promise<Map<string, string[]>> {
  const items = await itemsInUse(ex, { kindIds });
  const refused = await gateRefusals(ex, items, now);
  const byKind = new Map<string, string[]>();
  for (const { id, kindId } of items) {
    if (refused.has(id)) byKind.set(kindId, [...(byKind.get(kindId) ?? []), id]);
  }
  return byKind;
}

/** The most telling reason first: what lies on the workbench, what is unsafe, what is late. */
const order: readonly GateReason[] = [
  'upkeep.inRepair',
  'upkeep.recalled',
  'upkeep.gateFailed',
  'upkeep.gateOverdue',
  'upkeep.gateAfterLoans',
];
const weight = ({ reason }: GateRefusal): number => order.indexOf(reason);

async function loansPerGate(ex: Executor, rows: readonly StopRow[]): Promise<Map<StopRow, number>> {
  const counting = rows.filter((row) => row.every_loans !== null);
  const counts = await countLoans(
    ex,
    counting.map((row) => ({ itemId: row.item_id, since: loansCountFrom(planOf(row), doneOf(row)) })),
  );
  return new Map(counting.map((row, n) => [row, counts[n] ?? 0]));
}

function refusalOf(row: StopRow, loans: number, today: LocalDay): GateRefusal | null {
  const { name: plan, work } = row;
  if (row.what === 'ticket') {
    const since = houseDayOf(row.since);
    return { reason: 'upkeep.inRepair', params: { plan, work, since, count: 0 } };
  }
  const due = dueState(planOf(row), doneOf(row), loans, today);
  if (due.state !== 'overdue') return null;
  const reasons = {
    failed: 'upkeep.gateFailed',
    recall: 'upkeep.recalled',
    days: 'upkeep.gateOverdue',
    loans: 'upkeep.gateAfterLoans',
  } as const;
  return {
    reason: reasons[due.why],
    params: { plan, work, since: due.dueDay ?? row.done_day ?? row.since, count: loans },
  };
}

const planOf = (row: StopRow): PlanRule => ({
  work: row.work as UpkeepWork,
  everyDays: row.every_days,
  everyLoans: row.every_loans,
  firstDay: row.since,
  warnDays: row.warn_days,
});

const doneOf = (row: StopRow): LastDone | null =>
  row.done_day === null || row.done_at === null
    ? null
    : { day: row.done_day, at: row.done_at, result: row.done_result === 'failed' ? 'failed' : 'passed' };
