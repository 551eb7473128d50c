import type { Instant } from '#shared/domain/local-days.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** `3 uur geleden`, `gisteren`: how long ago, in the largest unit that is passed. A moment to come counts as now. */
export function ago(instant: Instant, now: Instant, language: string): string {
  const passed = Math.max(0, Date.parse(now) - Date.parse(instant));
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (passed < minute) return words.format(0, 'second');
  if (passed < hour) return words.format(-Math.floor(passed / minute), 'minute');
  if (passed < day) return words.format(-Math.floor(passed / hour), 'hour');
  return words.format(-Math.floor(passed / day), 'day');
}

export type BackupAge = 'good' | 'aging' | 'old' | 'none';

/**
 * How much a house should worry about its last verified backup: a day and a bit is how it should be, from two days on
 * somebody should look, after a week it is a danger.
 */
export function backupAge(lastVerifiedAt: Instant | null, now: Instant): BackupAge {
  if (lastVerifiedAt === null) return 'none';
  const passed = Date.parse(now) - Date.parse(lastVerifiedAt);
  if (passed < 2 * day) return 'good';
  return passed < 7 * day ? 'aging' : 'old';
}

/** `12,4 MB`: a size for people, in the units of disks (powers of 1000). */
export function sizeOf(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}
