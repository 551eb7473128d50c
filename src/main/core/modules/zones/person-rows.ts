import type { Executor } from '../../store/database.ts';
import { moveAll, type PersonMove, type PersonRows, providePersonRows } from '../../store/person-rows.ts';
import { type RowChange, rowChanger } from '../../store/row-changes.ts';

const readings = rowChanger('care_reading');

/** Who read about either of them, read about this person. A line both have already says so. */
async function followReadings(tx: Executor, { from, to }: PersonMove): Promise<RowChange[]> {
  const linesOf = (personId: string) =>
    tx.selectFrom('care_reading').selectAll().where('person_id', '=', personId).execute();
  const lineOf = (row: { account_id: string; what: string; hour: string; ground: string }) =>
    `${row.account_id} ${row.what} ${row.hour} ${row.ground}`;
  const mine = new Set((await linesOf(to)).map(lineOf));
  const changes: RowChange[] = [];
  for (const row of await linesOf(from)) {
    if (mine.has(lineOf(row))) continue;
    const { account_id, what, hour, ground } = row;
    changes.push(
      await readings.write(tx, {
        key: { person_id: from, account_id, what, hour, ground },
        before: { person_id: from },
        after: { person_id: to },
      }),
    );
  }
  return changes;
}

const readingRows: PersonRows = {
  table: 'care_reading',
  column: 'person_id',
  follow: followReadings,
  back: readings.back,
};

const accesses = rowChanger('care_access');

/** Whoever opened the records of both has opened those of one person: the opening that lasts longest stays. */
async function followAccesses(tx: Executor, move: PersonMove): Promise<RowChange[]> {
  const rowsOf = (personId: string) =>
    tx.selectFrom('care_access').selectAll().where('person_id', '=', personId).orderBy('id').execute();
  const open = (row: { kind: string; ended_at: string | null }) =>
    row.kind === 'opening' && row.ended_at === null;
  const [mine, theirs] = [await rowsOf(move.to), await rowsOf(move.from)];
  const changes: RowChange[] = [];
  for (const row of theirs.filter(open)) {
    const own = mine.find((one) => open(one) && one.account_id === row.account_id);
    if (!own) continue;
    changes.push(
      await accesses.write(tx, {
        key: { id: own.until < row.until ? own.id : row.id },
        before: { ended_at: null, ended_by: null },
        after: { ended_at: move.now, ended_by: move.byAccountId },
      }),
    );
  }
  return [
    ...changes,
    ...(await moveAll(
      tx,
      accesses,
      'person_id',
      move,
      theirs.map((row) => row.id),
    )),
  ];
}

providePersonRows(readingRows, {
  table: 'care_access',
  column: 'person_id',
  follow: followAccesses,
  back: accesses.back,
});
