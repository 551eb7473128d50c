import { expect, test } from 'vitest';
import { lendingHouse, refusedAs } from '../lending.testing.ts';

type Place = Awaited<ReturnType<typeof lendingHouse>>;
const queue = async ({ desk, ids }: Place) => (await desk.holds.ofKind({ kindId: ids.kind })).holds;

test('the clock starts when the item is free: set aside for the first in line, until an open day', async () => {
  await using place = await lendingHouse({ items: 1 });
  await place.rule({ holdDays: 3 });
  await place.lend(0, 0);
  await place.hold(1);
  await place.hold(2);
  expect(await queue(place)).toMatchObject([
    { place: 1, ready: null },
    { place: 2, ready: null },
  ]);
  place.goTo('2026-11-25');
  const { next } = await place.giveBack(0);
  // Wednesday + 3 days is a Saturday: the next open day is Monday.
  expect(next.hold).toMatchObject({ personName: 'Verzonnen Persoon 1', until: '2026-11-30' });
  expect(await queue(place)).toMatchObject([{ ready: { until: '2026-11-30' } }, { ready: null }]);
});

test('what is set aside goes to that person without a word, to another only when the desk overrules', async () => {
  await using place = await lendingHouse({ items: 1 });
  await place.lend(0, 0);
  await place.hold(1);
  await place.giveBack(0);
  await expect(place.lend(2, 0)).rejects.toMatchObject({
    data: { reason: 'loans.itemHeld', params: { person: 'Verzonnen Persoon 1' } },
  });
  const { loanId } = await place.lend(1, 0);
  expect(await queue(place)).toEqual([]);
  // Undone: the person waits again, at the head, and has it set aside again.
  await place.desk.loans.undoHandOver({ commandId: place.house.id(), loanId });
  expect(await queue(place)).toMatchObject([{ place: 1, ready: { itemId: place.ids.items[0] } }]);
  await place.lend(2, 0, { overrule: { reason: 'Is er nu, de andere komt morgen' } });
  expect(await queue(place)).toMatchObject([{ place: 1, ready: null }]);
});

test('not fetched in time: the next in line gets it when anything of the kind moves', async () => {
  await using place = await lendingHouse({ items: 2 });
  await place.rule({ holdDays: 0 });
  await place.lend(0, 0);
  await place.lend(0, 1);
  const first = await place.hold(1);
  const second = await place.hold(2);
  await place.giveBack(0);
  place.goTo('2026-11-25');
  await place.giveBack(1);
  const holds = await queue(place);
  expect(holds).toMatchObject([{ id: second, place: 1 }]);
  expect(holds[0]?.ready).not.toBeNull();
  const ended = await place.desk.holds.list({ view: 'endedToday' });
  expect(ended.holds).toMatchObject([{ id: first, endedHow: 'lapsed' }]);
});

test('moved up with a reason that stays; whoever is set aside already keeps it', async () => {
  await using place = await lendingHouse({ items: 1 });
  await place.lend(0, 0);
  const first = await place.hold(1);
  const second = await place.hold(2);
  const { holds } = await place.desk.holds.move({
    commandId: place.house.id(),
    holdId: second,
    toPlace: 1,
    reason: 'Baby komt volgende week',
  });
  expect(holds).toMatchObject([
    { id: second, place: 1, movedBecause: 'Baby komt volgende week' },
    { id: first, place: 2, movedBecause: null },
  ]);
  expect((await place.giveBack(0)).next.hold?.holdId).toBe(second);
});

test('taken off the list and back again at the old place', async () => {
  await using place = await lendingHouse({ items: 1, persons: 4 });
  await place.lend(0, 0);
  const ids = [await place.hold(1), await place.hold(2), await place.hold(3)];
  const [, middle = ''] = ids;
  await place.desk.holds.cancel({ commandId: place.house.id(), holdId: middle });
  expect((await queue(place)).map((hold) => hold.id)).toEqual([ids[0], ids[2]]);
  await place.desk.holds.undoCancel({ commandId: place.house.id(), holdId: middle });
  expect((await queue(place)).map((hold) => hold.id)).toEqual(ids);
});

test('no needless waiting: while one is free, twice, or for what one has', async () => {
  await using place = await lendingHouse({ items: 1 });
  await expect(place.hold(1)).rejects.toMatchObject(refusedAs('holds.freeNow'));
  await place.lend(0, 0);
  await expect(place.hold(0)).rejects.toMatchObject(refusedAs('holds.alreadyHas'));
  await place.hold(1);
  await expect(place.hold(1)).rejects.toMatchObject(refusedAs('holds.alreadyWaits'));
});

test('a volunteer sees and keeps the queue of the own initiative only', async () => {
  await using place = await lendingHouse({ items: 1 });
  await place.lend(0, 0);
  const holdId = await place.hold(1);
  const stranger = place.house.as('volunteer', ['another-initiative']);
  expect((await stranger.holds.ofKind({ kindId: place.ids.kind })).holds).toEqual([]);
  expect((await stranger.holds.list({ view: 'waiting' })).total).toBe(0);
  await expect(stranger.holds.cancel({ commandId: place.house.id(), holdId })).rejects.toMatchObject(
    refusedAs('loans.otherInitiative'),
  );
});
