import { KioskTile } from '../../ui/kiosk/KioskTile.tsx';
import { KioskTileGrid } from '../../ui/kiosk/KioskTileGrid.tsx';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { useGivesNumbers } from '../parts/queries.ts';
import { Screen } from '../parts/Screen.tsx';
import { useAsk } from '../parts/use-ask.ts';
import { useRun } from '../run/RunContext.ts';

/** Borrowing or bringing back: see what there is first, or straight to the desk. */
export function LendingScreen() {
  const { t, dutch } = useSpelling();
  const { act } = useRun();
  const ask = useAsk();
  const givesNumbers = useGivesNumbers();
  return (
    <Screen question={t(($) => $.kiosk.lending.question)} dutch={dutch(($) => $.kiosk.lending.question)}>
      <KioskTileGrid>
        <KioskTile
          picture={{ pictogram: 'search' }}
          label={t(($) => $.kiosk.lending.look)}
          onPress={() => act({ type: 'go', step: { name: 'things', initiativeId: null } })}
        />
        {givesNumbers ? (
          <KioskTile
            picture={{ pictogram: 'ticket' }}
            label={t(($) => $.kiosk.lending.take)}
            sublabel={t(($) => $.kiosk.lending.forDesk)}
            onPress={() => ask('lending')}
          />
        ) : (
          <KioskTile
            picture={{ pictogram: 'help-person' }}
            label={t(($) => $.kiosk.lending.desk)}
            onPress={() => ask('lending')}
          />
        )}
      </KioskTileGrid>
    </Screen>
  );
}
