import type { CommandCall } from '../../../rpc/procedures.ts';
import { found } from '../../../rpc/refusal.ts';
import type { Executor } from '../../../store/database.ts';
import { byWorkAlone, looksAfter, mayRead, type Reader } from '../../zones/index.ts';
import { themeNames } from '../themes/theme.store.ts';
import { followedSince, giveQuestion } from './question.reading.ts';
import { type QuestionRow, questionsById, readable } from './question.store.ts';

/** Open questions somebody follows. */
const open = (ex: Executor) =>
  ex
    .selectFrom('question')
    .where('owner_account_id', 'is not', null)
    .where('answer', 'is', null)
    .where('error_at', 'is', null);

/**
 * Open questions with somebody who follows them, that are the reader's work: those the reader looks after, or the team's. The most
 * pressing and oldest first, at most `limit`, and whether there are more.
 */
export async function followedQuestions(
  ex: Executor,
  reader: Reader,
  { whose, limit }: { whose: 'mine' | 'team'; limit: number },
) {
  let asked = readable(ex, byWorkAlone(reader)).where('answer', 'is', null).where('error_at', 'is', null);
  asked =
    whose === 'mine'
      ? asked.where('owner_account_id', 'in', ['', ...looksAfter(reader)])
      : asked.where('owner_account_id', 'is not', null);
  const rows = await asked
    .selectAll()
    .orderBy((eb) => eb.case('urgency').when('now').then(0).when('soon').then(1).else(2).end())
    .orderBy('asked_at')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const themes = await themeNames(ex);
  const found = rows.slice(0, limit).map((row) => ({
    id: row.id,
    personId: row.person_id,
    themeName: themes.get(row.theme_id)?.name ?? '',
    urgency: row.urgency,
    askedDay: row.asked_day,
    ownerAccountId: row.owner_account_id,
  }));
  return { rows: found, isCut: rows.length > limit };
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
  how: 'handOver' | 'takenBack' = 'handOver',
): Promise<boolean> {
  const [row] = await questionsById(call.tx, [id]);
  if (row?.owner_account_id !== from) return false;
  await giveQuestion(call, row, to, how);
  return true;
}

/** Who follows it now, and since when that is known without its history. */
export async function questionFollower(ex: Executor, reader: Reader, id: string) {
  const row = await readableQuestion(ex, reader, id);
  return { accountId: row.owner_account_id, since: followedSince(row) };
}

/** A question the reader may know of, or "there is no such question". */
export async function readableQuestion(ex: Executor, reader: Reader, id: string): Promise<QuestionRow> {
  const [row] = await questionsById(ex, [id]);
  return found(row && mayRead(row, reader) ? row : null, 'question');
}
