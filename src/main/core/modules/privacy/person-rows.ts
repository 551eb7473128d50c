import { houseDayOf } from '#shared/domain/house.ts';
import type { Executor } from '../../store/database.ts';
import { moveAll, movesAlong, type PersonMove, providePersonRows } from '../../store/person-rows.ts';
import { type RowChange, rowChanger } from '../../store/row-changes.ts';
import { groundRows } from './privacy.store.ts';

const grounds = rowChanger('person_ground');

/** One ground per purpose holds at a time: where both had one, the later written stays and the other was replaced by it. */
async function followGrounds(tx: Executor, move: PersonMove): Promise<RowChange[]> {
  const [mine, theirs] = [await groundRows(tx, move.to), await groundRows(tx, move.from)];
  const changes: RowChange[] = [];
  for (const row of theirs.filter(({ ended_at }) => ended_at === null)) {
    const own = mine.find((one) => one.purpose === row.purpose && one.ended_at === null);
    if (!own) continue;
    changes.push(
      await grounds.write(tx, {
        key: { id: own.at < row.at ? own.id : row.id },
        before: { ended_at: null, ended_by: null, ended_day: null, end_kind: null },
        after: {
          ended_at: move.now,
          ended_by: move.byAccountId,
          ended_day: houseDayOf(move.now),
          end_kind: 'replaced',
        },
      }),
    );
  }
  const ids = theirs.map(({ id }) => id);
  return [...changes, ...(await moveAll(tx, grounds, 'person_id', move, ids))];
}

providePersonRows(movesAlong('notice_shown'), {
  table: 'person_ground',
  column: 'person_id',
  follow: followGrounds,
  back: grounds.back,
});
