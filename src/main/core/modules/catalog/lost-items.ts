import type { CommandCall } from '../../rpc/procedures.ts';
import { found } from '../../rpc/refusal.ts';
import { findItem, setItemState } from './items.store.ts';

/** The thing is lost while it is out: nobody looks for it on the shelf any more. Nothing happens when it already was. */
export async function markItemLost(call: CommandCall, itemId: string): Promise<void> {
  const item = found(await findItem(call.tx, itemId), 'item');
  if (item.state === 'lost') return;
  await set(call, item, { state: 'lost', retired_at: call.now, retired_reason: 'lost' });
}

/** A lost thing is there again and in use; one that is in use stays so. */
export async function markItemFound(call: CommandCall, itemId: string): Promise<void> {
  const item = found(await findItem(call.tx, itemId), 'item');
  if (item.state !== 'lost') return;
  await set(call, item, { state: 'inUse', retired_at: null, retired_reason: null });
}

async function set(
  call: CommandCall,
  item: { id: string; kind_id: string },
  state: Parameters<typeof setItemState>[2],
): Promise<void> {
  await setItemState(call.tx, item.id, state);
  call.touched('item', item.id);
  call.touched('kind', item.kind_id);
  call.changedFields('state');
}
