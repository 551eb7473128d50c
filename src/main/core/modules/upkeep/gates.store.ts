import { type CompiledQuery, sql } from 'kysely';
import { compiledOnce, type Slots } from '../../store/compiled-once.ts';
import type { Executor } from '../../store/database.ts';

/** What is asked about a thing: the caller has just read it. */
export interface GatedItem {
  id: string;
  kindId: string;
  initiativeId: string;
}

/** An open ticket that keeps a thing in, or a gate a thing must pass with the last time it did. */
export interface StopRow {
  item_id: string;
  what: 'ticket' | 'gate';
  name: string;
  /** Ticket: when it was opened. Gate: the plan's first day. */
  since: string;
  work: string;
  every_days: number | null;
  every_loans: number | null;
  warn_days: number;
  done_day: string | null;
  done_at: string | null;
  done_result: string | null;
}

/** Up to so many things are asked in one statement put together once; more of them are asked as a set. */
export const mostInOneStatement = 8;

/**
 * Everything that could stop these few things, as one statement. Written as text and put together once per number of things: it
 * stands between a scan and its confirmation.
 */
export function stopRows(ex: Executor, items: readonly GatedItem[]): Promise<StopRow[]> {
  return askFor(items.length)(ex, valuesOf(items));
}

type Values = Record<string, string>;

function valuesOf(items: readonly GatedItem[]): Values {
  const values: Values = {};
  for (const [n, item] of items.entries()) {
    values[`item${n}`] = item.id;
    values[`kind${n}`] = item.kindId;
    values[`initiative${n}`] = item.initiativeId;
  }
  return values;
}

const bySize = new Map<number, (ex: Executor, values: Values) => Promise<StopRow[]>>();

function askFor(size: number): (ex: Executor, values: Values) => Promise<StopRow[]> {
  const ask =
    bySize.get(size) ??
    compiledOnce<Values, StopRow>((ex, value) => ({
      compile: () => question(ex, value, size),
    }));
  bySize.set(size, ask);
  return ask;
}

function question(ex: Executor, value: Slots<Values>, size: number): CompiledQuery<StopRow> {
  const arms = Array.from({ length: size }, (_, n) => arm(value, n));
  return sql<StopRow>`${sql.join(arms, sql` union all `)}`.compile(ex);
}

function arm(value: Slots<Values>, n: number) {
  const item = () => sql`cast(${value(`item${n}`)} as text)`;
  return sql`
    select ${item()} as item_id, 'ticket' as what, ticket.title as name, ticket.opened_at as since, '' as work,
        cast(null as integer) as every_days, cast(null as integer) as every_loans, 0 as warn_days,
        cast(null as text) as done_day, cast(null as text) as done_at, cast(null as text) as done_result
      from repair_ticket as ticket
      where ticket.item_id = ${value(`item${n}`)} and ticket.closed_at is null and ticket.undone_at is null
        and ticket.blocks = 1
    union all
    select ${item()}, 'gate', plan.name, plan.first_day, plan.work,
        plan.every_days, plan.every_loans, plan.warn_days, done.day, done.at, done.result
      from upkeep_plan as plan
      left join upkeep_done as done on done.id = (
        select newest.id from upkeep_done as newest
        where newest.plan_id = plan.id and newest.item_id = ${value(`item${n}`)} and newest.undone_at is null
        order by newest.day desc, newest.at desc, newest.id desc limit 1)
      where plan.is_gate = 1 and plan.active = 1 and (
        (plan.scope = 'initiative' and plan.initiative_id = ${value(`initiative${n}`)})
        or (plan.scope = 'kinds' and exists (select 1 from upkeep_plan_kind as listed
          where listed.plan_id = plan.id and listed.kind_id = ${value(`kind${n}`)}))
        or (plan.scope = 'items' and exists (select 1 from upkeep_plan_item as listed
          where listed.plan_id = plan.id and listed.item_id = ${value(`item${n}`)})))`;
}
