/** What the rule needs to know of a backup. `at` is a UTC instant. */
export interface Kept {
  readonly at: string;
  readonly reason: string;
  readonly verified: boolean;
}

const day = 86_400_000;
/** Nothing older, so that erased persons disappear from the backups too (GDPR, article 17). */
export const longest = 90 * day;
/** Backups made before a migration or a restore are the way back, so they stay a month whatever else was made. */
export const pinned = 30 * day;
/** And one that a person asked for stays the day, even if another follows within the hour. */
const pins: ReadonlyMap<string, number> = new Map([
  ['migration', pinned],
  ['restore', pinned],
  ['manual', day],
]);

const hourOf = (at: number): string => new Date(at).toISOString().slice(0, 13);
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7);
/** Weeks from Monday to Sunday; day 0 of 1970 was a Thursday. */
const weekOf = (at: number): string => String(Math.floor((at / day + 3) / 7));

const series: ReadonlyArray<readonly [count: number, period: (at: number) => string]> = [
  [24, hourOf],
  [14, dayOf],
  [8, weekOf],
  [3, monthOf],
];

/**
 * Which backups may go: all but the newest verified one of each of the last 24 hours, 14 days, 8 weeks and 3 months that
 * have one, and the pinned ones. Periods are UTC. An unverified file counts for no period and goes after a day.
 */
export function outdated<T extends Kept>(backups: readonly T[], now: string): T[] {
  const moment = Date.parse(now);
  const aged = backups.map((backup) => ({ backup, at: Date.parse(backup.at) })).sort((a, b) => b.at - a.at);
  const young = aged.filter(({ at }) => moment - at <= longest);
  const keep = new Set<T>();
  for (const { backup, at } of young) {
    if (backup.verified && moment - at <= (pins.get(backup.reason) ?? -1)) keep.add(backup);
    if (!backup.verified && moment - at <= day) keep.add(backup);
  }
  const verified = young.filter(({ backup }) => backup.verified);
  for (const [count, period] of series) {
    const seen = new Set<string>();
    for (const { backup, at } of verified) {
      if (seen.size === count) break;
      const name = period(at);
      if (!seen.has(name)) keep.add(backup);
      seen.add(name);
    }
  }
  return backups.filter((backup) => !keep.has(backup));
}
