import type { MailFailure, ReminderChannel, ReminderState } from '#shared/contract/reminder-words.ts';
import type { LogEntry } from '#shared/contract/reminders.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { actorOf, type QueryCall } from '../../rpc/procedures.ts';
import { accountNames } from '../admin/index.ts';
import { itemLabels } from '../catalog/index.ts';
import { loanRefs } from '../loans/index.ts';
import { namesFor } from '../people/index.ts';
import { stepRefOf } from './late.service.ts';
import { isSending } from './mail-jobs.ts';
import { readPlans, stepByKey } from './plans.store.ts';
import { type LogQuestion, logRows, type ReminderRow } from './sent.store.ts';

/** What was sent, newest first; a volunteer sees what is about things of the own initiatives. */
export async function logOf(
  call: QueryCall,
  asked: LogQuestion,
): Promise<{ entries: LogEntry[]; total: number }> {
  const { rows, total } = await logRows(call.db, asked);
  const entries = await entriesOf(call, rows, asked);
  const own = actorOf(call).initiativeIds;
  if (own === null) return { entries: entries.map(({ entry }) => entry), total };
  const seen = entries.filter(({ initiativeId }) => own.includes(initiativeId)).map(({ entry }) => entry);
  return { entries: seen, total: seen.length };
}

async function entriesOf(
  call: QueryCall,
  rows: readonly ReminderRow[],
  asked: LogQuestion,
): Promise<{ entry: LogEntry; initiativeId: string }[]> {
  const { db } = call;
  const loans = await loanRefs(
    db,
    rows.map((row) => row.loan_id),
  );
  const items = await itemLabels(
    db,
    [...loans.values()].map(({ itemId }) => itemId),
  );
  const persons = await namesFor(
    call,
    rows.map((row) => row.person_id),
    { inHand: asked.personId },
  );
  const accounts = await accountNames(
    db,
    rows.map((row) => row.by_account_id),
  );
  const steps = stepByKey(await readPlans(db));
  const today = houseDayOf(call.now);
  return rows.map((row) => {
    const loan = loans.get(row.loan_id);
    const item = items.get(loan?.itemId ?? '');
    const person = persons.get(row.person_id);
    const entry: LogEntry = {
      id: row.id,
      loanId: row.loan_id,
      batchId: row.batch_id,
      personId: person?.id ?? row.person_id,
      personName: person?.name || (person?.number ?? ''),
      kindName: item?.kindName ?? '',
      barcode: item?.barcode ?? '',
      step: stepRefOf(steps.get(row.step_key) ?? null),
      dueDay: row.due_day,
      channel: row.channel as ReminderChannel,
      language: row.language,
      at: row.at,
      by: row.by_account_id ? (accounts.get(row.by_account_id) ?? null) : null,
      state: row.state as ReminderState,
      isUnsure: row.state === 'prepared' && !isSending(call.core, row.batch_id),
      failure: row.failure as MailFailure | null,
      canUndo: row.state === 'sent' && row.channel !== 'email' && houseDayOf(row.at) === today,
    };
    return { entry, initiativeId: loan?.initiativeId ?? '' };
  });
}
