import { isCharge } from '#shared/domain/ledger-kinds.ts';
import type { CommandCall } from '../../rpc/procedures.ts';
import { refuse } from '../../rpc/refusal.ts';
import { chainsOf } from './ledger.rules.ts';
import { entriesOfAct, ledgerOf } from './ledger.store.ts';
import { planReversal } from './reverse.rules.ts';
import { type WrittenAct, writeAct } from './write-act.ts';

/**
 * When something a person was charged for (`chargePerson`) is undone: reverses what still counts of the charges of that act,
 * with what forgave or settled them. What was paid stays, as credit. Nothing to reverse is no error.
 */
export async function reverseCharges(
  call: CommandCall,
  { actId }: { actId: string },
): Promise<WrittenAct | null> {
  const [first] = await entriesOfAct(call.tx, actId);
  if (!first) return null;
  const ledger = await ledgerOf(call.tx, first.person_id, null);
  const { tipOf, counts } = chainsOf(ledger);
  const ids = ledger
    .filter((entry) => entry.actId === actId && isCharge(entry.kind) && counts(entry))
    .map((entry) => tipOf(entry).id);
  if (ids.length === 0) return null;
  const plan = planReversal(ledger, ids);
  if ('refusal' in plan) return refuse(plan.refusal);
  return writeAct(call, { actId: call.newId(), personId: first.person_id, entries: plan.entries });
}
