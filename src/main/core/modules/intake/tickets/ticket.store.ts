import type { Selectable, Updateable } from 'kysely';
import { seriesSize } from '#shared/domain/number-series.ts';
import { rowWriter } from '../../../store/compiled-once.ts';
import type { Executor } from '../../../store/database.ts';
import { giveOwnNumber } from '../../../sync/own-numbers.ts';
import type { IntakeTables } from '../intake.tables.ts';

export type TicketRow = Selectable<IntakeTables['ticket']>;

export const insertTicket = rowWriter('ticket');
export const insertTicketEvent = rowWriter('ticket_event');

export const ticketById = (ex: Executor, id: string): Promise<TicketRow | undefined> =>
  ex.selectFrom('ticket').selectAll().where('id', '=', id).where('undone_at', 'is', null).executeTakeFirst();

/** All tickets of a local day that were not a mistake, by number. */
export const ticketsOfDay = (ex: Executor, day: string): Promise<TicketRow[]> =>
  ex
    .selectFrom('ticket')
    .selectAll()
    .where('day', '=', day)
    .where('undone_at', 'is', null)
    .orderBy('number')
    .execute();

export const waitingOfDay = (ex: Executor, day: string): Promise<TicketRow[]> =>
  ex
    .selectFrom('ticket')
    .selectAll()
    .where('day', '=', day)
    .where('state', '=', 'waiting')
    .where('undone_at', 'is', null)
    .execute();

/** The next number of a day. A number that was given by mistake is not given again: a paper may be in somebody's hand. */
export async function nextNumber(tx: Executor, day: string): Promise<number> {
  const own = await giveOwnNumber(tx, 'ticket', day);
  if (own !== null) return own;
  const row = await tx
    .selectFrom('ticket')
    .select((eb) => eb.fn.max('number').as('highest'))
    .where('day', '=', day)
    .where('number', '<', seriesSize.ticket)
    .executeTakeFirst();
  return Number(row?.highest ?? 0) + 1;
}

export async function isFreeNumber(tx: Executor, day: string, number: number): Promise<boolean> {
  const row = await tx
    .selectFrom('ticket')
    .select('id')
    .where('day', '=', day)
    .where('number', '=', number)
    .executeTakeFirst();
  return row === undefined;
}

/**
 * Changes a ticket that is still in the state it was read in. False when another desk was quicker: then nothing is changed.
 */
export async function changeTicket(
  tx: Executor,
  row: TicketRow,
  changes: Updateable<IntakeTables['ticket']>,
): Promise<boolean> {
  const result = await tx
    .updateTable('ticket')
    .set({ ...changes, revision: row.revision + 1 })
    .where('id', '=', row.id)
    .where('state', '=', row.state)
    .where('revision', '=', row.revision)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

export type PointRow = Selectable<IntakeTables['reception_point']>;

export const pointRows = (ex: Executor): Promise<PointRow[]> =>
  ex.selectFrom('reception_point').selectAll().orderBy('sort').orderBy('name').execute();

export const pointById = (ex: Executor, id: string): Promise<PointRow | undefined> =>
  ex.selectFrom('reception_point').selectAll().where('id', '=', id).executeTakeFirst();
