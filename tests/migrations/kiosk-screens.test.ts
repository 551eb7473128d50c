import { expect, test } from 'vitest';
import { at, houseFromBefore } from './old-house.ts';

test('nobody measured the screens of before; a size that cannot be is refused', async () => {
  const store = await houseFromBefore('0037-kiosk-screens', async (tx) => {
    const kiosk = { id: 'kiosk', name: 'Ingang', token_hash: 'hash', since: at };
    await tx
      .insertInto('kiosk')
      .values({ ...kiosk, by_account_id: null, ended_at: null, last_seen_at: null })
      .execute();
  });
  const sizes = store.reader.selectFrom('kiosk').select(['px_per_metre', 'view_distance_mm']);
  expect(await sizes.execute()).toEqual([{ px_per_metre: null, view_distance_mm: null }]);
  const wrong = store.write((tx) => tx.updateTable('kiosk').set({ px_per_metre: 36 }).execute());
  await expect(wrong).rejects.toThrow(/check/i);
});
