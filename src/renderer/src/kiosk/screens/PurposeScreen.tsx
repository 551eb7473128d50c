import { KioskTile } from '../../ui/kiosk/KioskTile.tsx';
import { KioskTileGrid } from '../../ui/kiosk/KioskTileGrid.tsx';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { useHouse } from '../parts/HouseContext.ts';
import { Screen } from '../parts/Screen.tsx';
import { useAsk } from '../parts/use-ask.ts';
import { useRun } from '../run/RunContext.ts';

/** The first question: what somebody comes for. Who does not know gets a person. */
export function PurposeScreen() {
  const { t, dutch } = useSpelling();
  const { act } = useRun();
  const ask = useAsk();
  const { hasMine } = useHouse();
  return (
    <Screen question={t(($) => $.kiosk.purpose.question)} dutch={dutch(($) => $.kiosk.purpose.question)}>
      <KioskTileGrid>
        <KioskTile
          picture={{ pictogram: 'borrow' }}
          label={t(($) => $.kiosk.purpose.lend)}
          onPress={() => act({ type: 'go', step: { name: 'lending' } })}
        />
        {hasMine ? (
          <KioskTile
            picture={{ pictogram: 'my-things' }}
            label={t(($) => $.kiosk.mine.tile)}
            onPress={() => act({ type: 'go', step: { name: 'card' } })}
          />
        ) : null}
        <KioskTile
          picture={{ pictogram: 'question' }}
          label={t(($) => $.kiosk.purpose.ask)}
          onPress={() => ask('question')}
        />
        <KioskTile
          picture={{ pictogram: 'open-door' }}
          label={t(($) => $.kiosk.purpose.look)}
          onPress={() => act({ type: 'go', step: { name: 'house' } })}
        />
        <KioskTile
          picture={{ pictogram: 'help-person' }}
          label={t(($) => $.kiosk.purpose.unknown)}
          sublabel={t(($) => $.kiosk.purpose.person)}
          onPress={() => ask('other')}
        />
      </KioskTileGrid>
    </Screen>
  );
}
