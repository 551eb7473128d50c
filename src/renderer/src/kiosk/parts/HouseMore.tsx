import { KioskTile } from '../../ui/kiosk/KioskTile.tsx';
import { KioskTileGrid } from '../../ui/kiosk/KioskTileGrid.tsx';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { useRun } from '../run/RunContext.ts';
import { useMenu, useServices } from './queries.ts';

/** What else the house can show, each only when there is something behind it. */
export function HouseMore() {
  const { t } = useSpelling();
  const { act } = useRun();
  const hasServices = (useServices() ?? []).length > 0;
  const hasMenu = (useMenu() ?? []).length > 0;
  if (!hasServices && !hasMenu) return null;
  return (
    <div className="kiosk-themes">
      <KioskTileGrid layout="flow">
        {hasMenu ? (
          <KioskTile
            picture={{ pictogram: 'theme-food' }}
            label={t(($) => $.kiosk.menu.tile)}
            onPress={() => act({ type: 'go', step: { name: 'menu' } })}
          />
        ) : null}
        {hasServices ? (
          <KioskTile
            picture={{ pictogram: 'information' }}
            label={t(($) => $.kiosk.services.tile)}
            onPress={() => act({ type: 'go', step: { name: 'services', themeId: null } })}
          />
        ) : null}
      </KioskTileGrid>
    </div>
  );
}
