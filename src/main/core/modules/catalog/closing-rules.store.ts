import { type RawBuilder, sql } from 'kysely';
import type { ClosingRule } from '#shared/contract/calendar.contract.ts';
import type { ClosingPattern, Nth, ClosingRule as PlainRule } from '#shared/domain/closing-rules.ts';
import type { HolidayName } from '#shared/domain/holidays.ts';
import type { Weekday } from '#shared/domain/local-days.ts';
import type { Executor } from '../../store/database.ts';
import type { CalendarTables } from './calendar.tables.ts';

type RuleRow = CalendarTables['closing_rule'];

/** Closings that come back, those of the whole house first. */
export async function closingRules(
  ex: Executor,
  filter: { activeOnly?: boolean } = {},
): Promise<ClosingRule[]> {
  const all = ex.selectFrom('closing_rule').selectAll();
  const rows = await (filter.activeOnly ? all.where('active', '=', 1) : all)
    .orderBy(sql`case when initiative_id is null then 0 else 1 end`)
    .orderBy('kind')
    .orderBy('from_mark')
    .orderBy('id')
    .execute();
  return rows.map(ruleOf);
}

export async function findRule(ex: Executor, id: string): Promise<ClosingRule | undefined> {
  const row = await ex.selectFrom('closing_rule').selectAll().where('id', '=', id).executeTakeFirst();
  return row && ruleOf(row);
}

/** Writes a rule anew, or over the one with the same id. */
export async function putRule(tx: Executor, rule: ClosingRule): Promise<void> {
  await deleteRule(tx, rule.id);
  await tx.insertInto('closing_rule').values(rowOf(rule)).execute();
}

export async function deleteRule(tx: Executor, id: string): Promise<void> {
  await tx.deleteFrom('closing_rule').where('id', '=', id).execute();
}

/** A rule in one column, for a statement that asks several small things at once; `ruleOfText` reads it. */
export const textOfRule: RawBuilder<string> = sql<string>`kind || '|' || coalesce(from_mark, '') || '|' || coalesce(to_mark, '')
  || '|' || coalesce(holidays, '') || '|' || coalesce(cast(weekday as text), '') || '|' || coalesce(cast(nth as text), '')
  || '|' || coalesce(from_day, '') || '|' || coalesce(until_day, '')`;

export function ruleOfText(initiativeId: string | null, text: string): PlainRule {
  const [kind = '', from_mark = '', to_mark = '', holidays = '', weekday, nth, fromDay, untilDay] =
    text.split('|');
  return {
    initiativeId,
    pattern: patternOf({ kind, from_mark, to_mark, holidays, weekday: Number(weekday), nth: Number(nth) }),
    fromDay: fromDay || null,
    untilDay: untilDay || null,
  };
}

type PatternRow = Pick<RuleRow, 'kind' | 'from_mark' | 'to_mark' | 'holidays' | 'weekday' | 'nth'>;

function patternOf(row: PatternRow): ClosingPattern {
  if (row.kind === 'yearly') return { kind: 'yearly', from: row.from_mark ?? '', to: row.to_mark ?? '' };
  if (row.kind === 'holidays')
    return { kind: 'holidays', holidays: (row.holidays ?? '').split(',').filter(Boolean) as HolidayName[] };
  return { kind: 'weekday', weekday: row.weekday as Weekday, nth: row.nth as Nth };
}

const ruleOf = (row: RuleRow): ClosingRule => ({
  id: row.id,
  initiativeId: row.initiative_id,
  pattern: patternOf(row) as ClosingRule['pattern'],
  fromDay: row.from_day,
  untilDay: row.until_day,
  reason: row.reason,
  active: row.active === 1,
});

function rowOf({ id, initiativeId, pattern, fromDay, untilDay, reason, active }: ClosingRule): RuleRow {
  return {
    id,
    initiative_id: initiativeId,
    kind: pattern.kind,
    from_mark: pattern.kind === 'yearly' ? pattern.from : null,
    to_mark: pattern.kind === 'yearly' ? pattern.to : null,
    holidays: pattern.kind === 'holidays' ? pattern.holidays.join(',') : null,
    weekday: pattern.kind === 'weekday' ? pattern.weekday : null,
    nth: pattern.kind === 'weekday' ? pattern.nth : null,
    from_day: fromDay,
    until_day: untilDay,
    reason,
    active: active ? 1 : 0,
  };
}
