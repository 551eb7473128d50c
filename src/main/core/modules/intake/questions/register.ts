import type { Asker } from '#shared/contract/questions.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { actorOf, type CommandCall, type InputOf } from '../../../rpc/procedures.ts';
import { found, refuse } from '../../../rpc/refusal.ts';
import { initiativeLabels } from '../../catalog/index.ts';
import { householdOf, mustKnow, personSummaries } from '../../people/index.ts';
import { isOfTeam } from '../../zones/index.ts';
import { themeById } from '../themes/theme.store.ts';
import { ticketById } from '../tickets/ticket.store.ts';
import { contactAnswer, countFromFirstContact, readableRow } from './question.reading.ts';
import { lacksReason } from './question.rules.ts';
import {
  insertContact,
  insertLink,
  insertQuestion,
  type QuestionRow,
  questionsById,
} from './question.store.ts';
import { askerColumns, askerOf } from './question-view.ts';

type Input = InputOf<'questions', 'register'>;
type NewQuestion = Input['newQuestions'][number];

/**
 * Writes a contact down with the questions that came up in it: new ones, and earlier ones that go on. An earlier question keeps counting once,
 * in the period of its first contact.
 * @throws Refusal questions.momentToCome, notInHousehold, otherAsker, inError, reasonNeeded; NotFound person, theme, initiative, ticket, question
 */
export async function registerContact(call: CommandCall, input: Input) {
  const { tx, now } = call;
  const at = input.at ?? now;
  if (at > now) refuse('questions.momentToCome');
  const day = houseDayOf(at);
  await checkAsker(call, input.asker, day);
  if (input.initiativeId !== null)
    found((await initiativeLabels(tx, [input.initiativeId])).get(input.initiativeId), 'initiative');
  if (input.ticketId !== null) found(await ticketById(tx, input.ticketId), 'ticket');
  const again = await questionsAgain(call, input);

  await insertContact(tx, {
    id: input.contactId,
    at,
    day,
    ...askerColumns(input.asker),
    channel: input.channel,
    language: input.language,
    interpreter: input.interpreter ? 1 : 0,
    length: input.length,
    initiative_id: input.initiativeId,
    ticket_id: input.ticketId,
    entered_at: now,
    by_account_id: actorOf(call).accountId,
    error_at: null,
    error_by: null,
    error_reason: null,
    revision: 1,
  });
  for (const one of input.newQuestions) await writeQuestion(call, input, one, { at, day });
  for (const row of again) {
    await insertLink(tx, { question_id: row.id, contact_id: input.contactId });
    await countFromFirstContact(call, row);
  }
  call.touched('contact', input.contactId);
  return contactAnswer(call, input.contactId);
}

async function writeQuestion(
  call: CommandCall,
  input: Input,
  one: NewQuestion,
  moment: { at: string; day: string },
): Promise<void> {
  const { tx } = call;
  const { accountId, role } = actorOf(call);
  found(await themeById(tx, one.themeId), 'theme');
  if (lacksReason(one.answer, one.answerReason)) refuse('questions.reasonNeeded');
  await insertQuestion(tx, {
    id: one.questionId,
    theme_id: one.themeId,
    urgency: one.urgency,
    note: one.note,
    scope: one.scope,
    ...askerColumns(input.asker),
    asked_at: moment.at,
    asked_day: moment.day,
    answer: one.answer,
    answer_reason: one.answerReason,
    answered_at: one.answer === null ? null : moment.at,
    by_account_id: accountId,
    // Whoever writes down an open question follows it, when that is their work; a counter's question waits for somebody.
    owner_account_id: one.answer === null && isOfTeam({ role }) ? accountId : null,
    error_at: null,
    error_by: null,
    error_reason: null,
    revision: 1,
  });
  await insertLink(tx, { question_id: one.questionId, contact_id: input.contactId });
  call.touched('question', one.questionId);
}

/** Earlier questions of the same asker that come up again. */
async function questionsAgain(call: CommandCall, input: Input): Promise<QuestionRow[]> {
  const ids = [...new Set(input.again)];
  const rows = await questionsById(call.tx, ids);
  for (const id of ids) {
    const row = await readableRow(
      call,
      rows.find((one) => one.id === id),
    );
    if (row.error_at !== null) refuse('questions.inError');
    if (!sameAsker(askerOf(row), input.asker)) refuse('questions.otherAsker');
  }
  return rows;
}

/** The person on the question, or the household either of them stands for. */
function sameAsker(one: Asker, other: Asker): boolean {
  if (one.kind === 'anonymous' || other.kind === 'anonymous') return false;
  if (one.personId === other.personId) return true;
  return one.kind === 'household' && other.kind === 'household' && one.householdId === other.householdId;
}

/** The asker exists, and belonged to the household they stand for on that day. */
export async function checkAsker(call: CommandCall, asker: Asker, day: string): Promise<void> {
  if (asker.kind === 'anonymous') return;
  const { personId } = asker;
  const person = found((await personSummaries(call.tx, [personId])).get(personId), 'person');
  await mustKnow(call, personId);
  if (asker.kind !== 'household') return;
  const household = (await householdOf(call.tx, [personId], day)).get(personId);
  if (household?.householdId !== asker.householdId) refuse('questions.notInHousehold', { name: person.name });
}
