import type { Executor } from '../../store/database.ts';
import { moveAll, type PersonMove, type PersonRows } from '../../store/person-rows.ts';
import { type RowChange, rowChanger } from '../../store/row-changes.ts';

const numbers = rowChanger('person_national_number');

/** Numbers of two persons who are one. A number that both had stands once; the other record of it stays behind, removed. */
async function followNumbers(tx: Executor, move: PersonMove): Promise<RowChange[]> {
  const rowsOf = (personId: string) =>
    tx
      .selectFrom('person_national_number')
      .select(['id', 'number_hash', 'removed_at'])
      .where('person_id', '=', personId)
      .orderBy('id')
      .execute();
  const mine = new Set(
    (await rowsOf(move.to)).flatMap((row) => (row.removed_at === null ? [row.number_hash] : [])),
  );
  const changes: RowChange[] = [];
  for (const { id, number_hash, removed_at } of await rowsOf(move.from)) {
    if (removed_at === null && mine.has(number_hash))
      changes.push(
        await numbers.write(tx, {
          key: { id },
          before: { removed_at: null, removed_by: null },
          after: { removed_at: move.now, removed_by: move.byAccountId },
        }),
      );
    else changes.push(...(await moveAll(tx, numbers, 'person_id', move, [id])));
  }
  return changes;
}

export const numberRows: PersonRows = {
  table: 'person_national_number',
  column: 'person_id',
  follow: followNumbers,
  back: numbers.back,
};
