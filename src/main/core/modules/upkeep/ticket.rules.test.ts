import { expect, test } from 'vitest';
import { lastCounting, movesFrom, refusalToMove, refusalToUndo, type WrittenEntry } from './ticket.rules.ts';

test('a repair goes forth and back between its open states, and from each of them to an end', () => {
  expect(movesFrom('assess')).toEqual(['parts', 'repairing', 'resolved', 'retired']);
  expect(movesFrom('parts')).toEqual(['assess', 'repairing', 'resolved', 'retired']);
  expect(movesFrom('repairing')).toEqual(['assess', 'parts', 'resolved', 'retired']);
});

test('a closed ticket is not opened again: what breaks again is a new one', () => {
  expect(movesFrom('resolved')).toEqual([]);
  expect(refusalToMove('resolved', 'assess')).toBe('upkeep.ticketClosed');
  expect(refusalToMove('retired', 'resolved')).toBe('upkeep.ticketClosed');
});

test('staying where it is is no step', () => {
  expect(refusalToMove('parts', 'parts')).toBe('upkeep.moveNotAllowed');
  expect(refusalToMove('parts', 'repairing')).toBeNull();
});

const today = '2026-11-23';
const entry = (id: string, kind: WrittenEntry['kind'], undoes: string | null = null, day = today) => ({
  id,
  kind,
  undoes,
  day,
});

test('the last thing that still counts is the one that may be taken back, today', () => {
  const road = [entry('a', 'opened'), entry('b', 'moved'), entry('c', 'note')];
  expect(lastCounting(road)?.id).toBe('c');
  expect(refusalToUndo(road, 'c', today)).toBeNull();
  expect(refusalToUndo(road, 'b', today)).toBe('upkeep.changedMeanwhile');
  expect(refusalToUndo(road, 'c', '2026-11-24')).toBe('upkeep.tooLateToUndo');
  const shorter = [...road, entry('d', 'undone', 'c')];
  expect(refusalToUndo(shorter, 'c', today)).toBe('upkeep.alreadyUndone');
  expect(refusalToUndo(shorter, 'b', today)).toBeNull();
});

test('when everything was taken back there is nothing left', () => {
  expect(lastCounting([entry('a', 'opened'), entry('b', 'undone', 'a')])).toBeNull();
});
