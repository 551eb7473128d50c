import { expect, test } from 'vitest';
import type { Ticket } from '#shared/contract/tickets.contract.ts';
import { joinedSince, markGivenHere } from './newcomers.ts';

const ticket = (id: string, more: Partial<Ticket> = {}) => ({
  id,
  state: 'waiting' as const,
  audience: 'support' as const,
  forAccountId: null,
  ...more,
});
const worker = { accountId: 'me', audiences: ['support'] as const };
const idsOf = (found: { id: string }[]) => found.map(({ id }) => id);

test('who was there when the screen opened is no news', () => {
  expect(joinedSince(null, [ticket('a')], worker)).toEqual([]);
});

test('who joined is told once, and whoever was called and waits again is not', () => {
  expect(idsOf(joinedSince(new Set(['a']), [ticket('a'), ticket('b')], worker))).toEqual(['b']);
  expect(joinedSince(new Set(['a', 'b']), [ticket('a'), ticket('b')], worker)).toEqual([]);
});

test('only visitors this worker calls, or who are kept for this worker', () => {
  const joined = [
    ticket('desk', { audience: 'desk' }),
    ticket('mine', { audience: 'desk', forAccountId: 'me' }),
    ticket('theirs', { forAccountId: 'you' }),
    ticket('gone', { state: 'left' }),
  ];
  expect(idsOf(joinedSince(new Set(), joined, worker))).toEqual(['mine']);
});

test('a number given on this very screen is no news', () => {
  markGivenHere('own');
  expect(joinedSince(new Set(), [ticket('own')], worker)).toEqual([]);
});
