import type { TicketAudience } from '#shared/contract/intake-words.ts';
import type { Role } from '#shared/contract/roles.ts';
import { isCareRole } from '#shared/contract/roles.ts';
import type { Ticket } from '#shared/contract/tickets.contract.ts';

const support: readonly TicketAudience[] = ['support'];
const desk: readonly TicketAudience[] = ['desk'];

/** Whom somebody of this role calls with "next". */
export const audiencesOf = (role: Role): readonly TicketAudience[] => (isCareRole(role) ? support : desk);

const givenHere = new Set<string>();

/** A number given on this screen is no news to who gave it. */
export const markGivenHere = (ticketId: string): void => void givenHere.add(ticketId);

type Seen = Pick<Ticket, 'id' | 'state' | 'audience' | 'forAccountId'>;

/**
 * Visitors who joined since the line was looked at before, for the worker who looks. Before the first look everybody was there
 * already; somebody who waits again was seen before.
 */
export function joinedSince<T extends Seen>(
  before: ReadonlySet<string> | null,
  tickets: readonly T[],
  worker: { accountId: string; audiences: readonly TicketAudience[] },
): T[] {
  if (before === null) return [];
  return tickets.filter(
    ({ id, state, audience, forAccountId }) =>
      state === 'waiting' &&
      !before.has(id) &&
      !givenHere.has(id) &&
      (forAccountId === null ? worker.audiences.includes(audience) : forAccountId === worker.accountId),
  );
}
