import { useQueries } from '@tanstack/react-query';
import type { ItemStanding } from '#shared/contract/loans.contract.ts';
import { useApi } from '../../../client/api.ts';

/** As many as one question may name. */
const atATime = 200;

/**
 * Where each of these things is: one question for a page of a list, not one per line. The ids are asked in the pages they came in, so
 * that a page more asks for nothing twice.
 */
export function useStandings(
  itemIds: readonly string[],
  pageSize: number = atATime,
): ReadonlyMap<string, ItemStanding> {
  const { orpc } = useApi();
  const pages: string[][] = [];
  for (let at = 0; at < itemIds.length; at += pageSize) pages.push(itemIds.slice(at, at + pageSize));
  const answers = useQueries({
    queries: pages.map((page) =>
      orpc.loans.standings.queryOptions({
        input: { itemIds: page },
        // A page that grew keeps what it knew until the answer is there.
        placeholderData: (earlier) => earlier,
      }),
    ),
  });
  return new Map(answers.flatMap(({ data }) => data ?? []).map((one) => [one.itemId, one]));
}
