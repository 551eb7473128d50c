import { isMonthDay, type MonthDay } from '#shared/domain/closing-rules.ts';

/** Reads a day of the year as people type it: `24/12`, `24-12`, `24.12`, `24 12`, `1/1`. Null when it is none. */
export function readMonthDay(text: string): MonthDay | null {
  const match = /^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})$/.exec(text.trim());
  if (!match) return null;
  const monthDay = `${(match[2] ?? '').padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`;
  return isMonthDay(monthDay) ? monthDay : null;
}

/** `24/12` for `12-24`. */
export const writeMonthDay = (monthDay: MonthDay): string =>
  `${Number(monthDay.slice(3))}/${Number(monthDay.slice(0, 2))}`;
