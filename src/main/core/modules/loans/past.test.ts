import { expect, test } from 'vitest';
import { lendingHouse, refusedAs } from './lending.testing.ts';

test('a forgotten loan is entered with its real day, and due as if it had been entered then', async () => {
  await using place = await lendingHouse();
  const { loanId, dueDay } = await place.lend(0, 0, { on: { day: '2026-11-18', time: '14:00' } });
  expect(dueDay).toBe('2026-11-25');
  const { loan, steps } = await place.desk.loans.explain({ loanId });
  expect(loan).toMatchObject({
    handedOverAt: '2026-11-18T13:00:00.000Z',
    enteredAt: '2026-11-23T09:00:00.000Z',
    canUndoHandOver: true,
  });
  expect(steps[0]).toEqual({ step: 'lent', day: '2026-11-18', enteredLater: true });
});

test('it is undone on the day it was written down, not later', async () => {
  await using place = await lendingHouse();
  const { loanId } = await place.lend(0, 0, { on: { day: '2026-11-18', time: null } });
  place.goTo('2026-11-24');
  await expect(place.desk.loans.undoHandOver({ commandId: place.house.id(), loanId })).rejects.toMatchObject(
    refusedAs('loans.tooLateToUndo'),
  );
});

test('it must fit the history of the item, and lie in the past', async () => {
  await using place = await lendingHouse();
  await expect(place.lend(0, 0, { on: { day: '2026-11-24', time: null } })).rejects.toMatchObject(
    refusedAs('loans.inFuture'),
  );
  await expect(place.lend(0, 0, { on: { day: '2026-11-23', time: '11:00' } })).rejects.toMatchObject(
    refusedAs('loans.inFuture'),
  );
  await place.lend(0, 0);
  await expect(place.lend(1, 0, { on: { day: '2026-11-18', time: null } })).rejects.toMatchObject(
    refusedAs('loans.lentSince'),
  );
});

test('a return found in the box in the morning is dated the evening before, and is not late', async () => {
  await using place = await lendingHouse();
  await place.lend(0, 0);
  place.goTo('2026-12-01');
  const { loan } = await place.giveBack(0, { on: { day: '2026-11-30', time: '18:30' } });
  expect(loan).toMatchObject({ daysLate: 0, returnedAt: '2026-11-30T17:30:00.000Z', canUndoReturn: true });
});

test('the night the clocks change: a wall-clock time that comes twice or never is one moment', async () => {
  await using place = await lendingHouse();
  place.goTo('2026-10-26');
  const { loanId } = await place.lend(0, 0, { on: { day: '2026-10-25', time: '02:30' } });
  expect((await place.desk.loans.explain({ loanId })).loan.handedOverAt).toBe('2026-10-25T00:30:00.000Z');
});

test('a return before its loan is refused: that day was too early, or the clock was set back', async () => {
  await using place = await lendingHouse();
  await place.lend(0, 0);
  await expect(place.giveBack(0, { on: { day: '2026-11-20', time: null } })).rejects.toMatchObject(
    refusedAs('loans.backBeforeOut'),
  );
  place.house.clock.set('2026-11-22T09:00:00.000Z');
  await expect(place.giveBack(0)).rejects.toMatchObject(refusedAs('loans.clockSetBack'));
});
