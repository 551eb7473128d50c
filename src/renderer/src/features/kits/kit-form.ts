import type { Kit, KitItem } from '#shared/contract/kits.contract.ts';
import type { LookedUp } from '#shared/contract/loans.contract.ts';

/** An item as it lies in a kit that is being put together. */
export type DraftItem = Pick<
  KitItem,
  'itemId' | 'barcode' | 'kindId' | 'kindName' | 'pictogram' | 'photoId' | 'place'
>;

/** A kit as it stands in a form. */
export interface KitValues {
  name: string;
  /** Chosen by hand or by the first item. */
  initiativeId: string | null;
  barcode: string;
  note: string;
  items: DraftItem[];
}

/** The fields of the form from top to bottom. */
export const kitFieldOrder = ['name', 'initiativeId', 'barcode', 'note', 'items'] as const;

/** Most items of one kit; the core takes no more. */
export const mostItems = 50;

export const emptyKit: KitValues = { name: '', initiativeId: null, barcode: '', note: '', items: [] };

export const draftItemOf = (item: DraftItem): DraftItem => ({
  itemId: item.itemId,
  barcode: item.barcode,
  kindId: item.kindId,
  kindName: item.kindName,
  pictogram: item.pictogram,
  photoId: item.photoId,
  place: item.place,
});

export const kitValuesOf = (kit: Kit): KitValues => ({
  name: kit.name,
  initiativeId: kit.initiativeId,
  barcode: kit.barcode,
  note: kit.note,
  items: kit.items.map(draftItemOf),
});

export const kitFieldsOf = (values: KitValues) => ({
  name: values.name.trim(),
  barcode: values.barcode.trim(),
  note: values.note.trim(),
  itemIds: values.items.map(({ itemId }) => itemId),
});

type FoundItem = Extract<LookedUp, { kind: 'item' }>['whereabouts']['item'];

/** What a code means for the kit that is being put together. */
export type ReadForKit =
  | { do: 'add'; item: FoundItem }
  | { do: 'tell'; why: 'twice' | 'otherInitiative' | 'notInUse'; item: FoundItem }
  | { do: 'tell'; why: 'inOtherKit'; item: FoundItem; kit: { id: string; name: string } }
  | { do: 'tell'; why: 'full' }
  | { do: 'tell'; why: 'unknown' | 'damaged'; code: string }
  | { do: 'tell'; why: 'kitCode'; name: string }
  /** A person's card: for the desk, not for the kit. */
  | { do: 'leave' };

/**
 * The rule of filling a kit: items of one initiative, in use, each once and in no other kit. The first one chooses the initiative.
 * `inKit` is the running kit the item is in, if any.
 */
export function readForKit(
  { kitId, values }: { kitId: string; values: Pick<KitValues, 'initiativeId' | 'items'> },
  found: LookedUp,
  inKit: { id: string; name: string } | null,
): ReadForKit {
  if (found.kind === 'person') return { do: 'leave' };
  if (found.kind === 'kit') return { do: 'tell', why: 'kitCode', name: found.name };
  if (found.kind === 'nothing') {
    if (found.reason === 'endedCard') return { do: 'leave' };
    return { do: 'tell', why: found.reason, code: found.code };
  }
  const { item } = found.whereabouts;
  if (values.items.some(({ itemId }) => itemId === item.id)) return { do: 'tell', why: 'twice', item };
  if (values.initiativeId !== null && item.initiativeId !== values.initiativeId)
    return { do: 'tell', why: 'otherInitiative', item };
  if (item.state !== 'inUse') return { do: 'tell', why: 'notInUse', item };
  if (inKit !== null && inKit.id !== kitId) return { do: 'tell', why: 'inOtherKit', item, kit: inKit };
  if (values.items.length >= mostItems) return { do: 'tell', why: 'full' };
  return { do: 'add', item };
}

/** The list with one item moved by so many places; at either end it stays. */
export function moved<T>(list: readonly T[], at: number, by: number): T[] {
  const to = at + by;
  const one = list[at];
  if (one === undefined || to < 0 || to >= list.length) return [...list];
  const rest = list.filter((_, index) => index !== at);
  return [...rest.slice(0, to), one, ...rest.slice(to)];
}

/** Items of a kit that could not go along now. */
export const missingOf = (kit: Pick<Kit, 'items'>): Kit['items'] =>
  kit.items.filter((item) => item.refusal !== null);

/** Kits by initiative, in the order in which they come. */
export function byInitiative(kits: readonly Kit[]): { id: string; name: string; kits: Kit[] }[] {
  const groups = new Map<string, { id: string; name: string; kits: Kit[] }>();
  for (const kit of kits) {
    const known = groups.get(kit.initiativeId);
    if (known) known.kits.push(kit);
    else groups.set(kit.initiativeId, { id: kit.initiativeId, name: kit.initiativeName, kits: [kit] });
  }
  return [...groups.values()].sort((a, b) => a.name.localeCompare(b.name));
}
