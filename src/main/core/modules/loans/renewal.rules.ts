import type { DueMoment } from '#shared/domain/due.ts';
import { dueMoment } from '#shared/domain/due.ts';
import { houseTimeZone } from '#shared/domain/house.ts';
import { instantAt, type LocalDay } from '#shared/domain/local-days.ts';
import type { LendingRule } from './loans.rules.ts';
import type { Hindrance } from './neighbours.ts';

/**
 * The due moment after a renewal: the same period once more, counted from the due day, or from today when that has
 * passed, to the end of an open day.
 */
export function renewedDue(
  dueDay: LocalDay,
  today: LocalDay,
  loanDays: number,
  rule: LendingRule,
): DueMoment {
  const from = dueDay > today ? dueDay : today;
  const handedOverAt = instantAt(from, '12:00', houseTimeZone);
  return dueMoment({ ...rule, handedOverAt, periodDays: loanDays });
}

export interface RenewalFacts {
  name: string;
  initiativeName: string;
  dueDay: LocalDay;
  newDueDay: LocalDay;
  /** Renewals that stand, and the most the loan's own rule allows. */
  times: number;
  most: number;
  /** Somebody else waits for the kind or for this item, without having one set aside. */
  somebodyWaits: boolean;
  /** First day within the longer loan on which somebody else reserved it and no other item will do. */
  reservedFrom: LocalDay | null;
  pausedUntil: LocalDay | null;
  /** An overdue safety check or a recall: the thing must come back. */
  gate: Hindrance | null;
}

/** Why a loan cannot be renewed, what nobody may overrule first; empty when it can. */
export function hindrancesToRenew(facts: RenewalFacts): Hindrance[] {
  const { name, times, most } = facts;
  const found: Hindrance[] = [];
  if (facts.gate) found.push(facts.gate);
  if (facts.newDueDay <= facts.dueDay) found.push({ reason: 'loans.renewalNoGain', params: { name } });
  if (facts.somebodyWaits) found.push({ reason: 'loans.renewalWaiting', params: { name } });
  if (facts.reservedFrom !== null)
    found.push({ reason: 'loans.renewalReserved', params: { name, day: facts.reservedFrom } });
  if (times >= most) found.push({ reason: 'loans.renewalLimit', params: { name, has: times, most } });
  if (facts.pausedUntil !== null)
    found.push({
      reason: 'loans.personBlocked',
      params: { initiative: facts.initiativeName, until: facts.pausedUntil },
    });
  return found;
}
