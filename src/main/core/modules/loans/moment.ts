import { houseDayOf, houseTimeZone } from '#shared/domain/house.ts';
import { type Instant, instantAt, type LocalDay } from '#shared/domain/local-days.ts';
import { refuse } from '../../rpc/refusal.ts';

/** When something happened, which may be before it was written down. */
export interface Moment {
  at: Instant;
  day: LocalDay;
  /** When it was written down, if that was later. */
  enteredAt: Instant | null;
}

/** Now, or a wall-clock moment of the house that has passed; noon when nobody knows the time. */
export function momentOf(now: Instant, on: { day: LocalDay; time: string | null } | undefined): Moment {
  if (!on) return { at: now, day: houseDayOf(now), enteredAt: null };
  const said = instantAt(on.day, on.time ?? '12:00', houseTimeZone);
  // "Today, at noon" said in the morning means: earlier today.
  const at = said > now && on.time === null && on.day === houseDayOf(now) ? now : said;
  if (at > now) refuse('loans.inFuture');
  return { at, day: houseDayOf(at), enteredAt: now };
}
