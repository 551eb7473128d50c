import type { CommandCall } from '../../../rpc/procedures.ts';
import type { Executor } from '../../../store/database.ts';
import { mayRead, type Reader } from '../../zones/index.ts';
import { themeNames } from '../themes/theme.store.ts';
import { saveQuestion } from './question.reading.ts';
import { questionsById } from './question.store.ts';

export interface LinkedQuestion {
  id: string;
  themeName: string;
  note: string;
  personId: string | null;
  householdId: string | null;
}

/** Those of these questions the reader may know of and that were asked, by id. */
export async function linkedQuestions(
  ex: Executor,
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, LinkedQuestion>> {
  const themes = await themeNames(ex);
  const rows = (await questionsById(ex, [...new Set(ids)])).filter(
    (row) => row.error_at === null && mayRead(row, reader),
  );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        themeName: themes.get(row.theme_id)?.name ?? '',
        note: row.note,
        personId: row.person_id,
        householdId: row.household_id,
      },
    ]),
  );
}

/** Open ones among these questions are answered by a referral that went out. Gives those it answered. */
export async function answerReferred(call: CommandCall, ids: readonly string[]): Promise<string[]> {
  const rows = (await questionsById(call.tx, ids)).filter(
    ({ answer, error_at }) => answer === null && error_at === null,
  );
  for (const row of rows) await saveQuestion(call, row, { answer: 'referred', answered_at: call.now });
  return rows.map(({ id }) => id);
}

/** The referral did not go out after all: what it answered is open again, unless somebody answered otherwise since. */
export async function takeBackReferred(call: CommandCall, ids: readonly string[]): Promise<void> {
  const rows = (await questionsById(call.tx, ids)).filter(({ answer }) => answer === 'referred');
  for (const row of rows) await saveQuestion(call, row, { answer: null, answered_at: null });
}
