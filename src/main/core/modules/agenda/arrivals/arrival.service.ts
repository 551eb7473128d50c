import { houseTimeZone } from '#shared/domain/house.ts';
import { wallClock } from '#shared/domain/wall-clock.ts';
import { type CommandCall, type InputOf, kioskIdOf } from '../../../rpc/procedures.ts';
import { issueArrival } from '../../intake/index.ts';
import { holderOfCard } from '../../people/index.ts';
import { appointmentsOfVisitor } from '../../trajectories/index.ts';
import { awayToday } from '../caseload/absence.service.ts';
import { fetcherOf, meantOf } from './arrival.rules.ts';

/**
 * Somebody at a kiosk came for an appointment and takes a number. A card they showed leads their worker to it; a card of nobody, of somebody
 * without an appointment, of somebody shielded, or none: the answer is the same, so that no card tells anything about anybody.
 */
export async function arriveForAppointment(call: CommandCall, input: InputOf<'agenda', 'arrive'>) {
  kioskIdOf(call);
  const { card, ...visitor } = input;
  return issueArrival(call, visitor, card === null ? null : await arrivalBy(call, card));
}

async function arrivalBy(call: CommandCall, card: string) {
  const personId = await holderOfCard(call.tx, card);
  if (personId === null) return null;
  const { day, time } = wallClock(call.now, houseTimeZone);
  const meant = meantOf(await appointmentsOfVisitor(call.tx, personId, { fromDay: day, toDay: day }), time);
  if (meant === null) return null;
  return { appointmentId: meant.id, forAccountId: fetcherOf(meant, await awayToday(call)) };
}
