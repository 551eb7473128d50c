import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#shared/domain/local-days.ts';
import { type Kept, type KindBefore, type Place, type Reserved, rearrange } from './rearrange.rules.ts';

const today = '2026-11-23';
const day = (n: number) => addDays(today, n);
const place = (itemId: string, from: number, to: number): Place => ({
  itemId,
  fromDay: day(from),
  toDay: day(to),
  busyUntil: day(to),
});
const loan = (itemId: string, until: number, asked: number | null = null): Kept => ({
  id: `loan of ${itemId}`,
  itemId,
  until: day(until),
  asked: asked === null ? null : day(asked),
});
const reserved = (id: string, at: Place, wishes: Place[] | null = null, isFlexible = false): Reserved => ({
  id,
  isFlexible,
  place: at,
  wishes,
});
const kind = (changes: Partial<KindBefore>): KindBefore => ({
  items: ['a', 'b'],
  today,
  loans: [],
  holds: [],
  reservations: [],
  ...changes,
});

test('a loan that comes back later keeps its day when somebody reserved that very item', () => {
  const answer = rearrange(
    kind({ loans: [loan('a', 3, 5)], reservations: [reserved('party', place('a', 5, 7))] }),
  );
  expect(answer.refused).toEqual(new Map([['loan of a', 'party']]));
  expect(answer.places.size).toBe(0);
});

test('who may have any item gets another one, and the loan comes back later', () => {
  const answer = rearrange(
    kind({ loans: [loan('a', 3, 5)], reservations: [reserved('party', place('a', 5, 7), null, true)] }),
  );
  expect(answer.refused.size).toBe(0);
  expect(answer.places).toEqual(new Map([['party', place('b', 5, 7)]]));
});

test('a reservation goes to the first of its wishes that is free once the loan before it is back', () => {
  const wishes = [place('a', 5, 7), place('a', 6, 8)];
  const answer = rearrange(
    kind({ loans: [loan('a', 3, 5)], reservations: [reserved('party', place('a', 4, 6), wishes)] }),
  );
  expect(answer.refused.size).toBe(0);
  expect(answer.places).toEqual(new Map([['party', place('a', 6, 8)]]));
});

test('without any place it stays, and the loan before it does not run into it', () => {
  const wishes = [place('a', 5, 7)];
  const answer = rearrange(
    kind({ loans: [loan('a', 3, 5)], reservations: [reserved('party', place('a', 4, 6), wishes)] }),
  );
  expect(answer.stuck).toEqual(new Set(['party']));
  expect(answer.refused).toEqual(new Map([['loan of a', 'party']]));
});

test('what is set aside stays longer only while nobody reserved it', () => {
  const holds = [{ id: 'hold', itemId: 'a', until: day(2), asked: day(4) }];
  expect(rearrange(kind({ holds })).refused.size).toBe(0);
  const reservations = [reserved('party', place('a', 4, 5))];
  expect(rearrange(kind({ holds, reservations })).refused).toEqual(new Map([['hold', 'party']]));
});

const items = ['a', 'b', 'c'];
const span = fc.record({
  item: fc.constantFrom(...items),
  from: fc.nat(15),
  length: fc.nat(5),
  later: fc.nat(6),
  isFlexible: fc.boolean(),
  asks: fc.boolean(),
});

/** Takes what fits, as a house would: the first is a loan of its item, the others are reservations. */
function houseOf(spans: (typeof span extends fc.Arbitrary<infer T> ? T : never)[]): KindBefore {
  const loans: Kept[] = [];
  const reservations: Reserved[] = [];
  for (const [n, one] of spans.entries()) {
    const at = place(one.item, one.from, one.from + one.length);
    const isFree =
      reservations.every((other) => !meet(other.place, at)) &&
      loans.every((other) => other.itemId !== at.itemId || other.until < at.fromDay);
    if (!isFree) continue;
    if (n % 3 === 0 && !reservations.some((other) => other.place.itemId === one.item))
      loans.push({ ...loan(one.item, one.from, one.asks ? one.from + one.later : null), id: `loan ${n}` });
    else
      reservations.push(
        reserved(
          `reservation ${n}`,
          at,
          one.asks ? [place(one.item, one.from + one.later, one.from + one.length + one.later)] : null,
          one.isFlexible,
        ),
      );
  }
  return kind({ items, loans, reservations });
}

const meet = (a: Place, b: Place) =>
  a.itemId === b.itemId && a.fromDay <= b.busyUntil && b.fromDay <= a.busyUntil;

test('whatever moves: nobody has the item of somebody else, and going back gives everybody what they had', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 14 }), (spans) => {
      const before = houseOf(spans);
      const answer = rearrange(before);
      const after = before.reservations.map((one) => ({
        ...one,
        place: answer.places.get(one.id) ?? one.place,
        wishes: answer.places.has(one.id) ? [one.place] : null,
      }));
      const loans = before.loans.map((one) => {
        const isMoved = one.asked !== null && !answer.refused.has(one.id);
        return { ...one, until: isMoved ? (one.asked ?? '') : one.until, asked: isMoved ? one.until : null };
      });
      for (const [n, a] of after.entries()) {
        for (const b of after.slice(n + 1)) expect(meet(a.place, b.place)).toBe(false);
        for (const one of loans)
          expect(one.itemId === a.place.itemId && one.until >= a.place.fromDay).toBe(false);
      }
      const back = rearrange({ ...before, loans, reservations: after });
      expect(back.stuck.size + back.refused.size).toBe(0);
      for (const one of before.reservations)
        expect(back.places.get(one.id) ?? answer.places.get(one.id) ?? one.place).toEqual(one.place);
    }),
    { numRuns: 1000 },
  );
});
