import { assert, constantFrom, integer, property, record, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ticketStates, urgencies } from '#shared/contract/intake-words.ts';
import { afterAct, aheadOf, type InLine, isFor, lineOrder, type TicketAct, waitsOf } from './ticket.rules.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 23, 9, minute)).toISOString();
const visitor = (number: number, minute: number, more: Partial<InLine> = {}): InLine => ({
  id: `t${number}`,
  number,
  arrivedAt: at(minute),
  urgency: 'calm',
  audience: 'support',
  forAccountId: null,
  ...more,
});
const order = (...line: InLine[]): number[] => line.toSorted(lineOrder).map((one) => one.number);

describe('The order of the line', () => {
  test('who came first is helped first', () => {
    expect(order(visitor(2, 5), visitor(1, 0), visitor(3, 9))).toEqual([1, 2, 3]);
  });

  test('what cannot wait goes before everybody', () => {
    expect(order(visitor(1, 0), visitor(2, 30, { urgency: 'now' }))).toEqual([2, 1]);
  });

  test('what presses goes before who came up to a quarter of an hour earlier, and no further', () => {
    expect(order(visitor(1, 0), visitor(2, 14, { urgency: 'soon' }))).toEqual([2, 1]);
    expect(order(visitor(1, 0), visitor(2, 16, { urgency: 'soon' }))).toEqual([1, 2]);
  });

  test('it is an order: whoever joins, everybody has one place', () => {
    const someone = record({
      number: integer({ min: 1, max: 99 }),
      minute: integer({ min: 0, max: 59 }),
      urgency: constantFrom(...urgencies),
    });
    assert(
      property(uniqueArray(someone, { selector: (one) => one.number, maxLength: 12 }), (people) => {
        const line = people.map(({ number, minute, urgency }) => visitor(number, minute, { urgency }));
        const once = line.toSorted(lineOrder);
        const again = line.toReversed().toSorted(lineOrder);
        expect(again).toEqual(once);
        for (const [index, one] of once.entries()) expect(aheadOf(one, line)).toBe(index);
      }),
    );
  });
});

describe('Whom "next" sends to a worker', () => {
  const mine = { accountId: 'lien', audiences: ['support'] as const };
  test('those of the audience asked for', () => {
    expect(isFor(visitor(1, 0), mine)).toBe(true);
    expect(isFor(visitor(1, 0, { audience: 'desk' }), mine)).toBe(false);
  });

  test('who is kept for a colleague is sent to that colleague only, whatever the audience', () => {
    expect(isFor(visitor(1, 0, { forAccountId: 'omar' }), mine)).toBe(false);
    expect(isFor(visitor(1, 0, { forAccountId: 'lien', audience: 'desk' }), mine)).toBe(true);
  });
});

test('only these acts make sense in each state', () => {
  const acts: TicketAct[] = [
    'call',
    'putBack',
    'take',
    'handOver',
    'noShow',
    'leave',
    'backInLine',
    'finish',
    'reopen',
  ];
  const open = Object.fromEntries(
    ticketStates.map((state) => [state, acts.filter((act) => afterAct(state, act) !== null).join(' ')]),
  );
  expect(open).toEqual({
    waiting: 'call take handOver leave',
    called: 'call putBack take handOver noShow leave',
    taken: 'handOver finish',
    done: 'reopen',
    noShow: 'backInLine',
    left: 'backInLine',
  });
});

describe('How long people waited', () => {
  const took = (minutes: number) => ({ arrivedAt: at(0), takenAt: at(minutes) });
  test('the middle one and the longest, in whole minutes', () => {
    expect(waitsOf([took(4), took(30), took(10)])).toEqual({ medianMinutes: 10, longestMinutes: 30 });
    expect(waitsOf([took(4), took(10)])).toEqual({ medianMinutes: 7, longestMinutes: 10 });
  });

  test('nobody was helped: there is no figure, not a zero', () => {
    expect(waitsOf([])).toBeNull();
  });

  test('a clock that was set back makes no negative wait', () => {
    expect(waitsOf([{ arrivedAt: at(10), takenAt: at(5) }])).toEqual({ medianMinutes: 0, longestMinutes: 0 });
  });
});
