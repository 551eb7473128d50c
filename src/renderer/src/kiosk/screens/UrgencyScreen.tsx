import type { Urgency } from '#shared/contract/intake-words.ts';
import { KioskTile } from '../../ui/kiosk/KioskTile.tsx';
import { KioskTileGrid } from '../../ui/kiosk/KioskTileGrid.tsx';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { Screen } from '../parts/Screen.tsx';
import { useRun } from '../run/RunContext.ts';
import { urgencyPictograms } from '../words/wish-words.ts';

/** How long a question can wait, with an example of what cannot. */
export function UrgencyScreen() {
  const { t, dutch } = useSpelling();
  const { run, act } = useRun();
  const tile = (urgency: Urgency, sublabel?: string) => (
    <KioskTile
      picture={{ pictogram: urgencyPictograms[urgency] }}
      label={t(($) => $.kiosk.urgency[urgency])}
      sublabel={sublabel}
      isChosen={run.wish?.answers.urgency === urgency ? true : undefined}
      onPress={() => act({ type: 'answer', answers: { urgency } })}
    />
  );
  return (
    <Screen question={t(($) => $.kiosk.urgency.question)} dutch={dutch(($) => $.kiosk.urgency.question)}>
      <KioskTileGrid>
        {tile('calm')}
        {tile('soon')}
        {tile(
          'now',
          t(($) => $.kiosk.urgency.nowExample),
        )}
      </KioskTileGrid>
    </Screen>
  );
}
