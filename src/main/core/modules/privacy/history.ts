import type { Selectable } from 'kysely';
import type { Executor } from '../../store/database.ts';
import { writeRows } from '../../store/write-rows.ts';
import type { PrivacyTables } from './privacy.tables.ts';

/** Rows of earlier days, as they were then. */
export interface PrivacyHistory {
  notices: Selectable<PrivacyTables['privacy_notice']>[];
  texts: Selectable<PrivacyTables['privacy_notice_text']>[];
  shown: Selectable<PrivacyTables['notice_shown']>[];
  grounds: Selectable<PrivacyTables['person_ground']>[];
}

/** Writes a history that was put together elsewhere: an invented house. Its caller answers for its sense; the database for its shape. */
export async function writePrivacyHistory(tx: Executor, history: PrivacyHistory): Promise<void> {
  await writeRows(tx, 'privacy_notice', history.notices);
  await writeRows(tx, 'privacy_notice_text', history.texts);
  await writeRows(tx, 'notice_shown', history.shown);
  await writeRows(tx, 'person_ground', history.grounds);
}
