import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../client/api.ts';

/** Milliseconds between two looks: somebody stands there and reads. */
const pace = 2_000;

/**
 * Whether this kiosk is a computer of its own that does not reach the hub now: the desk does not see what was asked here yet.
 * False on a house with one computer.
 */
export function useHubAway(): boolean {
  const { orpc } = useApi();
  const { data } = useQuery(orpc.network.status.queryOptions({ refetchInterval: pace }));
  const contact = data?.device?.contact;
  return contact !== undefined && contact !== 'together' && contact !== 'filling';
}
