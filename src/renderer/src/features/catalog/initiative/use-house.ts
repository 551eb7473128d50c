import { useQuery } from '@tanstack/react-query';
import type { HouseInitiative } from '#shared/contract/catalog.contract.ts';
import { useApi } from '../../../client/api.ts';

/** Doors open and close by the clock, which no change feed tells of. */
const lookEveryMs = 60_000;

/** What is open now, by initiative; asked again each minute. */
export function useOpenNow(): ReadonlyMap<string, HouseInitiative> {
  const { orpc } = useApi();
  const house = useQuery(orpc.catalog.house.queryOptions({ refetchInterval: lookEveryMs }));
  return new Map((house.data ?? []).map((one) => [one.id, one]));
}
