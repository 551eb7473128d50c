import type { RepairTicket } from '#shared/contract/upkeep.contract.ts';
import type { TicketState } from '#shared/contract/words.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import {
  bringBackItem,
  itemsByIds,
  refuseOtherInitiatives,
  retireItem,
  setItemCondition,
} from '../catalog/index.ts';
import { attachPhotos } from './photos.ts';
import { itemForWork } from './things.ts';
import { isOpen, refusalToMove, refusalToUndo } from './ticket.rules.ts';
import { ticketView, writtenEntries } from './ticket-view.ts';
import {
  changeTicketRow,
  type EntryRow,
  entriesOf,
  insertEntry,
  insertTicket,
  type TicketRow,
  ticketById,
} from './tickets.store.ts';

export interface TicketToOpen {
  itemId: string;
  /** The loan the damage came with. */
  loanId?: string | null;
  title: string;
  note: string;
  /** False: the thing may still be lent. */
  blocks?: boolean;
  photoIds?: readonly string[];
  ticketId?: string;
}

/**
 * Opens a repair ticket, and keeps the thing in. For whoever finds damage (a return, a failed check): whose initiative it is was
 * asked before. Gives the ticket's id.
 */
export async function openTicket(call: CommandCall, opened: TicketToOpen): Promise<string> {
  const { tx, now } = call;
  const item = await itemForWork(tx, opened.itemId);
  const id = opened.ticketId ?? call.newId();
  if (await ticketById(tx, id)) refuse('command.usedForSomethingElse');
  if (item.state !== 'inUse') refuse('upkeep.itemNotInUse', { barcode: item.barcode });
  await insertTicket(tx, {
    id,
    item_id: item.id,
    initiative_id: item.initiativeId,
    loan_id: opened.loanId ?? null,
    state: 'assess',
    title: opened.title,
    finding: '',
    blocks: opened.blocks === false ? 0 : 1,
    opened_at: now,
    opened_by: call.actor?.accountId ?? null,
    closed_at: null,
    undone_at: null,
    revision: 0,
  });
  const entryId = call.newId();
  await writeEntry(call, id, { id: entryId, kind: 'opened', to_state: 'assess', note: opened.note });
  await attachPhotos(tx, opened.photoIds ?? [], { entry_id: entryId });
  touchedTicket(call, { id, item_id: item.id });
  call.changedFields('state');
  return id;
}

export async function openTicketAtDesk(
  call: CommandCall,
  input: InputOf<'upkeep', 'openTicket'>,
): Promise<RepairTicket> {
  refuseOtherInitiatives(call, (await itemForWork(call.tx, input.itemId)).initiativeId);
  await openTicket(call, input);
  return ticketView(call, input.ticketId);
}

export async function changeTicket(
  call: CommandCall,
  { ticketId, revision, title, finding, blocks }: InputOf<'upkeep', 'changeTicket'>,
): Promise<RepairTicket> {
  const ticket = await ownTicket(call, ticketId);
  if (ticket.revision !== revision) refuse('upkeep.changedMeanwhile');
  await changeTicketRow(call.tx, ticketId, { title, finding, blocks: blocks ? 1 : 0 });
  touchedTicket(call, ticket);
  call.changedFields('title', 'finding', 'blocks');
  return ticketView(call, ticketId);
}

/** The next step of a repair. Resolved gives the thing back in its new condition; retired takes it out of use. */
export async function moveTicket(
  call: CommandCall,
  input: InputOf<'upkeep', 'moveTicket'>,
): Promise<RepairTicket> {
  const { tx } = call;
  const ticket = await ownTicket(call, input.ticketId);
  const from = ticket.state as TicketState;
  const reason = refusalToMove(from, input.to);
  if (reason) refuse(reason);
  const condition = input.to === 'resolved' ? input.condition : undefined;
  const before = condition ? (await itemForWork(tx, ticket.item_id)).condition : null;
  if (condition) await setItemCondition(tx, ticket.item_id, condition);
  if (input.to === 'retired') await takeOutOfUse(call, ticket);
  await changeTicketRow(tx, ticket.id, {
    state: input.to,
    closed_at: isOpen(input.to) ? null : call.now,
  });
  await writeEntry(call, ticket.id, {
    ...workOf(input),
    id: input.entryId,
    kind: 'moved',
    from_state: from,
    to_state: input.to,
    condition_before: before,
    condition_after: condition ?? null,
  });
  await attachPhotos(tx, input.photoIds, { entry_id: input.entryId });
  touchedTicket(call, ticket);
  call.changedFields('state', ...(condition ? ['condition'] : []));
  return ticketView(call, ticket.id);
}

/** Somebody may have taken it out of use before: then there is nothing left to do. */
async function takeOutOfUse(call: CommandCall, ticket: TicketRow): Promise<void> {
  const item = await itemForWork(call.tx, ticket.item_id);
  if (item.state === 'inUse')
    await retireItem(call, { commandId: call.commandId, itemId: item.id, reason: 'broken' });
}

/** Time, money, parts, a word, a photo. Also on a closed ticket: the bill often comes afterwards. */
export async function addToTicket(
  call: CommandCall,
  input: InputOf<'upkeep', 'addToTicket'>,
): Promise<RepairTicket> {
  const ticket = await ownTicket(call, input.ticketId);
  const { note, parts, minutes, costCents, photoIds } = input;
  if (!note && !parts && minutes === 0 && costCents === 0 && photoIds.length === 0)
    refuse('upkeep.nothingWritten');
  await writeEntry(call, ticket.id, { ...workOf(input), id: input.entryId, kind: 'note' });
  await attachPhotos(call.tx, photoIds, { entry_id: input.entryId });
  touchedTicket(call, ticket);
  call.changedFields('entries');
  return ticketView(call, ticket.id);
}

/** Takes back the last thing done on a ticket, today: a step, a word, or the opening itself. */
export async function undoOnTicket(
  call: CommandCall,
  input: InputOf<'upkeep', 'undoOnTicket'>,
): Promise<RepairTicket> {
  const ticket = await ownTicket(call, input.ticketId);
  await undoEntry(call, ticket, input.undoEntryId, input.entryId);
  return ticketView(call, ticket.id);
}

/** The ticket as it was before its last entry. @throws Refusal when that is not the last one, or not of today. */
export async function undoEntry(
  call: CommandCall,
  ticket: TicketRow,
  undoEntryId: string,
  entryId: string,
): Promise<void> {
  const entries = await entriesOf(call.tx, ticket.id);
  const reason = refusalToUndo(writtenEntries(entries), undoEntryId, houseDayOf(call.now));
  if (reason) refuse(reason);
  const entry = found(
    entries.find((one) => one.id === undoEntryId),
    'entry',
  );
  if (entry.kind === 'moved') await undoMove(call, ticket, entry);
  if (entry.kind === 'opened') await takeTicketBack(call, ticket);
  await writeEntry(call, ticket.id, {
    id: entryId,
    kind: 'undone',
    from_state: ticket.state,
    to_state: entry.kind === 'moved' ? entry.from_state : ticket.state,
    undoes: entry.id,
  });
  touchedTicket(call, ticket);
  call.changedFields('state');
}

async function undoMove(call: CommandCall, ticket: TicketRow, entry: EntryRow): Promise<void> {
  if (entry.to_state === 'retired') {
    const item = (await itemsByIds(call.tx, [ticket.item_id])).get(ticket.item_id);
    // Only what this very step took out of use comes back with it.
    if (item?.retiredAt === entry.at) await bringBackItem(call, ticket.item_id);
  }
  if (entry.condition_before !== null && entry.condition_after !== null) {
    const item = await itemForWork(call.tx, ticket.item_id);
    // Somebody may have looked at it again since: what they saw stays.
    if (item.condition === entry.condition_after)
      await setItemCondition(call.tx, item.id, entry.condition_before);
  }
  const state = entry.from_state ?? 'assess';
  await changeTicketRow(call.tx, ticket.id, { state, closed_at: null });
}

/** A ticket that should not have been opened: the report it came from waits again. */
async function takeTicketBack(call: CommandCall, ticket: TicketRow): Promise<void> {
  await changeTicketRow(call.tx, ticket.id, { undone_at: call.now });
  await call.tx
    .updateTable('damage_report')
    .set({ handled_at: null, handled_by: null, handled_note: '', ticket_id: null })
    .where('ticket_id', '=', ticket.id)
    .execute();
}

/** Takes a ticket of today back when nobody has worked on it yet; gives whether it is gone. */
export async function takeBackUntouched(call: CommandCall, ticketId: string): Promise<boolean> {
  const ticket = await ticketById(call.tx, ticketId);
  if (!ticket || ticket.undone_at !== null) return false;
  const entries = await entriesOf(call.tx, ticketId);
  const [first] = entries;
  const isOfToday = first !== undefined && houseDayOf(first.at) === houseDayOf(call.now);
  if (entries.length !== 1 || !isOfToday) return false;
  await undoEntry(call, ticket, first.id, call.newId());
  return true;
}

async function ownTicket(call: CommandCall, ticketId: string): Promise<TicketRow> {
  const ticket = found(await ticketById(call.tx, ticketId), 'ticket');
  refuseOtherInitiatives(call, ticket.initiative_id);
  if (ticket.undone_at !== null) refuse('upkeep.alreadyUndone');
  return ticket;
}

type EntryToWrite = Pick<EntryRow, 'id' | 'kind'> & Partial<EntryRow>;

async function writeEntry(call: CommandCall, ticketId: string, entry: EntryToWrite): Promise<void> {
  const earlier = await entriesOf(call.tx, ticketId);
  if (earlier.some(({ id }) => id === entry.id)) refuse('command.usedForSomethingElse');
  await insertEntry(call.tx, {
    ticket_id: ticketId,
    seq: earlier.length + 1,
    from_state: null,
    to_state: null,
    note: '',
    parts: '',
    minutes: 0,
    cost_cents: 0,
    condition_before: null,
    condition_after: null,
    undoes: null,
    at: call.now,
    by_account_id: call.actor?.accountId ?? null,
    ...entry,
  });
}

const workOf = (input: { note: string; parts: string; minutes: number; costCents: number }) => ({
  note: input.note,
  parts: input.parts,
  minutes: input.minutes,
  cost_cents: input.costCents,
});

/** The thing changes with it: whether it may be lent is shown wherever the thing is. */
function touchedTicket(call: CommandCall, ticket: Pick<TicketRow, 'id' | 'item_id'>): void {
  call.touched('upkeep', ticket.id);
  call.touched('upkeep', ticket.item_id);
  call.touched('item', ticket.item_id);
}
