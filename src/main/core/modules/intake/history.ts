import type { Selectable } from 'kysely';
import type { Executor } from '../../store/database.ts';
import { writeRows } from '../../store/write-rows.ts';
import type { IntakeTables } from './intake.tables.ts';

/** Rows of earlier days, as they were then. */
export interface IntakeHistory {
  tickets: Selectable<IntakeTables['ticket']>[];
  contacts: Selectable<IntakeTables['contact']>[];
  questions: Selectable<IntakeTables['question']>[];
  links: Selectable<IntakeTables['contact_question']>[];
}

/** Writes a history that was put together elsewhere: an invented house, a bench. Its caller answers for its sense; the database for its shape. */
export async function writeIntakeHistory(tx: Executor, history: IntakeHistory): Promise<void> {
  await writeRows(tx, 'ticket', history.tickets);
  await writeRows(tx, 'contact', history.contacts);
  await writeRows(tx, 'question', history.questions);
  await writeRows(tx, 'contact_question', history.links);
}
