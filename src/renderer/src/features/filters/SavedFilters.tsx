import './filters.css';
import { useState } from 'react';
import type { FilterList, FilterParams } from '#shared/contract/filter-words.ts';
import type { SavedFilter } from '#shared/contract/filters.contract.ts';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { NameFilter } from './NameFilter.tsx';
import { isSame, useRemoveFilter, useSavedFilters } from './use-saved-filters.ts';

export interface SavedFiltersProps {
  list: FilterList;
  /** What the list is narrowed to now. */
  params: FilterParams;
  /** Opens a saved filter, or with null takes all filters away. */
  onOpen: (filter: SavedFilter | null) => void;
}

/** Filters that were given a name, as chips above a list: one press opens one, pressed again it goes. */
export function SavedFilters({ list, params, onOpen }: SavedFiltersProps) {
  const { t } = useText();
  const filters = useSavedFilters(list);
  const remove = useRemoveFilter();
  const [named, setNamed] = useState<SavedFilter | 'new' | null>(null);
  const isFiltered = Object.keys(params).length > 0;
  const current = filters.find((filter) => isSame(filter.params, params));
  if (filters.length === 0 && !isFiltered) return null;
  return (
    <div className="saved-filters" role="group" aria-label={t(($) => $.filters.label)}>
      {filters.map((filter) => (
        <FilterChip
          key={filter.id}
          filter={filter}
          isOn={filter === current}
          onPress={() => onOpen(filter === current ? null : filter)}
        />
      ))}
      {current?.mayChange ? (
        <MenuButton
          isIconOnly
          label={t(($) => $.filters.more, { name: current.name })}
          actions={[
            {
              id: 'rename',
              icon: 'edit',
              label: t(($) => $.filters.rename),
              onPress: () => setNamed(current),
            },
            {
              id: 'remove',
              icon: 'close',
              label: t(($) => $.filters.remove),
              onPress: () => remove(current),
            },
          ]}
        />
      ) : null}
      {isFiltered && !current ? (
        <Button size="small" variant="quiet" icon="plus" onPress={() => setNamed('new')}>
          {t(($) => $.filters.save)}
        </Button>
      ) : null}
      {isFiltered ? (
        <Button size="small" variant="quiet" icon="close" onPress={() => onOpen(null)}>
          {t(($) => $.filters.clear)}
        </Button>
      ) : null}
      {named === null ? null : (
        <NameFilter
          list={list}
          params={params}
          filter={named === 'new' ? null : named}
          onClose={() => setNamed(null)}
        />
      )}
    </div>
  );
}

function FilterChip(props: { filter: SavedFilter; isOn: boolean; onPress: () => void }) {
  const { filter, isOn, onPress } = props;
  const { t } = useText();
  return (
    <button type="button" className="saved-filter" aria-pressed={isOn} onClick={onPress}>
      <bdi>{filter.name}</bdi>
      {filter.isShared ? (
        <>
          <Icon name="house" size="1rem" />
          <span className="visually-hidden">{t(($) => $.filters.ofHouse)}</span>
        </>
      ) : null}
    </button>
  );
}
