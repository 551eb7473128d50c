import { expect, test } from 'vitest';
import { type Held, howJoined, inHistoryOrder, standInsDuring } from './case-history.rules.ts';

const handed = {
  from_account_id: 'an',
  to_account_id: 'bo',
  effective_at: '2026-11-23T09:00:00.000Z',
  undone_at: '2026-11-23T10:00:00.000Z',
};
const joined = (accountId: string, at: string, isFirst = false) =>
  howJoined({ accountId, at, isFirst }, [handed]);

test('one came to a team with its start, with a hand-over, with its way back, or was added', () => {
  expect(joined('an', '2026-01-05T09:00:00.000Z', true).how).toBe('start');
  expect(joined('bo', '2026-11-23T09:00:00.000Z')).toEqual({ how: 'handOver', byAccountId: 'an' });
  expect(joined('an', '2026-11-23T10:00:00.000Z').how).toBe('takenBack');
  expect(joined('cas', '2026-11-23T09:00:00.000Z').how).toBe('given');
});

const held = (more: Partial<Held> = {}): Held => ({
  accountId: 'an',
  sinceAt: null,
  fromDay: '2026-11-10',
  untilDay: '2026-11-20',
  how: 'start',
  byAccountId: null,
  ...more,
});
const away = (fromDay: string, toDay: string) => ({ accountId: 'an', standInId: 'bo', fromDay, toDay });
const days = (one: Held, ...absences: ReturnType<typeof away>[]) =>
  standInsDuring([one], absences).map(({ accountId, byAccountId, fromDay, untilDay }) => [
    accountId,
    byAccountId,
    fromDay,
    untilDay,
  ]);

test('who stood in did so on the days somebody had the case and was away', () => {
  expect(days(held(), away('2026-11-12', '2026-11-13'))).toEqual([['bo', 'an', '2026-11-12', '2026-11-13']]);
  expect(days(held(), away('2026-11-01', '2026-11-30'))).toEqual([['bo', 'an', '2026-11-10', '2026-11-20']]);
  expect(days(held(), away('2026-11-21', '2026-11-30'))).toEqual([]);
  expect(days(held({ accountId: 'cas' }), away('2026-11-12', '2026-11-13'))).toEqual([]);
  expect(days(held({ untilDay: null }), away('2026-11-21', '2026-11-30'))).toHaveLength(1);
});

test('the first one stands first; of whom the beginning is not known before everything', () => {
  const all = [held(), held({ fromDay: null, how: 'unknown' }), held({ fromDay: '2026-11-09' })];
  expect(all.toSorted(inHistoryOrder).map(({ fromDay }) => fromDay)).toEqual([
    null,
    '2026-11-09',
    '2026-11-10',
  ]);
});
