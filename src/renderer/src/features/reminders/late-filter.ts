import type { Severity, WayToReach } from '#shared/contract/reminder-words.ts';

/** What the list is narrowed to; what is left out narrows nothing. */
export interface LateFilter {
  severity?: Severity | undefined;
  initiativeId?: string | undefined;
  /** `any`, `none`, or the key of a step. */
  step?: string | undefined;
  reach?: WayToReach | undefined;
}

export const noFilter: LateFilter = {};
