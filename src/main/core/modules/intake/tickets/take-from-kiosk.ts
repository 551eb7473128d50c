import type { CommandCall, InputOf } from '../../../rpc/procedures.ts';
import type { Executor } from '../../../store/database.ts';
import { afterAct } from './ticket.rules.ts';
import { issueFor, takeTicket } from './ticket.service.ts';
import { ticketById } from './ticket.store.ts';

type KioskWish = Omit<InputOf<'tickets', 'issue'>, 'commandId' | 'personId' | 'callName' | 'note'>;

/**
 * A visitor who said something at a kiosk is helped at the desk: gives the ticket they would have got there (or did get a moment ago), being
 * helped by who asks. Answers its number and topic.
 */
export async function takeFromKiosk(call: CommandCall, wish: KioskWish) {
  const { ticketId } = wish;
  const anonymous = { commandId: call.commandId, personId: null, callName: '', note: '' };
  const { number } = await issueFor(call, { ...wish, ...anonymous }, { fromKiosk: true });
  const row = await ticketById(call.tx, ticketId);
  if (row && afterAct(row.state, 'take') !== null)
    await takeTicket(call, { commandId: call.commandId, ticketId, pointId: null });
  return { number, topic: row?.topic ?? wish.topic };
}

/** A number that was taken at a kiosk, and when; null for any other. */
export async function numberFromKiosk(ex: Executor, ticketId: string) {
  const row = await ticketById(ex, ticketId);
  return row?.from_kiosk === 1 ? { number: row.number, day: row.day, at: row.arrived_at } : null;
}

/** The number of a ticket; null when there is none. */
export const ticketNumber = async (ex: Executor, ticketId: string): Promise<number | null> =>
  (await ticketById(ex, ticketId))?.number ?? null;
