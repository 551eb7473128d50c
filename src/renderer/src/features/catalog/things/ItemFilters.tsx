import { useQuery } from '@tanstack/react-query';
import { conditions, itemStates } from '#shared/contract/words.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select, type SelectOption } from '../../../ui/Select.tsx';
import { useKnownPlaces } from '../../stock/PlaceField.tsx';
import type { StateFilter, ThingsSearch } from './things-search.ts';

export interface ItemFiltersProps {
  search: ThingsSearch;
  onChange: (changes: ThingsSearch) => void;
}

type Condition = (typeof conditions)[number];

/** In use or not, and how it is. */
export function StateFilters({ search, onChange }: ItemFiltersProps) {
  const { t } = useText();
  return (
    <>
      <Select<StateFilter>
        label={t(($) => $.catalog.item.state)}
        isLabelHidden
        placeholder={t(($) => $.common.choose)}
        value={search.state ?? 'inUse'}
        onChange={(state) => onChange({ state: state === 'inUse' ? undefined : state })}
        options={(['all', ...itemStates] as const).map((value) => ({
          value,
          label: t(($) => $.catalog.things.states[value]),
        }))}
      />
      <Select<Condition | 'all'>
        label={t(($) => $.catalog.item.condition)}
        isLabelHidden
        placeholder={t(($) => $.common.choose)}
        value={search.condition ?? 'all'}
        onChange={(condition) => onChange({ condition: condition === 'all' ? undefined : condition })}
        options={[
          { value: 'all', label: t(($) => $.catalog.things.allConditions) },
          ...conditions.map((value) => ({ value, label: t(($) => $.catalog.item.conditions[value]) })),
        ]}
      />
    </>
  );
}

/** Where it stands, once it is known whose it is; and of which kind, when one came here from that kind. */
export function PlaceFilters({ search, onChange }: ItemFiltersProps) {
  const { t } = useText();
  const { place, shelf } = search;
  const places = useKnownPlaces(search.initiative ?? null);
  const shelves = places.find((known) => known.place === place)?.shelves ?? [];
  if (places.length === 0 && place === undefined && search.kind === undefined) return null;
  return (
    <div className="things-filters-more">
      {places.length === 0 && place === undefined ? null : (
        <Select
          label={t(($) => $.catalog.item.place)}
          isLabelHidden
          placeholder={t(($) => $.common.choose)}
          value={place === undefined ? everywhere : inList(place)}
          onChange={(value) =>
            onChange({ place: value === everywhere ? undefined : fromList(value), shelf: undefined })
          }
          options={[
            { value: everywhere, label: t(($) => $.catalog.things.allPlaces) },
            { value: inList(''), label: t(($) => $.catalog.things.noPlace) },
            ...listed(
              places.map((known) => known.place),
              place,
            ),
          ]}
        />
      )}
      {shelves.length === 0 && shelf === undefined ? null : (
        <Select
          label={t(($) => $.catalog.item.shelf)}
          isLabelHidden
          placeholder={t(($) => $.common.choose)}
          value={shelf === undefined ? everywhere : inList(shelf)}
          onChange={(value) => onChange({ shelf: value === everywhere ? undefined : fromList(value) })}
          options={[
            { value: everywhere, label: t(($) => $.catalog.things.allShelves) },
            ...listed(shelves, shelf),
          ]}
        />
      )}
      {search.kind === undefined ? null : (
        <KindFilter kindId={search.kind} onClear={() => onChange({ kind: undefined })} />
      )}
    </div>
  );
}

function KindFilter({ kindId, onClear }: { kindId: string; onClear: () => void }) {
  const { t } = useText();
  const { orpc } = useApi();
  const kind = useQuery(orpc.catalog.getKind.queryOptions({ input: { kindId } })).data;
  return (
    <Button size="small" icon="close" onPress={onClear}>
      {t(($) => $.catalog.things.onlyKind, { kind: kind?.name ?? '' })}
    </Button>
  );
}

/** A place may be called anything, also like a word of this list: places stand in it with a mark before them. */
const everywhere = 'all';
const inList = (place: string): string => `:${place}`;
const fromList = (value: string): string => value.slice(1);

/** Places by name; one that nothing stands in any more stays to be seen while it is asked for. */
function listed(known: readonly string[], asked: string | undefined): SelectOption<string>[] {
  const more = asked === undefined || asked === '' || known.includes(asked) ? [] : [asked];
  return [...known, ...more]
    .filter((place) => place !== '')
    .map((place) => ({ value: inList(place), label: place }));
}
