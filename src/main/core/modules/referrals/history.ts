import type { Selectable } from 'kysely';
import type { Executor } from '../../store/database.ts';
import { writeRows } from '../../store/write-rows.ts';
import type { ReferralsTables } from './referrals.tables.ts';

/** Rows of earlier days, as they were then. */
export interface ReferralHistory {
  services: Selectable<ReferralsTables['directory_service']>[];
  themes: Selectable<ReferralsTables['directory_service_theme']>[];
  referrals: Selectable<ReferralsTables['referral']>[];
  events: Selectable<ReferralsTables['referral_event']>[];
}

/** Writes a history that was put together elsewhere: an invented house. Its caller answers for its sense; the database for its shape. */
export async function writeReferralHistory(tx: Executor, history: ReferralHistory): Promise<void> {
  await writeRows(tx, 'directory_service', history.services);
  await writeRows(tx, 'directory_service_theme', history.themes);
  await writeRows(tx, 'referral', history.referrals);
  await writeRows(tx, 'referral_event', history.events);
}
