import { expect, test } from 'vitest';
import { houseFromBefore } from './old-house.ts';

test('a house from before has no calls, and a call belongs to a kiosk that is there', async () => {
  const store = await houseFromBefore('0029-kiosk-calls');
  expect(await store.reader.selectFrom('kiosk_call').selectAll().execute()).toEqual([]);
  const at = '2026-11-23T09:00:00.000Z';
  const nowhere = store.write((tx) =>
    tx
      .insertInto('kiosk_call')
      .values({
        id: 'call-1',
        kiosk_id: 'nowhere',
        step: 'purpose',
        language: 'nl',
        topic: null,
        theme_id: null,
        urgency: null,
        talk: null,
        interpreter: 0,
        ticket_id: 'ticket-1',
        called_at: at,
        last_called_at: at,
        calls: 1,
        answered_at: null,
        answered_by: null,
        closed_at: null,
        closed_as: null,
        closed_by: null,
      })
      .execute(),
  );
  await expect(nowhere).rejects.toThrow(/foreign key/i);
});
