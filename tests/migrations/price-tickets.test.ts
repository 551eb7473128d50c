import { expect, test } from 'vitest';
import { at, houseFromBefore } from './old-house.ts';

test('tickets of before keep what they were for, and the list of topics stays closed', async () => {
  const ticket = (id: string, number: number, topic: string) => ({
    id,
    day: '2026-11-23',
    number,
    topic,
    audience: 'desk',
    urgency: 'calm',
    interpreter: 0,
    call_name: '',
    note: '',
    from_kiosk: 1,
    arrived_at: at,
    state: 'waiting',
    calls: 0,
    revision: 1,
  });
  const store = await houseFromBefore('0030-price-tickets', async (db) => {
    await db
      .insertInto('ticket')
      .values([ticket('a', 1, 'lending'), ticket('b', 2, 'question')])
      .execute();
  });
  const kept = await store.reader.selectFrom('ticket').select(['id', 'topic']).orderBy('id').execute();
  expect(kept).toEqual([
    { id: 'a', topic: 'lending' },
    { id: 'b', topic: 'question' },
  ]);
  const add = (id: string, number: number, topic: string) =>
    store.write((tx) =>
      tx
        .insertInto('ticket')
        .values(ticket(id, number, topic) as never)
        .execute(),
    );
  await add('c', 3, 'price');
  await expect(add('d', 4, 'anything')).rejects.toThrow(/check/i);
});
