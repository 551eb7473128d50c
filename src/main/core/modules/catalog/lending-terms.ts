import type { LendingRuleOfLevel, LendingTerms } from '#shared/contract/lendingRules.contract.ts';
import { compiledOnce, type Slots } from '../../store/compiled-once.ts';
import type { Executor } from '../../store/database.ts';
import type { CatalogTables } from './catalog.tables.ts';
import { type LevelRule, resolveTerms, silentLevel } from './lending-terms.rules.ts';

type RuleRow = CatalogTables['lending_rule'];

/** The rows of a kind and of its initiative, at most one each: one round trip between a scan and its confirmation. */
const rowsOfKind = compiledOnce((ex: Executor, value: Slots<{ kindId: string; initiativeId: string }>) =>
  ex
    .selectFrom('lending_rule')
    .selectAll()
    .where((eb) =>
      eb.or([eb('kind_id', '=', value('kindId')), eb('initiative_id', '=', value('initiativeId'))]),
    ),
);

const daysOfKind = compiledOnce((ex: Executor, value: Slots<{ kindId: string; initiativeId: string }>) =>
  ex
    .selectFrom('item_kind as kind')
    .leftJoin('initiative', (join) => join.on('initiative.id', '=', value('initiativeId')))
    .select(['kind.loan_days as kindDays', 'initiative.loan_days as initiativeDays'])
    .where('kind.id', '=', value('kindId')),
);

/** The terms a kind is lent under now by an initiative (its own, or its host), each with the level it comes from. */
export async function lendingTermsOf(
  ex: Executor,
  of: { kindId: string; initiativeId: string },
): Promise<LendingTerms> {
  const rows = await rowsOfKind(ex, of);
  const [days] = await daysOfKind(ex, of);
  return resolveTerms(
    levelOf(
      rows.find((row) => row.kind_id === of.kindId),
      days?.kindDays ?? null,
    ),
    levelOf(
      rows.find((row) => row.initiative_id === of.initiativeId),
      days?.initiativeDays ?? null,
    ),
  );
}

export async function ruleOf(
  ex: Executor,
  of: { kindId: string } | { initiativeId: string },
): Promise<RuleRow | undefined> {
  const rows = ex.selectFrom('lending_rule').selectAll();
  return 'kindId' in of
    ? rows.where('kind_id', '=', of.kindId).executeTakeFirst()
    : rows.where('initiative_id', '=', of.initiativeId).executeTakeFirst();
}

/** What a level says, as a screen edits it. */
export function ruleView(row: RuleRow | undefined, loanDays: number | null): LendingRuleOfLevel {
  return { ...levelOf(row, loanDays), revision: row?.revision ?? 0 };
}

function levelOf(row: RuleRow | undefined, loanDays: number | null): LevelRule {
  if (!row) return { ...silentLevel, loanDays };
  const late =
    row.late_cents === null || row.late_unit === null
      ? null
      : { cents: row.late_cents, unit: row.late_unit, capCents: row.late_cap_cents };
  return {
    loanDays,
    maxRenewals: row.max_renewals,
    maxPerPerson: row.max_per_person,
    maxPerHousehold: row.max_per_household,
    fee:
      row.fee_cents === null || row.fee_unit === null ? null : { cents: row.fee_cents, unit: row.fee_unit },
    depositCents: row.deposit_cents,
    late,
    bufferDays: row.buffer_days,
    changeoverMinutes: row.changeover_minutes,
    minimumAge: row.minimum_age,
    lentBy: row.lent_by,
    holdDays: row.hold_days,
    lifeLoans: row.life_loans,
  };
}
