import type { Item } from '#shared/contract/catalog.contract.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { getItem, refuseOut } from './items.service.ts';
import { findItem, type ItemRow, setItemState } from './items.store.ts';
import { refuseOtherInitiatives } from './rights.rules.ts';

/** Takes an item out of use, with the reason. It stays on record, and so do its loans. */
export async function retireItem(call: CommandCall, input: InputOf<'catalog', 'retireItem'>): Promise<Item> {
  const item = found(await findItem(call.tx, input.itemId), 'item');
  refuseOtherInitiatives(call, item.initiative_id);
  if (item.state !== 'inUse') refuse('catalog.itemAlreadyRetired', { barcode: item.barcode });
  await refuseOut(call.tx, item);
  return setState(call, item, {
    state: input.reason === 'lost' ? 'lost' : 'retired',
    retired_at: call.now,
    retired_reason: input.reason,
  });
}

/** Puts an item back into use: it was repaired or found. */
export async function bringBackItem(call: CommandCall, itemId: string): Promise<Item> {
  const item = found(await findItem(call.tx, itemId), 'item');
  refuseOtherInitiatives(call, item.initiative_id);
  if (item.state === 'inUse') refuse('catalog.itemNotRetired', { barcode: item.barcode });
  return setState(call, item, { state: 'inUse', retired_at: null, retired_reason: null });
}

async function setState(
  call: CommandCall,
  item: ItemRow,
  state: Parameters<typeof setItemState>[2],
): Promise<Item> {
  await setItemState(call.tx, item.id, state);
  call.touched('item', item.id);
  call.touched('kind', item.kind_id);
  call.changedFields('state');
  return getItem(call.tx, item.id);
}
