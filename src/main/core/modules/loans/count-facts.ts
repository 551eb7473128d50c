import type { Executor } from '../../store/database.ts';
import type { CountFacts } from '../stock/index.ts';

/** Beyond this many things all open loans are read and those of others left out: quicker than asking by id. */
const mostByName = 500;

/** What a count of the stock asks of the loans. */
export const countFacts: CountFacts = {
  async outNow(ex, itemIds) {
    if (itemIds.length === 0) return new Map();
    let open = ex
      .selectFrom('loan')
      .select(['item_id', 'person_id', 'due_day'])
      .where('returned_at', 'is', null)
      .where('undone_at', 'is', null);
    if (itemIds.length <= mostByName) open = open.where('item_id', 'in', itemIds);
    const asked = new Set(itemIds);
    const rows = (await open.execute()).filter((row) => asked.has(row.item_id));
    return new Map(rows.map((row) => [row.item_id, { personId: row.person_id, dueDay: row.due_day }]));
  },

  async since(ex, at, itemIds) {
    const lent = await lastPerItem(ex, 'handed_over_at', at, itemIds);
    const returned = await lastPerItem(ex, 'returned_at', at, itemIds);
    return new Map(
      [...new Set([...lent.keys(), ...returned.keys()])].map((itemId) => [
        itemId,
        { lentAt: lent.get(itemId) ?? null, returnedAt: returned.get(itemId) ?? null },
      ]),
    );
  },
};

/**
 * The last moment of each thing. Put together here and not by the database: asked to group by thing, SQLite walks through all loans there
 * ever were in the order of things, instead of through those of the days since the count began.
 */
async function lastPerItem(
  ex: Executor,
  moment: 'handed_over_at' | 'returned_at',
  at: string,
  itemIds: readonly string[] | undefined,
): Promise<Map<string, string>> {
  let question = loansSince(ex, moment, at);
  if (itemIds) question = question.where('item_id', 'in', [...itemIds, '']);
  const last = new Map<string, string>();
  for (const { item_id, moment: then } of await question.execute()) {
    const known = last.get(item_id);
    if (then !== null && (known === undefined || then > known)) last.set(item_id, then);
  }
  return last;
}

const loansSince = (ex: Executor, moment: 'handed_over_at' | 'returned_at', at: string) =>
  ex
    .selectFrom('loan')
    .select(['item_id', `${moment} as moment`])
    .where('undone_at', 'is', null)
    // The day has an index, the moment has none; days and moments of one day sort alike.
    .where(moment === 'returned_at' ? 'returned_day' : 'handed_over_day', '>=', at.slice(0, 10))
    .where(moment, '>=', at);
