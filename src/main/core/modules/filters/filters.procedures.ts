import type { Procedures } from '../../rpc/procedures.ts';
import { listFilters, removeFilter, renameFilter, saveFilter, undoRemove } from './filters.service.ts';

/** Filters of lists that were given a name. */
export const filtersProcedures: Procedures<'filters'> = {
  list: listFilters,
  save: saveFilter,
  rename: renameFilter,
  remove: async (call, { filterId }) => {
    await removeFilter(call, filterId);
    return {};
  },
  undoRemove: (call, { filterId }) => undoRemove(call, filterId),
};
