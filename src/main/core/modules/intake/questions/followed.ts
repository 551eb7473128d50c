import type { CommandCall } from '../../../rpc/procedures.ts';
import { found } from '../../../rpc/refusal.ts';
import type { Executor } from '../../../store/database.ts';
import { isWorkOf, looksAfter, mayRead, type Reader } from '../../zones/index.ts';
import { themeNames } from '../themes/theme.store.ts';
import { saveQuestion } from './question.reading.ts';
import { type QuestionRow, questionsById, readable } from './question.store.ts';

/** Open questions somebody follows. */
const open = (ex: Executor) =>
  ex
    .selectFrom('question')
    .where('owner_account_id', 'is not', null)
    .where('answer', 'is', null)
    .where('error_at', 'is', null);

/**
 * Open questions with somebody who follows them, that the reader may know of: those the reader looks after, or everybody's. The most
 * pressing and oldest first, at most `limit`.
 */
export async function followedQuestions(
  ex: Executor,
  reader: Reader,
  { whose, limit }: { whose: 'mine' | 'team'; limit: number },
) {
  let asked = readable(ex, reader).where('answer', 'is', null).where('error_at', 'is', null);
  asked =
    whose === 'mine'
      ? asked.where('owner_account_id', 'in', ['', ...looksAfter(reader)])
      : asked.where('owner_account_id', 'is not', null);
  const rows = await asked
    .selectAll()
    .orderBy((eb) => eb.case('urgency').when('now').then(0).when('soon').then(1).else(2).end())
    .orderBy('asked_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  const themes = await themeNames(ex);
  return rows
    .filter((row) => isWorkOf(row, reader))
    .map((row) => ({
      id: row.id,
      personId: row.person_id,
      themeName: themes.get(row.theme_id)?.name ?? '',
      urgency: row.urgency,
      askedDay: row.asked_day,
      ownerAccountId: row.owner_account_id,
    }));
}

/** What these colleagues follow, whoever may read it: for handing over, never to show as it is. */
export async function heldQuestions(ex: Executor, accountIds: readonly string[]) {
  if (accountIds.length === 0) return [];
  return open(ex)
    .where('owner_account_id', 'in', accountIds)
    .selectAll()
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
}

export async function heldQuestionCounts(ex: Executor): Promise<Map<string, number>> {
  const rows = await open(ex)
    .select((eb) => ['owner_account_id', eb.fn.countAll<number>().as('n')])
    .groupBy('owner_account_id')
    .execute();
  return new Map(rows.map((row) => [row.owner_account_id ?? '', Number(row.n)]));
}

/** Gives a question from one to the other. False when the first does not follow it (any more): nothing is changed then. */
export async function passQuestion(
  call: CommandCall,
  id: string,
  from: string,
  to: string,
): Promise<boolean> {
  const [row] = await questionsById(call.tx, [id]);
  if (row?.owner_account_id !== from) return false;
  await saveQuestion(call, row, { owner_account_id: to });
  return true;
}

/** A question the reader may know of, or "there is no such question". */
export async function readableQuestion(ex: Executor, reader: Reader, id: string): Promise<QuestionRow> {
  const [row] = await questionsById(ex, [id]);
  return found(row && mayRead(row, reader) ? row : null, 'question');
}
