import type { RefusalCode } from '#shared/contract/errors.ts';
import type { Household } from '#shared/contract/households.contract.ts';
import type { CommandCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { hiddenFromCaller } from './hidden.ts';
import { householdViews } from './household.view.ts';

/** What every act on a household needs. */
export async function viewOf(call: CommandCall, householdId: string): Promise<Household> {
  const [view] = await householdViews(call.tx, [householdId], call.now, await hiddenFromCaller(call));
  return found(view, 'household');
}

export const byOf = (call: CommandCall): string | null => call.actor?.accountId ?? null;

export function refuseIf(reason: RefusalCode | null): void {
  if (reason) refuse(reason);
}
