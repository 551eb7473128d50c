import { houseDayOf } from '#shared/domain/house.ts';
import type { Procedures } from '../../../rpc/procedures.ts';
import { accountNames } from '../../admin/index.ts';
import { hiddenFromCaller, householdOf, householdsOnDays } from '../../people/index.ts';
import {
  careReader,
  groundFor,
  isOfTeam,
  logReading,
  mayRead,
  type Read,
  type Reader,
} from '../../zones/index.ts';
import { setTheme, themeView } from '../themes/theme.service.ts';
import { questionsPerTheme, themeRows, themeVersions } from '../themes/theme.store.ts';
import { type CountedAsker, figuresOf } from './question.rules.ts';
import {
  assignQuestion,
  markContactError,
  markQuestionError,
  undoContactError,
  undoQuestionError,
  updateQuestion,
} from './question.service.ts';
import {
  contactsOf,
  countedQuestions,
  type QuestionRow,
  questionPage,
  questionsOf,
} from './question.store.ts';
import { contactViews, questionViews } from './question-view.ts';
import { registerContact } from './register.ts';

/** What people ask, and how it was answered. */
export const questionsProcedures: Procedures<'questions'> = {
  async themes(call, { includeInactive }) {
    return (await themeRows(call.db)).filter((row) => includeInactive || row.active === 1).map(themeView);
  },
  setTheme,
  themeUse: (call) => questionsPerTheme(call.db),
  async themeHistory(call, { themeId }) {
    const rows = await themeVersions(call.db, themeId);
    const names = await accountNames(
      call.db,
      rows.map((row) => row.by_account_id),
    );
    return rows.map((row) => ({
      at: row.at,
      byName: row.by_account_id === null ? null : (names.get(row.by_account_id) ?? null),
      name: row.name,
      nameTranslations: JSON.parse(row.name_translations || '{}') as Record<string, string>,
      pictogram: row.pictogram,
      gravity: row.gravity.split(' ').filter((code) => code !== ''),
      lifeDomain: row.life_domain,
      active: row.active === 1,
    }));
  },

  register: registerContact,
  update: updateQuestion,
  assign: assignQuestion,
  markContactError,
  undoContactError,
  markError: markQuestionError,
  undoError: undoQuestionError,

  async list(call, { view, themeId, limit, offset }) {
    const reader = await careReader(call);
    const { rows, total } = await questionPage(call.db, reader, { view, themeId, limit, offset });
    await logReading(call, readOf(rows, reader), 'questionList');
    return { questions: await questionViews(call.db, rows), total };
  },

  async ofPerson(call, { personId }) {
    const reader = await careReader(call);
    const hidden = await hiddenFromCaller(call);
    if (hidden.has(personId)) return { contacts: [], questions: [] };
    const today = houseDayOf(call.now);
    const household = (await householdOf(call.db, [personId], today)).get(personId)?.householdId ?? null;
    const rows = (await questionsOf(call.db, personId, household)).filter((row) => mayRead(row, reader));
    const shown = new Set(rows.map((row) => row.id));
    const contacts = await contactViews(call.db, await contactsOf(call.db, personId, household), shown);
    await logReading(call, [personId, ...readOf(rows, reader)], 'questions');
    return {
      // A contact shows to whoever may read one of its questions; one without questions to the team.
      contacts: contacts
        .filter((one) => one.person === null || !hidden.has(one.person.id))
        .filter(
          (one) =>
            one.questionIds.length > 0 ||
            (isOfTeam(reader) && (one.person === null || !reader.hidden.has(one.person.id))),
        ),
      questions: await questionViews(call.db, rows),
    };
  },

  async figures(call, { fromDay, toDay }) {
    const rows = await countedQuestions(call.db, fromDay, toDay);
    const counted = rows.map((row) => ({
      themeId: row.theme_id,
      day: row.asked_day,
      asker: countedAsker(row),
    }));
    const householdOn = await householdsOnDays(
      call.db,
      counted.flatMap(({ asker }) => (asker.kind === 'person' ? [asker.personId] : [])),
    );
    const { byTheme, ...figures } = figuresOf(counted, householdOn);
    const themes = await themeRows(call.db);
    return {
      ...figures,
      byTheme: themes.flatMap(({ id, name }) => {
        const questions = byTheme.get(id) ?? 0;
        return questions > 0 ? [{ themeId: id, name, questions }] : [];
      }),
    };
  },
};

/** Whose questions these are, and on which ground they are read. */
const readOf = (rows: readonly QuestionRow[], reader: Reader): Read[] =>
  rows.map((row) => ({ personId: row.person_id, ground: groundFor(row, reader) }));

function countedAsker(row: {
  asker: 'person' | 'household' | 'anonymous';
  person_id: string | null;
  household_id: string | null;
}): CountedAsker {
  if (row.household_id !== null) return { kind: 'household', householdId: row.household_id };
  if (row.person_id !== null) return { kind: 'person', personId: row.person_id };
  return { kind: 'anonymous' };
}
