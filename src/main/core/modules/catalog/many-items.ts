import type { CommandCall } from '../../rpc/procedures.ts';
import { indexItems } from './catalog.search.ts';
import { noteItemChanges } from './item-moves.ts';
import type { ItemRow } from './items.store.ts';
import { fieldNames } from './names.rules.ts';
import { inPieces } from './pieces.ts';

/** An item and the columns it gets. */
export interface ManyChange {
  item: ItemRow;
  to: Partial<ItemRow>;
}

/** More changed items than this are told to the screens by their kinds alone. */
const mostToldOneByOne = 200;

/**
 * Writes a change of many items, with its history; each goes one revision on, so that an open form notices. No rights are
 * checked here. `kindNames` has the name of each kind an item comes to be of: it is found by that from now on.
 */
export async function changeManyItems(
  call: CommandCall,
  changes: readonly ManyChange[],
  kindNames: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { ids, to } of alike(changes))
    for (const piece of inPieces(ids))
      await call.tx
        .updateTable('item')
        .set((eb) => ({ ...to, revision: eb('revision', '+', 1) }))
        .where('id', 'in', piece)
        .execute();
  await findByNewKind(call, changes, kindNames);
  await noteItemChanges(
    call,
    changes.map(({ item, to }) => ({ before: item, after: { ...item, ...to } })),
  );
  tell(call, changes);
}

/** Items that get the same go in one statement: two thousand new places are four of them. */
function alike(changes: readonly ManyChange[]): { ids: string[]; to: Partial<ItemRow> }[] {
  const groups = new Map<string, { ids: string[]; to: Partial<ItemRow> }>();
  for (const { item, to } of changes) {
    const key = JSON.stringify(to);
    const group = groups.get(key) ?? { ids: [], to };
    group.ids.push(item.id);
    groups.set(key, group);
  }
  return [...groups.values()];
}

async function findByNewKind(
  call: CommandCall,
  changes: readonly ManyChange[],
  kindNames: ReadonlyMap<string, string>,
): Promise<void> {
  const words = changes.flatMap(({ item, to }) => {
    const kindName = to.kind_id === undefined ? undefined : kindNames.get(to.kind_id);
    if (kindName === undefined) return [];
    return { id: item.id, barcode: item.barcode, initiativeId: item.initiative_id, kindName };
  });
  await indexItems(call.tx, call.core.search, words);
}

function tell(call: CommandCall, changes: readonly ManyChange[]): void {
  for (const { item, to } of changes) {
    call.touched('kind', item.kind_id);
    if (to.kind_id !== undefined) call.touched('kind', to.kind_id);
    if (changes.length <= mostToldOneByOne) call.touched('item', item.id);
    call.changedFields(...fieldNames(Object.keys(to)));
  }
}
