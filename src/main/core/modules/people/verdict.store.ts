import type { Executor } from '../../store/database.ts';
import { inBatches } from './batches.ts';
import { mergedInto } from './merge.store.ts';

/** Of these persons, those who were judged to be somebody else than this person, also before either was merged. */
export async function judgedDifferent(
  db: Executor,
  personId: string,
  others: readonly string[],
): Promise<Set<string>> {
  const former = await mergedInto(db, [personId, ...others]);
  const selves = [personId, ...[...former].flatMap(([id, current]) => (current === personId ? id : []))];
  const wanted = [...others, ...[...former].flatMap(([id, current]) => (current === personId ? [] : id))];
  const rows = await inBatches(wanted, (ids) =>
    db
      .selectFrom('duplicate_verdict')
      .select(['person_a', 'person_b'])
      .where('verdict', '=', 'different')
      .where((eb) =>
        eb.or([
          eb.and([eb('person_a', 'in', selves), eb('person_b', 'in', ids)]),
          eb.and([eb('person_b', 'in', selves), eb('person_a', 'in', ids)]),
        ]),
      )
      .execute(),
  );
  return new Set(
    rows
      .map((row) => (selves.includes(row.person_a) ? row.person_b : row.person_a))
      .map((id) => former.get(id) ?? id),
  );
}

export interface PairVerdict {
  readonly verdict: 'different' | 'same';
  readonly byAccountId: string | null;
  readonly at: string;
}

/** Keeps the verdict on a pair; the last one counts. */
export async function keepVerdict(
  tx: Executor,
  pair: readonly [string, string],
  { verdict, byAccountId, at }: PairVerdict,
): Promise<void> {
  const [person_a, person_b] = pair[0] < pair[1] ? pair : [pair[1], pair[0]];
  const columns = { verdict, by_account_id: byAccountId, at };
  await tx
    .insertInto('duplicate_verdict')
    .values({ person_a, person_b, ...columns })
    .onConflict((conflict) => conflict.columns(['person_a', 'person_b']).doUpdateSet(columns))
    .execute();
}
