import type { InputOf, QueryCall } from '../../rpc/procedures.ts';
import { standingsUnder } from './due.service.ts';
import { readPlans } from './plans.store.ts';
import { countReports } from './report-view.ts';
import { initiativesToShow } from './things.ts';
import { countOpenTickets } from './tickets.store.ts';

/** How much waits, for the tabs: derived each time. */
export async function overviewOf(
  { db, now, actor }: QueryCall,
  { initiativeId }: InputOf<'upkeep', 'overview'>,
) {
  const initiativeIds = initiativesToShow(actor, initiativeId);
  const plans = await readPlans(db, { initiativeIds, activeOnly: true });
  const standings = await standingsUnder(db, plans, now);
  const count = (state: string): number => standings.filter(({ due }) => due.state === state).length;
  return {
    tickets: await countOpenTickets(db, initiativeIds),
    reports: await countReports(db, { initiativeIds, handled: false }),
    soon: count('soon'),
    due: count('due'),
    overdue: count('overdue'),
  };
}
