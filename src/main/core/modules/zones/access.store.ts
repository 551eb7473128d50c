import type { Selectable } from 'kysely';
import { rowWriter } from '../../store/compiled-once.ts';
import type { Executor } from '../../store/database.ts';
import { isRunning } from './access.rules.ts';
import type { TemporaryAccess } from './reader.rules.ts';
import type { ZonesTables } from './zones.tables.ts';

export type AccessRow = Selectable<ZonesTables['care_access']>;

export const insertAccess = rowWriter('care_access');
export const insertAccessRecord = rowWriter('care_access_record');

export const accessById = (ex: Executor, id: string): Promise<AccessRow | undefined> =>
  ex.selectFrom('care_access').selectAll().where('id', '=', id).executeTakeFirst();

export const accessesOfPerson = (ex: Executor, personId: string): Promise<AccessRow[]> =>
  ex
    .selectFrom('care_access')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('since', 'desc')
    .orderBy('id')
    .execute();

export const accessesById = async (ex: Executor, ids: readonly string[]): Promise<AccessRow[]> =>
  ids.length === 0 ? [] : ex.selectFrom('care_access').selectAll().where('id', 'in', ids).execute();

/** Access that runs at this moment: of one account, or of everybody. */
export async function runningAccesses(ex: Executor, now: string, accountId?: string): Promise<AccessRow[]> {
  let rows = ex
    .selectFrom('care_access')
    .selectAll()
    .where('ended_at', 'is', null)
    .where('closed_at', 'is', null)
    .where('until', '>', now);
  if (accountId !== undefined) rows = rows.where('account_id', '=', accountId);
  return (await rows.orderBy('since').orderBy('id').execute()).filter((row) => isRunning(row, now));
}

/** Ids of what an account reads along with now because a colleague let it; never what it opened by itself. */
export const receivedAccesses = async (ex: Executor, now: string, accountId: string): Promise<string[]> =>
  (await runningAccesses(ex, now, accountId)).flatMap(({ id, kind }) => (kind === 'referral' ? id : []));

/** What these accesses let their accounts read. */
export async function temporaryAccessOf(
  ex: Executor,
  rows: readonly AccessRow[],
): Promise<Map<string, TemporaryAccess>> {
  const byReferral = rows.filter(({ kind }) => kind === 'referral').map(({ id }) => id);
  const records =
    byReferral.length === 0
      ? []
      : await ex.selectFrom('care_access_record').selectAll().where('access_id', 'in', byReferral).execute();
  const recordsOf = Map.groupBy(records, ({ access_id }) => access_id);
  return new Map(
    [...Map.groupBy(rows, ({ account_id }) => account_id)].map(([accountId, own]) => [
      accountId,
      {
        personIds: new Set(own.filter(({ kind }) => kind === 'opening').map(({ person_id }) => person_id)),
        recordIds: new Set(
          own.flatMap(({ id }) => recordsOf.get(id) ?? []).map(({ record_id }) => record_id),
        ),
      },
    ]),
  );
}

export const endAccessRow = (tx: Executor, id: string, at: string, by: string | null) =>
  tx.updateTable('care_access').set({ ended_at: at, ended_by: by }).where('id', '=', id).execute();

/** Openings that began in a period, for counting. */
export const openingsBetween = (ex: Executor, from: string, to: string) =>
  ex
    .selectFrom('care_access')
    .select(['account_id'])
    .where('kind', '=', 'opening')
    .where('since', '>=', from)
    .where('since', '<', to)
    .execute();
