import { keepPreviousData, type UseQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import type { Item } from '#shared/contract/catalog.contract.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { nextOffset, pageSize } from './paging.ts';

type Asked = NonNullable<Parameters<Client['catalog']['listItems']>[0]>;
/** What the list is narrowed to, as the core knows it. */
export type ItemFilter = Omit<Asked, 'limit' | 'offset'>;

export interface FoundItems {
  /** Undefined until there is an answer. */
  items: readonly Item[] | undefined;
  total: number;
  more: () => void;
  query: Pick<UseQueryResult, 'isError' | 'error' | 'refetch'>;
}

/** Items by kind and barcode, page by page. */
export function useItems(filter: ItemFilter): FoundItems {
  const { orpc } = useApi();
  const query = useInfiniteQuery(
    orpc.catalog.listItems.infiniteOptions({
      input: (offset: number) => ({ limit: pageSize, offset, ...filter }),
      initialPageParam: 0,
      getNextPageParam: (last, all) => nextOffset(all.flatMap(({ items }) => items).length, last.total),
      placeholderData: keepPreviousData,
    }),
  );
  return {
    items: query.data?.pages.flatMap((page) => page.items),
    total: query.data?.pages[0]?.total ?? 0,
    more: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
    },
    query,
  };
}
