import type { RefusalCode } from '#shared/contract/errors.ts';
import { longestAccessDays, openingMinutes } from '#shared/contract/zones-words.ts';
import { addDays, type LocalDay } from '#shared/domain/local-days.ts';

/** Access as far as it says whether it runs. */
export interface Lasting {
  since: string;
  until: string;
  ended_at: string | null;
  closed_at: string | null;
}

/** It runs until its moment, unless somebody ended it or its referral is over. */
export const isRunning = (access: Lasting, now: string): boolean =>
  access.ended_at === null && access.closed_at === null && access.since <= now && now < access.until;

/** When a record that is opened now closes by itself. */
export const closesAt = (now: string): string =>
  new Date(Date.parse(now) + openingMinutes * 60_000).toISOString();

/** Why access may not last until that day; null when it may. */
export function lengthProblem(untilDay: LocalDay, today: LocalDay): RefusalCode | null {
  if (untilDay < today) return 'zones.endPassed';
  return untilDay > addDays(today, longestAccessDays) ? 'zones.tooLong' : null;
}

/** Who may end access before its time: whoever has it or gave it, whoever follows the person, and the coordinator. */
export const mayEnd = (
  access: { account_id: string; by_account_id: string | null },
  who: { accountId: string | null; isCoordinator: boolean; follows: boolean },
): boolean =>
  who.isCoordinator ||
  who.follows ||
  (who.accountId !== null && [access.account_id, access.by_account_id].includes(who.accountId));
