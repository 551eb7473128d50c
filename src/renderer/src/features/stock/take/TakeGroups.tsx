import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { StockTake, TakeCounts } from '#shared/contract/stock.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Tabs } from '../../../ui/Tabs.tsx';
import { VirtualList } from '../../../ui/VirtualList.tsx';
import { groupNames, type OutcomeGroup, outcomeGroups } from '../outcome-words.ts';
import { TakeLineRow } from './TakeLineRow.tsx';

/** Lines of one answer: a screen shows a dozen, and every scan asks for the open list again. */
const pageSize = 200;

/** Things of a count by what became of them, each group with its number. */
export function TakeGroups({ take, counts }: { take: StockTake; counts: TakeCounts }) {
  const { t } = useText();
  const [group, setGroup] = useState<OutcomeGroup>('todo');
  const sizeOf = (name: OutcomeGroup) =>
    outcomeGroups[name].reduce((sum, outcome) => sum + (counts[outcome] ?? 0), 0);
  const labelOf = (name: OutcomeGroup) =>
    name === 'todo' && take.state !== 'open'
      ? t(($) => $.stock.take.groups.missing)
      : t(($) => $.stock.take.groups[name]);
  return (
    <div className="take-groups">
      <Tabs
        label={t(($) => $.stock.take.groupsLabel)}
        selected={group}
        onChange={setGroup}
        items={groupNames.map((name) => ({
          id: name,
          label: labelOf(name),
          count: sizeOf(name),
          content: <GroupLines take={take} group={name} label={labelOf(name)} />,
        }))}
      />
    </div>
  );
}

function GroupLines({ take, group, label }: { take: StockTake; group: OutcomeGroup; label: string }) {
  const { t } = useText();
  const { orpc } = useApi();
  const navigate = useNavigate();
  const query = useInfiniteQuery(
    orpc.stock.takeLines.infiniteOptions({
      input: (offset: number) => ({
        takeId: take.id,
        outcomes: [...outcomeGroups[group]],
        limit: pageSize,
        offset,
      }),
      initialPageParam: 0,
      getNextPageParam: (last, all) => {
        const shown = all.flatMap(({ lines }) => lines).length;
        return shown < last.total ? shown : undefined;
      },
      placeholderData: keepPreviousData,
    }),
  );
  if (!query.data) return <Awaiting query={query} />;
  const lines = query.data.pages.flatMap((page) => page.lines);
  return (
    <div className="take-list" data-empty={lines.length === 0 ? '' : undefined}>
      <VirtualList
        label={label}
        items={lines}
        itemId={({ code }) => code}
        rowHeight={68}
        placeKey={`take ${take.id} ${group}`}
        onOpen={({ itemId }) => {
          if (itemId !== null) void navigate({ to: '/things/items/$itemId', params: { itemId } });
        }}
        onNearEnd={() => {
          if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
        }}
        empty={
          <EmptyState
            icon={group === 'todo' ? 'check' : 'list'}
            size="small"
            title={t(($) => $.stock.take.empty[group])}
          />
        }
      >
        {(line) => <TakeLineRow line={line} hasStatus={outcomeGroups[group].length > 1} />}
      </VirtualList>
    </div>
  );
}
