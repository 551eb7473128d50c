import type { Selectable } from 'kysely';
import type { Executor } from '../../store/database.ts';
import { writeRows } from '../../store/write-rows.ts';
import type { ZonesTables } from './zones.tables.ts';

/** Rows of earlier days, as they were then. */
export interface ZonesHistory {
  accesses: Selectable<ZonesTables['care_access']>[];
  notices: Selectable<ZonesTables['care_notice']>[];
  readings: Selectable<ZonesTables['care_reading']>[];
  followers?: Selectable<ZonesTables['care_follower']>[];
}

/** Writes a history that was put together elsewhere: an invented house. Its caller answers for its sense; the database for its shape. */
export async function writeZonesHistory(tx: Executor, history: ZonesHistory): Promise<void> {
  await writeRows(tx, 'care_access', history.accesses);
  await writeRows(tx, 'care_notice', history.notices);
  await writeRows(tx, 'care_reading', history.readings);
  await writeRows(tx, 'care_follower', history.followers ?? []);
}
