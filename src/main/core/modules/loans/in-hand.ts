import type { Hold } from '#shared/contract/holds.contract.ts';
import type { Loan } from '#shared/contract/loans.contract.ts';
import type { Reservation } from '#shared/contract/reservations.contract.ts';
import type { CommandCall, QueryCall } from '../../rpc/procedures.ts';
import { executorOf } from '../../rpc/procedures.ts';
import { found, Refusal } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { holdsOfPerson } from './holds/hold.store.ts';
import { holdViews } from './holds/hold-view.ts';
import { loanViews } from './loan-view.ts';
import { loanById, loansOfPerson } from './loans.store.ts';
import type { Hindrance } from './neighbours.ts';
import { planRenewal, renew, undoRenewal } from './renew.ts';
import { renewalsOf } from './renewal.store.ts';
import { openOfPerson } from './reservations/reservation.store.ts';
import { reservationViews } from './reservations/reservation-view.ts';
import { termsOnce } from './terms-once.ts';

/** Until when a loan could be kept and at what price, or what stands in the way. */
export type Renewable = { untilDay: string; feeCents: number; hindrance?: never } | { hindrance: Hindrance };

/** What somebody has, waits for and reserved, as they themselves may see it. */
export interface InHand {
  loans: readonly (Loan & { renewable: Renewable; renewedByVisitor: boolean })[];
  holds: readonly Hold[];
  reservations: readonly Reservation[];
}

/** Nobody has more out at once. */
const mostLoans = 200;

/** Everything of one person for a screen of their own. `since`: what they renewed themselves from then on may be taken back. */
export async function inHandOf(call: QueryCall, personId: string, since: string): Promise<InHand> {
  const { rows } = await loansOfPerson(call.db, personId, {
    limit: mostLoans,
    offset: 0,
    openOnly: true,
    initiativeIds: null,
  });
  const views = await loanViews(call, rows, { inHand: personId });
  const termsOf = termsOnce(call.db);
  const loans: InHand['loans'][number][] = [];
  for (const [n, row] of rows.entries()) {
    loans.push({
      ...found(views[n], 'loan'),
      renewable: await renewable(() => planRenewal(call, row, termsOf)),
      renewedByVisitor: await renewalOfVisit(call.db, row.id, since),
    });
  }
  return {
    loans,
    holds: await holdViews(call, await holdsOfPerson(call.db, personId), personId),
    reservations: await reservationViews(call, await openOfPerson(call.db, personId), personId),
  };
}

async function renewable(plan: () => ReturnType<typeof planRenewal>): Promise<Renewable> {
  try {
    const { due, feeCents, hindrances } = await plan();
    const [hindrance] = hindrances;
    return hindrance ? { hindrance } : { untilDay: due.dueDay, feeCents };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { hindrance: { reason: error.reason, params: error.params } };
  }
}

/** Whether the newest renewal that stands was made by the borrower, at a kiosk, from then on. */
export async function renewalOfVisit(ex: Executor, loanId: string, since: string): Promise<boolean> {
  const newest = (await renewalsOf(ex, loanId)).at(-1);
  return newest !== undefined && newest.via === 'kiosk' && newest.at >= since;
}

/** The borrower keeps things longer, by the function of the desk. @throws NotFound loan, for one that is somebody else's */
export async function renewInHand(
  call: CommandCall,
  personId: string,
  loans: readonly { renewalId: string; loanId: string }[],
): ReturnType<typeof renew> {
  for (const { loanId } of loans) await mustBeTheirs(call, personId, loanId);
  return renew(call, { commandId: call.commandId, loans: [...loans], via: 'kiosk' });
}

/** The borrower takes back what they renewed in this visit; nothing that was done at the desk. @throws NotFound loan, renewal */
export async function undoInHand(
  call: CommandCall,
  personId: string,
  { loanId, since }: { loanId: string; since: string },
): ReturnType<typeof undoRenewal> {
  await mustBeTheirs(call, personId, loanId);
  found((await renewalOfVisit(call.tx, loanId, since)) ? loanId : null, 'renewal');
  return undoRenewal(call, { commandId: call.commandId, loanId });
}

async function mustBeTheirs(call: CommandCall, personId: string, loanId: string): Promise<void> {
  const loan = await loanById(executorOf(call), loanId);
  found(loan?.person_id === personId ? loan : null, 'loan');
}
