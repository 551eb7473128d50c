import type { KioskText } from './kiosk-text.ts';

export type PeriodUnit = 'days' | 'weeks' | 'months' | 'years';

/** A number of days as people say it: a whole year, months from two on, whole weeks, otherwise days. */
export function loanPeriod(days: number): { unit: PeriodUnit; count: number } {
  if (days >= 365 && days % 365 < 2) return { unit: 'years', count: Math.floor(days / 365) };
  if (days >= 60 && days % 30 === 0) return { unit: 'months', count: days / 30 };
  if (days >= 14 && days % 7 === 0) return { unit: 'weeks', count: days / 7 };
  return { unit: 'days', count: days };
}

/** "7 dagen", "3 weken", "9 maanden". */
export function loanPeriodWords(days: number, t: KioskText): string {
  const { unit, count } = loanPeriod(days);
  switch (unit) {
    case 'years':
      return t(($) => $.kiosk.thing.keepYears, { count });
    case 'months':
      return t(($) => $.kiosk.thing.keepMonths, { count });
    case 'weeks':
      return t(($) => $.kiosk.thing.keepWeeks, { count });
    case 'days':
      return t(($) => $.kiosk.thing.keepDays, { count });
  }
}
