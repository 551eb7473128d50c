import type { Item } from '#shared/contract/catalog.contract.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { type MoveTrace, moveItems, type Standing } from './item-moves.ts';
import { getItem, refuseOut } from './items.service.ts';
import { findItem, type ItemRow } from './items.store.ts';
import { promised } from './out-check.ts';
import { refuseOtherInitiatives } from './rights.rules.ts';

type Retirement = Omit<InputOf<'catalog', 'retireItem'>, 'commandId'> & { commandId?: string };

/**
 * Takes an item out of use, with the reason. It stays on record, and so do its loans. Not while somebody has it, or counts
 * on exactly this one: they would stand at the counter for nothing.
 */
export async function retireItem(call: CommandCall, input: Retirement, trace: MoveTrace = {}): Promise<Item> {
  const item = found(await findItem(call.tx, input.itemId), 'item');
  refuseOtherInitiatives(call, item.initiative_id);
  if (item.state !== 'inUse') refuse('catalog.itemAlreadyRetired', { barcode: item.barcode });
  await refuseOut(call.tx, item);
  const by = await promised(call.tx, item.id);
  if (by !== null) refuse(by === 'setAside' ? 'catalog.itemSetAside' : 'catalog.itemReserved');
  return setState(call, item, retiredFor(input.reason, call.now), trace);
}

/** What being out of use for this reason means in the columns of an item. */
export const retiredFor = (reason: string, at: string) => ({
  state: reason === 'lost' ? 'lost' : 'retired',
  retired_at: at,
  retired_reason: reason,
});

/** Puts an item back into use: it was repaired or found. */
export async function bringBackItem(call: CommandCall, itemId: string): Promise<Item> {
  const item = found(await findItem(call.tx, itemId), 'item');
  refuseOtherInitiatives(call, item.initiative_id);
  if (item.state === 'inUse') refuse('catalog.itemNotRetired', { barcode: item.barcode });
  return setState(call, item, backInUse);
}

export const backInUse = { state: 'inUse', retired_at: null, retired_reason: null } as const;

async function setState(
  call: CommandCall,
  item: ItemRow,
  state: Partial<Standing>,
  trace: MoveTrace = {},
): Promise<Item> {
  await moveItems(call, [{ item, to: state }], trace);
  call.changedFields('state');
  return getItem(call.tx, item.id);
}
