import type { Selectable } from 'kysely';
import { compiledOnce, rowWriter, type Slots } from '../../../store/compiled-once.ts';
import type { Executor } from '../../../store/database.ts';
import type { LoansTables } from '../loans.tables.ts';

export type HoldRow = Selectable<LoansTables['hold']>;

export const writeHold = rowWriter('hold');

const queueRows = compiledOnce((ex: Executor, value: Slots<{ kindId: string }>) =>
  ex
    .selectFrom('hold')
    .selectAll()
    .where('kind_id', '=', value('kindId'))
    .where('ended_at', 'is', null)
    .orderBy('rank'),
);

/** Everybody who waits for a kind, first in line first. */
export const queueOf = (ex: Executor, kindId: string): Promise<HoldRow[]> => queueRows(ex, { kindId });

export const holdById = (ex: Executor, id: string): Promise<HoldRow | undefined> =>
  ex.selectFrom('hold').selectAll().where('id', '=', id).executeTakeFirst();

export async function changeHold(tx: Executor, id: string, changes: Partial<HoldRow>): Promise<void> {
  await tx.updateTable('hold').set(changes).where('id', '=', id).execute();
}

/** Kinds somebody waits for. */
export async function kindsWithHolds(ex: Executor): Promise<string[]> {
  const rows = await ex
    .selectFrom('hold')
    .select('kind_id')
    .distinct()
    .where('ended_at', 'is', null)
    .orderBy('kind_id')
    .execute();
  return rows.map((row) => row.kind_id);
}

/** Gives each hold the rank of its place. In two steps: the database keeps ranks unique at each moment. */
export async function writeOrder(tx: Executor, kindId: string, ids: readonly string[]): Promise<void> {
  const rankOf = (id: string, sign: 1 | -1) =>
    tx
      .updateTable('hold')
      .set({ rank: sign * (ids.indexOf(id) + 1) })
      .where('id', '=', id)
      .where('kind_id', '=', kindId)
      .execute();
  for (const id of ids) await rankOf(id, -1);
  for (const id of ids) await rankOf(id, 1);
}

export interface HoldSlice {
  initiativeIds: readonly string[] | null;
  view: 'waiting' | 'ready' | 'endedToday';
  today: string;
  limit: number;
  offset: number;
}

export async function holdsInView(
  ex: Executor,
  asked: HoldSlice,
): Promise<{ rows: HoldRow[]; total: number }> {
  let matching = ex.selectFrom('hold');
  if (asked.initiativeIds) matching = matching.where('initiative_id', 'in', [...asked.initiativeIds, '']);
  matching =
    asked.view === 'endedToday'
      ? matching.where('ended_day', '=', asked.today)
      : matching
          .where('ended_at', 'is', null)
          .where('ready_at', asked.view === 'ready' ? 'is not' : 'is', null);
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const ordered =
    asked.view === 'ready'
      ? matching.orderBy('ready_until').orderBy('ready_at')
      : asked.view === 'endedToday'
        ? matching.orderBy('ended_at', 'desc')
        : matching.orderBy('asked_at');
  const rows = await ordered.selectAll().orderBy('id').limit(asked.limit).offset(asked.offset).execute();
  return { rows, total: Number(total) };
}

export const holdsOfPerson = (ex: Executor, personId: string): Promise<HoldRow[]> =>
  ex
    .selectFrom('hold')
    .selectAll()
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .orderBy('asked_at')
    .orderBy('id')
    .execute();

/** Newest reason each of these holds was moved up or down. */
export async function newestMoves(ex: Executor, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ex
    .selectFrom('hold_move')
    .select(['hold_id', 'reason'])
    .where('hold_id', 'in', ids)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return new Map(rows.map((row) => [row.hold_id, row.reason]));
}
