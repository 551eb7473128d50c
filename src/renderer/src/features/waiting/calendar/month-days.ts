import { dayFromNumber, dayNumber, daysInMonth } from '#shared/domain/calendar.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';

/** A month on the wall, `YYYY-MM`. */
export type Month = string;

export const monthOf = (day: LocalDay): Month => day.slice(0, 7);
export const firstOf = (month: Month): LocalDay => `${month}-01`;

export function lengthOf(month: Month): number {
  return daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
}

export const lastOf = (month: Month): LocalDay => `${month}-${String(lengthOf(month)).padStart(2, '0')}`;

/** The month so many months later. */
export function monthAfter(month: Month, n: number): Month {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + n;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** The weeks of a month, Monday first; null where another month's days would stand. */
export function weeksOf(month: Month): (LocalDay | null)[][] {
  const first = dayNumber(firstOf(month));
  const before = weekdayNumber(first) - 1;
  const cells: (LocalDay | null)[] = Array.from({ length: before }, () => null);
  for (let n = 0; n < lengthOf(month); n += 1) cells.push(dayFromNumber(first + n));
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** Day 0 was a Thursday. Monday is 1. */
const weekdayNumber = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** Where an arrow, Home, End or Page key leads from a day; null for other keys. */
export function dayAfterKey(key: string, day: LocalDay): LocalDay | null {
  const number = dayNumber(day);
  switch (key) {
    case 'ArrowLeft':
      return dayFromNumber(number - 1);
    case 'ArrowRight':
      return dayFromNumber(number + 1);
    case 'ArrowUp':
      return dayFromNumber(number - 7);
    case 'ArrowDown':
      return dayFromNumber(number + 7);
    case 'Home':
      return dayFromNumber(number - weekdayNumber(number) + 1);
    case 'End':
      return dayFromNumber(number + 7 - weekdayNumber(number));
    case 'PageUp':
      return sameDayIn(monthAfter(monthOf(day), -1), day);
    case 'PageDown':
      return sameDayIn(monthAfter(monthOf(day), 1), day);
    default:
      return null;
  }
}

function sameDayIn(month: Month, day: LocalDay): LocalDay {
  const wanted = Math.min(Number(day.slice(8)), lengthOf(month));
  return `${month}-${String(wanted).padStart(2, '0')}`;
}

/** The days chosen so far. */
export interface ChosenDays {
  fromDay: LocalDay | null;
  toDay: LocalDay | null;
}

/** Choosing a day: the first is the beginning, the next the end; a third, or an earlier one, begins anew. */
export function choose({ fromDay, toDay }: ChosenDays, day: LocalDay): ChosenDays {
  if (fromDay === null || toDay !== null || day < fromDay) return { fromDay: day, toDay: null };
  return { fromDay, toDay: day };
}
