export { postgresSearch } from './postgres-search.ts';
export type {
  SearchDocument,
  SearchEntity,
  SearchExecutor,
  SearchHit,
  SearchIndex,
  SearchQuery,
} from './search-index.ts';
export { sqliteSearch } from './sqlite-search.ts';
