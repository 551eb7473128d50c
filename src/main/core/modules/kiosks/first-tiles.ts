import { houseDayOf, houseTimeZone } from '#shared/domain/house.ts';
import { type KioskTileName, tilesAt } from '#shared/domain/kiosk-tiles.ts';
import { weekdayOf } from '#shared/domain/local-days.ts';
import { wallClock } from '#shared/domain/wall-clock.ts';
import type { QueryCall } from '../../rpc/procedures.ts';
import { readSettings } from '../admin/index.ts';
import { hasMenuOn } from '../menu/index.ts';
import { servicesForVisitors } from '../referrals/index.ts';
import { worksByAppointment } from '../trajectories/index.ts';

/**
 * The first question at this moment: what the house chose for it, less what leads nowhere. The core says it and not the
 * screen, whose own clock may be wrong.
 */
export async function firstTiles({ db, now }: QueryCall): Promise<KioskTileName[]> {
  const { kioskTiles, kioskMyThings } = await readSettings(db);
  const chosen = tilesAt(kioskTiles, weekdayOf(houseDayOf(now)), wallClock(now, houseTimeZone).time);
  const hasPartners = chosen.includes('partners') && (await servicesForVisitors(db)).length > 0;
  const byAppointment = chosen.includes('appointment') && (await worksByAppointment(db, houseDayOf(now)));
  const hasMenu = chosen.includes('eat') && (await hasMenuOn(db, houseDayOf(now)));
  const leads: Partial<Record<KioskTileName, boolean>> = {
    mine: kioskMyThings,
    partners: hasPartners,
    appointment: byAppointment,
    eat: hasMenu,
  };
  return chosen.filter((tile) => leads[tile] !== false);
}
