import { sql } from 'kysely';
import type { Executor } from '../../store/database.ts';
import { inPieces } from '../catalog/index.ts';
import type { LastDone } from './due.rules.ts';
import type { GatedItem, StopRow } from './gates.store.ts';
import { isAbout, type Plan, readPlans } from './plans.store.ts';

/**
 * The same as `stopRows` for many things at once: a shelf, a page of the kiosk. The open tickets and the gates of the house are few and
 * are read whole; of each gate only the checks of these things are.
 */
export async function stopRowsOfMany(ex: Executor, items: readonly GatedItem[]): Promise<StopRow[]> {
  const rows = await ticketRows(ex, new Set(items.map(({ id }) => id)));
  const gates = (await readPlans(ex, { activeOnly: true })).filter(({ row }) => row.is_gate === 1);
  for (const gate of gates) {
    const own = items.filter((item) => isAbout(gate, item)).map(({ id }) => id);
    const last = await lastDoneOf(ex, gate.row.id, own);
    rows.push(...own.map((itemId) => gateRow(gate, itemId, last.get(itemId))));
  }
  return rows;
}

async function ticketRows(ex: Executor, asked: ReadonlySet<string>): Promise<StopRow[]> {
  const open = await ex
    .selectFrom('repair_ticket')
    .select(['item_id', 'title', 'opened_at'])
    .where('closed_at', 'is', null)
    .where('undone_at', 'is', null)
    // Written out: with a value filled in later the index of what is stopped now would stand unused.
    .where(sql<boolean>`blocks = 1`)
    .execute();
  return open
    .filter(({ item_id }) => asked.has(item_id))
    .map(({ item_id, title, opened_at }) => ({
      ...nothing,
      item_id,
      what: 'ticket',
      name: title,
      since: opened_at,
    }));
}

function gateRow({ row }: Plan, itemId: string, last: LastDone | undefined): StopRow {
  return {
    item_id: itemId,
    what: 'gate',
    name: row.name,
    since: row.first_day,
    work: row.work,
    every_days: row.every_days,
    every_loans: row.every_loans,
    warn_days: row.warn_days,
    done_day: last?.day ?? null,
    done_at: last?.at ?? null,
    done_result: last?.result ?? null,
  };
}

const nothing = {
  work: '',
  every_days: null,
  every_loans: null,
  warn_days: 0,
  done_day: null,
  done_at: null,
  done_result: null,
};

/** When the work of a plan was last done on these things. */
async function lastDoneOf(
  ex: Executor,
  planId: string,
  itemIds: readonly string[],
): Promise<Map<string, LastDone>> {
  const last = new Map<string, LastDone>();
  for (const piece of inPieces(itemIds)) {
    const rows = await ex
      .selectFrom('upkeep_done')
      .select(['item_id', 'day', 'at', 'result'])
      .where('plan_id', '=', planId)
      .where('item_id', 'in', piece)
      .where('undone_at', 'is', null)
      .orderBy('item_id')
      .orderBy('day')
      .orderBy('at')
      .orderBy('id')
      .execute();
    // In order of time: the last one of each thing stays.
    for (const { item_id, day, at, result } of rows)
      last.set(item_id, { day, at, result: result === 'failed' ? 'failed' : 'passed' });
  }
  return last;
}
