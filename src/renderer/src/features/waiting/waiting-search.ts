export const waitingTabs = ['ready', 'fetch', 'queue', 'coming'] as const;
export type WaitingTab = (typeof waitingTabs)[number];

/** What the address of the waiting list keeps: ids and words of the app, never of a person. */
export interface WaitingSearch {
  tab?: WaitingTab | undefined;
  initiative?: string | undefined;
}

export const waitingSearch = (search: Record<string, unknown>): WaitingSearch => ({
  tab: waitingTabs.find((tab) => tab === search['tab']),
  initiative: textOf(search['initiative']),
});

/** What the address of a calendar keeps: for whom, or which reservation is moved. */
export interface CalendarSearch {
  person?: string | undefined;
  reservation?: string | undefined;
}

export const kindCalendarSearch = (search: Record<string, unknown>): CalendarSearch => ({
  person: textOf(search['person']),
  reservation: textOf(search['reservation']),
});

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
