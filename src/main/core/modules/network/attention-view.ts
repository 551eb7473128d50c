import type { NetworkStatus } from '#shared/contract/network.contract.ts';
import { type CommandCall, executorOf, type QueryCall } from '../../rpc/procedures.ts';
import { badgeOf } from '../../sync/attention.rules.ts';
import { type AttentionRow, attentionRows } from '../../sync/attention-list.ts';
import { isOfCare } from '../../sync/natures.ts';
import { accountById } from '../admin/index.ts';

/**
 * What was asked of care is for whoever asked it. Of somebody who has left since the coordinator sees that it is there, and
 * nothing of it.
 */
export async function viewOf(
  call: QueryCall | CommandCall,
  row: AttentionRow,
): Promise<'all' | 'bare' | 'none'> {
  if (call.actor === null) return 'none';
  const { accountId, role } = call.actor;
  if (!isOfCare(row.command) || (accountId !== null && row.account_id === accountId)) return 'all';
  const asker = row.account_id === null ? undefined : await accountById(executorOf(call), row.account_id);
  return role === 'coordinator' && asker?.active !== 1 ? 'bare' : 'none';
}

/** For the badge: what waits for the caller, as far as this computer holds it, and how long the oldest has. */
export async function attentionFor(call: QueryCall): Promise<NetworkStatus['attention']> {
  const waiting: AttentionRow[] = [];
  for (const row of await attentionRows(call.db, null))
    if ((await viewOf(call, row)) !== 'none') waiting.push(row);
  return { open: waiting.length, age: badgeOf(waiting[0]?.noted_at ?? null, call.now) };
}
