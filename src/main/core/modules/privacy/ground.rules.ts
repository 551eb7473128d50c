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

/** A ground as far as it says whether consent holds. */
export interface ConsentHistory {
  ground: ProcessingGround;
  at: string;
  ended_at: string | null;
  ended_day: LocalDay | null;
  end_kind: GroundEnd | null;
}

/**
 * The day consent was withdrawn, when it was and was not given again since: then nothing may be shared on consent. Another ground beside it is
 * no consent. Of two records that turned out to be one person the later word counts.
 */
export function withdrawnSince(rows: readonly ConsentHistory[]): LocalDay | null {
  const consents = rows.filter(({ ground, end_kind }) => ground === 'consent' && end_kind !== 'mistake');
  const last = consents
    .filter(({ end_kind }) => end_kind === 'withdrawn')
    .toSorted((a, b) => (a.ended_at ?? '').localeCompare(b.ended_at ?? ''))
    .at(-1);
  if (!last) return null;
  const isGivenSince = consents.some(
    ({ at, end_kind }) => end_kind !== 'withdrawn' && at >= (last.ended_at ?? ''),
  );
  return isGivenSince ? null : last.ended_day;
}
