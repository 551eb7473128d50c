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

  async since(ex, at) {
    const lent = await lastPerItem(ex, 'handed_over_at', at);
    const returned = await lastPerItem(ex, 'returned_at', at);
    return new Map(
      [...new Set([...lent.keys(), ...returned.keys()])].map((itemId) => [
        itemId,
        { lentAt: lent.get(itemId) ?? null, returnedAt: returned.get(itemId) ?? null },
      ]),
    );
  },
};

async function lastPerItem(ex: Executor, moment: 'handed_over_at' | 'returned_at', at: string) {
  const rows = await ex
    .selectFrom('loan')
    .select(['item_id', (eb) => eb.fn.max(moment).as('last')])
    .where('undone_at', 'is', null)
    // The day has an index, the moment has none; days and moments of one day sort alike.
    .where(moment === 'returned_at' ? 'returned_day' : 'handed_over_day', '>=', at.slice(0, 10))
    .where(moment, '>=', at)
    .groupBy('item_id')
    .execute();
  return new Map(rows.map((row) => [row.item_id, row.last]));
}
