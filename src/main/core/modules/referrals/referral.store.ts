import type { ExpressionBuilder, Selectable } from 'kysely';
import { endedStates } from '#shared/contract/referral-words.ts';
import { rowWriter } from '../../store/compiled-once.ts';
import type { Database, Executor } from '../../store/database.ts';
import { isOfTeam, looksAfter, type Reader, temporarily } from '../zones/index.ts';
import type { ReferralsTables } from './referrals.tables.ts';

export type ReferralRow = Selectable<ReferralsTables['referral']>;
export type EventRow = Selectable<ReferralsTables['referral_event']>;

export const insertReferral = rowWriter('referral');
export const insertEvent = rowWriter('referral_event');

export const referralById = (ex: Executor, id: string): Promise<ReferralRow | undefined> =>
  ex.selectFrom('referral').selectAll().where('id', '=', id).executeTakeFirst();

export const referralByCode = (ex: Executor, code: string): Promise<ReferralRow | undefined> =>
  ex.selectFrom('referral').selectAll().where('code', '=', code).executeTakeFirst();

export const eventsOf = (ex: Executor, referralId: string): Promise<EventRow[]> =>
  ex
    .selectFrom('referral_event')
    .selectAll()
    .where('referral_id', '=', referralId)
    .orderBy('number')
    .execute();

/** Writes over the row that was read. False when somebody else changed it meanwhile: then nothing is changed. */
export async function changeReferral(
  tx: Executor,
  row: ReferralRow,
  changes: Partial<ReferralRow>,
): Promise<boolean> {
  const result = await tx
    .updateTable('referral')
    .set({ ...changes, revision: row.revision + 1 })
    .where('id', '=', row.id)
    .where('revision', '=', row.revision)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

export const markUndone = (tx: Executor, eventId: string, at: string, by: string | null) =>
  tx.updateTable('referral_event').set({ undone_at: at, undone_by: by }).where('id', '=', eventId).execute();

/** The questions each referral is about. */
export async function questionsOfReferrals(
  ex: Executor,
  referralIds: readonly string[],
): Promise<Map<string, { id: string; answered: boolean }[]>> {
  const links = new Map<string, { id: string; answered: boolean }[]>();
  if (referralIds.length === 0) return links;
  const rows = await ex
    .selectFrom('referral_question')
    .selectAll()
    .where('referral_id', 'in', referralIds)
    .orderBy('question_id')
    .execute();
  for (const { referral_id, question_id, answered } of rows)
    links.set(referral_id, [
      ...(links.get(referral_id) ?? []),
      { id: question_id, answered: answered === 1 },
    ]);
  return links;
}

export async function setQuestions(tx: Executor, referralId: string, ids: readonly string[]): Promise<void> {
  await tx.deleteFrom('referral_question').where('referral_id', '=', referralId).execute();
  for (const question_id of new Set(ids))
    await tx
      .insertInto('referral_question')
      .values({ referral_id: referralId, question_id, answered: 0 })
      .execute();
}

/** Which of a referral's questions it answered by going out. */
export async function setAnswered(tx: Executor, referralId: string, ids: readonly string[]): Promise<void> {
  await tx
    .updateTable('referral_question')
    .set((eb) => ({
      answered: ids.length === 0 ? 0 : eb.case().when('question_id', 'in', ids).then(1).else(0).end(),
    }))
    .where('referral_id', '=', referralId)
    .execute();
}

/** The same need-to-know as `mayRead`, said in SQL so that lists and their counts never show more. */
export const readable = (ex: Executor, reader: Reader) =>
  ex.selectFrom('referral').where((eb) => {
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
    const notShielded = eb('person_id', 'not in', [...reader.hidden]);
    return eb.or([
      reader.hidden.size === 0 ? byWork : eb.and([byWork, notShielded]),
      ...temporarily(reader).map(({ column, ids }) => eb(column, 'in', ids)),
    ]);
  });

/** Ids of all a reader may read, ended ones included. */
export const knownReferralIds = async (ex: Executor, reader: Reader): Promise<string[]> =>
  (await readable(ex, reader).select('id').execute()).map(({ id }) => id);

/** Refused by the other side, and nobody chose yet what happens now. */
const undecided = (eb: ExpressionBuilder<Database, 'referral'>) =>
  eb.and([eb('direction', '=', 'out'), eb('state', '=', 'refused'), eb('next', 'is', null)]);

export interface ReferralFilter {
  view: 'open' | 'mine' | 'ended';
  direction: 'out' | 'in' | undefined;
  limit: number;
  offset: number;
}

/** Referrals a reader may see: those with work left by due day, the late ones first; those without, newest first. */
export async function referralPage(
  ex: Executor,
  reader: Reader,
  filter: ReferralFilter,
): Promise<{ rows: ReferralRow[]; total: number }> {
  // Work is left until the sender knows how it ended. A mistake needs nothing more.
  let asked =
    filter.view === 'ended'
      ? readable(ex, reader)
          .where('ended_day', 'is not', null)
          .where('told_day', 'is not', null)
          .where((eb) => eb.not(undecided(eb)))
      : readable(ex, reader).where((eb) =>
          eb.or([
            eb('state', 'not in', endedStates),
            eb.and([eb('told_day', 'is', null), eb('state', '<>', 'inError')]),
            undecided(eb),
          ]),
        );
  // What somebody looks after for an absent colleague is theirs to do too.
  if (filter.view === 'mine') asked = asked.where('owner_account_id', 'in', ['', ...looksAfter(reader)]);
  if (filter.direction !== undefined) asked = asked.where('direction', '=', filter.direction);
  const { total } = await asked
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const ordered =
    filter.view === 'ended'
      ? asked.orderBy('ended_day', 'desc').orderBy('created_at', 'desc')
      : asked.orderBy((eb) => eb.fn.coalesce('due_day', eb.val('9999-12-31'))).orderBy('created_at');
  const rows = await ordered.selectAll().orderBy('id').limit(filter.limit).offset(filter.offset).execute();
  return { rows, total: Number(total) };
}

/** Everything of a person or their household, newest first, whoever may read it. */
export const referralsOf = (
  ex: Executor,
  personId: string,
  householdId: string | null,
): Promise<ReferralRow[]> =>
  ex
    .selectFrom('referral')
    .selectAll()
    .where((eb) =>
      householdId === null
        ? eb('person_id', '=', personId)
        : eb.or([eb('person_id', '=', personId), eb('household_id', '=', householdId)]),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();

/** Referrals sent in a period of local days, both included, without those entered in error. */
export const countedReferrals = (ex: Executor, fromDay: string, toDay: string) =>
  ex
    .selectFrom('referral')
    .select(['direction', 'person_id', 'state', 'sent_day', 'accepted_day', 'arrived_day', 'told_day'])
    .where('sent_day', '>=', fromDay)
    .where('sent_day', '<=', toDay)
    .where('state', '<>', 'inError')
    .execute();
