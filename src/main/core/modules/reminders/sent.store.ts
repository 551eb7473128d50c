import { type Insertable, type Selectable, sql } from 'kysely';
import type { Executor } from '../../store/database.ts';
import type { RemindersTables } from './reminders.tables.ts';
import type { SentStep } from './steps.rules.ts';

export type ReminderRow = Selectable<RemindersTables['reminder']>;
export type BatchRow = Selectable<RemindersTables['reminder_batch']>;

/** Rows of one statement. */
const piece = 300;
/** What was sent or is on its way: it takes the place of its step. */
const taken = ['prepared', 'sent'];

/**
 * The same, written out: SQLite uses the index of what was sent (`reminder_once`) only when the question says its condition in the same
 * words. With values filled in later it walks through every letter there ever was.
 */
const isTaken = sql<boolean>`state in ('prepared','sent')`;

/** In the words of `reminder_unsure`, for the same reason. */
export const isUnsure = sql<boolean>`state in ('prepared','failed')`;

/** Steps sent under due days on or after a day, each by its key. Stands in one index. */
export async function sentSince(db: Executor, since: ReadonlyMap<string, string>): Promise<SentStep[]> {
  const sent: SentStep[] = [];
  for (const [stepKey, day] of since) {
    const rows = await db
      .selectFrom('reminder')
      .select(['loan_id as loanId', 'due_day as dueDay'])
      .where('step_key', '=', stepKey)
      .where('due_day', '>=', day)
      .where(isTaken)
      .execute();
    for (const row of rows) sent.push({ ...row, stepKey });
  }
  return sent;
}

/** Steps sent about these loans, under any due day. */
export async function sentAbout(db: Executor, loanIds: readonly string[]): Promise<SentStep[]> {
  const sent: SentStep[] = [];
  for (let at = 0; at < loanIds.length; at += piece) {
    sent.push(
      ...(await db
        .selectFrom('reminder')
        .select(['loan_id as loanId', 'step_key as stepKey', 'due_day as dueDay'])
        .where('loan_id', 'in', loanIds.slice(at, at + piece))
        .where('state', 'in', taken)
        .execute()),
    );
  }
  return sent;
}

export async function insertBatch(tx: Executor, row: BatchRow): Promise<void> {
  await tx.insertInto('reminder_batch').values(row).execute();
}

export async function insertReminders(
  tx: Executor,
  rows: readonly Insertable<RemindersTables['reminder']>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += piece) {
    await tx
      .insertInto('reminder')
      .values(rows.slice(at, at + piece))
      .execute();
  }
}

export const batchById = (db: Executor, id: string): Promise<BatchRow | undefined> =>
  db.selectFrom('reminder_batch').selectAll().where('id', '=', id).executeTakeFirst();

export async function batchPage(
  db: Executor,
  slice: { limit: number; offset: number },
): Promise<{ rows: BatchRow[]; total: number }> {
  const rows = await db
    .selectFrom('reminder_batch')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(slice.limit)
    .offset(slice.offset)
    .execute();
  const { total } = await db
    .selectFrom('reminder_batch')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total: Number(total) };
}

export const remindersOfBatch = (db: Executor, batchId: string): Promise<ReminderRow[]> =>
  db
    .selectFrom('reminder')
    .selectAll()
    .where('batch_id', '=', batchId)
    .orderBy('person_id')
    .orderBy('due_day')
    .orderBy('id')
    .execute();

/** Persons, things and states of batches, without reading their rows one by one. */
export async function batchFigures(
  db: Executor,
  batchIds: readonly string[],
): Promise<Map<string, { persons: number; things: number; failed: number; prepared: number }>> {
  if (batchIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('reminder')
    .select((eb) => [
      'batch_id',
      eb.fn.count<number>('person_id').distinct().as('persons'),
      eb.fn.countAll<number>().as('things'),
      eb.fn.countAll<number>().filterWhere('state', '=', 'failed').as('failed'),
      eb.fn.countAll<number>().filterWhere('state', '=', 'prepared').as('prepared'),
    ])
    .where('batch_id', 'in', batchIds)
    .groupBy('batch_id')
    .execute();
  return new Map(
    rows.map((row) => [
      row.batch_id,
      {
        persons: Number(row.persons),
        things: Number(row.things),
        failed: Number(row.failed),
        prepared: Number(row.prepared),
      },
    ]),
  );
}

export interface LogQuestion {
  loanId?: string | undefined;
  personId?: string | undefined;
  batchId?: string | undefined;
  unsureOnly: boolean;
  limit: number;
  offset: number;
}

export async function logRows(
  db: Executor,
  asked: LogQuestion,
): Promise<{ rows: ReminderRow[]; total: number }> {
  let matching = db.selectFrom('reminder');
  if (asked.loanId) matching = matching.where('loan_id', '=', asked.loanId);
  if (asked.personId) matching = matching.where('person_id', '=', asked.personId);
  if (asked.batchId) matching = matching.where('batch_id', '=', asked.batchId);
  if (asked.unsureOnly) matching = matching.where(isUnsure);
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(asked.limit)
    .offset(asked.offset)
    .execute();
  return { rows, total: Number(total) };
}

/** Sets the state of reminders that are still in one of these states; gives how many were. */
export async function setState(
  tx: Executor,
  ids: readonly string[],
  from: readonly string[],
  changes: { state: string; failure: string | null; settled_at: string },
): Promise<number> {
  let changed = 0;
  for (let at = 0; at < ids.length; at += piece) {
    const result = await tx
      .updateTable('reminder')
      .set(changes)
      .where('id', 'in', ids.slice(at, at + piece))
      .where('state', 'in', from)
      .executeTakeFirst();
    changed += Number(result.numUpdatedRows);
  }
  return changed;
}

/** Mails that may or may not have arrived. */
export async function countPrepared(db: Executor): Promise<number> {
  const { total } = await db
    .selectFrom('reminder')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where(isUnsure)
    .where('state', '=', 'prepared')
    .executeTakeFirstOrThrow();
  return Number(total);
}
