import { type Expression, expressionBuilder, type SqlBool } from 'kysely';
import type { Item } from '#shared/contract/catalog.contract.ts';
import { actorOf, type InputOf, type QueryCall } from '../../rpc/procedures.ts';
import type { Database, Executor } from '../../store/database.ts';
import { itemQuestion, withParts } from './items.store.ts';
import { searchKinds } from './kinds.service.ts';
import { inPieces } from './pieces.ts';

/** What a list of items can be narrowed to; what is left out narrows nothing. */
export interface ItemFilter {
  initiativeId?: string | undefined;
  kindId?: string | undefined;
  state?: Item['state'] | undefined;
  condition?: Item['condition'] | undefined;
  /** Exactly this place; empty for things without one. */
  place?: string | undefined;
  shelf?: string | undefined;
  words?: ItemWords | undefined;
}

/** Typed words, looked up: items of these kinds, and items with this in their code. */
interface ItemWords {
  kindIds: readonly string[];
  code: string;
}

type Asked = InputOf<'catalog', 'listItems'>;

/** A page of items as a screen asks for it. */
export async function itemsInList(call: QueryCall, asked: Asked) {
  return listItems(call.db, await filterOf(call, asked), asked);
}

/** Ids of all items that fit, in the order of the list: what somebody may change of them, for a batch. */
export async function itemIdsInList(
  call: QueryCall,
  asked: InputOf<'catalog', 'itemIds'>,
): Promise<{ itemIds: string[]; total: number }> {
  const own = actorOf(call).initiativeIds;
  const fits = call.db
    .selectFrom('item')
    .innerJoin('item_kind as kind', 'kind.id', 'item.kind_id')
    .where(fitting(await filterOf(call, asked)))
    .$if(own !== null, (question) => question.where(around(own ?? [])));
  const rows = await fits
    .select('item.id')
    .orderBy('kind.name_key')
    .orderBy('kind.id')
    .orderBy('item.barcode')
    .limit(asked.limit)
    .execute();
  const { n } = await fits.select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow();
  return { itemIds: rows.map((row) => row.id), total: Number(n) };
}

/** The kinds that go by the typed words are found as in the search field: accents and small mistakes do not count. */
async function filterOf(
  call: QueryCall,
  { text, ...asked }: Omit<Asked, 'limit' | 'offset'>,
): Promise<ItemFilter> {
  if (!text) return asked;
  const scopes = asked.initiativeId === undefined ? undefined : [asked.initiativeId];
  const kindIds = await searchKinds(call.core, call.db, text, scopes);
  return { ...asked, words: { kindIds, code: text.toUpperCase().replaceAll(/[%_\\]/g, '') } };
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
  const rows = await itemQuestion(ex)
    .where('item.kind_id', 'in', kindIds)
    .where(fitting(filter))
    .orderBy('kind.name_key')
    .orderBy('kind.id')
    .orderBy('item.barcode')
    .limit(page.limit)
    .offset(offset)
    .execute();
  return { items: await withParts(ex, rows), total };
}

function fitting(filter: ItemFilter): Expression<SqlBool> {
  const eb = expressionBuilder<Database, 'item'>();
  const is = (
    column: 'initiative_id' | 'kind_id' | 'state' | 'condition' | 'place' | 'shelf',
    value: string | undefined,
  ) => (value === undefined ? [] : [eb(`item.${column}` as const, '=', value)]);
  return eb.and([
    ...is('kind_id', filter.kindId),
    ...is('state', filter.state),
    ...is('condition', filter.condition),
    ...is('place', filter.place),
    ...is('shelf', filter.shelf),
    ...is('initiative_id', filter.initiativeId),
    ...(filter.words ? [saying(filter.words)] : []),
  ]);
}

function saying({ kindIds, code }: ItemWords): Expression<SqlBool> {
  const eb = expressionBuilder<Database, 'item'>();
  const byKind = [...inPieces(kindIds)].map((piece) => eb('item.kind_id', 'in', piece));
  return eb.or([...byKind, ...(code === '' ? [] : [eb('item.barcode', 'like', `%${code}%`)])]);
}

/** Things that belong to, or are with, one of these initiatives. */
function around(initiativeIds: readonly string[]): Expression<SqlBool> {
  const eb = expressionBuilder<Database, 'item'>();
  return eb.or([
    eb('item.initiative_id', 'in', [...initiativeIds, '']),
    eb('item.hosted_initiative_id', 'in', [...initiativeIds, '']),
  ]);
}

interface KindCount {
  id: string;
  n: number;
}

async function countsByKind(ex: Executor, filter: ItemFilter): Promise<KindCount[]> {
  const rows = await ex
    .selectFrom((eb) =>
      eb
        .selectFrom('item')
        // The initiative is asked of the few kinds below, so that the index alone answers here.
        .where(fitting({ ...filter, initiativeId: undefined }))
        .select(['item.kind_id', (e) => e.fn.countAll().as('n')])
        .groupBy('item.kind_id')
        .as('counted'),
    )
    .innerJoin('item_kind as kind', 'kind.id', 'counted.kind_id')
    .select(['kind.id', 'counted.n'])
    .$if(filter.initiativeId !== undefined, (question) =>
      question.where('kind.initiative_id', '=', filter.initiativeId ?? ''),
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
