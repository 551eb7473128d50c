import type { LevelTerms } from '#shared/contract/lendingRules.contract.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import type { CatalogTables } from './catalog.tables.ts';
import { findInitiative } from './initiatives.store.ts';
import { findKind } from './kinds.store.ts';
import { resolveTerms, silentLevel } from './lending-terms.rules.ts';
import { lendingTermsOf, ruleOf, ruleView } from './lending-terms.ts';
import { refuseOtherInitiatives } from './rights.rules.ts';

type RuleRow = CatalogTables['lending_rule'];
type Fields = InputOf<'lendingRules', 'setForInitiative'>;

export async function ruleOfInitiative(ex: Executor, initiativeId: string): Promise<LevelTerms> {
  const initiative = found(await findInitiative(ex, initiativeId), 'initiative');
  const rule = ruleView(await ruleOf(ex, { initiativeId }), initiative.loan_days);
  return { rule, terms: resolveTerms(silentLevel, rule), above: resolveTerms(silentLevel, silentLevel) };
}

export async function ruleOfKind(ex: Executor, kindId: string): Promise<LevelTerms> {
  const kind = found(await findKind(ex, kindId), 'kind');
  return {
    rule: ruleView(await ruleOf(ex, { kindId }), kind.loan_days),
    terms: await lendingTermsOf(ex, { kindId, initiativeId: kind.initiative_id }),
    above: (await ruleOfInitiative(ex, kind.initiative_id)).terms,
  };
}

/** Loans that are out keep the rule they were made under. */
export async function setForInitiative(call: CommandCall, input: Fields) {
  const { tx } = call;
  const initiative = found(await findInitiative(tx, input.initiativeId), 'initiative');
  const of = { initiativeId: initiative.id };
  await putRule(call, await ruleOf(tx, of), { initiative_id: initiative.id, kind_id: null }, input);
  call.touched('initiative', initiative.id);
  return ruleOfInitiative(tx, initiative.id);
}

/** What stays empty follows the initiative. */
export async function setForKind(call: CommandCall, input: InputOf<'lendingRules', 'setForKind'>) {
  const { tx } = call;
  const kind = found(await findKind(tx, input.kindId), 'kind');
  refuseOtherInitiatives(call, kind.initiative_id);
  await putRule(
    call,
    await ruleOf(tx, { kindId: kind.id }),
    { initiative_id: null, kind_id: kind.id },
    input,
  );
  call.touched('kind', kind.id);
  return ruleOfKind(tx, kind.id);
}

/** What a row says, for who compares it with a list; no row says nothing. */
export const ruleOfRow = (row: RuleRow | undefined) => ruleView(row, null);

/** Writes what a level says, whatever entrance it came through. */
export async function putRuleOf(
  call: CommandCall,
  of: { initiativeId: string } | { kindId: string },
  fields: Omit<Fields, 'initiativeId' | 'commandId'>,
): Promise<void> {
  const input = { commandId: call.commandId, ...fields };
  if ('kindId' in of) await setForKind(call, { ...input, ...of });
  else await setForInitiative(call, { ...input, ...of });
}

async function putRule(
  call: CommandCall,
  before: RuleRow | undefined,
  level: Pick<RuleRow, 'initiative_id' | 'kind_id'>,
  input: Omit<Fields, 'initiativeId' | 'commandId'>,
): Promise<void> {
  // Two people at once: the second is told, instead of taking the other's work away.
  if (input.revision !== (before?.revision ?? 0)) refuse('catalog.changedMeanwhile');
  const columns = columnsOf(input);
  const changed = Object.entries(columns).filter(
    ([name, value]) => (before?.[name as keyof RuleRow] ?? null) !== value,
  );
  call.changedFields(...changed.map(([name]) => `rule.${name}`));
  if (before)
    await call.tx
      .updateTable('lending_rule')
      .set({ ...columns, revision: before.revision + 1 })
      .where('id', '=', before.id)
      .execute();
  else
    await call.tx
      .insertInto('lending_rule')
      .values({ id: call.newId(), ...level, ...columns, revision: 1 })
      .execute();
}

function columnsOf(input: Omit<Fields, 'initiativeId' | 'commandId'>) {
  return {
    max_renewals: input.maxRenewals,
    max_per_person: input.maxPerPerson,
    max_per_household: input.maxPerHousehold,
    fee_cents: input.fee?.cents ?? null,
    fee_unit: input.fee?.unit ?? null,
    deposit_cents: input.depositCents,
    late_cents: input.late?.cents ?? null,
    late_unit: input.late?.unit ?? null,
    late_cap_cents: input.late?.capCents ?? null,
    buffer_days: input.bufferDays,
    changeover_minutes: input.changeoverMinutes,
    minimum_age: input.minimumAge,
    lent_by: input.lentBy,
    hold_days: input.holdDays,
    life_loans: input.lifeLoans,
  };
}
