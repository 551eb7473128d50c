/** Lists whose filter can be given a name. */
export const filterLists = ['items', 'kinds', 'late', 'waiting', 'money'] as const;
export type FilterList = (typeof filterLists)[number];

/** Most filters one account keeps for a list, and the house beside them. */
export const mostFilters = 30;

/** Parameters of a list by name; what is not there narrows nothing. */
export type FilterParams = Readonly<Record<string, string>>;
