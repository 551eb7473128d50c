import { useInfiniteQuery } from '@tanstack/react-query';
import type { AuditEntry } from '#shared/contract/admin.contract.ts';
import { useApi } from '../../client/api.ts';
import { useStaffSession } from '../../staff/session.ts';
import type { AuditFilter } from './AuditFilters.tsx';
import { dayBounds } from './day-bounds.ts';

const pageSize = 50;

export interface AuditLines {
  entries: AuditEntry[];
  /** How many lines the filter finds; null for a day, of which only the end is asked. */
  total: number | null;
  hasMore: boolean;
  isLoading: boolean;
  isLoadingMore: boolean;
  error: unknown;
  loadMore: () => void;
}

/** Lines of the audit, page after page. A day is asked up to its end and read until lines of the day before come. */
export function useAudit({ accountId, area, day }: AuditFilter): AuditLines {
  const { orpc } = useApi();
  const { timeZone } = useStaffSession().house;
  const bounds = day === null ? null : dayBounds(day, timeZone);
  const pages = useInfiniteQuery({
    ...orpc.admin.listAudit.infiniteOptions({
      input: (offset: number) => ({
        limit: pageSize,
        offset,
        ...(accountId === null ? {} : { accountId }),
        ...(area === null ? {} : { command: `${area}.` }),
        ...(bounds === null ? {} : { before: bounds.end }),
      }),
      initialPageParam: 0,
      getNextPageParam: (last, all) => {
        const oldest = last.entries.at(-1);
        const isPast = bounds !== null && oldest !== undefined && oldest.at < bounds.start;
        return last.entries.length < pageSize || isPast ? undefined : all.length * pageSize;
      },
    }),
    // Whoever opens this page wants to see what just happened; other pages do not ask again by themselves.
    staleTime: 0,
  });
  const entries = new Map(
    (pages.data?.pages ?? []).flatMap((page) => page.entries.map((entry) => [entry.seq, entry])),
  );
  return {
    // New lines push the older ones a place down between two pages: each is shown once.
    entries: [...entries.values()].filter(({ at }) => bounds === null || at >= bounds.start),
    total: bounds === null ? (pages.data?.pages.at(-1)?.total ?? null) : null,
    hasMore: pages.hasNextPage,
    isLoading: pages.isPending,
    isLoadingMore: pages.isFetchingNextPage,
    error: pages.error,
    loadMore: () => void pages.fetchNextPage(),
  };
}
