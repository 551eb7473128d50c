/** Parts of the calendar. */
export const calendarTabs = ['month', 'days', 'rules', 'moves'] as const;
export type CalendarTab = (typeof calendarTabs)[number];

export interface CalendarSearch {
  tab?: CalendarTab | undefined;
  /** `YYYY-MM`; without it this month. */
  month?: string | undefined;
  /** The day that is shown beside the month. */
  day?: string | undefined;
}

const text = (value: unknown, shape: RegExp): string | undefined =>
  typeof value === 'string' && shape.test(value) ? value : undefined;

/** What of an address the calendar understands. */
export const calendarSearch = (search: Record<string, unknown>): CalendarSearch => ({
  tab: calendarTabs.find((tab) => tab === search['tab']),
  month: text(search['month'], /^\d{4}-(0[1-9]|1[0-2])$/),
  day: text(search['day'], /^\d{4}-(0[1-9]|1[0-2])-\d{2}$/),
});
