import { houseDayOf } from '#shared/domain/house.ts';
import type { Executor } from '../../store/database.ts';
import {
  idsWith,
  moveAll,
  movesAlong,
  type PersonMove,
  type PersonRows,
  providePersonRows,
} from '../../store/person-rows.ts';
import { type RowChange, rowChanger } from '../../store/row-changes.ts';
import type { BlockRow } from './blocks.store.ts';
import { blocksOfPerson } from './blocks.store.ts';
import type { HoldRow } from './holds/hold.store.ts';

const holds = rowChanger('hold');
const blocks = rowChanger('block');

/** What stands in a pause that another one takes in, when two persons turn out to be one. */
const takenIn = 'Samengevoegd: de langste pauze blijft';

const openHolds = (tx: Executor, personId: string): Promise<HoldRow[]> =>
  tx
    .selectFrom('hold')
    .selectAll()
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .orderBy('rank')
    .execute();

/** One person waits once for a thing: the place that is ready, or else the better one, stays. */
async function followHolds(tx: Executor, move: PersonMove): Promise<RowChange[]> {
  const mine = await openHolds(tx, move.to);
  const changes: RowChange[] = [];
  for (const theirs of await openHolds(tx, move.from)) {
    const own = mine.find((one) => one.kind_id === theirs.kind_id && one.item_id === theirs.item_id);
    if (!own) continue;
    const [loser] = [own, theirs].toSorted(worseFirst);
    if (!loser) continue;
    changes.push(
      await holds.write(tx, {
        key: { id: loser.id },
        before: { ended_at: null, ended_day: null, ended_by: null, ended_how: null },
        after: {
          ended_at: move.now,
          ended_day: houseDayOf(move.now),
          ended_by: move.byAccountId,
          ended_how: 'cancelled',
        },
      }),
    );
  }
  return [
    ...changes,
    ...(await moveAll(tx, holds, 'person_id', move, await idsWith(tx, 'hold', 'person_id', move.from))),
  ];
}

const worseFirst = (a: HoldRow, b: HoldRow): number =>
  Number(a.ready_at !== null) - Number(b.ready_at !== null) || b.rank - a.rank;

/** Back in line: at its own place when nobody has it meanwhile, else at the end. */
async function holdBack(tx: Executor, change: RowChange): Promise<boolean> {
  if (change.before['ended_at'] === null) {
    const row = await tx
      .selectFrom('hold')
      .selectAll()
      .where('id', '=', change.key['id'] ?? '')
      .executeTakeFirst();
    if (!row) return false;
    const line = await tx
      .selectFrom('hold')
      .select('rank')
      .where('kind_id', '=', row.kind_id)
      .where('ended_at', 'is', null)
      .execute();
    const ranks = line.map((one) => one.rank);
    if (ranks.includes(row.rank))
      await tx
        .updateTable('hold')
        .set({ rank: Math.max(...ranks) + 1 })
        .where('id', '=', row.id)
        .execute();
  }
  return holds.back(tx, change);
}

/** Two pauses at one initiative that share a day: the one that lasts longest stays. */
async function followBlocks(tx: Executor, move: PersonMove): Promise<RowChange[]> {
  const live = async (personId: string) =>
    (await blocksOfPerson(tx, personId)).filter((one) => one.lifted_at === null);
  const changes: RowChange[] = [];
  const standing: BlockRow[] = [];
  const longestFirst = [...(await live(move.to)), ...(await live(move.from))].toSorted((a, b) =>
    a.until_day < b.until_day ? 1 : a.until_day > b.until_day ? -1 : a.id < b.id ? -1 : 1,
  );
  for (const block of longestFirst) {
    if (!standing.some((one) => shareADay(one, block))) {
      standing.push(block);
      continue;
    }
    changes.push(
      await blocks.write(tx, {
        key: { id: block.id },
        before: { lifted_at: null, lifted_by: null, lift_reason: null },
        after: { lifted_at: move.now, lifted_by: move.byAccountId, lift_reason: takenIn },
      }),
    );
  }
  return [
    ...changes,
    ...(await moveAll(tx, blocks, 'person_id', move, await idsWith(tx, 'block', 'person_id', move.from))),
  ];
}

const shareADay = (a: BlockRow, b: BlockRow): boolean =>
  a.initiative_id === b.initiative_id && a.from_day <= b.until_day && b.from_day <= a.until_day;

const holdRows: PersonRows = { table: 'hold', column: 'person_id', follow: followHolds, back: holdBack };
const blockRows: PersonRows = {
  table: 'block',
  column: 'person_id',
  follow: followBlocks,
  back: blocks.back,
};

providePersonRows(
  movesAlong('hand_over'),
  movesAlong('hand_over', 'acted_by_person_id'),
  movesAlong('loan'),
  holdRows,
  movesAlong('reservation'),
  blockRows,
);
