import { dayNumber, daysInMonth } from '#shared/domain/calendar.ts';

/** Months are `YYYY-MM`, days `YYYY-MM-DD`. */
export const monthOf = (day: string): string => day.slice(0, 7);

export function daysOfMonth(month: string): string[] {
  const [year = 1970, number = 1] = month.split('-').map(Number);
  return Array.from(
    { length: daysInMonth(year, number) },
    (_, n) => `${month}-${String(n + 1).padStart(2, '0')}`,
  );
}

/** The month `n` months later, or earlier for a negative `n`. */
export function shiftMonth(month: string, n: number): string {
  const [year = 1970, number = 1] = month.split('-').map(Number);
  const count = year * 12 + number - 1 + n;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** Monday 1 to Sunday 7. */
export const weekdayOfDay = (day: string): number => ((dayNumber(day) + 3) % 7) + 1;

/** Week of the year by ISO 8601: weeks start on Monday, and a week belongs to the year of its Thursday. */
export function isoWeek(day: string): number {
  const thursday = dayNumber(day) - weekdayOfDay(day) + 4;
  const year = new Date(thursday * 86_400_000).getUTCFullYear();
  return Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7) + 1;
}

/** Days that follow on one another, by week. */
export function weeksOf(days: readonly string[]): { week: number; days: string[] }[] {
  const weeks: { week: number; days: string[] }[] = [];
  for (const day of days) {
    const last = weeks.at(-1);
    if (last && weekdayOfDay(day) !== 1) last.days.push(day);
    else weeks.push({ week: isoWeek(day), days: [day] });
  }
  return weeks;
}

/** Where a key leads in the grid; null when it leads nowhere. Rows are initiatives, columns days. */
export function stepIn(
  key: string,
  at: { row: number; column: number },
  size: { rows: number; columns: number },
): { row: number; column: number } | null {
  const within = (n: number, length: number) => Math.max(0, Math.min(length - 1, n));
  const to = (row: number, column: number) => ({
    row: within(row, size.rows),
    column: within(column, size.columns),
  });
  switch (key) {
    case 'ArrowRight':
      return to(at.row, at.column + 1);
    case 'ArrowLeft':
      return to(at.row, at.column - 1);
    case 'ArrowDown':
      return to(at.row + 1, at.column);
    case 'ArrowUp':
      return to(at.row - 1, at.column);
    case 'Home':
      return to(at.row, 0);
    case 'End':
      return to(at.row, size.columns - 1);
    default:
      return null;
  }
}
