import type { LendingTerms, TermSource } from '#shared/contract/lendingRules.contract.ts';
import { silentRule } from '#shared/contract/words.ts';

/** What one level says; an empty field follows the level above. Cents, local days, minutes, years of age. */
export interface LevelRule {
  loanDays: number | null;
  maxRenewals: number | null;
  maxPerPerson: number | null;
  maxPerHousehold: number | null;
  fee: LendingTerms['fee'] | null;
  depositCents: number | null;
  late: LendingTerms['late'] | null;
  bufferDays: number | null;
  changeoverMinutes: number | null;
  minimumAge: number | null;
  lentBy: LendingTerms['lentBy'] | null;
  holdDays: number | null;
  lifeLoans: number | null;
}

export const silentLevel: LevelRule = { loanDays: null, ...silentRule };

/** What holds where nobody says otherwise: free, without limits, two renewals, a week to fetch what was set aside. */
const houseTerms = {
  loanDays: null,
  maxRenewals: 2,
  fee: { cents: 0, unit: 'loan' },
  depositCents: 0,
  late: { cents: 0, unit: 'day', capCents: null },
  bufferDays: 0,
  changeoverMinutes: null,
  minimumAge: 0,
  lentBy: 'everybody',
  holdDays: 7,
  lifeLoans: 30,
} as const satisfies Omit<LendingTerms, 'limits' | 'from'>;

/**
 * The terms a kind is lent under: the kind's own word, else the initiative's, else the house's, each with where it comes
 * from. Limits do not replace each other: a kind's and an initiative's both hold.
 */
export function resolveTerms(kind: LevelRule, initiative: LevelRule): LendingTerms {
  const from = {} as Record<keyof typeof houseTerms, TermSource>;
  const pick = <K extends keyof typeof houseTerms>(name: K): LendingTerms[K] => {
    from[name] = kind[name] !== null ? 'kind' : initiative[name] !== null ? 'initiative' : 'house';
    return (kind[name] ?? initiative[name] ?? houseTerms[name]) as LendingTerms[K];
  };
  return {
    loanDays: pick('loanDays'),
    maxRenewals: pick('maxRenewals'),
    fee: pick('fee'),
    depositCents: pick('depositCents'),
    late: pick('late'),
    bufferDays: pick('bufferDays'),
    changeoverMinutes: pick('changeoverMinutes'),
    minimumAge: pick('minimumAge'),
    lentBy: pick('lentBy'),
    holdDays: pick('holdDays'),
    lifeLoans: pick('lifeLoans'),
    limits: {
      kind: { perPerson: kind.maxPerPerson, perHousehold: kind.maxPerHousehold },
      initiative: { perPerson: initiative.maxPerPerson, perHousehold: initiative.maxPerHousehold },
    },
    from,
  };
}

/**
 * Days after the last day with a visitor on which an item is not free for somebody else. Without a changeover time an
 * item that comes back on a day is promised again for the next day at the earliest; with one, for the same day.
 */
export function daysAfterReturn(terms: Pick<LendingTerms, 'bufferDays' | 'changeoverMinutes'>): number {
  if (terms.bufferDays > 0) return terms.bufferDays;
  return terms.changeoverMinutes === null ? 0 : -1;
}
