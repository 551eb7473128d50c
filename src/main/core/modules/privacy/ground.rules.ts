import type { RefusalCode } from '#shared/contract/errors.ts';
import type { GroundEnd, ProcessingGround } from '#shared/contract/privacy-words.ts';
import type { ConsentWay } from '#shared/contract/referral-words.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';

/** Why a ground cannot be written down like this; null when it can. Consent says how it was asked, the other grounds are not asked. */
export function groundProblem(
  given: { ground: ProcessingGround; way: ConsentWay | null; day: LocalDay },
  today: LocalDay,
): RefusalCode | null {
  if (given.day > today) return 'privacy.dayToCome';
  return (given.ground === 'consent') === (given.way !== null) ? null : 'privacy.wayNeeded';
}

/** Why consent cannot be withdrawn on that day; null when it can. Only consent can be: the other grounds are not somebody's to give. */
export function withdrawProblem(
  row: { ground: ProcessingGround; day: LocalDay; ended_at: string | null },
  day: LocalDay,
  today: LocalDay,
): RefusalCode | null {
  if (row.ground !== 'consent') return 'privacy.notConsent';
  if (row.ended_at !== null) return 'privacy.alreadyEnded';
  if (day > today) return 'privacy.dayToCome';
  return day < row.day ? 'privacy.dayBeforeGiven' : null;
}

/**
 * The day consent was withdrawn, when it was and was not given again since: then nothing may be shared on consent. Rows in the order they were
 * written. Another ground beside it is not consent.
 */
export function withdrawnSince(
  rows: readonly { ground: ProcessingGround; end_kind: GroundEnd | null; ended_day: LocalDay | null }[],
): LocalDay | null {
  const last = rows.findLast(({ ground, end_kind }) => ground === 'consent' && end_kind !== 'mistake');
  return last?.end_kind === 'withdrawn' ? last.ended_day : null;
}
