import { useMemo } from 'react';
import type { HouseThing } from '#shared/contract/catalog.contract.ts';
import { KioskTileGrid } from '../../ui/kiosk/KioskTileGrid.tsx';
import { useAvailability } from './queries.ts';
import { ThingTile } from './ThingTile.tsx';

/** Things in tiles or rows, each with where it is now. */
export function ThingGrid({
  things,
  layout = 'flow',
}: {
  things: readonly HouseThing[];
  layout?: 'flow' | 'list' | undefined;
}) {
  const ids = useMemo(() => things.map(({ id }) => id), [things]);
  const { of, isUnknown } = useAvailability(ids);
  return (
    <KioskTileGrid layout={layout}>
      {things.map((thing) => (
        <ThingTile
          key={thing.id}
          thing={thing}
          availability={of.get(thing.id)}
          isUnknown={isUnknown}
          layout={layout === 'list' ? 'row' : 'tile'}
        />
      ))}
    </KioskTileGrid>
  );
}
