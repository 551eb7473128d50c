import { houseDayOf } from '#shared/domain/house.ts';
import type { CoreInside } from '../../core-inside.ts';
import type { Executor } from '../../store/database.ts';
import { nextCodes, noteUsedCodes } from '../catalog/index.ts';
import { batchesOf } from './batches.ts';
import { insertCards, savePersonRows } from './bulk.store.ts';
import { type BulkPerson, type PlannedPerson, planBatch } from './bulk-plan.ts';
import { searchDocument } from './person-search.ts';
import { isSameReach, reachNotAsked, tidyReach } from './reach.rules.ts';
import { reachColumns, reachOfPersons, saveReach } from './reach.store.ts';
import { usedNumbers } from './used-codes.ts';

export interface BulkOutcome {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

type BulkCore = Pick<CoreInside, 'ports' | 'search'>;

/**
 * Writes many persons inside the caller's transaction, search included. May be called piece by piece; where a file brings
 * its own person numbers, tell all of them to `notePersonNumbers` first.
 * `by`: the account that brings them, for what they said of how to be reached.
 * @throws Refusal people.needsNameOrNumber, people.birthDateImpossible, people.cardTaken; NotFound person
 */
export async function bulkWritePersons(
  tx: Executor,
  core: BulkCore,
  rows: readonly BulkPerson[],
  by: string | null = null,
): Promise<BulkOutcome> {
  const outcome = { created: 0, updated: 0, unchanged: 0 };
  for (const batch of batchesOf(rows)) {
    const planned = await writeBatch(tx, core, batch);
    const reached = await writeReach(tx, batch, planned, { at: core.ports.clock.now(), by });
    for (const { row, outcome: own } of planned)
      outcome[own === 'unchanged' && reached.has(row.id) ? 'updated' : own] += 1;
  }
  return outcome;
}

/** Who got other wishes of how to be reached than they had. */
async function writeReach(
  tx: Executor,
  batch: readonly BulkPerson[],
  planned: readonly PlannedPerson[],
  { at, by }: { at: string; by: string | null },
): Promise<ReadonlySet<string>> {
  const said = planned.flatMap(({ row }, index) => {
    const reach = batch[index]?.reach;
    return reach === undefined ? [] : [{ id: row.id, reach }];
  });
  const known = await reachOfPersons(
    tx,
    said.map(({ id }) => id),
  );
  const changed = said.flatMap(({ id, reach }) => {
    const before = known.get(id) ?? { ...reachNotAsked, revision: 0 };
    const after = tidyReach({ ...before, ...reach });
    return isSameReach(before, after)
      ? []
      : [
          {
            person_id: id,
            ...reachColumns(after),
            changed_at: at,
            changed_by: by,
            revision: before.revision + 1,
          },
        ];
  });
  await saveReach(tx, changed);
  return new Set(changed.map(({ person_id }) => person_id));
}

/** Keeps the house from giving out numbers that a file brings along. */
export const notePersonNumbers = (tx: Executor, numbers: readonly string[]): Promise<void> =>
  noteUsedCodes(tx, 'person', numbers);

async function writeBatch(
  tx: Executor,
  core: BulkCore,
  batch: readonly BulkPerson[],
): Promise<PlannedPerson[]> {
  const numbers = await newNumbers(tx, batch);
  const now = core.ports.clock.now();
  const planned = await planBatch(tx, batch, {
    now,
    today: houseDayOf(now),
    newId: () => core.ports.ids.next(),
    nextNumber: () => numbers.pop() ?? '',
  });
  const cards = planned.flatMap(({ newCard }) => newCard ?? []);
  await savePersonRows(
    tx,
    planned.filter(({ writesRow }) => writesRow).map(({ row }) => row),
  );
  await insertCards(tx, cards);
  await noteUsedCodes(
    tx,
    'card',
    cards.filter((card) => card.kind === 'house').map((card) => card.number),
  );
  await core.search.put(
    tx,
    planned
      .filter(({ outcome }) => outcome !== 'unchanged')
      .map(({ row, activeCards }) => searchDocument(row, activeCards)),
  );
  return planned;
}

/** Free numbers for the new persons of a batch who bring none, last one first, for `pop`. */
async function newNumbers(tx: Executor, batch: readonly BulkPerson[]): Promise<string[]> {
  const fresh = batch.filter((person) => person.personId === null);
  await notePersonNumbers(
    tx,
    fresh.flatMap((person) => person.number ?? []),
  );
  const count = fresh.filter((person) => person.number === null).length;
  return count === 0 ? [] : (await nextCodes(tx, 'person', count, usedNumbers)).toReversed();
}
