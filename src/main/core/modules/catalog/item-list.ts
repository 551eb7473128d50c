import type { Item } from '#shared/contract/catalog.contract.ts';
import type { Executor } from '../../store/database.ts';
import { itemQuestion, withParts } from './items.store.ts';

export interface ItemFilter {
  initiativeId?: string | undefined;
  kindId?: string | undefined;
  state?: Item['state'] | undefined;
}

/**
 * A page of items by kind, then barcode, and how many there are. First the kinds are counted, on a narrow index; then only
 * the kinds of this page are read. Sorting all items for each page would take half a second at a hundred thousand.
 */
export async function listItems(
  ex: Executor,
  filter: ItemFilter,
  page: { limit: number; offset: number },
): Promise<{ items: Item[]; total: number }> {
  const counts = await countsByKind(ex, filter);
  const total = counts.reduce((sum, kind) => sum + kind.n, 0);
  const { kindIds, offset } = kindsOfPage(counts, page);
  if (kindIds.length === 0) return { items: [], total };
  let question = itemQuestion(ex).where('item.kind_id', 'in', kindIds);
  if (filter.state) question = question.where('item.state', '=', filter.state);
  const rows = await question
    .orderBy('kind.name_key')
    .orderBy('kind.id')
    .orderBy('item.barcode')
    .limit(page.limit)
    .offset(offset)
    .execute();
  return { items: await withParts(ex, rows), total };
}

interface KindCount {
  id: string;
  n: number;
}

async function countsByKind(ex: Executor, filter: ItemFilter): Promise<KindCount[]> {
  const { initiativeId, kindId, state } = filter;
  const rows = await ex
    .selectFrom((eb) => {
      let counted = eb
        .selectFrom('item')
        .select(['kind_id', (e) => e.fn.countAll().as('n')])
        .groupBy('kind_id');
      if (kindId) counted = counted.where('kind_id', '=', kindId);
      if (state) counted = counted.where('state', '=', state);
      return counted.as('counted');
    })
    .innerJoin('item_kind as kind', 'kind.id', 'counted.kind_id')
    .select(['kind.id', 'counted.n'])
    .$if(initiativeId !== undefined, (question) =>
      question.where('kind.initiative_id', '=', initiativeId ?? ''),
    )
    .orderBy('kind.name_key')
    .orderBy('kind.id')
    .execute();
  return rows.map((row) => ({ id: row.id, n: Number(row.n) }));
}

/** The kinds whose items are on a page, and how many items of the first of them come before it. */
export function kindsOfPage(
  counts: readonly KindCount[],
  page: { limit: number; offset: number },
): { kindIds: string[]; offset: number } {
  const kindIds: string[] = [];
  let offset = 0;
  let passed = 0;
  for (const { id, n } of counts) {
    const ends = passed + n;
    if (ends > page.offset && passed < page.offset + page.limit) {
      if (kindIds.length === 0) offset = page.offset - passed;
      kindIds.push(id);
    }
    passed = ends;
  }
  return { kindIds, offset };
}
