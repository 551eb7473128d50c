import type { LocalDay, Weekday } from '#shared/domain/local-days.ts';
import { houseTimeZone } from '#shared/domain/house.ts';
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
 * saying what it is.
 */
export async function lendingRuleOf(ex: Executor, question: LendingQuestion): Promise<LendingRule> {
  const { kindId, initiativeId, fromDay = '' } = question;
  const rows = await ex
    .selectFrom('item_kind as kind')
    .innerJoin('initiative', 'initiative.id', 'kind.initiative_id')
    .select((eb) => [
      eb.val('days').as('what'),
      eb.fn.coalesce('kind.loan_days', 'initiative.loan_days').as('n'),
      eb.val('').as('a'),
      eb.val('').as('b'),
    ])
    .where('kind.id', '=', kindId)
    .unionAll((eb) =>
      eb
        .selectFrom('opening_hours')
        .select((e) => [e.val('hours').as('what'), 'weekday as n', 'opens as a', 'closes as b'])
        .where('initiative_id', '=', initiativeId),
    )
    .unionAll((eb) =>
      eb
        .selectFrom('closed_period')
        .select((e) => [e.val('closed').as('what'), e.lit(0).as('n'), 'from_day as a', 'to_day as b'])
        .where((e) => e.or([e('initiative_id', 'is', null), e('initiative_id', '=', initiativeId)]))
        .where('to_day', '>=', fromDay),
    )
    .execute();
  return {
    loanDays: rows.find((row) => row.what === 'days')?.n ?? null,
    hours: rows
      .filter((row) => row.what === 'hours')
      .map((row) => ({ weekday: row.n as Weekday, opens: row.a, closes: row.b })),
    closed: rows.filter((row) => row.what === 'closed').map((row) => ({ fromDay: row.a, toDay: row.b })),
    timeZone: houseTimeZone,
  };
}
