import type { ExpressionBuilder, Selectable, Updateable } from 'kysely';
import { rowWriter } from '../../../store/compiled-once.ts';
import type { Database, Executor } from '../../../store/database.ts';
import { isOfTeam, looksAfter, type Reader, temporarily } from '../../zones/index.ts';
import type { IntakeTables } from '../intake.tables.ts';

export type QuestionRow = Selectable<IntakeTables['question']>;
export type ContactRow = Selectable<IntakeTables['contact']>;

export const insertContact = rowWriter('contact');
export const insertQuestion = rowWriter('question');
export const insertLink = rowWriter('contact_question');

export const contactById = (ex: Executor, id: string): Promise<ContactRow | undefined> =>
  ex.selectFrom('contact').selectAll().where('id', '=', id).executeTakeFirst();

export async function questionsById(ex: Executor, ids: readonly string[]): Promise<QuestionRow[]> {
  if (ids.length === 0) return [];
  return ex.selectFrom('question').selectAll().where('id', 'in', ids).execute();
}

/** Writes over the row that was read. False when somebody else changed it meanwhile: then nothing is changed. */
export async function changeQuestion(
  tx: Executor,
  row: QuestionRow,
  changes: Updateable<IntakeTables['question']>,
): Promise<boolean> {
  const result = await tx
    .updateTable('question')
    .set({ ...changes, revision: row.revision + 1 })
    .where('id', '=', row.id)
    .where('revision', '=', row.revision)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

export async function changeContact(
  tx: Executor,
  row: ContactRow,
  changes: Updateable<IntakeTables['contact']>,
): Promise<void> {
  await tx
    .updateTable('contact')
    .set({ ...changes, revision: row.revision + 1 })
    .where('id', '=', row.id)
    .execute();
}

/** The questions of these contacts. */
export async function questionIdsOf(
  ex: Executor,
  contactIds: readonly string[],
): Promise<Map<string, string[]>> {
  const ids = new Map<string, string[]>(contactIds.map((id) => [id, []]));
  if (contactIds.length === 0) return ids;
  const rows = await ex
    .selectFrom('contact_question')
    .selectAll()
    .where('contact_id', 'in', contactIds)
    .orderBy('question_id')
    .execute();
  for (const row of rows) ids.get(row.contact_id)?.push(row.question_id);
  return ids;
}

export interface ContactsOfQuestion {
  count: number;
  first: { at: string; day: string };
  lastAt: string;
}

/** How often each question came up, in contacts that did take place. A question without any is left out. */
export async function contactsOfQuestions(
  ex: Executor,
  questionIds: readonly string[],
): Promise<Map<string, ContactsOfQuestion>> {
  if (questionIds.length === 0) return new Map();
  const rows = await ex
    .selectFrom('contact_question')
    .innerJoin('contact', 'contact.id', 'contact_question.contact_id')
    .select(['contact_question.question_id', 'contact.at', 'contact.day'])
    .where('contact_question.question_id', 'in', questionIds)
    .where('contact.error_at', 'is', null)
    .orderBy('contact.at')
    .execute();
  const found = new Map<string, ContactsOfQuestion>();
  for (const { question_id, at, day } of rows) {
    const before = found.get(question_id);
    found.set(question_id, {
      count: (before?.count ?? 0) + 1,
      first: before?.first ?? { at, day },
      lastAt: at,
    });
  }
  return found;
}

/** The same need-to-know as `mayRead`, said in SQL so that lists and their counts never show more. */
export const readable = (ex: Executor, reader: Reader) =>
  ex.selectFrom('question').where((eb) => {
    const byWork = eb.or([
      eb('scope', '=', 'all'),
      ...(isOfTeam(reader) ? [eb('scope', '=', 'team')] : []),
      ...(reader.accountId === null
        ? []
        : [
            eb('by_account_id', '=', reader.accountId),
            eb('owner_account_id', 'in', [...looksAfter(reader)]),
          ]),
    ]);
    const notShielded = eb.or([eb('person_id', 'is', null), eb('person_id', 'not in', [...reader.hidden])]);
    return eb.or([
      reader.hidden.size === 0 ? byWork : eb.and([byWork, notShielded]),
      ...temporarily(reader).map(({ column, ids }) => eb(column, 'in', ids)),
    ]);
  });

/** Ids of all questions a reader may read. */
export const knownQuestionIds = async (ex: Executor, reader: Reader): Promise<string[]> =>
  (await readable(ex, reader).select('id').execute()).map(({ id }) => id);

/**
 * Ids of all contacts a reader of the care team may know of: of nobody who is shielded from them. The same as
 * `questions.ofPerson` shows, one person after another, but for what is read of somebody shielded for a while.
 */
export async function knownContactIds(ex: Executor, reader: Reader): Promise<string[]> {
  if (!isOfTeam(reader)) return [];
  const rows = await ex
    .selectFrom('contact')
    .select('id')
    .where((eb) => eb.or([eb('person_id', 'is', null), eb('person_id', 'not in', ['', ...reader.hidden])]))
    .execute();
  return rows.map(({ id }) => id);
}

export interface QuestionFilter {
  view: 'open' | 'mine' | 'all';
  themeId: string | undefined;
  limit: number;
  offset: number;
}

/** Questions a reader may see: open ones by urgency and age, all of them newest first. */
export async function questionPage(
  ex: Executor,
  reader: Reader,
  filter: QuestionFilter,
): Promise<{ rows: QuestionRow[]; total: number }> {
  let asked = readable(ex, reader).where('error_at', 'is', null);
  if (filter.view !== 'all') asked = asked.where('answer', 'is', null);
  // What somebody looks after for an absent colleague is theirs to do too.
  if (filter.view === 'mine') asked = asked.where('owner_account_id', 'in', ['', ...looksAfter(reader)]);
  if (filter.themeId !== undefined) asked = asked.where('theme_id', '=', filter.themeId);
  const { total } = await asked
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const ordered =
    filter.view === 'all'
      ? asked.orderBy('asked_at', 'desc')
      : asked
          .orderBy((eb) => eb.case('urgency').when('now').then(0).when('soon').then(1).else(2).end())
          .orderBy('asked_at');
  const rows = await ordered.selectAll().orderBy('id').limit(filter.limit).offset(filter.offset).execute();
  return { rows, total: Number(total) };
}

/** Asked by this person, or for the household: rows of a contact or of a question. */
const ofAsker = (
  eb: ExpressionBuilder<Database, 'contact' | 'question'>,
  personId: string,
  householdId: string | null,
) =>
  eb.or([
    eb('person_id', '=', personId),
    ...(householdId === null ? [] : [eb('household_id', '=', householdId)]),
  ]);

/** Everything of a person or their household, newest first, whoever may read it. */
export async function questionsOf(
  ex: Executor,
  personId: string,
  householdId: string | null,
): Promise<QuestionRow[]> {
  return ex
    .selectFrom('question')
    .selectAll()
    .where((eb) => ofAsker(eb, personId, householdId))
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .execute();
}

export async function contactsOf(
  ex: Executor,
  personId: string,
  householdId: string | null,
): Promise<ContactRow[]> {
  return ex
    .selectFrom('contact')
    .selectAll()
    .where((eb) => ofAsker(eb, personId, householdId))
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
}

/** Questions whose first contact lies in a period of local days, both days included, as far as counting needs them. */
export const countedQuestions = (ex: Executor, fromDay: string, toDay: string) =>
  ex
    .selectFrom('question')
    .select(['theme_id', 'asker', 'person_id', 'household_id', 'asked_day'])
    .where('asked_day', '>=', fromDay)
    .where('asked_day', '<=', toDay)
    .where('error_at', 'is', null)
    .execute();
