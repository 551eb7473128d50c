import type { Insertable } from 'kysely';
import type { Executor } from '../../store/database.ts';
import type { RemindersTables } from './reminders.tables.ts';
import { type BatchRow, insertBatch, insertReminders } from './sent.store.ts';

export interface ReminderHistory {
  batches: readonly BatchRow[];
  reminders: readonly Insertable<RemindersTables['reminder']>[];
}

/** Writes reminders of the past as they were, in the caller's transaction. The database's own rules hold here too. */
export async function writeReminderHistory(tx: Executor, history: ReminderHistory): Promise<void> {
  for (const batch of history.batches) await insertBatch(tx, batch);
  await insertReminders(tx, history.reminders);
}
