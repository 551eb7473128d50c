import type { Selectable } from 'kysely';
import type { Executor } from '../../store/database.ts';
import type { PersonMove, PersonRows } from '../../store/person-rows.ts';
import { type RowChange, rowChanger } from '../../store/row-changes.ts';
import { inBatches } from './batches.ts';
import type { PeopleTables } from './people.tables.ts';
import { channelsIn, joinedReach, momentsIn, type Reach, wordsOf } from './reach.rules.ts';

export type ReachRow = Selectable<PeopleTables['person_reach']>;

/** How these persons want to be reached; who was not asked is left out. */
export async function reachOfPersons(
  db: Executor,
  personIds: readonly string[],
): Promise<Map<string, Reach & { revision: number }>> {
  const rows = await inBatches(personIds, (ids) =>
    db.selectFrom('person_reach').selectAll().where('person_id', 'in', ids).execute(),
  );
  return new Map(rows.map((row) => [row.person_id, { ...reachIn(row), revision: row.revision }]));
}

export const reachIn = (row: ReachRow): Reach => ({
  channels: channelsIn(row.channels),
  mayLeaveMessage: row.may_leave_message === null ? null : row.may_leave_message === 1,
  moments: momentsIn(row.moments),
  writtenLanguage: row.written_language,
  interpreter: row.interpreter,
});

export const reachColumns = (reach: Reach) => ({
  channels: reach.channels && wordsOf(reach.channels),
  may_leave_message: reach.mayLeaveMessage === null ? null : Number(reach.mayLeaveMessage),
  moments: wordsOf(reach.moments),
  written_language: reach.writtenLanguage,
  interpreter: reach.interpreter,
});

/** Writes what was said of some persons, over what was said before. */
export async function saveReach(tx: Executor, rows: readonly ReachRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('person_reach')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('person_id').doUpdateSet((eb) => ({
        channels: eb.ref('excluded.channels'),
        may_leave_message: eb.ref('excluded.may_leave_message'),
        moments: eb.ref('excluded.moments'),
        written_language: eb.ref('excluded.written_language'),
        interpreter: eb.ref('excluded.interpreter'),
        changed_at: eb.ref('excluded.changed_at'),
        changed_by: eb.ref('excluded.changed_by'),
        revision: eb.ref('excluded.revision'),
      })),
    )
    .execute();
}

const reaches = rowChanger('person_reach');

/** One of two who were asked brings it along; where both were, the one who stays gets what holds for both. */
async function followReach(tx: Executor, move: PersonMove): Promise<RowChange[]> {
  const rowOf = (id: string) =>
    tx.selectFrom('person_reach').selectAll().where('person_id', '=', id).executeTakeFirst();
  const [mine, theirs] = [await rowOf(move.to), await rowOf(move.from)];
  if (!theirs) return [];
  if (!mine)
    return [
      await reaches.write(tx, {
        key: { person_id: move.from },
        before: { person_id: move.from },
        after: { person_id: move.to },
      }),
    ];
  // A form that was opened before the merge is told, and does not write over what both wanted.
  const after = { ...reachColumns(joinedReach(reachIn(mine), reachIn(theirs))), revision: mine.revision + 1 };
  const before = { ...reachColumns(reachIn(mine)), revision: mine.revision };
  return [await reaches.write(tx, { key: { person_id: move.to }, before, after })];
}

export const reachRows: PersonRows = {
  table: 'person_reach',
  column: 'person_id',
  follow: followReach,
  back: reaches.back,
};
