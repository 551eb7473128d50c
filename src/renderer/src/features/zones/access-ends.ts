import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CareAccess } from '#shared/contract/zones.contract.ts';

/** Moments at which everything is asked again, by the access that ends then; they outlive the page that saw it. */
const watched = new Map<string, ReturnType<typeof setTimeout>>();
/** The longest a timer of a browser waits. */
const longest = 2 ** 31 - 1;

/**
 * Access for a while ends by the clock, and no change in the house says so: what is on the screen is then asked again, and what may no
 * longer be read goes, on whichever page it stands.
 */
export function useEndOfAccess(accesses: readonly CareAccess[]): void {
  const queries = useQueryClient();
  useEffect(() => {
    for (const { id, until, isRunning } of accesses) watchEnd(queries, { id, until, isRunning });
  }, [queries, accesses]);
}

function watchEnd(
  queries: QueryClient,
  { id, until, isRunning }: Pick<CareAccess, 'id' | 'until' | 'isRunning'>,
) {
  const wait = Date.parse(until) - Date.now();
  if (!isRunning || wait > longest || watched.has(id)) return;
  const timer = setTimeout(() => {
    watched.delete(id);
    // A moment later than the core, whose clock decides.
    void queries.resetQueries();
  }, Math.max(0, wait) + 1000);
  watched.set(id, timer);
}
