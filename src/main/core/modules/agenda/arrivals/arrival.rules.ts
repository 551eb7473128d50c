/** Minutes since midnight of a wall clock time. */
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Which of today's appointments somebody is here for: the one that begins nearest to now; of two as near the first. */
export function meantOf<T extends { time: string }>(appointments: readonly T[], now: string): T | null {
  const far = ({ time }: T): number => Math.abs(minutesOf(time) - minutesOf(now));
  const [meant] = appointments.toSorted(
    (one, other) => far(one) - far(other) || one.time.localeCompare(other.time),
  );
  return meant ?? null;
}

/**
 * Who is expected to fetch a visitor: whoever made the appointment, as long as they are on its team; away today, who stands in for them.
 * Null: whoever of the team, or of the others, is free.
 */
export function fetcherOf(
  { byAccountId, teamIds }: { byAccountId: string | null; teamIds: readonly string[] },
  standInOf: ReadonlyMap<string, { standInId: string }>,
): string | null {
  if (byAccountId === null || !teamIds.includes(byAccountId)) return null;
  return standInOf.get(byAccountId)?.standInId ?? byAccountId;
}
