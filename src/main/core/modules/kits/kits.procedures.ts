import { actorOf, type Procedures } from '../../rpc/procedures.ts';
import { found } from '../../rpc/refusal.ts';
import { createKit, endKit, swapItem, undoEndKit, updateKit } from './kits.service.ts';
import { kitById, kitOfItems, kitRows } from './kits.store.ts';
import { kitViews } from './kits.view.ts';
import { swapsOf } from './swaps.view.ts';

/** Exact items that go out together. */
export const kitsProcedures: Procedures<'kits'> = {
  async list(call, { initiativeId }) {
    const own = actorOf(call).initiativeIds;
    const asked = initiativeId === undefined ? own : own && !own.includes(initiativeId) ? [] : [initiativeId];
    return kitViews(call.db, await kitRows(call.db, asked), call.now);
  },

  async get(call, { kitId }) {
    const [view] = await kitViews(call.db, [found(await kitById(call.db, kitId), 'kit')], call.now);
    return found(view, 'kit');
  },

  async ofItem(call, { itemId }) {
    const kit = (await kitOfItems(call.db, [itemId])).get(itemId);
    const row = kit && (await kitById(call.db, kit.kitId));
    const [view] = row ? await kitViews(call.db, [row], call.now) : [];
    return view ?? null;
  },

  swaps: ({ db }, { kitId }) => swapsOf(db, kitId),

  create: createKit,
  update: updateKit,
  swap: swapItem,
  end: (call, { kitId }) => endKit(call, kitId),
  undoEnd: (call, { kitId }) => undoEndKit(call, kitId),
};
