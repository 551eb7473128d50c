import { sql } from 'kysely';
import { houseTimeZone } from '#shared/domain/house.ts';
import type { LocalDay, Weekday } from '#shared/domain/local-days.ts';
import type { ClosedPeriod, OpeningRange } from '#shared/domain/opening-hours.ts';
import type { Executor } from '../../store/database.ts';

/** What a loan is made under: how long, and when somebody is there to take the thing back. */
export interface LendingRule {
  /** Local days; null when this kind is not lent. */
  loanDays: number | null;
  hours: OpeningRange[];
  /** Closings of the initiative and of the whole house. */
  closed: ClosedPeriod[];
  timeZone: string;
}

export interface LendingQuestion {
  kindId: string;
  initiativeId: string;
  /** Leaves out closings that were over before this day; all of them without it. */
  fromDay?: LocalDay;
}

/**
 * One round trip, because it stands between a scan and its confirmation: three small lookups as one statement, each row
 * saying what it is. Written as text, which is ready in a quarter of the time the builder takes for it.
 */
export async function lendingRuleOf(ex: Executor, question: LendingQuestion): Promise<LendingRule> {
  const { kindId, initiativeId, fromDay = '' } = question;
  const { rows } = await sql<RuleRow>`
    select 'days' as what, coalesce(kind.loan_days, initiative.loan_days) as n, '' as a, '' as b
      from item_kind as kind join initiative on initiative.id = kind.initiative_id
      where kind.id = ${kindId}
    union all
    select 'hours', weekday, opens, closes from opening_hours where initiative_id = ${initiativeId}
    union all
    select 'closed', 0, from_day, to_day from closed_period
      where (initiative_id is null or initiative_id = ${initiativeId}) and to_day >= ${fromDay}
  `.execute(ex);
  return {
    loanDays: rows.find((row) => row.what === 'days')?.n ?? null,
    hours: rows
      .filter((row) => row.what === 'hours')
      .map((row) => ({ weekday: row.n as Weekday, opens: row.a, closes: row.b })),
    closed: rows.filter((row) => row.what === 'closed').map((row) => ({ fromDay: row.a, toDay: row.b })),
    timeZone: houseTimeZone,
  };
}

interface RuleRow {
  what: 'days' | 'hours' | 'closed';
  n: number | null;
  a: string;
  b: string;
}
