import { compiledOnce, type Slots } from '../../store/compiled-once.ts';
import type { Executor } from '../../store/database.ts';

interface Question {
  itemId: string;
  since: string;
}

/** Most things in one statement. */
const mostAtOnce = 100;

/**
 * How often each of these things was handed over after its moment; undone loans do not count. The moments of each thing are read
 * once, from the earliest that is asked, and counted here: several plans ask about one thing.
 */
export async function countLoans(db: Executor, questions: readonly Question[]): Promise<number[]> {
  const earliest = new Map<string, string>();
  for (const { itemId, since } of questions) {
    const known = earliest.get(itemId);
    if (known === undefined || since < known) earliest.set(itemId, since);
  }
  const moments = new Map<string, string[]>();
  const asked = [...earliest];
  for (let at = 0; at < asked.length; at += mostAtOnce) {
    for (const row of await handedOver(db, asked.slice(at, at + mostAtOnce)))
      moments.set(row.itemId, [...(moments.get(row.itemId) ?? []), row.at]);
  }
  return questions.map(({ itemId, since }) => (moments.get(itemId) ?? []).filter((at) => at > since).length);
}

type Values = Record<string, string>;
type Ask = (db: Executor, values: Values) => Promise<{ itemId: string; at: string }[]>;
const bySize = new Map<number, Ask>();

function handedOver(db: Executor, asked: readonly (readonly [string, string])[]) {
  const ask = bySize.get(asked.length) ?? askFor(asked.length);
  bySize.set(asked.length, ask);
  const values: Values = {};
  for (const [n, [itemId, since]] of asked.entries()) {
    values[`item${n}`] = itemId;
    values[`since${n}`] = since;
  }
  return ask(db, values);
}

function askFor(size: number): Ask {
  return compiledOnce((db: Executor, value: Slots<Values>) =>
    db
      .selectFrom('loan')
      .select(['item_id as itemId', 'handed_over_at as at'])
      .where('undone_at', 'is', null)
      .where((eb) =>
        eb.or(
          Array.from({ length: size }, (_, n) =>
            eb.and([eb('item_id', '=', value(`item${n}`)), eb('handed_over_at', '>', value(`since${n}`))]),
          ),
        ),
      ),
  );
}
