import { type KioskTileName, kioskTilePictograms } from '#shared/domain/kiosk-tiles.ts';
import { KioskTile } from '../../ui/kiosk/KioskTile.tsx';
import { KioskTileGrid } from '../../ui/kiosk/KioskTileGrid.tsx';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { useHouse } from '../parts/HouseContext.ts';
import { Screen } from '../parts/Screen.tsx';
import { useAsk } from '../parts/use-ask.ts';
import { useRun } from '../run/RunContext.ts';
import { wayOfTile } from '../run/tile-ways.ts';

/** The first question: what somebody comes for, as far as the house chose it. Who does not know gets a person. */
export function PurposeScreen() {
  const { t, dutch } = useSpelling();
  const { act } = useRun();
  const { tiles } = useHouse();
  const ask = useAsk();
  const words = usePurposes();
  const follow = (tile: KioskTileName) => {
    const way = wayOfTile[tile];
    if ('to' in way) act({ type: 'go', step: way.to });
    else ask(way.number);
  };
  return (
    <Screen question={t(($) => $.kiosk.purpose.question)} dutch={dutch(($) => $.kiosk.purpose.question)}>
      <KioskTileGrid>
        {tiles.map((tile) => (
          <KioskTile
            key={tile}
            picture={{ pictogram: kioskTilePictograms[tile] }}
            {...words[tile]}
            onPress={() => follow(tile)}
          />
        ))}
      </KioskTileGrid>
    </Screen>
  );
}

function usePurposes(): Record<KioskTileName, { label: string; sublabel?: string }> {
  const { t } = useSpelling();
  return {
    lend: { label: t(($) => $.kiosk.purpose.lend) },
    mine: { label: t(($) => $.kiosk.mine.tile) },
    appointment: { label: t(($) => $.kiosk.purpose.appointment) },
    ask: { label: t(($) => $.kiosk.purpose.ask) },
    look: { label: t(($) => $.kiosk.purpose.look) },
    eat: { label: t(($) => $.kiosk.menu.tile) },
    partners: { label: t(($) => $.kiosk.services.tile) },
    unknown: { label: t(($) => $.kiosk.purpose.unknown), sublabel: t(($) => $.kiosk.purpose.person) },
  };
}
