import { type KioskTileName, kioskTilePictograms } from '#shared/domain/kiosk-tiles.ts';
import { KioskTile, type KioskTileProps } from '../../ui/kiosk/KioskTile.tsx';
import { KioskTileGrid } from '../../ui/kiosk/KioskTileGrid.tsx';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { useHouse } from '../parts/HouseContext.ts';
import { Screen } from '../parts/Screen.tsx';
import { useAsk } from '../parts/use-ask.ts';
import { useRun } from '../run/RunContext.ts';
import type { Step } from '../run/run.ts';

/** The first question: what somebody comes for, as far as the house chose it. Who does not know gets a person. */
export function PurposeScreen() {
  const { t, dutch } = useSpelling();
  const { tiles } = useHouse();
  const purposes = usePurposes();
  return (
    <Screen question={t(($) => $.kiosk.purpose.question)} dutch={dutch(($) => $.kiosk.purpose.question)}>
      <KioskTileGrid>
        {tiles.map((tile) => (
          <KioskTile key={tile} picture={{ pictogram: kioskTilePictograms[tile] }} {...purposes[tile]} />
        ))}
      </KioskTileGrid>
    </Screen>
  );
}

function usePurposes(): Record<KioskTileName, Omit<KioskTileProps, 'picture'>> {
  const { t } = useSpelling();
  const { act } = useRun();
  const ask = useAsk();
  const to = (step: Step) => () => act({ type: 'go', step });
  return {
    lend: {
      label: t(($) => $.kiosk.purpose.lend),
      onPress: to({ name: 'lending' }),
    },
    mine: {
      label: t(($) => $.kiosk.mine.tile),
      onPress: to({ name: 'card' }),
    },
    appointment: {
      label: t(($) => $.kiosk.purpose.appointment),
      onPress: () => ask('appointment'),
    },
    ask: {
      label: t(($) => $.kiosk.purpose.ask),
      onPress: () => ask('question'),
    },
    look: {
      label: t(($) => $.kiosk.purpose.look),
      onPress: to({ name: 'house' }),
    },
    eat: {
      label: t(($) => $.kiosk.menu.tile),
      onPress: to({ name: 'menu' }),
    },
    partners: {
      label: t(($) => $.kiosk.services.tile),
      onPress: to({ name: 'services', themeId: null }),
    },
    unknown: {
      label: t(($) => $.kiosk.purpose.unknown),
      sublabel: t(($) => $.kiosk.purpose.person),
      onPress: () => ask('other'),
    },
  };
}
