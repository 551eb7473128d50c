import type { HouseInitiative } from '#shared/contract/catalog.contract.ts';
import { KioskButton } from '../../ui/kiosk/KioskButton.tsx';
import { KioskTileGrid } from '../../ui/kiosk/KioskTileGrid.tsx';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { HouseMore } from '../parts/HouseMore.tsx';
import { InitiativeTile } from '../parts/InitiativeTile.tsx';
import { OpenPlaces } from '../parts/OpenPlaces.tsx';
import { useInitiatives } from '../parts/queries.ts';
import { Screen } from '../parts/Screen.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useRun } from '../run/RunContext.ts';
import { byOpening } from '../words/opening-words.ts';

/** What the house offers: who is open now first, then who opens next; all things one touch away. */
export function HouseScreen() {
  const { t, dutch } = useSpelling();
  const initiatives = useInitiatives();
  return (
    <Screen
      question={t(($) => $.kiosk.house.question)}
      dutch={dutch(($) => $.kiosk.house.question)}
      intro={initiatives ? <OpenPlaces initiatives={initiatives} /> : undefined}
      next={<WaysToThings />}
    >
      {initiatives ? (
        <div className="kiosk-initiatives">
          <HouseMore />
          <Initiatives initiatives={initiatives} />
        </div>
      ) : (
        <Waiting />
      )}
    </Screen>
  );
}

function WaysToThings() {
  const { t } = useSpelling();
  const { act } = useRun();
  return (
    <>
      <KioskButton icon="search" onPress={() => act({ type: 'go', step: { name: 'search' } })}>
        {t(($) => $.kiosk.house.searchThing)}
      </KioskButton>
      <KioskButton
        variant="primary"
        icon="photo"
        onPress={() => act({ type: 'go', step: { name: 'things', initiativeId: null } })}
      >
        {t(($) => $.kiosk.house.seeThings)}
      </KioskButton>
    </>
  );
}

function Initiatives({ initiatives }: { initiatives: readonly HouseInitiative[] }) {
  const { t } = useSpelling();
  const { now, later } = byOpening(initiatives);
  return (
    <>
      <Part title={t(($) => $.kiosk.house.openNow)} initiatives={now} />
      <Part title={t(($) => $.kiosk.house.openLater)} initiatives={later} />
    </>
  );
}

function Part({ title, initiatives }: { title: string; initiatives: readonly HouseInitiative[] }) {
  if (initiatives.length === 0) return null;
  return (
    <section className="kiosk-part">
      <h2 className="kiosk-part-title" data-say={title}>
        {title}
      </h2>
      <KioskTileGrid layout="flow" label={title}>
        {initiatives.map((initiative) => (
          <InitiativeTile key={initiative.id} initiative={initiative} />
        ))}
      </KioskTileGrid>
    </section>
  );
}
