import type { CommandCall } from '../../rpc/procedures.ts';
import { chargePerson, reverseCharges } from '../money/index.ts';

/** What a sale is worth goes to the ledger; taking the sale back takes it back there. */
export interface Sale {
  /** Id of the movement the money belongs to: a thing sold, or articles. The charge stands under it. */
  movementId: string;
  /** Null: paid on the spot by somebody the house does not know; there is no account to charge. */
  personId: string | null;
  initiativeId: string;
  /** What was sold, for the person's account. */
  what: string;
  cents: number;
}

export async function askPayment(call: CommandCall, sale: Sale): Promise<void> {
  const { movementId: actId, personId, initiativeId, what: note, cents } = sale;
  if (personId === null || cents === 0) return;
  await chargePerson(call, { actId, personId, kind: 'sale', cents, initiativeId, loanId: null, note });
}

/** Nothing was charged for a sale to somebody unknown: then there is nothing to take back. */
export async function takeBackPayment(call: CommandCall, movementId: string): Promise<void> {
  await reverseCharges(call, { actId: movementId });
}
