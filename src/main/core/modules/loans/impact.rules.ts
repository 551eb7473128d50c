import type { Impact } from '#shared/contract/loans.contract.ts';
import { daysBetween, type LocalDay } from '#shared/domain/local-days.ts';

/**
 * What one loan saves a person, in whole cents: the price of a new one, divided by the number of loans such a thing lasts.
 * Null when nobody knows what a new one costs. The definition is in docs/impact.md; a figure that was written down with a
 * loan does not change when it does.
 */
export function savedBy(replacementCents: number | null, lifeLoans: number): number | null {
  return replacementCents === null ? null : Math.round(replacementCents / lifeLoans);
}

export interface CountedLoan {
  handedOverDay: LocalDay;
  returnedDay: LocalDay | null;
  savedCents: number | null;
}

/** Sums of loans that were not undone. A loan that is out counts up to today; the day itself is a day. */
export function impactOf(loans: readonly CountedLoan[], today: LocalDay): Impact {
  const sum = (of: (loan: CountedLoan) => number): number =>
    loans.reduce((total, loan) => total + of(loan), 0);
  const days = loans.map((loan) => loan.handedOverDay).toSorted();
  return {
    loans: loans.length,
    daysOut: sum((loan) => daysBetween(loan.handedOverDay, loan.returnedDay ?? today) + 1),
    savedCents: sum((loan) => loan.savedCents ?? 0),
    withoutValue: loans.filter((loan) => loan.savedCents === null).length,
    lastDay: days.at(-1) ?? null,
  };
}
