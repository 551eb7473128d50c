import type { Executor } from '../../store/database.ts';
import { writeRows } from '../../store/write-rows.ts';
import type { FeedbackTables } from './feedback.tables.ts';

/** Counts of earlier days that were put together elsewhere: an invented house. Its caller answers for their sense; the database for their shape. */
export const writeFeedbackHistory = (tx: Executor, rows: FeedbackTables['feedback_count'][]): Promise<void> =>
  writeRows(tx, 'feedback_count', rows);
