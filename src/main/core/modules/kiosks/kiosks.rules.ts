import type { CallEnd, CallState } from '#shared/contract/kiosk-words.ts';

/** Milliseconds without a sign of life after which a kiosk counts as silent: it says it is there each minute. */
export const silentAfter = 3 * 60_000;

interface CallTimes {
  answered_at: string | null;
  closed_as: CallEnd | null;
}

/** What the kiosk may tell its visitor, and nothing that is not so. */
export function stateOfCall({ answered_at, closed_as }: CallTimes): CallState {
  if (closed_as === 'takenOver') return 'takenOver';
  if (closed_as !== null) return 'over';
  return answered_at === null ? 'called' : 'coming';
}

/** Whether a kiosk that should be there gave no sign of life for too long. */
export const isSilent = ({ since, lastSeenAt }: { since: string; lastSeenAt: string | null }, now: string) =>
  Date.parse(now) - Date.parse(lastSeenAt ?? since) > silentAfter;

/** Nobody goes there yet comes first; then who waits longest. */
export const byNeed = <T extends { answered_at: string | null; called_at: string }>(one: T, other: T) =>
  Number(one.answered_at !== null) - Number(other.answered_at !== null) ||
  one.called_at.localeCompare(other.called_at);
