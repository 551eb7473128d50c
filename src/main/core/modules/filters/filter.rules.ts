import type { FilterList, FilterParams } from '#shared/contract/filter-words.ts';
import { filterParams } from '#shared/contract/filters.contract.ts';

/** What a list knows of these parameters, each by its own rule: what is outdated or unreadable falls away. */
export function readParams(list: FilterList, given: Readonly<Record<string, unknown>>): FilterParams {
  const known = Object.entries(filterParams[list]).flatMap(([name, schema]) => {
    const read = schema.safeParse(given[name]);
    return read.success ? [[name, read.data] as const] : [];
  });
  return Object.fromEntries(known);
}

/** The initiative a filter is about; each list has its own word for it. */
export const initiativeIn = (params: FilterParams): string | null =>
  params['initiative'] ?? params['initiativeId'] ?? null;
