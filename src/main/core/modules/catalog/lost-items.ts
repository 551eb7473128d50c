import type { CommandCall } from '../../rpc/procedures.ts';
import { found } from '../../rpc/refusal.ts';
import { moveItems } from './item-moves.ts';
import { findItem } from './items.store.ts';
import { backInUse, retiredFor } from './retirement.service.ts';

/** The thing is lost while it is out: nobody looks for it on the shelf any more. Nothing happens when it already was. */
export async function markItemLost(call: CommandCall, itemId: string): Promise<void> {
  const item = found(await findItem(call.tx, itemId), 'item');
  if (item.state === 'lost') return;
  await moveItems(call, [{ item, to: retiredFor('lost', call.now) }], {});
  call.changedFields('state');
}

/** A lost thing is there again and in use; one that is in use stays so. */
export async function markItemFound(call: CommandCall, itemId: string): Promise<void> {
  const item = found(await findItem(call.tx, itemId), 'item');
  if (item.state !== 'lost') return;
  await moveItems(call, [{ item, to: backInUse }], {});
  call.changedFields('state');
}
