import { expect, test } from 'vitest';
import { lendingHouse, refusedAs } from '../lending.testing.ts';

type Place = Awaited<ReturnType<typeof lendingHouse>>;
const ofPerson = async ({ desk, ids }: Place, person: number) =>
  (await desk.reservations.ofPerson({ personId: ids.persons[person] ?? '' })).reservations;

test('a reservation keeps an item for some days, and is fulfilled by any item of the kind', async () => {
  await using place = await lendingHouse();
  await place.reserve(1, '2026-11-25', '2026-11-30');
  const [kept] = await ofPerson(place, 1);
  place.goTo('2026-11-25');
  const other = place.ids.items.findIndex((id) => id !== kept?.itemId);
  const { loanId, dueDay } = await place.lend(1, other);
  // Two days less than a usual loan: until the day that was agreed.
  expect(dueDay).toBe('2026-11-30');
  expect(await ofPerson(place, 1)).toEqual([]);
  expect((await place.desk.loans.explain({ loanId })).steps).toEqual([
    { step: 'lent', day: '2026-11-25', enteredLater: false },
    { step: 'reservedUntil', day: '2026-11-30' },
  ]);
  await place.desk.loans.undoHandOver({ commandId: place.house.id(), loanId });
  expect(await ofPerson(place, 1)).toMatchObject([{ fromDay: '2026-11-25', toDay: '2026-11-30' }]);
});

test('a loan that would run into a reservation takes another item for it, or is refused', async () => {
  await using place = await lendingHouse({ items: 2 });
  await place.reserve(1, '2026-11-25', '2026-11-30');
  const [kept] = await ofPerson(place, 1);
  const item = place.ids.items.indexOf(kept?.itemId ?? '');
  await place.lend(0, item);
  expect((await ofPerson(place, 1))[0]?.itemId).not.toBe(kept?.itemId);
  await expect(place.lend(2, 1 - item)).rejects.toMatchObject({
    data: { reason: 'loans.itemReserved', params: { day: '2026-11-25' } },
  });
  await place.lend(2, 1 - item, { overrule: { reason: 'Komt morgen terug' } });
  expect(await ofPerson(place, 1)).toMatchObject([{ inDanger: 'stillOut' }]);
});

test('exactly one item: never moved for another, moved days keep it', async () => {
  await using place = await lendingHouse({ items: 2 });
  const [first = ''] = place.ids.items;
  const id = await place.reserve(1, '2026-11-25', '2026-11-30', { itemId: first });
  await expect(place.lend(0, 0)).rejects.toMatchObject(refusedAs('loans.itemReserved'));
  await expect(place.reserve(2, '2026-11-30', '2026-12-02', { itemId: first })).rejects.toMatchObject(
    refusedAs('reservations.itemBusy'),
  );
  const [{ revision = 0 } = {}] = await ofPerson(place, 1);
  const { reservation } = await place.desk.reservations.change({
    commandId: place.house.id(),
    reservationId: id,
    revision,
    itemId: first,
    fromDay: '2026-12-02',
    toDay: '2026-12-07',
    note: '',
  });
  expect(reservation).toMatchObject({ itemId: first, fromDay: '2026-12-02', isFlexible: false });
  await place.lend(0, 0, {}).catch(() => undefined);
});

test('no item left on one of the days: refused, and the day before is still possible', async () => {
  await using place = await lendingHouse({ items: 1 });
  await place.reserve(1, '2026-12-02', '2026-12-07');
  await expect(place.reserve(2, '2026-12-07', '2026-12-09')).rejects.toMatchObject({
    data: { reason: 'reservations.noneFree', params: { from: '2026-12-07', to: '2026-12-09' } },
  });
  await place.reserve(2, '2026-11-25', '2026-11-30');
});

test('with a changeover time the next one may begin on the day the other ends; with buffer days later', async () => {
  await using place = await lendingHouse({ items: 1 });
  await place.rule({ changeoverMinutes: 60 });
  await place.reserve(1, '2026-11-25', '2026-11-30');
  await place.reserve(2, '2026-11-30', '2026-12-07');
  await place.rule({ bufferDays: 2 });
  await expect(place.reserve(0, '2026-12-09', '2026-12-14')).resolves.toBeDefined();
  await expect(place.reserve(1, '2026-12-16', '2026-12-21')).rejects.toMatchObject(
    refusedAs('reservations.noneFree'),
  );
});

test('longer than usual is for the desk; a closed day is for nobody', async () => {
  await using place = await lendingHouse();
  await expect(place.reserve(1, '2026-11-25', '2026-12-16')).rejects.toMatchObject(
    refusedAs('reservations.tooLong'),
  );
  await place.reserve(1, '2026-11-25', '2026-12-16', { overrule: { reason: 'Verbouwing' } });
  await expect(
    place.reserve(2, '2026-11-24', '2026-11-25', { overrule: { reason: 'Het moet' } }),
  ).rejects.toMatchObject(refusedAs('reservations.closedDay'));
});

test('cancelled: the days are free again, and taken back while they still are', async () => {
  await using place = await lendingHouse({ items: 1 });
  const id = await place.reserve(1, '2026-12-02', '2026-12-07');
  const act = () => ({ commandId: place.house.id(), reservationId: id });
  await place.desk.reservations.cancel(act());
  await place.desk.reservations.undoCancel(act());
  await place.desk.reservations.cancel(act());
  await place.reserve(2, '2026-12-02', '2026-12-07');
  await expect(place.desk.reservations.undoCancel(act())).rejects.toMatchObject(
    refusedAs('reservations.noneFree'),
  );
});

test('two desks at once want the last one: one gets it, the other reads why not', async () => {
  await using place = await lendingHouse({ items: 1 });
  const both = await Promise.allSettled([
    place.reserve(1, '2026-12-02', '2026-12-07'),
    place.reserve(2, '2026-12-02', '2026-12-07'),
  ]);
  expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const lent = await Promise.allSettled([place.lend(1, 0), place.lend(2, 0)]);
  expect(lent.filter((one) => one.status === 'fulfilled').length).toBeLessThanOrEqual(1);
});

test('the database itself refuses an item on two reservations on one day', async () => {
  await using place = await lendingHouse({ items: 1 });
  const id = await place.reserve(1, '2026-12-02', '2026-12-07');
  const { db } = place.house.inside.store();
  const row = { item_id: place.ids.items[0] ?? '', day: '2026-12-03', reservation_id: id };
  await expect(db.insertInto('reservation_day').values(row).execute()).rejects.toThrow(/UNIQUE/);
});

test('the calendar: open days, what is out, reserved and in its buffer, and where a loan can begin', async () => {
  await using place = await lendingHouse({ items: 2 });
  await place.rule({ bufferDays: 1 });
  await place.lend(0, 0);
  await place.reserve(1, '2026-12-02', '2026-12-07');
  await place.reserve(2, '2026-12-02', '2026-12-07');
  const { days, total, firstFree } = await place.desk.reservations.calendar({
    kindId: place.ids.kind,
    fromDay: '2026-11-23',
    days: 21,
  });
  const on = (day: string) => days.find((one) => one.day === day);
  expect(total).toBe(2);
  expect(on('2026-11-24')).toMatchObject({ isOpen: false, free: 1, out: 1 });
  expect(on('2026-12-01')).toMatchObject({ free: 1, buffer: 1 });
  expect(on('2026-12-02')).toMatchObject({ isOpen: true, free: 0, reserved: 2, canStart: false });
  expect(on('2026-12-09')).toMatchObject({ free: 2, canStart: true });
  expect(firstFree).toBe('2026-11-23');
  const { lanes } = await place.desk.reservations.lanes({
    kindId: place.ids.kind,
    fromDay: '2026-11-23',
    days: 21,
  });
  expect(lanes.flatMap((lane) => lane.spans.map((span) => span.what)).toSorted()).toEqual([
    'buffer',
    'buffer',
    'buffer',
    'loan',
    'reservation',
    'reservation',
  ]);
});

test('a volunteer of another initiative sees no names in the calendar', async () => {
  await using place = await lendingHouse();
  await place.reserve(1, '2026-12-02', '2026-12-07');
  const stranger = place.house.as('volunteer', ['another-initiative']);
  const { lanes } = await stranger.reservations.lanes({
    kindId: place.ids.kind,
    fromDay: '2026-12-01',
    days: 10,
  });
  expect(lanes.flatMap((lane) => lane.spans)).toMatchObject([{ personId: null, personName: null }]);
});

test('a visitor is told what can be taken along: not what is out, set aside or reserved for today', async () => {
  await using place = await lendingHouse({ items: 3 });
  const kiosk = place.house.as('kiosk');
  const free = async () => (await kiosk.loans.availability({ kindIds: [place.ids.kind] }))[0];
  await place.lend(0, 0);
  expect(await free()).toMatchObject({ total: 3, inHouse: 2 });
  await place.reserve(1, '2026-11-23', '2026-11-25');
  await place.reserve(2, '2026-11-30', '2026-12-02');
  expect(await free()).toMatchObject({ total: 3, inHouse: 1 });
});

test('other days that are longer than usual ask for a reason; days that were long already do not', async () => {
  await using place = await lendingHouse({ items: 1 });
  const reservationId = await place.reserve(0, '2026-11-25', '2026-11-30');
  const to = (fromDay: string, toDay: string, revision: number, more: object = {}) => ({
    commandId: place.house.id(),
    reservationId,
    revision,
    itemId: null,
    fromDay,
    toDay,
    note: '',
    ...more,
  });
  const { change } = place.desk.reservations;
  await expect(change(to('2026-11-25', '2026-12-16', 1))).rejects.toMatchObject(
    refusedAs('reservations.tooLong'),
  );
  const overrule = { reason: 'Verbouwing' };
  await expect(
    place.house
      .as('volunteer', [place.ids.initiative])
      .reservations.change(to('2026-11-25', '2026-12-16', 1, { overrule })),
  ).rejects.toMatchObject(refusedAs('loans.mayNotOverrule'));
  await change(to('2026-11-25', '2026-12-16', 1, { overrule }));
  const { reservation } = await change(to('2026-11-30', '2026-12-21', 2));
  expect(reservation).toMatchObject({ fromDay: '2026-11-30', toDay: '2026-12-21' });
  await expect(change(to('2026-11-30', '2026-12-23', 3))).rejects.toMatchObject(
    refusedAs('reservations.tooLong'),
  );
});
