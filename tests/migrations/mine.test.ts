import { expect, test } from 'vitest';
import { houseFromBefore } from './old-house.ts';

test('nobody from before has a secret for the kiosk, and the house does not show "my things" by itself', async () => {
  const store = await houseFromBefore('0027-mine');
  expect(await store.reader.selectFrom('kiosk_secret').selectAll().execute()).toEqual([]);
  const nobody = store.write((tx) =>
    tx
      .insertInto('kiosk_secret')
      .values({ person_id: 'nobody', secret_hash: 'x', set_at: '2026-11-23T09:00:00.000Z', set_by: null })
      .execute(),
  );
  await expect(nobody).rejects.toThrow(/foreign key/i);
});
