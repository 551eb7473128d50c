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

/**
 * Answers, for pairs among these, whether they were judged two people, also before either was merged. Asked once for all of them: the
 * list of pairs may be long.
 */
export async function pairsJudgedDifferent(
  db: Executor,
  pairs: readonly { left: string; right: string }[],
): Promise<(left: string, right: string) => boolean> {
  const ids = [...new Set(pairs.flatMap(({ left, right }) => [left, right]))];
  const former = await inBatches(ids, async (batch) => [...(await mergedInto(db, batch))]);
  const currentOf = new Map(former);
  const rows = await inBatches([...ids, ...currentOf.keys()], (batch) =>
    db
      .selectFrom('duplicate_verdict')
      .select(['person_a', 'person_b'])
      .where('verdict', '=', 'different')
      .where('person_a', 'in', batch)
      .execute(),
  );
  const key = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);
  const now = (id: string) => currentOf.get(id) ?? id;
  const judged = new Set(rows.map((row) => key(now(row.person_a), now(row.person_b))));
  return (left, right) => judged.has(key(left, right));
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
