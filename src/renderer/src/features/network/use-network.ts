import { useQuery } from '@tanstack/react-query';
import type { NetworkStatus } from '#shared/contract/network.contract.ts';
import { useApi } from '../../client/api.ts';

/** Milliseconds between two looks where no change is told: before somebody signs in, and while something is under way. */
const often = 1_000;
const seldom = 10_000;

/** What this computer is in the house, and how it stands with the hub. */
export function useNetwork(options: { isImpatient?: boolean } = {}): NetworkStatus | undefined {
  const { orpc } = useApi();
  const refetchInterval = options.isImpatient ? often : seldom;
  return useQuery(orpc.network.status.queryOptions({ refetchInterval })).data;
}
