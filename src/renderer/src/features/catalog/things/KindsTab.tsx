import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { KindSummary } from '#shared/contract/catalog.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { VirtualList } from '../../../ui/VirtualList.tsx';
import { SavedFilters } from '../../filters/SavedFilters.tsx';
import { Filters } from './Filters.tsx';
import { KindLine } from './KindLine.tsx';
import { NoThings } from './NoThings.tsx';
import { nextOffset, pageSize } from './paging.ts';
import type { ThingsTabProps } from './things-tab.ts';
import { useAvailability } from './use-availability.ts';
import { useWords } from './use-words.ts';

/** Kinds of things: what they are called, whose they are, how many are in the house now. */
export function KindsTab({ search, onSearch }: ThingsTabProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const navigate = useNavigate();
  const { initiative } = search;
  const { text, setText } = useWords('kinds', search.filter);
  const query = useInfiniteQuery(
    orpc.catalog.listKinds.infiniteOptions({
      input: (offset: number) => ({
        limit: pageSize,
        offset,
        ...(initiative ? { initiativeId: initiative } : {}),
        ...(text.trim() === '' ? {} : { text: text.trim() }),
      }),
      initialPageParam: 0,
      getNextPageParam: (last, all) => nextOffset(all.flatMap(({ kinds }) => kinds).length, last.total),
      placeholderData: keepPreviousData,
    }),
  );
  const kinds = query.data?.pages.flatMap((page) => page.kinds) ?? [];
  const availability = useAvailability(query.data?.pages.map((page) => page.kinds.map(({ id }) => id)) ?? []);
  const open = ({ id }: KindSummary) =>
    void navigate({ to: '/things/kinds/$kindId', params: { kindId: id } });
  return (
    <>
      <Filters
        initiative={initiative}
        onInitiative={(next) => onSearch({ ...search, initiative: next }, 'replace')}
        text={text}
        onText={setText}
        placeholder={t(($) => $.catalog.things.findKind)}
      />
      <SavedFilters
        list="kinds"
        params={{
          ...(initiative !== undefined && { initiative }),
          ...(text.trim() !== '' && { text: text.trim() }),
        }}
        onOpen={(saved) => {
          if (saved === null) setText('');
          onSearch({ initiative: saved?.params['initiative'], filter: saved?.id }, 'push');
        }}
      />
      {query.data ? (
        <>
          <p className="things-count" aria-live="polite">
            {t(($) => $.catalog.things.kindCount, { count: query.data.pages[0]?.total ?? 0 })}
          </p>
          <div className="things-list" data-empty={kinds.length === 0 ? '' : undefined}>
            <VirtualList
              label={t(($) => $.catalog.things.kinds)}
              items={kinds}
              itemId={({ id }) => id}
              rowHeight={69}
              placeKey={`kinds ${initiative ?? ''}`}
              onOpen={open}
              onNearEnd={() => {
                if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
              }}
              empty={<NoThings of="kinds" isFiltered={text.trim() !== '' || initiative !== undefined} />}
            >
              {(kind) => <KindLine kind={kind} availability={availability.get(kind.id)} />}
            </VirtualList>
          </div>
        </>
      ) : (
        <Awaiting query={query} />
      )}
    </>
  );
}
