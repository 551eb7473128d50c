import type { Selectable } from 'kysely';
import { compiledOnce, type Slots } from '../../store/compiled-once.ts';
import type { Executor } from '../../store/database.ts';
import type { StockTables } from './stock.tables.ts';
import type { StateAtStart } from './take.rules.ts';

export type TakeRow = Selectable<StockTables['stock_take']>;
export type ScanRow = Selectable<StockTables['stock_take_scan']>;
export type LineRow = Selectable<StockTables['stock_take_line']>;

/** Rows of one statement. */
const rowsAtOnce = 200;

export const takeById = (ex: Executor, id: string): Promise<TakeRow | undefined> =>
  ex.selectFrom('stock_take').selectAll().where('id', '=', id).executeTakeFirst();

export const insertTake = async (tx: Executor, row: TakeRow): Promise<void> =>
  void (await tx.insertInto('stock_take').values(row).execute());

export const changeTake = async (tx: Executor, id: string, changes: Partial<TakeRow>): Promise<void> =>
  void (await tx.updateTable('stock_take').set(changes).where('id', '=', id).execute());

/** The open count of this initiative and place, when there is one. */
export function openTakeOf(
  ex: Executor,
  initiativeId: string,
  place: string | null,
): Promise<{ id: string } | undefined> {
  const open = ex
    .selectFrom('stock_take')
    .select('id')
    .where('initiative_id', '=', initiativeId)
    .where('closed_at', 'is', null)
    .where('cancelled_at', 'is', null);
  return (
    place === null ? open.where('place', 'is', null) : open.where('place', '=', place)
  ).executeTakeFirst();
}

/** A page of counts: those that are going on first, then the newest. */
export async function listTakes(
  ex: Executor,
  initiativeIds: readonly string[] | null,
  page: { limit: number; offset: number },
): Promise<{ rows: TakeRow[]; total: number }> {
  let question = ex.selectFrom('stock_take');
  if (initiativeIds) question = question.where('initiative_id', 'in', [...initiativeIds, '']);
  const rows = await question
    .selectAll()
    .orderBy((eb) =>
      eb
        .case()
        .when(eb.and([eb('closed_at', 'is', null), eb('cancelled_at', 'is', null)]))
        .then(0)
        .else(1)
        .end(),
    )
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  const { n } = await question.select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow();
  return { rows, total: Number(n) };
}

export async function insertExpected(
  tx: Executor,
  takeId: string,
  things: readonly { itemId: string; state: StateAtStart }[],
): Promise<void> {
  for (let at = 0; at < things.length; at += rowsAtOnce)
    await tx
      .insertInto('stock_take_expected')
      .values(
        things
          .slice(at, at + rowsAtOnce)
          .map(({ itemId, state }) => ({ take_id: takeId, item_id: itemId, state })),
      )
      .execute();
}

export async function expectedOf(ex: Executor, takeId: string): Promise<Map<string, StateAtStart>> {
  const rows = await ex
    .selectFrom('stock_take_expected')
    .select(['item_id', 'state'])
    .where('take_id', '=', takeId)
    .execute();
  return new Map(rows.map((row) => [row.item_id, row.state as StateAtStart]));
}

const expectedItem = compiledOnce((db: Executor, value: Slots<{ takeId: string; itemId: string }>) =>
  db
    .selectFrom('stock_take_expected')
    .select('state')
    .where('take_id', '=', value('takeId'))
    .where('item_id', '=', value('itemId')),
);
export async function expectedStateOf(
  ex: Executor,
  takeId: string,
  itemId: string,
): Promise<StateAtStart | null> {
  const [row] = await expectedItem(ex, { takeId, itemId });
  return (row?.state as StateAtStart | undefined) ?? null;
}

export interface TakeFigures {
  expected: number;
  toFind: number;
  scanned: number;
  lastScanAt: string | null;
}

/** How large counts are and how far they got, by take. */
export async function figuresOf(ex: Executor, takeIds: readonly string[]): Promise<Map<string, TakeFigures>> {
  if (takeIds.length === 0) return new Map();
  const expected = await ex
    .selectFrom('stock_take_expected')
    .select(['take_id', 'state', (eb) => eb.fn.countAll().as('n')])
    .where('take_id', 'in', takeIds)
    .groupBy(['take_id', 'state'])
    .execute();
  const scans = await ex
    .selectFrom('stock_take_scan')
    .select(['take_id', (eb) => eb.fn.countAll().as('n'), (eb) => eb.fn.max('at').as('last')])
    .where('take_id', 'in', takeIds)
    .groupBy('take_id')
    .execute();
  return new Map(
    takeIds.map((id) => {
      const of = expected.filter((row) => row.take_id === id);
      const sum = (rows: typeof of) => rows.reduce((total, row) => total + Number(row.n), 0);
      const scan = scans.find((row) => row.take_id === id);
      return [
        id,
        {
          expected: sum(of),
          toFind: sum(of.filter((row) => row.state === 'inHouse')),
          scanned: Number(scan?.n ?? 0),
          lastScanAt: scan?.last ?? null,
        },
      ];
    }),
  );
}

export const scansOf = (ex: Executor, takeId: string): Promise<ScanRow[]> =>
  ex.selectFrom('stock_take_scan').selectAll().where('take_id', '=', takeId).execute();

export const scanOfCode = (ex: Executor, takeId: string, code: string): Promise<ScanRow | undefined> =>
  ex
    .selectFrom('stock_take_scan')
    .selectAll()
    .where('take_id', '=', takeId)
    .where('code', '=', code)
    .executeTakeFirst();

/** Counts a code; counted before, the later moment and place are true. */
export async function putScan(tx: Executor, row: ScanRow): Promise<void> {
  const { at, by_account_id, place_found, item_id } = row;
  await tx
    .insertInto('stock_take_scan')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['take_id', 'code']).doUpdateSet({ at, by_account_id, place_found, item_id }),
    )
    .execute();
}

export async function removeScan(tx: Executor, takeId: string, code: string): Promise<boolean> {
  const result = await tx
    .deleteFrom('stock_take_scan')
    .where('take_id', '=', takeId)
    .where('code', '=', code)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

export async function insertLines(tx: Executor, rows: readonly LineRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await tx
      .insertInto('stock_take_line')
      .values(rows.slice(at, at + rowsAtOnce))
      .execute();
}

export const linesOf = (ex: Executor, takeId: string): Promise<LineRow[]> =>
  ex.selectFrom('stock_take_line').selectAll().where('take_id', '=', takeId).orderBy('n').execute();

export const removeLines = async (tx: Executor, takeId: string): Promise<void> =>
  void (await tx.deleteFrom('stock_take_line').where('take_id', '=', takeId).execute());
