import type { RefusalCode } from '#shared/contract/errors.ts';
import type { TicketState } from '#shared/contract/words.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';

const open: readonly TicketState[] = ['assess', 'parts', 'repairing'];

/** Resolved and retired are the end: what breaks again is a new ticket. */
export const isOpen = (state: TicketState): boolean => open.includes(state);

/** Where a ticket may go: freely among the open states, and from each of them to an end. */
export function movesFrom(state: TicketState): TicketState[] {
  if (!isOpen(state)) return [];
  return [...open.filter((other) => other !== state), 'resolved', 'retired'];
}

export function refusalToMove(from: TicketState, to: TicketState): RefusalCode | null {
  if (!isOpen(from)) return 'upkeep.ticketClosed';
  return movesFrom(from).includes(to) ? null : 'upkeep.moveNotAllowed';
}

export interface EntryToUndo {
  id: string;
  kind: 'opened' | 'moved' | 'note';
  day: LocalDay;
}

/** What a ticket's entries look like to the rule of undoing. */
export interface WrittenEntry {
  id: string;
  kind: 'opened' | 'moved' | 'note' | 'undone';
  undoes: string | null;
  day: LocalDay;
}

/** The last thing that still counts, in the order written; null when nothing is left. */
export function lastCounting(entries: readonly WrittenEntry[]): EntryToUndo | null {
  const undone = new Set(entries.map((entry) => entry.undoes));
  for (const entry of entries.toReversed()) {
    if (entry.kind !== 'undone' && !undone.has(entry.id))
      return { id: entry.id, kind: entry.kind, day: entry.day };
  }
  return null;
}

/** Only the last thing done is taken back, on the day it was done: what came after it rests on it. */
export function refusalToUndo(
  entries: readonly WrittenEntry[],
  entryId: string,
  today: LocalDay,
): RefusalCode | null {
  const last = lastCounting(entries);
  if (!last || !entries.some((entry) => entry.id === entryId)) return 'upkeep.alreadyUndone';
  if (last.id !== entryId)
    return entries.some((entry) => entry.undoes === entryId)
      ? 'upkeep.alreadyUndone'
      : 'upkeep.changedMeanwhile';
  return last.day === today ? null : 'upkeep.tooLateToUndo';
}
