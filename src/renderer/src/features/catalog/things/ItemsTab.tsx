import { useNavigate } from '@tanstack/react-router';
import type { Item, itemStates } from '#shared/contract/catalog.contract.ts';
import { useText } from '../../../app/text.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { useKeptState } from '../../../staff/form/kept.ts';
import { Select } from '../../../ui/Select.tsx';
import { VirtualList } from '../../../ui/VirtualList.tsx';
import { Filters, type InitiativeFilter } from './Filters.tsx';
import { ItemLine } from './ItemLine.tsx';
import { NoThings } from './NoThings.tsx';
import { type ItemFilter, useItems } from './use-items.ts';

type StateFilter = (typeof itemStates)[number] | 'all';

/** Every single thing: its code, how it is, where it is. */
export function ItemsTab(filter: InitiativeFilter) {
  const { t } = useText();
  const navigate = useNavigate();
  const [text, setText] = useKeptState('things.items', '');
  const [state, setState] = useKeptState<StateFilter>('things.state', 'inUse');
  const wanted: ItemFilter = {
    text: text.trim(),
    initiativeId: filter.initiative,
    state: state === 'all' ? undefined : state,
  };
  const found = useItems(wanted);
  const isFiltered =
    wanted.text !== '' || filter.initiative !== undefined || state === 'retired' || state === 'lost';
  const open = ({ id }: Item) => void navigate({ to: '/things/items/$itemId', params: { itemId: id } });
  return (
    <>
      <Filters
        {...filter}
        text={text}
        onText={setText}
        placeholder={t(($) => $.catalog.things.findItem)}
        onSubmit={() => {
          const [only, ...others] = found.items ?? [];
          if (only && others.length === 0) open(only);
        }}
      >
        <Select<StateFilter>
          label={t(($) => $.catalog.item.state)}
          isLabelHidden
          placeholder={t(($) => $.common.choose)}
          value={state}
          onChange={setState}
          options={(['all', 'inUse', 'retired', 'lost'] as const).map((value) => ({
            value,
            label: t(($) => $.catalog.things.states[value]),
          }))}
        />
      </Filters>
      {found.items ? (
        <>
          <p className="things-count" aria-live="polite">
            {found.isCut
              ? t(($) => $.catalog.things.firstItems, { count: found.total })
              : t(($) => $.catalog.things.itemCount, { count: found.total })}
          </p>
          <div className="things-list" data-empty={found.items.length === 0 ? '' : undefined}>
            <VirtualList
              label={t(($) => $.catalog.things.items)}
              items={found.items}
              itemId={({ id }) => id}
              rowHeight={69}
              placeKey={`items ${filter.initiative ?? ''} ${state}`}
              onOpen={open}
              onNearEnd={found.more}
              empty={<NoThings of="items" isFiltered={isFiltered} />}
            >
              {(item) => <ItemLine item={item} />}
            </VirtualList>
          </div>
        </>
      ) : (
        <Awaiting query={found.query} />
      )}
    </>
  );
}
