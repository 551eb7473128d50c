import { useEffect } from 'react';
import type { CareAccess } from '#shared/contract/zones.contract.ts';
import { type Api, useApi } from '../../client/api.ts';
import { touchedDomains } from '../../client/changes.ts';

/** Moments at which the care side is asked again, by the access that ends then; they outlive the page that saw it. */
const watched = new Map<string, ReturnType<typeof setTimeout>>();
/** The longest a timer of a browser waits. */
const longest = 2 ** 31 - 1;
/** The core's clock decides: where this one runs ahead of it, asking goes at this pace. */
const pace = 30_000;

/**
 * Access for a while ends by the clock, and no change in the house says so: what access decides is then asked again, and what may no
 * longer be read goes, on whichever page it stands. What else is on the desk stays: a visit, a dialog, the focus.
 */
export function useEndOfAccess(accesses: readonly CareAccess[]): void {
  const api = useApi();
  useEffect(() => {
    for (const { id, until, isRunning } of accesses) watchEnd(api, { id, until, isRunning });
  }, [api, accesses]);
}

function watchEnd(api: Api, { id, until, isRunning }: Pick<CareAccess, 'id' | 'until' | 'isRunning'>): void {
  const wait = Date.parse(until) - Date.now();
  if (!isRunning || wait > longest || watched.has(id)) return;
  const timer = setTimeout(
    () => {
      watched.delete(id);
      for (const domain of touchedDomains['careAccess'] ?? [])
        void api.queries.resetQueries({ queryKey: api.orpc[domain].key() });
    },
    // A moment later than the core.
    wait > 0 ? wait + 1000 : pace,
  );
  watched.set(id, timer);
}
