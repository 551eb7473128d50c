import type { Executor } from '../../store/database.ts';
import { type Listed, listedTable, listedWhole, listedWith } from '../../store/listed.ts';
import { inPieces } from '../catalog/index.ts';
import { type Plan, readPlans } from './plans.store.ts';
import type { UpkeepTables } from './upkeep.tables.ts';

/** A repair with what it took in all. */
export interface ListedRepair extends Readonly<UpkeepTables['repair_ticket']> {
  minutes: number;
  costCents: number;
  parts: string[];
}

/** Every repair ticket, open and closed. */
export const listedRepairs: Listed<ListedRepair> = listedWith(
  listedTable('repair_ticket'),
  async (ex, rows): Promise<ListedRepair[]> => {
    const took = await tookOf(
      ex,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => ({ ...row, ...(took.get(row.id) ?? { minutes: 0, costCents: 0, parts: [] }) }));
  },
);

type Took = Pick<ListedRepair, 'minutes' | 'costCents' | 'parts'>;

async function tookOf(ex: Executor, ticketIds: readonly string[]): Promise<Map<string, Took>> {
  const took = new Map<string, Took>();
  for (const piece of inPieces(ticketIds)) {
    const rows = await ex
      .selectFrom('ticket_entry')
      .select(['ticket_id', 'minutes', 'cost_cents', 'parts', 'id', 'undoes'])
      .where('ticket_id', 'in', piece)
      .orderBy('ticket_id')
      .orderBy('seq')
      .execute();
    const undone = new Set(rows.flatMap((row) => row.undoes ?? []));
    for (const row of rows) {
      if (undone.has(row.id) || row.undoes !== null) continue;
      const known = took.get(row.ticket_id) ?? { minutes: 0, costCents: 0, parts: [] };
      took.set(row.ticket_id, {
        minutes: known.minutes + row.minutes,
        costCents: known.costCents + row.cost_cents,
        parts: row.parts === '' ? known.parts : [...known.parts, row.parts],
      });
    }
  }
  return took;
}

/** What was seen of things, and what was reported about them. */
export const listedConditions = listedTable('condition_record');
export const listedDamage = listedTable('damage_report');

export type ListedPlan = Plan;
/** Plans with what they list: a house has dozens. */
export const listedPlans: Listed<ListedPlan> = listedWhole(
  (ex) => readPlans(ex, { activeOnly: false }),
  ({ row }) => row.id,
);
