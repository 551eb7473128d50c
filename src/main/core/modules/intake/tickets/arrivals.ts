import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall, QueryCall } from '../../../rpc/procedures.ts';
import { type Arrival, issueFor } from './ticket.service.ts';
import { ticketsOfDay } from './ticket.store.ts';

/** A visitor who came by appointment takes a number for the family support workers; nothing in it says which appointment to who sees the line. */
export const issueArrival = (
  call: CommandCall,
  visitor: { commandId: string; ticketId: string; language: string | null; interpreter: boolean },
  arrival: Arrival | null,
) =>
  issueFor(
    call,
    {
      ...visitor,
      topic: 'appointment',
      audience: 'support',
      themeId: null,
      urgency: 'calm',
      personId: null,
      callName: '',
      note: '',
    },
    { fromKiosk: true, ...(arrival === null ? {} : { arrival }) },
  );

/** Numbers of who is here today for these appointments and waits, by appointment: the last one taken where there are two. */
export async function waitingFor(
  { db, now }: QueryCall,
  appointmentIds: readonly string[],
): Promise<Map<string, number>> {
  if (appointmentIds.length === 0) return new Map();
  const asked = new Set(appointmentIds);
  const rows = await ticketsOfDay(db, houseDayOf(now));
  return new Map(
    rows.flatMap(({ appointment_id: id, state, number }) =>
      id !== null && asked.has(id) && (state === 'waiting' || state === 'called')
        ? [[id, number] as const]
        : [],
    ),
  );
}
