import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarOf } from '#shared/domain/opening-hours.ts';
import { moved, readyUntil, refusalToUndoCancel, settle, type Waiting } from './hold.rules.ts';

const today = '2026-11-23';
const waits = (id: string, rank: number, more: Partial<Waiting> = {}): Waiting => ({
  id,
  rank,
  itemId: null,
  ready: null,
  ...more,
});

test('a free item is set aside for the first in line', () => {
  expect(settle([waits('second', 2), waits('first', 1)], ['drill'], today).ready).toEqual([
    { holdId: 'first', itemId: 'drill' },
  ]);
});

test('nothing happens while nothing is free', () => {
  expect(settle([waits('a', 1)], [], today)).toEqual({ lapsed: [], waitAgain: [], ready: [] });
});

test('who does not fetch it in time leaves the queue, and the item goes to the next', () => {
  const late = waits('late', 1, { ready: { itemId: 'drill', until: '2026-11-22' } });
  expect(settle([late, waits('next', 2)], ['drill'], today)).toEqual({
    lapsed: ['late'],
    waitAgain: [],
    ready: [{ holdId: 'next', itemId: 'drill' }],
  });
});

test('on the last day it is still set aside', () => {
  const ready = waits('a', 1, { ready: { itemId: 'drill', until: today } });
  expect(settle([ready, waits('b', 2)], ['drill'], today)).toEqual({ lapsed: [], waitAgain: [], ready: [] });
});

test('who had a thing set aside that is gone waits again, before those behind', () => {
  const had = waits('had', 1, { ready: { itemId: 'gone', until: '2026-11-30' } });
  expect(settle([had, waits('b', 2)], ['other'], today)).toEqual({
    lapsed: [],
    waitAgain: ['had'],
    ready: [{ holdId: 'had', itemId: 'other' }],
  });
});

test('who wants exactly one item gets that one, and others take another first', () => {
  const queue = [waits('any', 1), waits('exact', 2, { itemId: 'x' })];
  expect(settle(queue, ['x', 'y'], today).ready).toEqual([
    { holdId: 'any', itemId: 'y' },
    { holdId: 'exact', itemId: 'x' },
  ]);
});

test('the clock ends on an open day: seven days on, or the first open day after', () => {
  const mondays = calendarOf([{ weekday: 1, opens: '09:00', closes: '12:00' }]);
  expect(readyUntil('2026-11-23', 7, mondays)).toBe('2026-11-30');
  expect(readyUntil('2026-11-24', 7, mondays)).toBe('2026-12-07');
  expect(readyUntil('2026-11-24', 7, calendarOf([]))).toBe('2026-12-01');
});

test('moving up and down keeps everybody', () => {
  expect(moved(['a', 'b', 'c'], 'c', 1)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b', 'c'], 'a', 2)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 'a', 99)).toEqual(['b', 'c', 'a']);
});

test('cancelling is undone on its own day only', () => {
  expect(refusalToUndoCancel({ endedHow: 'cancelled', endedDay: today }, today)).toBeNull();
  expect(refusalToUndoCancel({ endedHow: 'cancelled', endedDay: '2026-11-22' }, today)).toBe(
    'holds.tooLateToUndo',
  );
  expect(refusalToUndoCancel({ endedHow: null, endedDay: null }, today)).toBe('holds.notEnded');
  expect(refusalToUndoCancel({ endedHow: 'lent', endedDay: today }, today)).toBe('holds.ended');
});

test('whatever the queue: one item for one person, nobody ahead who could use it is passed over', () => {
  const queues = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 3 }),
      rank: fc.integer({ min: 1, max: 100 }),
      itemId: fc.constantFrom(null, null, 'a', 'b'),
      ready: fc.constant(null),
    }),
    { selector: (one) => one.rank, maxLength: 8 },
  );
  const items = fc.subarray(['a', 'b', 'c', 'd']);
  fc.assert(
    fc.property(queues, items, (queue, free) => {
      const named = queue.map((one, n) => ({ ...one, id: `${one.id}${n}` }));
      const { ready } = settle(named, free, today);
      expect(new Set(ready.map((one) => one.itemId)).size).toBe(ready.length);
      const served = new Set(ready.map((one) => one.holdId));
      const used = new Set(ready.map((one) => one.itemId));
      for (const one of named) {
        if (served.has(one.id)) continue;
        // Not served: everything that would do went to somebody, or nothing free would do.
        const wouldDo = free.filter((itemId) => one.itemId === null || one.itemId === itemId);
        expect(wouldDo.every((itemId) => used.has(itemId))).toBe(true);
      }
    }),
  );
});
