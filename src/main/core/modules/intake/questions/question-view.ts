import type { Asker, Contact, Question } from '#shared/contract/questions.contract.ts';
import type { Executor } from '../../../store/database.ts';
import { accountNames } from '../../admin/index.ts';
import { initiativeLabels } from '../../catalog/index.ts';
import { personSummaries } from '../../people/index.ts';
import type { AskerColumns } from '../intake.tables.ts';
import { themeNames, themeNamesAt } from '../themes/theme.store.ts';
import { type ContactRow, contactsOfQuestions, type QuestionRow, questionIdsOf } from './question.store.ts';

/** The columns of whoever asks. */
export function askerColumns(asker: Asker): AskerColumns {
  const nobody = { person_id: null, household_id: null, people: null };
  switch (asker.kind) {
    case 'person':
      return { ...nobody, asker: 'person', person_id: asker.personId };
    case 'household':
      return { ...nobody, asker: 'household', person_id: asker.personId, household_id: asker.householdId };
    case 'anonymous':
      return { ...nobody, asker: 'anonymous', people: asker.people };
  }
}

/** Who asks, from the columns; a check in the database keeps them whole. */
export function askerOf(row: AskerColumns): Asker {
  if (row.person_id !== null && row.household_id !== null)
    return { kind: 'household', householdId: row.household_id, personId: row.person_id };
  if (row.person_id !== null) return { kind: 'person', personId: row.person_id };
  return { kind: 'anonymous', people: row.people ?? 1 };
}

export async function questionViews(ex: Executor, rows: readonly QuestionRow[]): Promise<Question[]> {
  const persons = await personSummaries(
    ex,
    rows.flatMap((row) => row.person_id ?? []),
  );
  const names = await accountNames(
    ex,
    rows.flatMap((row) => [row.by_account_id, row.owner_account_id]),
  );
  const themes = await themeNames(ex);
  const calledThen = await themeNamesAt(ex);
  const contacts = await contactsOfQuestions(
    ex,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    themeId: row.theme_id,
    themeName: themes.get(row.theme_id)?.name ?? '',
    themeNameThen: otherName(calledThen(row.theme_id, row.asked_at), themes.get(row.theme_id)?.name),
    pictogram: themes.get(row.theme_id)?.pictogram ?? 'theme-other',
    urgency: row.urgency,
    note: row.note,
    scope: row.scope,
    answer: row.answer,
    answerReason: row.answer_reason,
    asker: askerOf(row),
    person: row.person_id === null ? null : (persons.get(row.person_id) ?? null),
    askedAt: row.asked_at,
    answeredAt: row.answered_at,
    byName: row.by_account_id === null ? null : (names.get(row.by_account_id) ?? null),
    ownerAccountId: row.owner_account_id,
    ownerName: row.owner_account_id === null ? null : (names.get(row.owner_account_id) ?? null),
    contactCount: contacts.get(row.id)?.count ?? 0,
    lastContactAt: contacts.get(row.id)?.lastAt ?? row.asked_at,
    errorReason: row.error_reason,
    revision: row.revision,
  }));
}

const otherName = (then: string | null, now: string | undefined): string | null =>
  then === now ? null : then;

/** Contacts with those of their questions that are in `shown`. */
export async function contactViews(
  ex: Executor,
  rows: readonly ContactRow[],
  shown: ReadonlySet<string>,
): Promise<Contact[]> {
  const persons = await personSummaries(
    ex,
    rows.flatMap((row) => row.person_id ?? []),
  );
  const names = await accountNames(
    ex,
    rows.map((row) => row.by_account_id),
  );
  const initiatives = await initiativeLabels(
    ex,
    rows.flatMap((row) => row.initiative_id ?? []),
  );
  const questionIds = await questionIdsOf(
    ex,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    asker: askerOf(row),
    person: row.person_id === null ? null : (persons.get(row.person_id) ?? null),
    channel: row.channel,
    language: row.language,
    interpreter: row.interpreter === 1,
    length: row.length,
    initiativeName: row.initiative_id === null ? null : (initiatives.get(row.initiative_id)?.name ?? null),
    byName: row.by_account_id === null ? null : (names.get(row.by_account_id) ?? null),
    questionIds: (questionIds.get(row.id) ?? []).filter((id) => shown.has(id)),
    errorReason: row.error_reason,
    revision: row.revision,
  }));
}
