import { expect, test } from 'vitest';
import { type LendingHouse, lendingHouse } from '../lending.testing.ts';

// Open on Mondays and Wednesdays: the first open day after Monday 30 November is Wednesday 2 December.
const monday = '2026-11-30';
const wednesday = '2026-12-02';
const closing = { initiativeIds: null, fromDay: monday, toDay: monday, moveDue: true };

async function close({ house, desk }: LendingHouse) {
  const dueMoveId = house.id();
  const { move } = await desk.calendar.closeAndMove({
    commandId: house.id(),
    dueMoveId,
    ...closing,
    reason: 'Waterlek',
  });
  return move;
}

const undo = ({ house, desk }: LendingHouse, dueMoveId: string) =>
  desk.calendar.undoMove({ commandId: house.id(), dueMoveId });

const daysOf = async ({ desk }: LendingHouse) =>
  (await desk.reservations.list({ view: 'coming' })).reservations
    .map(({ fromDay, toDay }) => `${fromDay} ${toDay}`)
    .toSorted();

test('who would come on the closed day comes on the next open one, and undoing gives the old days back', async () => {
  await using place = await lendingHouse();
  await place.reserve(0, monday, wednesday);
  await place.reserve(1, '2026-11-25', monday);
  const preview = await place.desk.calendar.previewClose(closing);
  expect(preview.asked).toMatchObject([
    {
      what: 'reservation',
      fromDay: '2026-11-25',
      toDay: monday,
      to: { fromDay: '2026-11-25', toDay: wednesday },
    },
    { what: 'reservation', fromDay: monday, toDay: wednesday, to: { fromDay: wednesday, toDay: wednesday } },
  ]);
  const move = await close(place);
  expect(move).toMatchObject({ loans: 0, asked: 2, toCall: 0 });
  expect(await daysOf(place)).toEqual([`2026-11-25 ${wednesday}`, `${wednesday} ${wednesday}`]);
  expect((await place.desk.calendar.movedAsked({ dueMoveId: move.id })).asked).toEqual(preview.asked);
  expect(await undo(place, move.id)).toMatchObject({ asked: { restored: 2, left: 0 } });
  expect(await daysOf(place)).toEqual([`2026-11-25 ${monday}`, `${monday} ${wednesday}`]);
});

test('what lies ready stays a day longer when its last day closes', async () => {
  await using place = await lendingHouse({ items: 1 });
  await place.rule({ holdDays: 7 });
  await place.lend(0, 0);
  const holdId = await place.hold(1);
  await place.giveBack(0);
  const until = async () =>
    (await place.desk.holds.list({ view: 'ready' })).holds.find((hold) => hold.id === holdId)?.ready?.until;
  expect(await until()).toBe(monday);
  const move = await close(place);
  expect(move).toMatchObject({ asked: 1, toCall: 0 });
  expect(await until()).toBe(wednesday);
  await undo(place, move.id);
  expect(await until()).toBe(monday);
});

test('a loan does not run into the reservation after it: it keeps its day, and both persons are named', async () => {
  await using place = await lendingHouse({ items: 1 });
  const { loanId } = await place.lend(0, 0);
  await place.reserve(1, wednesday, '2026-12-07');
  const preview = await place.desk.calendar.previewClose(closing);
  expect(preview).toMatchObject({ loans: 0, unmoved: [{ reason: 'reserved', loans: 1 }] });
  expect(preview.conflicts).toMatchObject([
    {
      loanId,
      personName: 'Verzonnen Persoon 0',
      fromDay: monday,
      toDay: wednesday,
      reservedBy: { personName: 'Verzonnen Persoon 1', fromDay: wednesday },
    },
  ]);
  expect(await close(place)).toMatchObject({ loans: 0, asked: 0, toCall: 1 });
});

test('with another item free, who reserved takes that one and the loan moves', async () => {
  await using place = await lendingHouse({ items: 2 });
  await place.lend(0, 0);
  await place.reserve(1, wednesday, '2026-12-07', { itemId: null });
  await place.reserve(2, '2026-12-09', '2026-12-14', { itemId: null });
  const move = await close(place);
  expect(move).toMatchObject({ loans: 1, asked: 0, toCall: 0 });
});

test('moved and reserved by somebody else since: undoing leaves it, and says so', async () => {
  await using place = await lendingHouse({ items: 1 });
  await place.reserve(0, monday, monday);
  const move = await close(place);
  expect(await daysOf(place)).toEqual([`${wednesday} ${wednesday}`]);
  const [mine] = (await place.desk.reservations.list({ view: 'coming' })).reservations;
  if (!mine) throw new Error('the reservation is gone');
  await place.desk.reservations.change({
    commandId: place.house.id(),
    reservationId: mine.id,
    revision: mine.revision,
    itemId: null,
    fromDay: '2026-12-07',
    toDay: '2026-12-09',
    note: '',
  });
  expect(await undo(place, move.id)).toMatchObject({ asked: { restored: 0, left: 1 } });
  expect(await daysOf(place)).toEqual(['2026-12-07 2026-12-09']);
});

test('a move by days is checked against reservations as well', async () => {
  await using place = await lendingHouse({ items: 1 });
  await place.lend(0, 0);
  await place.reserve(1, wednesday, '2026-12-07');
  const preview = await place.desk.calendar.previewMove({
    initiativeIds: null,
    dueFrom: monday,
    dueTo: monday,
    how: { kind: 'days', days: 7 },
  });
  expect(preview).toMatchObject({ loans: 0, conflicts: [{ reservedBy: { fromDay: wednesday } }] });
});
