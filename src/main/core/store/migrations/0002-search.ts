import type { Migration } from '../engine.ts';

/** Being built: the tables of the search. */
export const search: Migration = { name: '0002-search', up: async () => {} };
