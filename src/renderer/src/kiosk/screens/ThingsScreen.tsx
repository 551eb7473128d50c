import type { HouseThing } from '#shared/contract/catalog.contract.ts';
import { KioskButton } from '../../ui/kiosk/KioskButton.tsx';
import { KioskNotice } from '../../ui/kiosk/KioskNotice.tsx';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { useInitiatives, useThings } from '../parts/queries.ts';
import { Screen } from '../parts/Screen.tsx';
import { ThingGrid } from '../parts/ThingGrid.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useRun } from '../run/RunContext.ts';

/** Everything one can borrow, of the whole house or of one initiative, with where it is now. */
export function ThingsScreen({ initiativeId }: { initiativeId: string | null }) {
  const { t, dutch } = useSpelling();
  const { act } = useRun();
  const found = useThings(initiativeId === null ? {} : { initiativeId });
  return (
    <Screen
      question={t(($) => $.kiosk.things.question)}
      dutch={dutch(($) => $.kiosk.things.question)}
      intro={initiativeId === null ? undefined : <OfInitiative initiativeId={initiativeId} />}
      next={
        <KioskButton
          variant="primary"
          icon="search"
          onPress={() => act({ type: 'go', step: { name: 'search' } })}
        >
          {t(($) => $.kiosk.house.searchThing)}
        </KioskButton>
      }
    >
      {found === undefined ? <Waiting /> : <Found things={found.things} />}
    </Screen>
  );
}

function OfInitiative({ initiativeId }: { initiativeId: string }) {
  const initiative = useInitiatives()?.find(({ id }) => id === initiativeId);
  return initiative ? <bdi lang="nl">{initiative.name}</bdi> : null;
}

function Found({ things }: { things: readonly HouseThing[] }) {
  const { t } = useSpelling();
  return things.length === 0 ? (
    <KioskNotice title={t(($) => $.kiosk.things.none)} isLive={false} />
  ) : (
    <ThingGrid things={things} />
  );
}
