import { useQueries } from '@tanstack/react-query';
import type { Availability } from '#shared/contract/loans.contract.ts';
import { useApi } from '../../../client/api.ts';

/** How many of each kind are in the house, asked page by page. */
export function useAvailability(pages: readonly (readonly string[])[]): ReadonlyMap<string, Availability> {
  const { orpc } = useApi();
  const answers = useQueries({
    queries: pages
      .filter((kindIds) => kindIds.length > 0)
      .map((kindIds) => orpc.loans.availability.queryOptions({ input: { kindIds: [...kindIds] } })),
  });
  return new Map(answers.flatMap(({ data }) => data ?? []).map((one) => [one.kindId, one]));
}
