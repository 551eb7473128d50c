import type { Question } from '#shared/contract/questions.contract.ts';
import { actorOf, type CommandCall, type InputOf } from '../../../rpc/procedures.ts';
import { found, refuse } from '../../../rpc/refusal.ts';
import { accountById } from '../../admin/index.ts';
import { mustBeKnownTo } from '../../people/index.ts';
import { colleagueAsReader, mayRead } from '../../zones/index.ts';
import { themeById } from '../themes/theme.store.ts';
import {
  contactAnswer,
  countFromFirstContact,
  giveQuestion,
  saveQuestion,
  writableRow,
} from './question.reading.ts';
import { lacksReason } from './question.rules.ts';
import {
  changeContact,
  contactById,
  contactsOfQuestions,
  type QuestionRow,
  questionIdsOf,
  questionsById,
} from './question.store.ts';
import { questionViews } from './question-view.ts';

/** Changes what a question says. Whoever was second hears of it and writes nothing over. */
export async function updateQuestion(
  call: CommandCall,
  input: InputOf<'questions', 'update'>,
): Promise<Question> {
  const row = await questionOf(call, input.questionId);
  if (row.revision !== input.revision) refuse('questions.changedMeanwhile');
  if (row.error_at !== null) refuse('questions.inError');
  if (lacksReason(input.answer, input.answerReason)) refuse('questions.reasonNeeded');
  found(await themeById(call.tx, input.themeId), 'theme');
  await saveQuestion(call, row, {
    theme_id: input.themeId,
    urgency: input.urgency,
    note: input.note,
    scope: input.scope,
    answer: input.answer,
    answer_reason: input.answerReason,
    answered_at: input.answer === null ? null : (row.answered_at ?? call.now),
  });
  return view(call, row.id);
}

/** Gives a question to a colleague who may read such questions, or to nobody. */
export async function assignQuestion(
  call: CommandCall,
  { questionId, toAccountId }: InputOf<'questions', 'assign'>,
): Promise<Question> {
  const row = await questionOf(call, questionId);
  if (toAccountId !== null) {
    const account = found(await accountById(call.tx, toAccountId), 'account');
    await mustBeKnownTo(call, row.person_id, account);
    const reader = await colleagueAsReader(call, account);
    if (account.active !== 1 || !mayRead({ ...row, owner_account_id: toAccountId }, reader))
      refuse('questions.cannotFollow', { name: account.display_name });
  }
  await giveQuestion(call, row, toAccountId, 'given');
  return view(call, row.id);
}

/** Kept, with the reason, and counted no more. */
export async function markQuestionError(
  call: CommandCall,
  { questionId, reason }: InputOf<'questions', 'markError'>,
): Promise<Question> {
  const row = await questionOf(call, questionId);
  if (row.error_at !== null) refuse('questions.inError');
  await saveQuestion(call, row, errorColumns(call, reason));
  return view(call, row.id);
}

export async function undoQuestionError(
  call: CommandCall,
  { questionId }: InputOf<'questions', 'undoError'>,
): Promise<Question> {
  const row = await questionOf(call, questionId);
  if (row.error_at === null) refuse('questions.notInError');
  if (!(await contactsOfQuestions(call.tx, [row.id])).has(row.id)) refuse('questions.contactInError');
  await saveQuestion(call, row, noError);
  return view(call, row.id);
}

/**
 * A contact that never was. Questions that came up nowhere else go with it; others count from the first contact that did take place.
 */
export async function markContactError(
  call: CommandCall,
  { contactId, reason }: InputOf<'questions', 'markContactError'>,
) {
  const row = await contactOf(call, contactId);
  if (row.error_at !== null) refuse('questions.inError');
  const error = errorColumns(call, reason);
  await changeContact(call.tx, row, error);
  for (const question of await questionsIn(call, contactId)) {
    if (question.error_at !== null) continue;
    const elsewhere = (await contactsOfQuestions(call.tx, [question.id])).has(question.id);
    if (elsewhere) await countFromFirstContact(call, question);
    else await saveQuestion(call, question, error);
  }
  call.touched('contact', contactId);
  return contactAnswer(call, contactId);
}

/** The contact did take place: what was put aside with it comes back. */
export async function undoContactError(
  call: CommandCall,
  { contactId }: InputOf<'questions', 'undoContactError'>,
) {
  const row = await contactOf(call, contactId);
  if (row.error_at === null) refuse('questions.notInError');
  await changeContact(call.tx, row, noError);
  for (const question of await questionsIn(call, contactId)) {
    const wentWithIt = question.error_at === row.error_at && question.error_reason === row.error_reason;
    const contacts = (await contactsOfQuestions(call.tx, [question.id])).get(question.id);
    await saveQuestion(call, question, {
      ...(wentWithIt ? noError : {}),
      ...(contacts ? { asked_at: contacts.first.at, asked_day: contacts.first.day } : {}),
    });
  }
  call.touched('contact', contactId);
  return contactAnswer(call, contactId);
}

const noError = { error_at: null, error_by: null, error_reason: null };

const errorColumns = (call: CommandCall, reason: string) => ({
  error_at: call.now,
  error_by: actorOf(call).accountId,
  error_reason: reason,
});

async function questionOf(call: CommandCall, id: string): Promise<QuestionRow> {
  return writableRow(call, (await questionsById(call.tx, [id]))[0]);
}

/** A contact the caller wrote down, or one with a question the caller may read. */
async function contactOf(call: CommandCall, id: string) {
  const row = found(await contactById(call.tx, id), 'contact');
  const isOwn = row.by_account_id === actorOf(call).accountId;
  const { questions } = await contactAnswer(call, id);
  return found(isOwn || questions.length > 0 ? row : null, 'contact');
}

async function questionsIn(call: CommandCall, contactId: string): Promise<QuestionRow[]> {
  const ids = (await questionIdsOf(call.tx, [contactId])).get(contactId) ?? [];
  return questionsById(call.tx, ids);
}

async function view(call: CommandCall, id: string): Promise<Question> {
  const [shown] = await questionViews(call.tx, await questionsById(call.tx, [id]));
  return found(shown, 'question');
}
