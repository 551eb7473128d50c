import type { Kit, KitItem } from '#shared/contract/kits.contract.ts';
import type { LookedUp } from '#shared/contract/loans.contract.ts';
import { kitValuesOf, type ReadForKit, readForKit } from './kit-form.ts';

export type ReadForSwap =
  | ReadForKit
  | { do: 'tell'; why: 'otherKind' | 'out'; item: Extract<ReadForKit, { do: 'add' }>['item'] };

/** What a code means for a swap: an item of the same kind, in the house, in use and in no kit may take the place. */
export function readForSwap(
  kit: Kit,
  goes: KitItem,
  found: LookedUp,
  inKit: { id: string; name: string } | null,
): ReadForSwap {
  // The one that goes makes room, also in a full kit.
  const values = kitValuesOf(kit);
  const others = values.items.filter(({ itemId }) => itemId !== goes.itemId);
  const isSame = found.kind === 'item' && found.whereabouts.item.id === goes.itemId;
  const step = readForKit(
    { kitId: kit.id, values: { ...values, items: isSame ? values.items : others } },
    found,
    inKit,
  );
  if (step.do !== 'add' || found.kind !== 'item') return step;
  const { item } = step;
  if (item.kindId !== goes.kindId) return { do: 'tell', why: 'otherKind', item };
  const isOut = found.whereabouts.openLoan !== null || found.whereabouts.refusal === 'loans.itemOut';
  return isOut ? { do: 'tell', why: 'out', item } : step;
}
