import type { ThingsSearch } from './things-search.ts';

export interface ThingsTabProps {
  search: ThingsSearch;
  /** Writes the address: a saved filter is pushed, so that Back leads to what was there; a single choice replaces. */
  onSearch: (search: ThingsSearch, how: 'push' | 'replace') => void;
}
