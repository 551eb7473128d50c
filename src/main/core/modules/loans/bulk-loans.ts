import type { Insertable } from 'kysely';
import type { LendingTerms } from '#shared/contract/lendingRules.contract.ts';
import { daysBetween, type LocalDay } from '#shared/domain/local-days.ts';
import type { Executor } from '../../store/database.ts';
import { writeRows } from '../../store/write-rows.ts';
import { ruleText } from './loan-rule.ts';
import type { LoansTables } from './loans.tables.ts';
import { writePartsOut } from './parts.ts';
import { loanPrice } from './prices.ts';

export interface LoanHistory {
  handOvers: readonly Insertable<LoansTables['hand_over']>[];
  loans: readonly Insertable<LoansTables['loan']>[];
}

/** What a loan of the past keeps of the terms it was made under. */
export async function keptTerms(
  ex: Executor,
  terms: LendingTerms,
  loan: { personId: string; day: LocalDay; dueDay: LocalDay; movedBecauseClosed: boolean },
): Promise<Pick<Insertable<LoansTables['loan']>, 'rule' | 'fee_cents' | 'deposit_cents'>> {
  const { personId, day, dueDay, movedBecauseClosed } = loan;
  return {
    rule: ruleText(terms, { loanDays: terms.loanDays ?? 0, movedBecauseClosed, reservedUntil: null }),
    fee_cents: await loanPrice(ex, terms.fee, { personId, day, days: daysBetween(day, dueDay) }),
    deposit_cents: terms.depositCents,
  };
}

/**
 * Writes loans of the past as they were, in the caller's transaction. The database's own rules hold
 * here too: one open loan per item, no return before its loan.
 */
export async function writeLoanHistory(tx: Executor, { handOvers, loans }: LoanHistory): Promise<void> {
  await writeRows(tx, 'hand_over', handOvers);
  await writeRows(tx, 'loan', loans);
  // What is still out is counted when it comes back; what came back long ago is counted no more.
  const out = loans.filter(
    (loan) => (loan.returned_at ?? null) === null && (loan.undone_at ?? null) === null,
  );
  for (const { id, kind_id: kindId } of out) await writePartsOut(tx, { id, kindId, name: '' }, undefined);
}
