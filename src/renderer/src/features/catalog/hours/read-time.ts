import type { WallTime } from '#shared/domain/local-days.ts';

/**
 * Reads a time as people type it: `9`, `9u`, `9u30`, `9:30`, `9.30`, `9h30`, `930`, `0930`, `17`. 24 hours; minutes after the
 * hour mark have two digits. Null when it is no time.
 */
export function readTime(text: string): WallTime | null {
  const plain = text.trim().toLowerCase();
  const match =
    /^(\d{1,2})(?:\s*(?:[:.,uh]|uur|heures?)\s*(\d{2})?)?$/.exec(plain) ?? /^(\d{1,2})(\d{2})$/.exec(plain);
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hours > 23 || minutes > 59) return null;
  return writeTime(hours * 60 + minutes);
}

/** `HH:MM` for minutes since midnight (0 to 1439). */
export function writeTime(minutes: number): WallTime {
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** Minutes since midnight. */
export function minutesOf(time: WallTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
