/** A day (and a time, when it is known) that has passed: what is noted now happened then. */
export interface PastMoment {
  day: string;
  /** `HH:MM` on the house's clock; null: nobody knows. */
  time: string | null;
}

/** A wall-clock time as people type it (`9`, `9:30`, `9u30`, `0930`); undefined when it is none, null when empty. */
export function readTime(typed: string): string | null | undefined {
  const plain = typed.trim().toLowerCase();
  if (plain === '') return null;
  const read = /^(\d{1,2})(?:\s*[:.uh]\s*(\d{2})?|(\d{2}))?$/.exec(plain);
  if (!read) return undefined;
  const hours = Number(read[1]);
  const minutes = Number(read[2] ?? read[3] ?? 0);
  if (hours > 23 || minutes > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
