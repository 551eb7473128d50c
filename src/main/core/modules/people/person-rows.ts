import { refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import {
  moveAll,
  movesAlong,
  type PersonMove,
  type PersonRows,
  providePersonRows,
  staysBehind,
} from '../../store/person-rows.ts';
import { type RowChange, rowChanger } from '../../store/row-changes.ts';
import { provideHeld } from './held.ts';
import type { HelperRow } from './helper.store.ts';
import { memberRows } from './merge-members.ts';
import { numberRows } from './merge-numbers.ts';
import { stayRows } from './merge-stays.ts';
import { reachRows } from './reach.store.ts';
import { readersOf, restrictionOf } from './restriction.store.ts';

const helpers = rowChanger('person_helper');

/**
 * Helpers of the one are helpers of both. Nobody helps themselves, and an agreement both had with the same helper stands once: what would say so
 * counts no more and stays where it was.
 */
const followHelpers =
  (column: 'person_id' | 'helper_person_id', other: 'helper_person_id' | 'person_id') =>
  async (tx: Executor, move: PersonMove): Promise<RowChange[]> => {
    const rowsWith = (id: string): Promise<HelperRow[]> =>
      tx.selectFrom('person_helper').selectAll().where(column, '=', id).orderBy('id').execute();
    const mine = (await rowsWith(move.to)).filter(counts);
    const changes: RowChange[] = [];
    for (const row of await rowsWith(move.from)) {
      const isSelf = row[other] === move.to;
      const isTwice = mine.some((one) => one[other] !== null && one[other] === row[other]);
      if (counts(row) && (isSelf || isTwice))
        changes.push(
          await helpers.write(tx, {
            key: { id: row.id },
            before: { undone_at: null, undone_by: null },
            after: { undone_at: move.now, undone_by: move.byAccountId },
          }),
        );
      if (!isSelf) changes.push(...(await moveAll(tx, helpers, column, move, [row.id])));
    }
    return changes;
  };

const counts = (row: HelperRow): boolean => row.undone_at === null && row.ended_at === null;

const helperRows: readonly PersonRows[] = [
  {
    table: 'person_helper',
    column: 'person_id',
    follow: followHelpers('person_id', 'helper_person_id'),
    back: helpers.back,
  },
  {
    table: 'person_helper',
    column: 'helper_person_id',
    follow: followHelpers('helper_person_id', 'person_id'),
    back: helpers.back,
  },
];

const restrictions = rowChanger('person_restriction');

/** Shielded stays shielded, whichever of the two was. Where both were, one shield stands, for those who might read both. */
async function followRestrictions(tx: Executor, move: PersonMove): Promise<RowChange[]> {
  const [mine, theirs] = [await restrictionOf(tx, move.to), await restrictionOf(tx, move.from)];
  const changes: RowChange[] = [];
  if (mine && theirs) {
    const readers = await readersOf(tx, [mine.id, theirs.id]);
    const [ofMine, ofTheirs] = [readers.get(mine.id) ?? [], readers.get(theirs.id) ?? []];
    // The narrower of the two stays; where neither lies within the other, merging waits until somebody decides.
    const keepTheirs = ofTheirs.every((id) => ofMine.includes(id));
    if (!keepTheirs && !ofMine.every((id) => ofTheirs.includes(id))) refuse('merges.shieldedBoth');
    const lifted = keepTheirs ? mine : theirs;
    changes.push(
      await restrictions.write(tx, {
        key: { id: lifted.id },
        before: { lifted_at: null, lifted_by: null, lift_reason: null },
        after: { lifted_at: move.now, lifted_by: move.byAccountId, lift_reason: 'Samengevoegd' },
      }),
    );
  }
  const rows = await tx
    .selectFrom('person_restriction')
    .select('id')
    .where('person_id', '=', move.from)
    .orderBy('id')
    .execute();
  return [
    ...changes,
    ...(await moveAll(
      tx,
      restrictions,
      'person_id',
      move,
      rows.map((row) => row.id),
    )),
  ];
}

providePersonRows(
  // Who was merged before into the one who now goes on as another: a pointer is always one step.
  movesAlong('person', 'merged_into_id'),
  movesAlong('card'),
  reachRows,
  numberRows,
  stayRows,
  memberRows,
  ...helperRows,
  { table: 'person_restriction', column: 'person_id', follow: followRestrictions, back: restrictions.back },
  // What was said of a pair, and the merges themselves, are about who it was then; they are read through the pointer.
  staysBehind('duplicate_verdict', 'person_a'),
  staysBehind('duplicate_verdict', 'person_b'),
  staysBehind('person_merge', 'kept_id'),
  staysBehind('person_merge', 'absorbed_id'),
);

provideHeld(async ({ db }, ids) => {
  const cards = await db
    .selectFrom('card')
    .select((eb) => ['person_id', eb.fn.countAll<number>().as('n')])
    .where('person_id', 'in', ids)
    .where('ended_at', 'is', null)
    .groupBy('person_id')
    .execute();
  const helping = await db
    .selectFrom('person_helper')
    .select((eb) => ['person_id', eb.fn.countAll<number>().as('n')])
    .where('person_id', 'in', ids)
    .where('undone_at', 'is', null)
    .where('ended_at', 'is', null)
    .groupBy('person_id')
    .execute();
  const of = (rows: readonly { person_id: string; n: number }[], id: string) =>
    Number(rows.find((row) => row.person_id === id)?.n ?? 0);
  return new Map(ids.map((id) => [id, { cards: of(cards, id), helpers: of(helping, id) }]));
});
