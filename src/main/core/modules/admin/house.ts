import type { SessionStatus } from '#shared/contract/session.contract.ts';
import { houseTimeZone } from '#shared/domain/house.ts';
import type { Executor } from '../../store/database.ts';
import { readSettings } from './settings.ts';

/** What every screen must know of the house. */
export async function houseOf(db: Executor): Promise<NonNullable<SessionStatus['house']>> {
  const { houseName, autoLockMinutes, scannerLayout } = await readSettings(db);
  return { name: houseName, timeZone: houseTimeZone, autoLockMinutes, scannerLayout };
}
