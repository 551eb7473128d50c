import { houseDayOf, houseTimeZone } from '#shared/domain/house.ts';
import { type KioskTileName, kioskTileNames, tilesAt } from '#shared/domain/kiosk-tiles.ts';
import { weekdayOf } from '#shared/domain/local-days.ts';
import { wallClock } from '#shared/domain/wall-clock.ts';
import type { QueryCall } from '../../rpc/procedures.ts';
import { readSettings } from '../admin/index.ts';
import { hasMenuOn } from '../menu/index.ts';
import { servicesForVisitors } from '../referrals/index.ts';
import { worksByAppointment } from '../trajectories/index.ts';

type Ask = Pick<QueryCall, 'db' | 'now'>;

/** Whether there is anything behind a tile; the others always lead somewhere. */
const behind: Partial<Record<KioskTileName, (ask: Ask) => Promise<boolean>>> = {
  mine: async ({ db }) => (await readSettings(db)).kioskMyThings,
  partners: async ({ db }) => (await servicesForVisitors(db)).length > 0,
  appointment: ({ db, now }) => worksByAppointment(db, houseDayOf(now)),
  eat: ({ db, now }) => hasMenuOn(db, houseDayOf(now)),
};

/** Of these tiles the ones that lead somewhere today. */
async function leadingOf(ask: Ask, tiles: readonly KioskTileName[]): Promise<KioskTileName[]> {
  const leading: KioskTileName[] = [];
  for (const tile of tiles) if ((await behind[tile]?.(ask)) ?? true) leading.push(tile);
  return leading;
}

/**
 * The first question at this moment: what the house chose for it, less what leads nowhere. The core says it and not the
 * screen, whose own clock may be wrong.
 */
export async function firstTiles(call: QueryCall): Promise<KioskTileName[]> {
  const { kioskTiles } = await readSettings(call.db);
  const { now } = call;
  return leadingOf(call, tilesAt(kioskTiles, weekdayOf(houseDayOf(now)), wallClock(now, houseTimeZone).time));
}

/** Every tile that leads somewhere today, chosen or not: the settings show what a visitor would see. */
export const leadingTiles = (call: QueryCall): Promise<KioskTileName[]> => leadingOf(call, kioskTileNames);
