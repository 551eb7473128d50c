import type { ItemChange } from '#shared/contract/batches.contract.ts';
import type { RefusalCode, RefusalParams } from '#shared/contract/errors.ts';
import { backInUse, type ItemRow, retiredFor } from '../catalog/index.ts';
import type { AskedItem } from '../loans/index.ts';

export interface Refused {
  reason: RefusalCode;
  params: RefusalParams;
}

/** What a batch does to one item: columns it gets, nothing because it is like that already, or a refusal. */
export type Verdict = { to: Partial<ItemRow> } | { same: true } | { refused: Refused };

/** What decides about an item besides the item itself. */
export interface ItemFacts {
  mayWrite: (initiativeId: string) => boolean;
  isOut: boolean;
  asked: AskedItem | undefined;
  /** Name of the kit it is in. */
  kit: string | undefined;
  /** The kind it is to be of. */
  kind: { id: string; initiativeId: string } | undefined;
  now: string;
}

/** Longest note an item can have. */
const mostNote = 1000;

/** What a change does to an item. Rights come first, then what would change, and only then what stands in the way of that. */
export function judge(item: ItemRow, change: ItemChange, facts: ItemFacts): Verdict {
  const strange = refusalOfRights(item, change, facts.mayWrite);
  if (strange) return { refused: strange };
  const to = differing(item, wanted(item, change, facts));
  if (Object.keys(to).length === 0) return { same: true };
  const refused = refusalOf(item, to, facts);
  return refused ? { refused } : { to };
}

/** Where a guest stands is for its host to say; all the rest is for the initiative it belongs to. */
function refusalOfRights(
  item: ItemRow,
  { place, shelf, ...rest }: ItemChange,
  mayWrite: ItemFacts['mayWrite'],
): Refused | null {
  const isMoved = place !== undefined || shelf !== undefined;
  const isChanged = Object.values(rest).some((value) => value !== undefined);
  const may =
    (!isMoved || mayWrite(item.hosted_initiative_id ?? item.initiative_id)) &&
    (!isChanged || mayWrite(item.initiative_id));
  return may ? null : no('catalog.otherInitiative');
}

function wanted(item: ItemRow, change: ItemChange, facts: ItemFacts): Partial<ItemRow> {
  const { condition, acquiredOn, owner, donor } = change;
  return {
    ...standing(item, change),
    ...(condition !== undefined && { condition }),
    ...(acquiredOn !== undefined && { acquired_on: acquiredOn }),
    ...(facts.kind && { kind_id: facts.kind.id }),
    ...(change.note && { note: noteAfter(item.note, change.note) }),
    ...(owner && { owner: owner.owner, owner_name: owner.owner === 'other' ? owner.name : '' }),
    ...(donor && {
      donor_name: donor.name,
      donor_person_id: donor.personId,
      donor_unnamed: Number(donor.unnamed),
    }),
    ...(change.use !== undefined && useAfter(item, change.use, facts.now)),
  };
}

/** The shelf of another place says nothing. */
function standing(item: ItemRow, { place, shelf }: ItemChange): Partial<ItemRow> {
  const moves = place !== undefined && place !== item.place;
  return {
    ...(place !== undefined && { place }),
    ...(shelf !== undefined ? { shelf } : moves ? { shelf: '' } : {}),
  };
}

const noteAfter = (before: string, { how, text }: NonNullable<ItemChange['note']>): string =>
  how === 'replace' || before === '' ? text : `${before}\n${text}`;

/** Out of use since then and for that reason: the same reason again does not make it later. */
function useAfter(item: ItemRow, use: NonNullable<ItemChange['use']>, now: string): Partial<ItemRow> {
  if (use === 'inUse') return backInUse;
  return item.retired_reason === use ? {} : retiredFor(use, now);
}

function differing(item: ItemRow, to: Partial<ItemRow>): Partial<ItemRow> {
  const columns = Object.entries(to).filter(([column, value]) => item[column as keyof ItemRow] !== value);
  return Object.fromEntries(columns) as Partial<ItemRow>;
}

function refusalOf(item: ItemRow, to: Partial<ItemRow>, facts: ItemFacts): Refused | null {
  const { barcode } = item;
  if ((to.note?.length ?? 0) > mostNote) return no('batches.noteTooLong');
  if (facts.kind && facts.kind.initiativeId !== item.initiative_id) return no('batches.otherInitiativeKind');
  const moves = to.place !== undefined || to.shelf !== undefined;
  // What goes out of use may be put somewhere else in the same act, and so may what comes back.
  const isAway = item.state !== 'inUse' && to.state !== 'inUse';
  if (moves && isAway) return no('stock.notInUse', { barcode });
  if (to.retired_reason !== undefined && to.retired_reason !== null) return refusalToRetire(item, facts);
  return to.kind_id === undefined ? null : refusalOfKind(item, facts);
}

function refusalToRetire(item: ItemRow, facts: ItemFacts): Refused | null {
  const { barcode } = item;
  if (item.state !== 'inUse') return no('catalog.itemAlreadyRetired', { barcode });
  if (facts.isOut) return no('catalog.itemIsOut', { barcode });
  if (item.hosted_initiative_id !== null) return no('stock.homeFirst', { barcode });
  if (facts.asked === 'setAside') return no('catalog.itemSetAside');
  if (facts.asked === 'reserved') return no('catalog.itemReserved');
  return facts.kit === undefined ? null : no('batches.inKit', { kit: facts.kit });
}

/** A loan, a hold and a reservation were made for the kind: it may not change under them. */
function refusalOfKind(item: ItemRow, facts: ItemFacts): Refused | null {
  if (facts.isOut) return no('catalog.itemIsOut', { barcode: item.barcode });
  if (facts.asked === 'setAside') return no('catalog.itemSetAside');
  return facts.asked === undefined ? null : no('catalog.itemReserved');
}

/** A line of a batch with the item as it is now. */
export interface BatchedItem {
  item: ItemRow;
  before: Partial<ItemRow>;
  after: Partial<ItemRow>;
  revision: number;
}

/** Why an undo leaves an item as it is; null when it puts it back. */
export function refusalToRestore(line: BatchedItem, facts: ItemFacts): Refused | null {
  const { item, before, after, revision } = line;
  const own = refusalOfOwn(item, after, facts.mayWrite);
  if (own) return own;
  const isTouched = item.revision !== revision || Object.keys(differing(item, after)).length > 0;
  if (isTouched) return no('batches.touched');
  const leavesUse = before.state !== undefined && before.state !== 'inUse';
  if (leavesUse) return refusalToRetire(item, facts);
  return before.kind_id === undefined ? null : refusalOfKind(item, facts);
}

function refusalOfOwn(
  item: ItemRow,
  after: Partial<ItemRow>,
  mayWrite: ItemFacts['mayWrite'],
): Refused | null {
  const isOnlyMoved = Object.keys(after).every((column) => column === 'place' || column === 'shelf');
  const holder = isOnlyMoved ? (item.hosted_initiative_id ?? item.initiative_id) : item.initiative_id;
  return mayWrite(holder) ? null : no('catalog.otherInitiative');
}

const no = (reason: RefusalCode, params: RefusalParams = {}): Refused => ({ reason, params });
