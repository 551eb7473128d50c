/**
 * How long a sign-in waits after wrong secrets. A six-digit PIN has a million values: slowing tries down is what
 * protects it, so the counter lives in the store, next to the account, and survives a restart.
 */

/** Wrong tries that cost nothing: people mistype. */
export const freeTries = 4;
const firstWait = 30;
const longestWait = 15 * 60;

/**
 * Seconds to wait after the n-th wrong try in a row: nothing up to the fourth, 30 after the fifth, then twice as
 * long each time, at most 15 minutes.
 */
export function afterFailure(failures: number): number {
  if (failures <= freeTries) return 0;
  return Math.min(firstWait * 2 ** (failures - freeTries - 1), longestWait);
}

/**
 * Seconds still to wait at `now`, both instants as UTC ISO text; an unreadable instant counts as "just now". A
 * clock that was set back gives the whole wait again, never more. A clock set forward does shorten it: where that
 * is a danger, the caller compares with a clock that only counts up.
 */
export function secondsToWait(failures: number, lastFailureAt: string | null, now: string): number {
  const wait = afterFailure(failures);
  if (wait === 0 || lastFailureAt === null) return 0;
  const passed = (Date.parse(now) - Date.parse(lastFailureAt)) / 1000;
  return passed > 0 ? Math.max(0, Math.ceil(wait - passed)) : wait;
}
