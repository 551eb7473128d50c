import { useNavigate } from '@tanstack/react-router';
import type { Item } from '#shared/contract/catalog.contract.ts';
import type { FilterParams } from '#shared/contract/filter-words.ts';
import { useText } from '../../../app/text.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { VirtualList } from '../../../ui/VirtualList.tsx';
import { SavedFilters } from '../../filters/SavedFilters.tsx';
import { Filters } from './Filters.tsx';
import { PlaceFilters, StateFilters } from './ItemFilters.tsx';
import { ItemLine } from './ItemLine.tsx';
import { ItemsBar, useChooseAll } from './ItemsBar.tsx';
import { useMayTick } from './may-tick.ts';
import { NoThings } from './NoThings.tsx';
import { pageSize } from './paging.ts';
import { thingsSearch } from './things-search.ts';
import type { ThingsTabProps } from './things-tab.ts';
import { type ItemFilter, useItems } from './use-items.ts';
import { useSelection } from './use-selection.ts';
import { useStandings } from './use-standings.ts';
import { useWords } from './use-words.ts';

/** Every single thing: its code, how it is, where it is; and many of them at once. */
export function ItemsTab({ search, onSearch, mayChoose }: ThingsTabProps & { mayChoose: boolean }) {
  const { t } = useText();
  const navigate = useNavigate();
  const words = useWords('items', search.filter);
  const params = paramsOf(search, words.text);
  const filter = askedOf(params);
  const found = useItems(filter);
  const standings = useStandings(
    (found.items ?? []).map(({ id }) => id),
    pageSize,
  );
  const selection = useSelection();
  const chooseAll = useChooseAll(filter, selection);
  const mayTick = useMayTick();
  const change = (changes: Partial<typeof search>) => onSearch({ ...search, ...changes }, 'replace');
  const open = ({ id }: Item) => void navigate({ to: '/things/items/$itemId', params: { itemId: id } });
  return (
    <>
      <Filters
        initiative={search.initiative}
        onInitiative={(initiative) => change({ initiative, place: undefined, shelf: undefined })}
        text={words.text}
        onText={words.setText}
        placeholder={t(($) => $.catalog.things.findItem)}
        onSubmit={() => {
          const [only, ...others] = found.items ?? [];
          if (only && others.length === 0) open(only);
        }}
      >
        <StateFilters search={search} onChange={change} />
      </Filters>
      <PlaceFilters search={search} onChange={change} />
      <SavedFilters
        list="items"
        params={params}
        onOpen={(saved) => {
          if (saved === null) words.setText('');
          onSearch(
            { ...thingsSearch(saved ? { ...saved.params } : {}), view: 'items', filter: saved?.id },
            'push',
          );
        }}
      />
      {found.items ? (
        <>
          {mayChoose ? (
            <ItemsBar filter={filter} total={found.total} selection={selection} onAll={chooseAll} />
          ) : (
            <p className="things-count" aria-live="polite">
              {t(($) => $.catalog.things.itemCount, { count: found.total })}
            </p>
          )}
          <div className="things-list" data-empty={found.items.length === 0 ? '' : undefined}>
            <VirtualList
              label={t(($) => $.catalog.things.items)}
              items={found.items}
              itemId={({ id }) => id}
              rowHeight={69}
              placeKey={`items ${JSON.stringify(params)}`}
              onOpen={open}
              onNearEnd={found.more}
              selection={
                mayChoose
                  ? { ids: selection.ids, onChange: selection.change, onAll: chooseAll, mayTick }
                  : undefined
              }
              empty={<NoThings of="items" isFiltered={Object.keys(params).length > 0} />}
            >
              {(item) => <ItemLine item={item} standing={standings.get(item.id)} />}
            </VirtualList>
          </div>
        </>
      ) : (
        <Awaiting query={found.query} />
      )}
    </>
  );
}

/** What the list is narrowed to, by name: what can be saved. */
function paramsOf(search: ThingsTabProps['search'], text: string): FilterParams {
  const { initiative, kind, state, condition, place, shelf } = search;
  const all = { initiative, kind, state, condition, place, shelf, text: text.trim() || undefined };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as FilterParams;
}

/** The same as the core asks for it: without a word about it, what is in use. */
function askedOf({ initiative, kind, state = 'inUse', ...rest }: FilterParams): ItemFilter {
  return {
    ...rest,
    ...(initiative !== undefined && { initiativeId: initiative }),
    ...(kind !== undefined && { kindId: kind }),
    ...(state !== 'all' && { state }),
  } as ItemFilter;
}
