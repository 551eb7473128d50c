import type { AgendaItem } from '#shared/contract/agenda.contract.ts';
import { addDays, type LocalDay, weekdayOf } from '#shared/domain/local-days.ts';

export type AgendaView = 'day' | 'week';

/** Days a day view looks ahead. */
const ahead = 7;

/** The days a view asks for: the day and the week after it, or the week from its Monday. */
export function spanOf(view: AgendaView, day: LocalDay): { fromDay: LocalDay; toDay: LocalDay } {
  if (view === 'day') return { fromDay: day, toDay: addDays(day, ahead) };
  const monday = addDays(day, 1 - weekdayOf(day));
  return { fromDay: monday, toDay: addDays(monday, 6) };
}

export const stepOf = (view: AgendaView): number => (view === 'day' ? 1 : 7);

export interface Grouped {
  overdue: AgendaItem[];
  /** Items of each day of the span, in its order. */
  days: { day: LocalDay; items: AgendaItem[] }[];
  noDay: AgendaItem[];
}

/** Late first, then day by day, then what has no day of its own. What is late stands nowhere else. */
export function grouped(
  items: readonly AgendaItem[],
  { fromDay, toDay }: { fromDay: LocalDay; toDay: LocalDay },
): Grouped {
  const overdue = items.filter((item) => item.isOverdue);
  const onTime = items.filter((item) => !item.isOverdue);
  const days: Grouped['days'] = [];
  for (let day = fromDay; day <= toDay; day = addDays(day, 1))
    days.push({ day, items: onTime.filter((item) => item.day === day) });
  return { overdue, days, noDay: onTime.filter((item) => item.day === null) };
}
