import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { at, houseFromBefore } from './old-house.ts';

test('a computer keeps what it had to send, gives the numbers it gave before, and knows which photos are still to come', async () => {
  const store = await houseFromBefore('0041-sync-parts', async (tx) => {
    await tx
      .insertInto('sync_outbox')
      .values({
        command_id: 'command',
        number: 1,
        name: 'people.create',
        version: 1,
        input: '{}',
        who: '{}',
        asked_at: at,
        doubt: null,
        status: null,
        answered_seq: null,
      })
      .execute();
    for (const bytes of [Buffer.from([1]), Buffer.alloc(0)])
      await tx
        .insertInto('photo')
        .values({ id: `photo-${bytes.length}`, mime: 'image/png', bytes, added_at: at })
        .execute();
  });
  const [kept] = await store.reader.selectFrom('sync_outbox').select(['command_id', 'given']).execute();
  expect(kept).toEqual({ command_id: 'command', given: '[]' });
  const [state] = await store.reader.selectFrom('sync_state').select(['role', 'series']).execute();
  expect(state).toEqual({ role: 'alone', series: 0 });
  const { rows } = await sql`select id from photo indexed by photo_to_come where length(bytes) = 0`.execute(
    store.reader,
  );
  expect(rows).toEqual([{ id: 'photo-0' }]);
});
