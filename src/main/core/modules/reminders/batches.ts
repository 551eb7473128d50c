import type { ReminderChannel } from '#shared/contract/reminder-words.ts';
import type { SentBatch } from '#shared/contract/reminders.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CoreInside } from '../../core-inside.ts';
import type { CommandCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { accountNames } from '../admin/index.ts';
import { houseDay, scopeOf } from './late.ts';
import { isSending } from './mail-jobs.ts';
import { type PlannedPerson, planFor } from './planned.ts';
import {
  type BatchRow,
  batchById,
  batchFigures,
  insertBatch,
  insertReminders,
  remindersOfBatch,
  setState,
} from './sent.store.ts';
import { letterLanguageOf } from './usual-texts.ts';

export interface ToSend {
  batchId: string;
  personIds: readonly string[];
  initiativeId?: string | undefined;
}

/** Writes down that these persons get their reminder in this way, and which; the letters are made from that. */
export async function makeBatch(
  call: CommandCall,
  { batchId, personIds, initiativeId }: ToSend,
  channel: Exclude<ReminderChannel, 'email'>,
): Promise<SentBatch> {
  const day = await houseDay(call.tx, call.now);
  const scope = scopeOf(call.actor, initiativeId);
  const { planned } = await planFor(call, day, { personIds, scope, channel });
  if (planned.length === 0) refuse('reminders.nothingToSend');
  await openBatch(call, { batchId, channel, initiativeId });
  for (const person of planned) await writeReminders(call, { batchId, channel, person, state: 'sent' });
  return found((await batchViews(call.core, call.tx, [batchId], call.now))[0], 'batch');
}

export async function openBatch(
  call: CommandCall,
  batch: { batchId: string; channel: ReminderChannel; initiativeId?: string | undefined },
): Promise<void> {
  await insertBatch(call.tx, {
    id: batch.batchId,
    channel: batch.channel,
    at: call.now,
    day: houseDayOf(call.now),
    by_account_id: call.actor?.accountId ?? null,
    initiative_id: batch.initiativeId ?? null,
    undone_at: null,
    undone_by: null,
  });
  call.touched('reminder', batch.batchId);
}

/** One row per thing that is news; gives their ids. The database keeps a step from being sent twice. */
export async function writeReminders(
  call: CommandCall,
  written: {
    batchId: string;
    channel: ReminderChannel;
    person: PlannedPerson;
    state: 'prepared' | 'sent';
  },
): Promise<string[]> {
  const { batchId, channel, person, state } = written;
  const rows = person.news.flatMap((loan) =>
    loan.step === null
      ? []
      : {
          id: call.newId(),
          loan_id: loan.id,
          person_id: person.contact.id,
          step_key: loan.step.key,
          due_day: loan.dueDay,
          channel,
          language: letterLanguageOf(person.contact.language) ?? 'nl',
          batch_id: batchId,
          at: call.now,
          by_account_id: call.actor?.accountId ?? null,
          state,
          failure: null,
          settled_at: state === 'sent' ? call.now : null,
        },
  );
  await insertReminders(call.tx, rows);
  call.touched('person', person.contact.id);
  for (const row of rows) call.touched('loan', row.loan_id);
  return rows.map((row) => row.id);
}

/** Acts of sending as a list shows them. */
export async function batchViews(
  core: CoreInside,
  db: Executor,
  ids: readonly string[],
  now: string,
): Promise<SentBatch[]> {
  const rows: BatchRow[] = [];
  for (const id of ids) rows.push(found(await batchById(db, id), 'batch'));
  return viewsOf(core, db, rows, now);
}

export async function viewsOf(
  core: CoreInside,
  db: Executor,
  rows: readonly BatchRow[],
  now: string,
): Promise<SentBatch[]> {
  const figures = await batchFigures(
    db,
    rows.map((row) => row.id),
  );
  const names = await accountNames(
    db,
    rows.map((row) => row.by_account_id),
  );
  const today = houseDayOf(now);
  return rows.map((row) => {
    const own = figures.get(row.id) ?? { persons: 0, things: 0, failed: 0, prepared: 0 };
    return {
      batchId: row.id,
      channel: row.channel as ReminderChannel,
      at: row.at,
      by: row.by_account_id ? (names.get(row.by_account_id) ?? null) : null,
      persons: own.persons,
      things: own.things,
      failed: own.failed,
      unsure: isSending(core, row.id) ? 0 : own.prepared,
      isUndone: row.undone_at !== null,
      canUndo: refusalToUndo(row, today) === null,
    };
  });
}

/** A mail is gone once it is gone; a letter of today is still on the table. */
function refusalToUndo(batch: BatchRow, today: string) {
  if (batch.channel === 'email') return 'reminders.mailIsGone' as const;
  if (batch.undone_at !== null) return 'reminders.alreadyUndone' as const;
  return batch.day === today ? null : ('reminders.tooLateToUndo' as const);
}

/** Letters, messages or calls of today that did not happen after all: their steps wait again. */
export async function undoBatch(
  call: CommandCall,
  { batchId, personId }: { batchId: string; personId?: string | undefined },
): Promise<SentBatch> {
  const batch = found(await batchById(call.tx, batchId), 'batch');
  const reason = refusalToUndo(batch, houseDayOf(call.now));
  if (reason) refuse(reason);
  const rows = (await remindersOfBatch(call.tx, batchId)).filter(
    (row) => personId === undefined || row.person_id === personId,
  );
  const changed = await setState(
    call.tx,
    rows.map((row) => row.id),
    ['sent', 'prepared'],
    { state: 'undone', failure: null, settled_at: call.now },
  );
  if (changed === 0) refuse('reminders.alreadyUndone');
  if (personId === undefined)
    await call.tx
      .updateTable('reminder_batch')
      .set({ undone_at: call.now, undone_by: call.actor?.accountId ?? null })
      .where('id', '=', batchId)
      .execute();
  call.touched('reminder', batchId);
  for (const row of rows) {
    call.touched('loan', row.loan_id);
    call.touched('person', row.person_id);
  }
  call.changedFields('state');
  return found((await batchViews(call.core, call.tx, [batchId], call.now))[0], 'batch');
}
