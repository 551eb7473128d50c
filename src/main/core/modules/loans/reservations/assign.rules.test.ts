import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#shared/domain/local-days.ts';
import { arrange, type Busy, type Flexible } from './assign.rules.ts';

const day = (n: number) => addDays('2026-12-01', n);
const busy = (itemId: string, from: number, to: number): Busy => ({
  itemId,
  fromDay: day(from),
  toDay: day(to),
});
const flexible = (id: string, itemId: string, from: number, to: number): Flexible => ({
  id,
  ...busy(itemId, from, to),
});
const wants = (from: number, to: number, itemId: string | null = null) => ({
  id: 'new',
  itemId,
  fromDay: day(from),
  toDay: day(to),
});

test('the item that is free is kept for it', () => {
  const shelf = { items: ['a', 'b'], fixed: [busy('a', 0, 5)], flexible: [] };
  expect(arrange(shelf, wants(3, 4))).toEqual(new Map([['new', 'b']]));
});

test('days that touch do not overlap, days that share one do', () => {
  const shelf = { items: ['a'], fixed: [busy('a', 0, 5)], flexible: [] };
  expect(arrange(shelf, wants(6, 8))).toEqual(new Map([['new', 'a']]));
  expect(arrange(shelf, wants(5, 8))).toBeNull();
});

test('the tightest gap is taken, so that a long one stays whole', () => {
  const shelf = { items: ['a', 'b'], fixed: [busy('b', 4, 9)], flexible: [] };
  expect(arrange(shelf, wants(1, 3))).toEqual(new Map([['new', 'b']]));
});

test('somebody who may have any item is moved when that makes room', () => {
  // Either of them moves to the other's item, and the other item is free for all ten days.
  const shelf = {
    items: ['a', 'b'],
    fixed: [],
    flexible: [flexible('x', 'a', 0, 4), flexible('y', 'b', 6, 9)],
  };
  const answer = arrange(shelf, wants(0, 9));
  expect(answer?.size).toBe(2);
  expect(answer?.get('new')).not.toBe(answer?.get('x') ?? answer?.get('y'));
});

test('who reserved exactly one item is never moved', () => {
  const shelf = { items: ['a', 'b'], fixed: [busy('a', 0, 4), busy('b', 6, 9)], flexible: [] };
  expect(arrange(shelf, wants(0, 9))).toBeNull();
});

test('who wants exactly one item gets that one: a flexible one makes way', () => {
  const shelf = { items: ['a', 'b'], fixed: [], flexible: [flexible('x', 'a', 0, 4)] };
  expect(arrange(shelf, wants(2, 3, 'a'))).toEqual(
    new Map([
      ['x', 'b'],
      ['new', 'a'],
    ]),
  );
});

const spans = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 8 }))
  .map(([from, length]) => ({ from, to: from + length }));

test('any order of wishes: never two on one item and day, and refused only when a day has no item left', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.array(spans, { maxLength: 25 }), (count, wishes) => {
      const items = ['a', 'b', 'c', 'd'].slice(0, count);
      const kept = new Map<string, Flexible>();
      for (const [n, { from, to }] of wishes.entries()) {
        const wanted = { ...wants(from, to), id: `r${n}` };
        const answer = arrange({ items, fixed: [], flexible: [...kept.values()] }, wanted);
        const most = Math.max(
          ...Array.from({ length: to - from + 1 }, (_, at) => onDay(kept, day(from + at))),
        );
        expect(answer === null).toBe(most >= count);
        if (!answer) continue;
        kept.set(wanted.id, { ...wanted, itemId: '' });
        for (const [id, itemId] of answer) {
          const one = kept.get(id);
          if (one) kept.set(id, { ...one, itemId });
        }
        expect(doubleBooked([...kept.values()])).toEqual([]);
      }
    }),
    { numRuns: 2000 },
  );
});

const onDay = (kept: ReadonlyMap<string, Flexible>, on: string) =>
  [...kept.values()].filter((one) => one.fromDay <= on && on <= one.toDay).length;

function doubleBooked(all: readonly Flexible[]): string[] {
  return all.flatMap((a, n) =>
    all
      .slice(n + 1)
      .filter((b) => a.itemId === b.itemId && a.fromDay <= b.toDay && b.fromDay <= a.toDay)
      .map((b) => `${a.id} and ${b.id} on ${a.itemId}`),
  );
}
