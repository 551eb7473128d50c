import type { AttentionAge } from '#shared/contract/network-words.ts';

const day = 24 * 3_600_000;

/**
 * How pressing something is that waits for a person: new within a day, waiting up to three, late after that. Nothing ever
 * closes by itself. Both instants UTC, by the clock of the hub.
 */
export function ageOf(notedAt: string, now: string): 'new' | 'waiting' | 'late' {
  const passed = Date.parse(now) - Date.parse(notedAt);
  if (passed >= 3 * day) return 'late';
  return passed >= day ? 'waiting' : 'new';
}

/** For the badge: of the oldest that is open; null when nothing is. */
export function badgeOf(oldest: string | null, now: string): AttentionAge {
  if (oldest === null) return 'none';
  return ageOf(oldest, now) === 'late' ? 'late' : 'new';
}
