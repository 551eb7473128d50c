import type { FollowedHow } from '#shared/contract/agenda-words.ts';
import type { CommandCall } from '../../../rpc/procedures.ts';
import { found, refuse } from '../../../rpc/refusal.ts';
import { careReader, changeFollower, groundFor, mayRead } from '../../zones/index.ts';
import {
  changeQuestion,
  contactById,
  contactsOfQuestions,
  type QuestionRow,
  questionIdsOf,
  questionsById,
} from './question.store.ts';
import { contactViews, questionViews } from './question-view.ts';

/** A question counts in the period of its first contact that did take place. */
export async function countFromFirstContact(call: CommandCall, row: QuestionRow): Promise<void> {
  const contacts = (await contactsOfQuestions(call.tx, [row.id])).get(row.id);
  if (!contacts) return;
  await saveQuestion(call, row, { asked_at: contacts.first.at, asked_day: contacts.first.day });
}

/** A question the caller may know of, or "there is no such question". */
export async function readableRow(call: CommandCall, row: QuestionRow | undefined): Promise<QuestionRow> {
  const question = found(row, 'question');
  return found(mayRead(question, await careReader(call)) ? question : null, 'question');
}

/** The same, to write in: whoever only reads along for a while changes nothing. @throws Refusal zones.readsAlong */
export async function writableRow(call: CommandCall, row: QuestionRow | undefined): Promise<QuestionRow> {
  const question = await readableRow(call, row);
  const ground = groundFor(question, await careReader(call));
  if (ground === 'opened' || ground === 'referral') refuse('zones.readsAlong');
  return question;
}

/** Writes a question as it was read in this act. */
export async function saveQuestion(
  call: CommandCall,
  row: QuestionRow,
  changes: Partial<QuestionRow>,
): Promise<void> {
  if (!(await changeQuestion(call.tx, row, changes))) refuse('questions.changedMeanwhile');
  call.touched('question', row.id);
  call.changedFields(...Object.keys(changes));
}

/** Somebody else follows it from now on, or nobody; who did before stays in its history. */
export async function giveQuestion(
  call: CommandCall,
  row: QuestionRow,
  to: string | null,
  how: FollowedHow,
): Promise<void> {
  await saveQuestion(call, row, { owner_account_id: to });
  const from = row.owner_account_id;
  await changeFollower(call, {
    kind: 'question',
    recordId: row.id,
    from,
    to,
    how,
    since: followedSince(row),
  });
}

/** Since when its first follower had it: whoever wrote it down, from then on. */
export const followedSince = (
  row: Pick<QuestionRow, 'owner_account_id' | 'by_account_id' | 'asked_at'>,
): string | null => (row.owner_account_id === row.by_account_id ? row.asked_at : null);

/** The contact with those of its questions the caller may read. */
export async function contactAnswer(call: CommandCall, contactId: string) {
  const { tx } = call;
  const row = found(await contactById(tx, contactId), 'contact');
  const ids = (await questionIdsOf(tx, [contactId])).get(contactId) ?? [];
  const reader = await careReader(call);
  const rows = (await questionsById(tx, ids)).filter((one) => mayRead(one, reader));
  const [contact] = await contactViews(tx, [row], new Set(rows.map((one) => one.id)));
  return { contact: found(contact, 'contact'), questions: await questionViews(tx, rows) };
}
