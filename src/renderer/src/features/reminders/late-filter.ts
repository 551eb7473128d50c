import type { FilterParams } from '#shared/contract/filter-words.ts';
import { type Severity, severities, type WayToReach, waysToReach } from '#shared/contract/reminder-words.ts';

/** What the list is narrowed to, and what the address keeps of it; what is left out narrows nothing. */
export interface LateFilter {
  severity?: Severity | undefined;
  initiativeId?: string | undefined;
  /** `any`, `none`, or the key of a step. */
  step?: string | undefined;
  reach?: WayToReach | undefined;
}

export const noFilter: LateFilter = {};

export const lateSearch = (search: Record<string, unknown>): LateFilter => ({
  severity: severities.find((severity) => severity === search['severity']),
  initiativeId: textOf(search['initiativeId']),
  step: textOf(search['step']),
  reach: waysToReach.find((way) => way === search['reach']),
});

/** The filter of an address without what is not there. */
export const filterIn = (search: LateFilter): LateFilter => paramsIn(search);

export const paramsIn = (filter: LateFilter): FilterParams =>
  Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
