import type { LendingRuleOfLevel, LendingTerms } from '#shared/contract/lendingRules.contract.ts';
import type { feeUnits, lateUnits, lenders } from '#shared/contract/words.ts';

export type FeeUnit = (typeof feeUnits)[number];
export type LateUnit = (typeof lateUnits)[number];
export type Lender = (typeof lenders)[number];

/** A lending rule as it stands in a form. What is empty (or `follow`) is as the level above says. */
export interface LendingValues {
  maxRenewals: number | null;
  maxPerPerson: number | null;
  maxPerHousehold: number | null;
  feeCents: number | null;
  feeUnit: FeeUnit;
  depositCents: number | null;
  lateCents: number | null;
  lateUnit: LateUnit;
  /** Empty beside a late fee: it goes on without an end. */
  lateCapCents: number | null;
  bufferDays: number | null;
  changeoverMinutes: number | null;
  minimumAge: number | null;
  lentBy: Lender | 'follow';
  holdDays: number | null;
  lifeLoans: number | null;
}

/** The fields of the form from top to bottom. */
export const lendingFieldOrder = [
  'maxRenewals',
  'maxPerPerson',
  'maxPerHousehold',
  'feeCents',
  'feeUnit',
  'depositCents',
  'lateCents',
  'lateUnit',
  'lateCapCents',
  'bufferDays',
  'changeoverMinutes',
  'holdDays',
  'minimumAge',
  'lentBy',
  'lifeLoans',
] as const satisfies readonly (keyof LendingValues)[];

export type LendingFields = Omit<LendingRuleOfLevel, 'loanDays' | 'revision'>;

export function lendingValuesOf(rule: LendingFields, above: LendingTerms): LendingValues {
  return {
    maxRenewals: rule.maxRenewals,
    maxPerPerson: rule.maxPerPerson,
    maxPerHousehold: rule.maxPerHousehold,
    feeCents: rule.fee?.cents ?? null,
    feeUnit: rule.fee?.unit ?? above.fee.unit,
    depositCents: rule.depositCents,
    lateCents: rule.late?.cents ?? null,
    lateUnit: rule.late?.unit ?? above.late.unit,
    lateCapCents: rule.late?.capCents ?? null,
    bufferDays: rule.bufferDays,
    changeoverMinutes: rule.changeoverMinutes,
    minimumAge: rule.minimumAge,
    lentBy: rule.lentBy ?? 'follow',
    holdDays: rule.holdDays,
    lifeLoans: rule.lifeLoans,
  };
}

/** What goes to the core: an amount without a number is no rule, whatever its unit says. */
export function lendingFieldsOf(values: LendingValues): LendingFields {
  const { feeCents, feeUnit, lateCents, lateUnit, lateCapCents, lentBy, ...same } = values;
  return {
    ...same,
    fee: feeCents === null ? null : { cents: feeCents, unit: feeUnit },
    late: lateCents === null ? null : { cents: lateCents, unit: lateUnit, capCents: lateCapCents },
    lentBy: lentBy === 'follow' ? null : lentBy,
  };
}

/** What would hold with what is typed, as far as an example needs it. */
export function termsTyped(
  values: LendingValues,
  above: LendingTerms,
): Pick<LendingTerms, 'fee' | 'depositCents'> {
  const typed = lendingFieldsOf(values);
  return { fee: typed.fee ?? above.fee, depositCents: typed.depositCents ?? above.depositCents };
}

/** What a loan of so many local days costs at the usual price, in cents. A begun week counts whole. */
export function feeFor(fee: LendingTerms['fee'], days: number): number {
  if (fee.unit === 'loan') return fee.cents;
  return fee.cents * Math.max(1, fee.unit === 'day' ? days : Math.ceil(days / 7));
}
