import { expect, test } from 'vitest';
import { lendingHouse } from '../lending.testing.ts';
import { settleWhenDue } from './keeper.ts';

test('without anybody at a desk: what was not fetched goes on, and a reservation nobody came for is let go', async () => {
  await using place = await lendingHouse({ items: 2 });
  await place.rule({ holdDays: 0 });
  await place.lend(0, 0);
  await place.lend(0, 1);
  await place.hold(1);
  const second = await place.hold(2);
  await place.giveBack(0);
  await place.reserve(0, '2026-12-07', '2026-12-09');
  const { inside } = place.house;
  const audits = async () =>
    Number(
      (
        await inside
          .store()
          .reader.selectFrom('audit')
          .select((eb) => eb.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    );
  const before = await audits();
  await settleWhenDue(inside);
  expect(await audits()).toBe(before);

  place.goTo('2026-11-25');
  await settleWhenDue(inside);
  const { holds } = await place.desk.holds.ofKind({ kindId: place.ids.kind });
  expect(holds).toMatchObject([{ id: second, place: 1, ready: { itemId: place.ids.items[0] } }]);

  place.goTo('2026-12-10');
  await settleWhenDue(inside);
  const { reservations } = await place.desk.reservations.list({ view: 'endedToday' });
  expect(reservations).toMatchObject([{ endedHow: 'missed' }]);
});

test('an item that comes into use is set aside for who waits', async () => {
  await using place = await lendingHouse({ items: 1 });
  await place.lend(0, 0);
  await place.hold(1);
  const { barcode } = await place.desk.catalog.nextBarcode();
  const itemId = place.house.id();
  await place.desk.catalog.createItem({
    commandId: place.house.id(),
    itemId,
    kindId: place.ids.kind,
    barcode,
    condition: 'good',
    note: '',
    place: 'rek 1',
    acquiredOn: null,
  });
  await settleWhenDue(place.house.inside);
  const { holds } = await place.desk.holds.ofKind({ kindId: place.ids.kind });
  expect(holds).toMatchObject([{ ready: { itemId } }]);
});
