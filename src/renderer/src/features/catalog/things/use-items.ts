import {
  keepPreviousData,
  type UseQueryResult,
  useInfiniteQuery,
  useQueries,
  useQuery,
} from '@tanstack/react-query';
import type { Item } from '#shared/contract/catalog.contract.ts';
import { useApi } from '../../../client/api.ts';
import { nextOffset, pageSize } from './paging.ts';

export interface ItemFilter {
  /** Empty for a list without words. */
  text: string;
  initiativeId: string | undefined;
  state: Item['state'] | undefined;
}

export interface FoundItems {
  /** Undefined until there is an answer. */
  items: readonly Item[] | undefined;
  total: number;
  /** Only the best were given: more fit the words. */
  isCut: boolean;
  more: () => void;
  query: Pick<UseQueryResult, 'isError' | 'error' | 'refetch'>;
}

/** The search gives no more than this. */
const mostFound = 50;

/** Items by kind and barcode, page by page; or, with words, the ones that fit best. */
export function useItems(filter: ItemFilter): FoundItems {
  const listed = useListed(filter);
  const searched = useSearched(filter);
  return filter.text === '' ? listed : searched;
}

function useListed({ text, initiativeId, state }: ItemFilter): FoundItems {
  const { orpc } = useApi();
  const query = useInfiniteQuery(
    orpc.catalog.listItems.infiniteOptions({
      input: (offset: number) => ({
        limit: pageSize,
        offset,
        ...(initiativeId ? { initiativeId } : {}),
        ...(state ? { state } : {}),
      }),
      initialPageParam: 0,
      getNextPageParam: (last, all) => nextOffset(all.flatMap(({ items }) => items).length, last.total),
      placeholderData: keepPreviousData,
      enabled: text === '',
    }),
  );
  return {
    items: query.data?.pages.flatMap((page) => page.items),
    total: query.data?.pages[0]?.total ?? 0,
    isCut: false,
    more: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
    },
    query,
  };
}

/** `listItems` knows no words, so the house-wide search finds the ids and each item is read by itself. */
function useSearched({ text, initiativeId, state }: ItemFilter): FoundItems {
  const { orpc } = useApi();
  const query = useQuery(
    orpc.search.everything.queryOptions({
      input: { text, limit: mostFound },
      enabled: text !== '',
      placeholderData: keepPreviousData,
    }),
  );
  const ids = query.data?.filter(({ entity }) => entity === 'item').map(({ id }) => id);
  const read = useQueries({
    queries: (ids ?? []).map((itemId) => orpc.catalog.getItem.queryOptions({ input: { itemId } })),
  });
  const items = read
    .flatMap(({ data }) => data ?? [])
    .filter((item) => initiativeId === undefined || item.initiativeId === initiativeId)
    .filter((item) => state === undefined || item.state === state);
  return {
    items: ids && read.every(({ isPending }) => !isPending) ? items : undefined,
    total: items.length,
    isCut: (query.data?.length ?? 0) >= mostFound,
    more: () => undefined,
    query,
  };
}
