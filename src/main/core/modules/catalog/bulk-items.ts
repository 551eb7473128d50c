import type { CompiledQuery } from 'kysely';
import type { Item } from '#shared/contract/catalog.contract.ts';
import type { CoreInside } from '../../core-inside.ts';
import { found } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { indexItems } from './catalog.search.ts';
import { noteUsedCodes } from './codes.ts';
import type { ItemRow } from './items.store.ts';
import { inPieces } from './pieces.ts';

/** An item as a file or a generator knows it, already checked: stored spelling of the barcode, a kind that exists. */
export interface ItemToWrite {
  id: string;
  /** False when the item stands already (see `catalogLookup`): its fields are replaced, its state stays. */
  isNew: boolean;
  kindId: string;
  barcode: string;
  condition: Item['condition'];
  note: string;
  place: string;
  acquiredOn: string | null;
  /** Left out: on no shelf, given by nobody known, the house's. */
  shelf?: string;
  donorName?: string;
  donorUnnamed?: boolean;
  owner?: Item['owner'];
  ownerName?: string;
}

export interface BulkOptions {
  /** Called after each piece with the number of rows written so far. */
  progress?: (done: number) => void;
  /** Stops between two pieces by throwing its reason; the transaction then takes everything back. */
  signal?: AbortSignal | undefined;
}

export interface BulkResult {
  created: number;
  updated: number;
  /** Kinds of the written items: tell the screens of these, not of a hundred thousand items. */
  kindIds: string[];
}

/** Rows of one statement. More gains nothing and makes the statement longer to prepare. */
const rowsAtOnce = 250;

/**
 * Writes many items in the caller's transaction: few statements with many rows, and the search index in the same pieces.
 * A barcode that another item has breaks the database's own rule and ends the act (`engine.violation`).
 */
export async function bulkWriteItems(
  tx: Executor,
  core: Pick<CoreInside, 'search'>,
  items: readonly ItemToWrite[],
  { progress, signal }: BulkOptions = {},
): Promise<BulkResult> {
  const kinds = await kindsOf(tx, items);
  const insert = prepared(tx, 'insert');
  const replace = prepared(tx, 'replace');
  let done = 0;
  for (const piece of inPieces(items, rowsAtOnce)) {
    signal?.throwIfAborted();
    const [fresh, known] = [piece.filter((item) => item.isNew), piece.filter((item) => !item.isNew)];
    await insert(fresh.map((item) => rowOf(item, kindOf(kinds, item))));
    await replace(known.map((item) => rowOf(item, kindOf(kinds, item))));
    await indexItems(
      tx,
      core.search,
      piece.map((item) => {
        const { name, initiativeId } = kindOf(kinds, item);
        return { id: item.id, barcode: item.barcode, initiativeId, kindName: name };
      }),
    );
    done += piece.length;
    progress?.(done);
    await letOthersIn();
  }
  await noteUsedCodes(
    tx,
    'item',
    items.map((item) => item.barcode),
  );
  const created = items.filter((item) => item.isNew).length;
  return { created, updated: items.length - created, kindIds: [...kinds.keys()] };
}

type KindOfItems = { name: string; initiativeId: string };

const kindOf = (kinds: ReadonlyMap<string, KindOfItems>, item: ItemToWrite): KindOfItems =>
  found(kinds.get(item.kindId), 'kind');

async function kindsOf(tx: Executor, items: readonly ItemToWrite[]): Promise<Map<string, KindOfItems>> {
  const kinds = new Map<string, KindOfItems>();
  for (const piece of inPieces([...new Set(items.map((item) => item.kindId))])) {
    const rows = await tx
      .selectFrom('item_kind')
      .select(['id', 'name', 'initiative_id as initiativeId'])
      .where('id', 'in', piece)
      .execute();
    for (const { id, ...kind } of rows) kinds.set(id, kind);
  }
  return kinds;
}

/** Always the same columns in the same order: `prepared` counts on it. */
const rowOf = (item: ItemToWrite, kind: KindOfItems): ItemRow => ({
  id: item.id,
  kind_id: item.kindId,
  initiative_id: kind.initiativeId,
  barcode: item.barcode,
  condition: item.condition,
  note: item.note,
  place: item.place,
  acquired_on: item.acquiredOn,
  state: 'inUse',
  retired_at: null,
  retired_reason: null,
  revision: 0,
  shelf: item.shelf ?? '',
  donor_name: item.donorName ?? '',
  donor_person_id: null,
  donor_unnamed: item.donorUnnamed ? 1 : 0,
  owner: item.owner ?? 'house',
  owner_name: item.owner === 'other' ? (item.ownerName ?? '') : '',
  hosted_initiative_id: null,
  hosted_until: null,
});

/**
 * Kysely builds a statement from every single value, which costs more than writing the row. A full piece always has the
 * same text, so it is built once and only its values change.
 */
function prepared(tx: Executor, how: 'insert' | 'replace'): (rows: readonly ItemRow[]) => Promise<void> {
  let full: CompiledQuery | undefined;
  return async (rows) => {
    if (rows.length === 0) return;
    if (full && rows.length === rowsAtOnce) {
      await tx.executeQuery({ ...full, parameters: rows.flatMap((row) => Object.values(row)) });
      return;
    }
    const query = compiled(tx, how, rows);
    if (rows.length === rowsAtOnce) full = query;
    await tx.executeQuery(query);
  };
}

function compiled(tx: Executor, how: 'insert' | 'replace', rows: readonly ItemRow[]): CompiledQuery {
  const insert = tx.insertInto('item').values(rows);
  if (how === 'insert') return insert.compile();
  return insert
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        kind_id: eb.ref('excluded.kind_id'),
        initiative_id: eb.ref('excluded.initiative_id'),
        barcode: eb.ref('excluded.barcode'),
        condition: eb.ref('excluded.condition'),
        note: eb.ref('excluded.note'),
        place: eb.ref('excluded.place'),
        acquired_on: eb.ref('excluded.acquired_on'),
        shelf: eb.ref('excluded.shelf'),
        donor_name: eb.ref('excluded.donor_name'),
        donor_unnamed: eb.ref('excluded.donor_unnamed'),
        owner: eb.ref('excluded.owner'),
        owner_name: eb.ref('excluded.owner_name'),
        // Written out: a bound 1 would be one value more than the rows have.
        revision: eb('item.revision', '+', eb.lit(1)),
      })),
    )
    .compile();
}

/** SQLite answers without ever giving the turn back: without this neither progress nor "stop" would be heard. */
const letOthersIn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
