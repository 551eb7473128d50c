import { type NumberKind, seriesSize } from '#shared/domain/number-series.ts';
import { compiledOnce } from '../store/compiled-once.ts';
import type { Executor } from '../store/database.ts';

/** What this computer counts by itself in a house with several; each function gives null where it counts for the house. */

const stateHere = compiledOnce((db: Executor) => db.selectFrom('sync_state').select('series'));

async function firstOf(ex: Executor, kind: NumberKind): Promise<number | null> {
  const [state] = await stateHere(ex, {});
  return state === undefined || state.series === 0 ? null : state.series * seriesSize[kind];
}

/** The number it would give next. `day` for kinds that begin anew each day. */
export async function nextOwnNumber(ex: Executor, kind: NumberKind, day = ''): Promise<number | null> {
  const first = await firstOf(ex, kind);
  if (first === null) return null;
  const row = await ex
    .selectFrom('sync_number')
    .select('last')
    .where('kind', '=', kind)
    .where('day', '=', day)
    .executeTakeFirst();
  return first + (row?.last ?? 0) + 1;
}

/** Everything up to this number is given. */
export async function noteOwnNumber(tx: Executor, kind: NumberKind, number: number, day = ''): Promise<void> {
  const last = number % seriesSize[kind];
  await tx
    .insertInto('sync_number')
    .values({ kind, day, last })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'day']).doUpdateSet({ last }).where('sync_number.last', '<', last),
    )
    .execute();
}

/** Gives it, for good: also when the act it is for is refused at the hub, because a paper may be in somebody's hand. */
export async function giveOwnNumber(tx: Executor, kind: NumberKind, day = ''): Promise<number | null> {
  const number = await nextOwnNumber(tx, kind, day);
  if (number !== null) await noteOwnNumber(tx, kind, number, day);
  return number;
}
