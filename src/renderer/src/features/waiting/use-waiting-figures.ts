import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../client/api.ts';

/** How many lie ready, are to be fetched, wait and are to come; undefined until known. */
export function useWaitingFigures(initiativeId?: string) {
  const { orpc } = useApi();
  const of = { limit: 1, ...(initiativeId === undefined ? {} : { initiativeId }) };
  const ready = useQuery(orpc.holds.list.queryOptions({ input: { view: 'ready', ...of } }));
  const queue = useQuery(orpc.holds.list.queryOptions({ input: { view: 'waiting', ...of } }));
  const fetch = useQuery(orpc.reservations.list.queryOptions({ input: { view: 'today', ...of } }));
  const coming = useQuery(orpc.reservations.list.queryOptions({ input: { view: 'coming', ...of } }));
  return {
    ready: ready.data?.total,
    queue: queue.data?.total,
    fetch: fetch.data?.total,
    coming: coming.data?.total,
  };
}
