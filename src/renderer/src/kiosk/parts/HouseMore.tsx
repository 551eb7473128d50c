import { KioskTile } from '../../ui/kiosk/KioskTile.tsx';
import { KioskTileGrid } from '../../ui/kiosk/KioskTileGrid.tsx';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { useRun } from '../run/RunContext.ts';
import { useServices } from './queries.ts';

/** What else the house can show, each only when there is something behind it. */
export function HouseMore() {
  const { t } = useSpelling();
  const { act } = useRun();
  const services = useServices();
  if (services === undefined || services.length === 0) return null;
  return (
    <KioskTileGrid layout="flow">
      <KioskTile
        picture={{ pictogram: 'information' }}
        label={t(($) => $.kiosk.services.tile)}
        onPress={() => act({ type: 'go', step: { name: 'services', themeId: null } })}
      />
    </KioskTileGrid>
  );
}
