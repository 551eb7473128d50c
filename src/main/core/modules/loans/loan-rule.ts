import type { LendingTerms, TermSource } from '#shared/contract/lendingRules.contract.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';

/**
 * The rule a loan was made under, as it is kept with the loan (JSON in `loan.rule`). Later changes of rules do not
 * rewrite it. Version 1 kept the period alone.
 */
export interface LoanRule {
  version: 2;
  loanDays: number;
  from: TermSource;
  movedBecauseClosed: boolean;
  /** Last day of the reservation that decided the due day. */
  reservedUntil: LocalDay | null;
  maxRenewals: number;
  fee: LendingTerms['fee'];
  depositCents: number;
  late: LendingTerms['late'];
  bufferDays: number;
  changeoverMinutes: number | null;
}

export function ruleText(
  terms: LendingTerms,
  loan: Pick<LoanRule, 'loanDays' | 'movedBecauseClosed' | 'reservedUntil'>,
): string {
  const rule: LoanRule = {
    version: 2,
    loanDays: loan.loanDays,
    from: terms.from.loanDays,
    movedBecauseClosed: loan.movedBecauseClosed,
    reservedUntil: loan.reservedUntil,
    maxRenewals: terms.maxRenewals,
    fee: terms.fee,
    depositCents: terms.depositCents,
    late: terms.late,
    bufferDays: terms.bufferDays,
    changeoverMinutes: terms.changeoverMinutes,
  };
  return JSON.stringify(rule);
}

/** Rules of loans from before more was kept: free, two renewals. */
const before = {
  from: 'house',
  reservedUntil: null,
  maxRenewals: 2,
  fee: { cents: 0, unit: 'loan' },
  depositCents: 0,
  late: { cents: 0, unit: 'day', capCents: null },
  bufferDays: 0,
  changeoverMinutes: null,
} as const;

/** Reads what `ruleText` wrote, or a version 1 rule. */
export function readRule(text: string): LoanRule {
  const rule = JSON.parse(text) as { loanDays: number; movedBecauseClosed: boolean } & Partial<LoanRule>;
  return { ...before, ...rule, version: 2 };
}
