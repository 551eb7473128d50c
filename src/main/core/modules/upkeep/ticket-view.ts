import type { RepairTicket, TicketEntry, TicketSummary } from '#shared/contract/upkeep.contract.ts';
import type { TicketState } from '#shared/contract/words.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { type CommandCall, executorOf, type QueryCall } from '../../rpc/procedures.ts';
import { found } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { accountNames } from '../admin/index.ts';
import { itemsByIds } from '../catalog/index.ts';
import { photosOf } from './photos.ts';
import { reportsOfTicket, reportViews } from './report-view.ts';
import { thingsOf } from './things.ts';
import { lastCounting, movesFrom, type WrittenEntry } from './ticket.rules.ts';
import { type EntryRow, entriesOf, type TicketRow, ticketById, totalsOf } from './tickets.store.ts';

export async function ticketSummaries(ex: Executor, rows: readonly TicketRow[]): Promise<TicketSummary[]> {
  const thing = await thingsOf(ex, rows);
  const totals = await totalsOf(
    ex,
    rows.map((row) => row.id),
  );
  const names = await accountNames(
    ex,
    rows.map((row) => row.opened_by),
  );
  return rows.map((row) => {
    const total = totals.get(row.id);
    return {
      id: row.id,
      ...thing(row.item_id),
      state: row.state as TicketState,
      title: row.title,
      blocks: row.blocks === 1,
      openedAt: row.opened_at,
      openedBy: names.get(row.opened_by ?? '') ?? null,
      closedAt: row.closed_at,
      stateSince: total?.stateSince ?? row.opened_at,
      minutes: total?.minutes ?? 0,
      costCents: total?.costCents ?? 0,
      photoCount: total?.photoCount ?? 0,
    };
  });
}

/** One ticket with its whole road, what led to it, and what may be done next. */
export async function ticketView(call: QueryCall | CommandCall, ticketId: string): Promise<RepairTicket> {
  const ex = executorOf(call);
  const row = found(await ticketById(ex, ticketId), 'ticket');
  const summary = found((await ticketSummaries(ex, [row]))[0], 'ticket');
  const item = found((await itemsByIds(ex, [row.item_id])).get(row.item_id), 'item');
  const entries = await entriesOf(ex, ticketId);
  const reports = await reportViews(call, await reportsOfTicket(ex, ticketId));
  const last = lastCounting(writtenEntries(entries));
  const undoable = last !== null && last.day === houseDayOf(call.now) && row.undone_at === null;
  return {
    ...summary,
    finding: row.finding,
    itemCondition: item.condition,
    itemState: item.state,
    replacementCents: item.replacementCents,
    entries: await entryViews(ex, entries),
    reports,
    moves: row.undone_at === null ? movesFrom(row.state as TicketState) : [],
    undoEntryId: undoable ? last.id : null,
    revision: row.revision,
  };
}

export const writtenEntries = (rows: readonly EntryRow[]): WrittenEntry[] =>
  rows.map((row) => ({
    id: row.id,
    kind: row.kind as WrittenEntry['kind'],
    undoes: row.undoes,
    day: houseDayOf(row.at),
  }));

async function entryViews(ex: Executor, rows: readonly EntryRow[]): Promise<TicketEntry[]> {
  const names = await accountNames(
    ex,
    rows.map((row) => row.by_account_id),
  );
  const photos = await photosOf(
    ex,
    'entry_id',
    rows.map((row) => row.id),
  );
  const undone = new Set(rows.map((row) => row.undoes));
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as TicketEntry['kind'],
    fromState: row.from_state as TicketState | null,
    toState: row.to_state as TicketState | null,
    note: row.note,
    parts: row.parts,
    minutes: row.minutes,
    costCents: row.cost_cents,
    at: row.at,
    by: names.get(row.by_account_id ?? '') ?? null,
    photoIds: photos.get(row.id) ?? [],
    undone: undone.has(row.id),
  }));
}
