import { houseTimeZone } from '#shared/domain/house.ts';
import { type Instant, type LocalDay, localDayOf } from '#shared/domain/local-days.ts';

let last: { at: Instant; day: LocalDay } | undefined;

/**
 * The day in the house at an instant. One act has one `now`, asks this for each loan it makes and again for its answer, and reading
 * a time zone is slow: the last answer is kept.
 */
export function houseDayOf(at: Instant): LocalDay {
  if (last?.at !== at) last = { at, day: localDayOf(at, houseTimeZone) };
  return last.day;
}
