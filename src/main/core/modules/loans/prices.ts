import type { LendingTerms } from '#shared/contract/lendingRules.contract.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import type { Calendar } from '#shared/domain/opening-hours.ts';
import type { Executor } from '../../store/database.ts';
import { lateFee, priceFor } from '../money/index.ts';

/** What a loan, or a renewal, of so many local days costs this person, in cents. */
export async function loanPrice(
  ex: Executor,
  fee: LendingTerms['fee'],
  of: { personId: string; day: LocalDay; days: number },
): Promise<number> {
  if (fee.cents === 0) return 0;
  const price = await priceFor(ex, { ...of, baseCents: fee.cents, unit: fee.unit, scheme: 'loan' });
  return price.cents;
}

/** What bringing it back on a day costs, in cents: days on which nobody is there to take it back do not count. */
export function latePrice(
  late: LendingTerms['late'],
  of: { dueDay: LocalDay; returnedDay: LocalDay; calendar: Calendar },
): number {
  if (late.cents === 0 || of.returnedDay <= of.dueDay) return 0;
  const { cents, unit: per, capCents } = late;
  return lateFee({ rule: { cents, per, capCents, graceDays: 0, counting: 'openDays' }, ...of }).cents;
}
