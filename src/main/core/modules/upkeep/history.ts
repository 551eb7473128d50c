import type { InputOf, QueryCall } from '../../rpc/procedures.ts';
import { checksOfItem, checkViews } from './checks.service.ts';
import { conditionsOfItem, conditionViews } from './conditions.ts';
import { dueOfItem } from './due.service.ts';
import { reportsOfItem, reportViews } from './report-view.ts';
import { itemForWork } from './things.ts';
import { ticketSummaries } from './ticket-view.ts';
import { ticketsOfItem } from './tickets.store.ts';

/** Of each, as many as a page of one thing can bear. */
const most = 50;

/** Everything of one thing, newest first; what was taken back stays out, except where it was written by hand. */
export async function historyOf(call: QueryCall, { itemId }: InputOf<'upkeep', 'history'>) {
  const { db, now } = call;
  await itemForWork(db, itemId);
  return {
    conditions: await conditionViews(db, await conditionsOfItem(db, itemId, most), now),
    reports: await reportViews(call, await reportsOfItem(db, itemId, most)),
    tickets: await ticketSummaries(db, await ticketsOfItem(db, itemId, most)),
    checks: await checkViews(db, await checksOfItem(db, itemId, most), now),
    due: await dueOfItem(db, itemId, now),
  };
}
