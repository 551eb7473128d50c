import type { Executor } from '../../store/database.ts';
import type { FeedbackTables } from './feedback.tables.ts';

/** Counts one answer more. */
export const addFace = (tx: Executor, row: FeedbackTables['feedback_count']) =>
  tx
    .insertInto('feedback_count')
    .values(row)
    .onConflict((oc) =>
      oc
        .columns(['day', 'part', 'kiosk_id', 'purpose', 'language', 'face'])
        .doUpdateSet((eb) => ({ answers: eb('feedback_count.answers', '+', row.answers) })),
    )
    .execute();
