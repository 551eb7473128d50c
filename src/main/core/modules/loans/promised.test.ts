import { expect, test } from 'vitest';
import { type LendingHouse, lendingHouse, refusedAs } from './lending.testing.ts';

const retire = ({ desk, house }: LendingHouse, itemId: string) =>
  desk.catalog.retireItem({ commandId: house.id(), itemId, reason: 'broken' });

test('what lies ready for somebody, and what somebody reserved exactly, does not go out of use under them', async () => {
  await using place = await lendingHouse({ items: 3, everyDay: true });
  const [first = '', second = '', third = ''] = place.ids.items;
  await place.lend(1, 0);
  await place.hold(2, 0);
  await place.giveBack(0);
  await place.reserve(0, '2026-11-25', '2026-11-27', { itemId: second });

  await expect(retire(place, first)).rejects.toMatchObject(refusedAs('catalog.itemSetAside'));
  await expect(retire(place, second)).rejects.toMatchObject(refusedAs('catalog.itemReserved'));
  await expect(retire(place, third)).resolves.toMatchObject({ state: 'retired' });
});

test('a reservation that any of the kind serves is no reason to keep a broken thing', async () => {
  await using place = await lendingHouse({ items: 2, everyDay: true });
  await place.reserve(0, '2026-11-25', '2026-11-27');
  for (const itemId of place.ids.items)
    await expect(retire(place, itemId)).resolves.toMatchObject({ state: 'retired' });
});
