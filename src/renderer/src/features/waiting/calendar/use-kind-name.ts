import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../client/api.ts';

/** The name of a kind; empty until it is there. */
export function useKindName(kindId: string): string {
  const { orpc } = useApi();
  return useQuery(orpc.catalog.getKind.queryOptions({ input: { kindId } })).data?.name ?? '';
}
