import type { LocalDay } from '#shared/domain/local-days.ts';

/** The days of a helper: from a day on, up to and including another, unless it was ended before. */
export interface HelperSpan {
  from_day: LocalDay;
  until_day: LocalDay | null;
  ended_day: LocalDay | null;
  undone_at: string | null;
}

/** True on the days on which somebody may collect or act. From the day it is ended it holds no more. */
export function helperHoldsOn(helper: HelperSpan, day: LocalDay): boolean {
  if (helper.undone_at !== null || day < helper.from_day) return false;
  if (helper.ended_day !== null && day >= helper.ended_day) return false;
  return helper.until_day === null || day <= helper.until_day;
}
