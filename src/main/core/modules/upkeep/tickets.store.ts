import { sql } from 'kysely';
import type { openTicketStates, TicketState } from '#shared/contract/words.ts';
import type { Executor } from '../../store/database.ts';
import { inPieces } from '../catalog/index.ts';
import type { UpkeepTables } from './upkeep.tables.ts';

export type TicketRow = UpkeepTables['repair_ticket'];
export type EntryRow = UpkeepTables['ticket_entry'];

export const ticketById = (ex: Executor, id: string): Promise<TicketRow | undefined> =>
  ex.selectFrom('repair_ticket').selectAll().where('id', '=', id).executeTakeFirst();

export async function insertTicket(tx: Executor, row: TicketRow): Promise<void> {
  await tx.insertInto('repair_ticket').values(row).execute();
}

export async function insertEntry(tx: Executor, row: EntryRow): Promise<void> {
  await tx.insertInto('ticket_entry').values(row).execute();
}

/** Changes a ticket and raises its revision, so that a form that shows the former one notices. */
export async function changeTicketRow(tx: Executor, id: string, changes: Partial<TicketRow>): Promise<void> {
  await tx
    .updateTable('repair_ticket')
    .set((eb) => ({ ...changes, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

export const entriesOf = (ex: Executor, ticketId: string): Promise<EntryRow[]> =>
  ex.selectFrom('ticket_entry').selectAll().where('ticket_id', '=', ticketId).orderBy('seq').execute();

export interface TicketFilter {
  /** Null is the whole house. */
  initiativeIds: readonly string[] | null;
  state?: TicketState | undefined;
  closed: boolean;
}

/** Open tickets by state along the road and the oldest first; closed ones newest first. */
export async function listTickets(
  ex: Executor,
  filter: TicketFilter,
  page: { limit: number; offset: number },
): Promise<{ rows: TicketRow[]; total: number }> {
  const matching = matchingTickets(ex, filter);
  const ordered = filter.closed
    ? matching.orderBy('closed_at', 'desc')
    : matching
        .orderBy(sql`case state when 'assess' then 0 when 'parts' then 1 else 2 end`)
        .orderBy('opened_at');
  const rows = await ordered.selectAll().orderBy('id').limit(page.limit).offset(page.offset).execute();
  const { n } = await matching.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  return { rows, total: Number(n) };
}

function matchingTickets(ex: Executor, { initiativeIds, state, closed }: TicketFilter) {
  let matching = ex.selectFrom('repair_ticket').where('undone_at', 'is', null);
  if (initiativeIds) matching = matching.where('initiative_id', 'in', [...initiativeIds, '']);
  if (state) return matching.where('state', '=', state);
  return matching.where('closed_at', closed ? 'is not' : 'is', null);
}

export async function countOpenTickets(
  ex: Executor,
  initiativeIds: readonly string[] | null,
): Promise<Record<(typeof openTicketStates)[number], number>> {
  const rows = await matchingTickets(ex, { initiativeIds, closed: false })
    .select((eb) => ['state', eb.fn.countAll<number>().as('n')])
    .groupBy('state')
    .execute();
  const of = (state: string): number => Number(rows.find((row) => row.state === state)?.n ?? 0);
  return { assess: of('assess'), parts: of('parts'), repairing: of('repairing') };
}

export const ticketsOfItem = (ex: Executor, itemId: string, limit: number): Promise<TicketRow[]> =>
  ex
    .selectFrom('repair_ticket')
    .selectAll()
    .where('item_id', '=', itemId)
    .where('undone_at', 'is', null)
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

export interface TicketTotals {
  minutes: number;
  costCents: number;
  /** When it came into the state it is in. */
  stateSince: string | null;
  photoCount: number;
}

/** Time, money and photos of each ticket; what was taken back counts for nothing. */
export async function totalsOf(
  ex: Executor,
  ticketIds: readonly string[],
): Promise<Map<string, TicketTotals>> {
  const totals = new Map<string, TicketTotals>();
  for (const piece of inPieces(ticketIds)) {
    const rows = await ex
      .selectFrom('ticket_entry as entry')
      .select('entry.ticket_id')
      .select((eb) => [
        eb.fn.sum<number>('entry.minutes').as('minutes'),
        eb.fn.sum<number>('entry.cost_cents').as('cents'),
        eb.fn.max(sql<string>`case when entry.kind in ('opened','moved') then entry.at end`).as('since'),
        eb.fn
          .sum<number>(sql`(select count(*) from upkeep_photo as photo where photo.entry_id = entry.id)`)
          .as('photos'),
      ])
      .where('entry.ticket_id', 'in', piece)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb.selectFrom('ticket_entry as undo').select('undo.id').whereRef('undo.undoes', '=', 'entry.id'),
          ),
        ),
      )
      .groupBy('entry.ticket_id')
      .execute();
    for (const row of rows) {
      totals.set(row.ticket_id, {
        minutes: Number(row.minutes),
        costCents: Number(row.cents),
        stateSince: row.since,
        photoCount: Number(row.photos),
      });
    }
  }
  return totals;
}
