/** Filters of lists that were given a name. Nothing else builds on it. */
export { filtersProcedures } from './filters.procedures.ts';
