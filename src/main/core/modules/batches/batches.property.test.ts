import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ItemChange } from '#shared/contract/batches.contract.ts';
import { conditions, owners, retireReasons } from '#shared/contract/words.ts';
import { lendingHouse } from '../loans/lending.testing.ts';

const word = fc.constantFrom('', 'Rek A', 'rek 1', 'Zolder');
const anyChange: fc.Arbitrary<ItemChange> = fc
  .record(
    {
      place: word,
      shelf: word,
      condition: fc.constantFrom(...conditions),
      owner: fc.record({ owner: fc.constantFrom(...owners), name: fc.constantFrom('School', 'Buur') }),
      donor: fc.record({ name: word, personId: fc.constant(null), unnamed: fc.boolean() }),
      acquiredOn: fc.constantFrom(null, '2026-01-02'),
      note: fc.record({ how: fc.constantFrom('replace' as const, 'append' as const), text: word }),
      use: fc.constantFrom('inUse' as const, ...retireReasons),
    },
    { requiredKeys: [] },
  )
  .filter((change) => Object.keys(change).length > 0);

test('whatever is changed at once, an undo restores exactly the items nobody touched since', async () => {
  await using place = await lendingHouse({ items: 4 });
  const { house, desk, ids } = place;
  const read = async () =>
    Promise.all(
      ids.items.map(async (itemId) => {
        const item = await desk.catalog.getItem({ itemId });
        return { ...item, revision: 0 };
      }),
    );
  const touched = fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(anyChange, touched, async (change, touch) => {
      const before = await read();
      const { lines } = await desk.batches.preview({ itemIds: ids.items, change });
      const items = lines.filter((line) => line.changes.length > 0);
      if (items.length === 0) return;
      const batchId = house.id();
      await desk.batches.change({
        commandId: house.id(),
        batchId,
        change,
        items: items.map(({ itemId, revision }) => ({ itemId, revision })),
      });
      for (const n of touch) {
        const itemId = ids.items[n] ?? '';
        const item = await desk.catalog.getItem({ itemId });
        await desk.catalog.updateItem({ ...item, commandId: house.id(), itemId, note: `${item.note}!` });
      }
      const after = await read();
      const mine = items.map(({ itemId }) => ids.items.indexOf(itemId));
      const left = mine.filter((n) => !touch.includes(n));
      const undone = await desk.batches
        .undo({ commandId: house.id(), batchId })
        .catch(() => ({ restored: 0, kept: mine.length }));
      expect(undone).toMatchObject({ restored: left.length, kept: mine.length - left.length });
      const wanted = after.map((item, n) => (left.includes(n) ? before[n] : item));
      expect(await read()).toEqual(wanted);
    }),
    { numRuns: 25 },
  );
});
