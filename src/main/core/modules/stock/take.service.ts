import type { StockTake, TakeLine, TakenScan } from '#shared/contract/stock.contract.ts';
import { actorOf, type CommandCall, type InputOf, type QueryCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { accountNames } from '../admin/index.ts';
import {
  type ItemRow,
  initiativeLabels,
  inPieces,
  itemByBarcode,
  itemRowsByIds,
  itemsHeldBy,
  readItemCode,
  refuseOtherInitiatives,
} from '../catalog/index.ts';
import { gateRefusals } from '../upkeep/index.ts';
import { countFacts } from './count-facts.ts';
import { scopeOf } from './movements.service.ts';
import {
  countOutcomes,
  outcomeOf,
  refusalToCount,
  refusalToUndoClose,
  type StateAtStart,
} from './take.rules.ts';
import {
  changeTake,
  expectedStateOf,
  figuresOf,
  insertExpected,
  insertTake,
  listTakes,
  openTakeOf,
  putScan,
  removeScan,
  type ScanRow,
  scanOfCode,
  type TakeRow,
  takeById,
} from './take.store.ts';
import { countedOf, linesFor, never, resultOf, thingOf, unknownCode } from './take-result.ts';

export async function takes(call: QueryCall, input: InputOf<'stock', 'takes'>) {
  const { rows, total } = await listTakes(call.db, scopeOf(call, input.initiativeId), input);
  return { takes: await takeViews(call.db, rows, call.now), total };
}

/** How many of the last scans are shown beside the figures. */
const recentScans = 12;

export async function oneTake(call: QueryCall, { takeId }: InputOf<'stock', 'take'>) {
  const row = await takeToSee(call, takeId);
  const result = await resultOf(call.db, row);
  const recent = result
    .filter((one) => one.scannedAt !== null)
    .toSorted((a, b) => (a.scannedAt! < b.scannedAt! ? 1 : -1))
    .slice(0, recentScans);
  const [take] = await takeViews(call.db, [row], call.now);
  return {
    take: found(take, 'stockTake'),
    counts: countOutcomes(result.map(({ outcome }) => outcome)),
    recent: await linesFor(call, recent),
  };
}

export async function takeLines(call: QueryCall, input: InputOf<'stock', 'takeLines'>) {
  const row = await takeToSee(call, input.takeId);
  const wanted = new Set(input.outcomes);
  const all = (await resultOf(call.db, row)).filter(({ outcome }) => wanted.has(outcome));
  const page = all.slice(input.offset, input.offset + input.limit);
  return { lines: await linesFor(call, page), total: all.length };
}

/** A volunteer sees the counts of the own initiatives. */
export async function takeToSee(call: QueryCall, takeId: string): Promise<TakeRow> {
  const row = found(await takeById(call.db, takeId), 'stockTake');
  const own = actorOf(call).initiativeIds;
  return found(own && !own.includes(row.initiative_id) ? null : row, 'stockTake');
}

/** Begins a count: what should be here is written down as it is now, so that lending may go on meanwhile. */
export async function startTake(call: CommandCall, input: InputOf<'stock', 'startTake'>): Promise<StockTake> {
  const { tx } = call;
  found((await initiativeLabels(tx, [input.initiativeId])).get(input.initiativeId), 'initiative');
  refuseOtherInitiatives(call, input.initiativeId);
  if (await openTakeOf(tx, input.initiativeId, input.place)) refuse('stock.alreadyCounting');
  if (await takeById(tx, input.takeId)) refuse('command.usedForSomethingElse');
  const items = await itemsHeldBy(tx, input.initiativeId, input.place);
  if (items.length === 0) refuse('stock.nothingToCount');
  const out = await countFacts().outNow(
    tx,
    items.map((item) => item.id),
  );
  const inRepair = await onTheWorkbench(call, items);
  const stateOf = ({ id }: ItemRow): StateAtStart =>
    out.has(id) ? 'out' : inRepair.has(id) ? 'inRepair' : 'inHouse';
  await insertTake(tx, {
    id: input.takeId,
    initiative_id: input.initiativeId,
    place: input.place,
    name: input.name,
    note: input.note,
    started_at: call.now,
    started_by: call.actor?.accountId ?? null,
    closed_at: null,
    closed_by: null,
    cancelled_at: null,
    cancelled_by: null,
  });
  await insertExpected(
    tx,
    input.takeId,
    items.map((item) => ({ itemId: item.id, state: stateOf(item) })),
  );
  return told(call, input.takeId);
}

/** Which of these are being repaired, and so need not stand in their place. What may only not be lent still stands there. */
async function onTheWorkbench(call: CommandCall, items: readonly ItemRow[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const piece of inPieces(items)) {
    const asked = piece.map(({ id, kind_id: kindId, initiative_id: initiativeId }) => ({
      id,
      kindId,
      initiativeId,
    }));
    for (const [id, { reason }] of await gateRefusals(call.tx, asked, call.now))
      if (reason === 'upkeep.inRepair') found.add(id);
  }
  return found;
}

/** Counts one thing. Counted before is no mistake: people walk along the same shelf twice. */
export async function scan(call: CommandCall, input: InputOf<'stock', 'scan'>): Promise<TakenScan> {
  const { tx } = call;
  const take = await takeToCount(call, input.takeId);
  const read = readItemCode(input.code);
  if (read.code === null) return refuse(read.reason === 'card' ? 'stock.cardScanned' : 'stock.codeDamaged');
  const item = await itemByBarcode(tx, read.code);
  const before = await scanOfCode(tx, take.id, read.code);
  const row: ScanRow = {
    take_id: take.id,
    code: read.code,
    item_id: item?.id ?? null,
    at: call.now,
    by_account_id: call.actor?.accountId ?? null,
    place_found: input.placeFound,
  };
  await putScan(tx, row);
  call.touched('stockTake', take.id);
  const names = before ? await accountNames(tx, [before.by_account_id]) : new Map<string, string>();
  return {
    line: await lineOfScan(call, take, row),
    again: before !== undefined,
    byName: names.get(before?.by_account_id ?? '') ?? null,
  };
}

async function lineOfScan(call: CommandCall, take: TakeRow, row: ScanRow): Promise<TakeLine> {
  const ex = call.tx;
  const item = row.item_id === null ? undefined : (await itemRowsByIds(ex, [row.item_id])).get(row.item_id);
  const holder = item ? ((await countFacts().outNow(ex, [item.id])).get(item.id) ?? null) : null;
  const counted = item
    ? countedOf(
        outcomeOf(
          thingOf(take, item, {
            scan: row,
            expected: await expectedStateOf(ex, take.id, item.id),
            since: {
              ...((await countFacts().since(ex, take.started_at, [item.id])).get(item.id) ?? never),
              isOut: holder !== null,
            },
          }),
        ),
        item,
        row,
        holder,
      )
    : unknownCode(row);
  const [line] = await linesFor(call, [counted]);
  return found(line, 'item');
}

/** Takes a scan back. */
export async function undoScan(
  call: CommandCall,
  input: InputOf<'stock', 'undoScan'>,
): Promise<Record<string, never>> {
  const take = await takeToCount(call, input.takeId);
  const { code } = readItemCode(input.code);
  if (code === null || !(await removeScan(call.tx, take.id, code))) refuse('stock.notScanned');
  call.touched('stockTake', take.id);
  return {};
}

/** An open count of the actor's own house or initiative. */
async function takeToCount(call: CommandCall, takeId: string): Promise<TakeRow> {
  const take = await takeToEnd(call, takeId);
  const reason = refusalToCount(stateOfRow(take));
  if (reason) refuse(reason);
  return take;
}

export async function takeToEnd(call: CommandCall, takeId: string): Promise<TakeRow> {
  const take = found(await takeById(call.tx, takeId), 'stockTake');
  refuseOtherInitiatives(call, take.initiative_id);
  return take;
}

/** Stops a count without a report; nothing that was scanned is lost, it may go on the same day. */
export async function cancelTake(
  call: CommandCall,
  { takeId }: InputOf<'stock', 'cancelTake'>,
): Promise<StockTake> {
  const take = await takeToCount(call, takeId);
  await changeTake(call.tx, take.id, {
    cancelled_at: call.now,
    cancelled_by: call.actor?.accountId ?? null,
  });
  return told(call, take.id);
}

export const stateOfRow = (row: TakeRow) => ({ closedAt: row.closed_at, cancelledAt: row.cancelled_at });

/** Tells the screens of a changed count and gives it. */
export async function told(call: CommandCall, takeId: string): Promise<StockTake> {
  call.touched('stockTake', takeId);
  const row = found(await takeById(call.tx, takeId), 'stockTake');
  const [view] = await takeViews(call.tx, [row], call.now);
  return found(view, 'stockTake');
}

export async function takeViews(ex: Executor, rows: readonly TakeRow[], now: string): Promise<StockTake[]> {
  const initiatives = await initiativeLabels(
    ex,
    rows.map((row) => row.initiative_id),
  );
  const accounts = await accountNames(
    ex,
    rows.flatMap((row) => [row.started_by, row.closed_by, row.cancelled_by]),
  );
  const figures = await figuresOf(
    ex,
    rows.map((row) => row.id),
  );
  const nameOf = (id: string | null) => (id === null ? null : (accounts.get(id) ?? null));
  return rows.map((row) => ({
    id: row.id,
    initiativeId: row.initiative_id,
    initiativeName: initiatives.get(row.initiative_id)?.name ?? '',
    place: row.place,
    name: row.name,
    note: row.note,
    startedAt: row.started_at,
    startedBy: nameOf(row.started_by),
    state: row.closed_at !== null ? 'closed' : row.cancelled_at !== null ? 'cancelled' : 'open',
    endedAt: row.closed_at ?? row.cancelled_at,
    endedBy: nameOf(row.closed_by ?? row.cancelled_by),
    canUndoClose: refusalToUndoClose(stateOfRow(row), now) === null,
    ...(figures.get(row.id) ?? { expected: 0, toFind: 0, scanned: 0, lastScanAt: null }),
  }));
}
