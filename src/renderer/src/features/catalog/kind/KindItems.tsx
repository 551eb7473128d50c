import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ItemKind } from '#shared/contract/catalog.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useMayWrite } from '../rights.ts';
import { ItemLine } from '../things/ItemLine.tsx';
import { nextOffset } from '../things/paging.ts';
import { useStandings } from '../things/use-standings.ts';

/** Few enough to read, many enough for nearly every kind. */
const atATime = 25;

/** The items of a kind with how they are and where they are. */
export function KindItems({ kind }: { kind: ItemKind }) {
  const { t } = useText();
  const navigate = useNavigate();
  const mayWrite = useMayWrite()(kind.initiativeId);
  const { orpc } = useApi();
  const query = useInfiniteQuery(
    orpc.catalog.listItems.infiniteOptions({
      input: (offset: number) => ({ kindId: kind.id, limit: atATime, offset }),
      initialPageParam: 0,
      getNextPageParam: (last, all) => nextOffset(all.flatMap(({ items }) => items).length, last.total),
    }),
  );
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const standings = useStandings(
    items.map(({ id }) => id),
    atATime,
  );
  if (!query.data) return <Awaiting query={query} />;
  return (
    <Card
      title={t(($) => $.catalog.things.items)}
      icon="item"
      aside={
        <>
          <Badge>{query.data.pages[0]?.total ?? 0}</Badge>
          {mayWrite && items.length > 0 ? (
            <Button
              size="small"
              variant="quiet"
              icon="edit"
              onPress={() =>
                void navigate({ to: '/things', search: { view: 'items', kind: kind.id, state: 'all' } })
              }
            >
              {t(($) => $.catalog.things.changeAll)}
            </Button>
          ) : null}
        </>
      }
      isFlush
    >
      {items.length === 0 ? (
        <EmptyState icon="item" size="small" title={t(($) => $.catalog.kind.noItems)}>
          {t(($) => $.catalog.kind.noItemsWords)}
        </EmptyState>
      ) : (
        <ul className="thing-links">
          {items.map((item) => (
            <li key={item.id}>
              <Link to="/things/items/$itemId" params={{ itemId: item.id }}>
                <ItemLine item={item} standing={standings.get(item.id)} isAmongItsKind />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {query.hasNextPage ? (
        <p className="catalog-more">
          <Button size="small" isDisabled={query.isFetching} onPress={() => void query.fetchNextPage()}>
            {t(($) => $.common.more)}
          </Button>
        </p>
      ) : null}
    </Card>
  );
}
