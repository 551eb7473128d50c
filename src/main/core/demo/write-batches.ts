import type { FilterList } from '#shared/contract/filter-words.ts';
import type { CoreInside } from '../core-inside.ts';
import { batchesProcedures } from '../modules/batches/index.ts';
import { itemsHeldBy } from '../modules/catalog/index.ts';
import { filtersProcedures } from '../modules/filters/index.ts';
import { act } from './act.ts';
import { demoIds } from './ids.ts';

interface DemoFilter {
  list: FilterList;
  name: string;
  params: Record<string, string>;
  /** The initiative it is about, and what this list calls that. */
  of?: { key: string; as: 'initiative' | 'initiativeId' };
}

/** What this house looks for again and again. */
const filters: readonly DemoFilter[] = [
  { list: 'items', name: 'Versleten', params: { condition: 'worn' } },
  { list: 'items', name: 'Verloren', params: { state: 'lost' } },
  {
    list: 'items',
    name: 'Babytheek: versleten',
    params: { condition: 'worn' },
    of: { key: 'baby', as: 'initiative' },
  },
  { list: 'late', name: 'Lang te laat, per post', params: { severity: 'longOverdue', reach: 'post' } },
  {
    list: 'late',
    name: 'Instrumentheek te laat',
    params: {},
    of: { key: 'tools', as: 'initiativeId' },
  },
  {
    list: 'waiting',
    name: 'Wie wacht op gereedschap',
    params: { tab: 'queue' },
    of: { key: 'tools', as: 'initiative' },
  },
];

/** Filters of the house, and a shelf of tools that was put in order today in one act. */
export async function writeBatches(
  core: CoreInside,
  initiativeIds: ReadonlyMap<string, string>,
): Promise<void> {
  const filterId = demoIds(97);
  for (const { list, name, params, of } of filters) {
    const initiativeId = of === undefined ? undefined : initiativeIds.get(of.key);
    await act(core, 'filters.save', filtersProcedures.save, {
      filterId: filterId(),
      list,
      name,
      isShared: true,
      params: { ...params, ...(of && initiativeId !== undefined && { [of.as]: initiativeId }) },
    });
  }
  await orderShelf(core, initiativeIds.get('tools') ?? '');
}

async function orderShelf(core: CoreInside, initiativeId: string): Promise<void> {
  const tools = (await itemsHeldBy(core.store().reader, initiativeId)).filter(
    (item) => item.initiative_id === initiativeId,
  );
  // A very small house keeps its few things at hand.
  if (tools.length < 20) return;
  const items = tools.slice(10, 16).map(({ id, revision }) => ({ itemId: id, revision }));
  await act(core, 'batches.change', batchesProcedures.change, {
    batchId: demoIds(98)(),
    items,
    change: { shelf: '1' },
  });
}
