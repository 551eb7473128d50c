export const moneyViews = ['owes', 'deposits', 'credit', 'day'] as const;
export type MoneyView = (typeof moneyViews)[number];

/** What the address of the open accounts keeps. */
export interface MoneySearch {
  view?: MoneyView | undefined;
  initiative?: string | undefined;
}

export const moneySearch = (search: Record<string, unknown>): MoneySearch => ({
  view: moneyViews.find((view) => view === search['view']),
  initiative: typeof search['initiative'] === 'string' ? search['initiative'] : undefined,
});
