import { expect, test } from 'vitest';
import { makeTestCore } from '#tests/support/make-test-core.ts';
import { calendarHouse } from './due-moves.testing.ts';

const monday = '2026-11-30';
const close = (
  changes: Partial<{ initiativeIds: string[] | null; fromDay: string; toDay: string }> = {},
) => ({
  initiativeIds: null,
  fromDay: monday,
  toDay: monday,
  moveDue: true,
  ...changes,
});

test('a sudden closing moves what is due inside it to the next open day of each initiative, and undoing puts all back', async () => {
  await using house = await makeTestCore();
  const { staff, tools, toys, lend, dueOf } = await calendarHouse(house);
  const drill = await lend(tools);
  const ladder = await lend(tools, 1);
  const game = await lend(toys);
  expect([drill, game].map((loan) => loan.dueDay)).toEqual([monday, monday]);

  const preview = await staff.calendar.previewClose(close());
  expect(preview).toMatchObject({ loans: 3, persons: 2, unmoved: [] });
  expect(preview.steps).toEqual([
    {
      initiativeId: tools.id,
      initiativeName: tools.name,
      fromDay: monday,
      toDay: '2026-12-01',
      loans: 2,
    },
    { initiativeId: toys.id, initiativeName: toys.name, fromDay: monday, toDay: '2026-12-02', loans: 1 },
  ]);
  expect(preview.sample[0]).toMatchObject({ personName: 'Fatima Voorbeeld', phone: '0470 12 34 56' });

  const dueMoveId = house.id();
  const { move, skipped } = await staff.calendar.closeAndMove({
    commandId: house.id(),
    dueMoveId,
    ...close(),
    reason: 'Waterlek',
    previewed: 3,
  });
  expect(move).toMatchObject({ kind: 'closing', loans: 3, persons: 2, undone: false, mayUndo: true });
  expect(skipped).toBe(0);
  expect(await Promise.all([drill, ladder, game].map((loan) => dueOf(loan.id)))).toEqual([
    '2026-12-01',
    '2026-12-01',
    '2026-12-02',
  ]);
  const { rows } = await staff.calendar.days({ fromDay: monday, toDay: monday });
  expect(rows.map((row) => row.days[0])).toMatchObject([
    { why: 'closing', ofHouse: true, reason: 'Waterlek' },
    { why: 'closing', ofHouse: true },
  ]);
  expect(await staff.calendar.movesOfLoan({ loanId: game.id })).toMatchObject([
    { reason: 'Waterlek', fromDay: monday, toDay: '2026-12-02', restored: false },
  ]);
  expect(await staff.calendar.moveLines({ dueMoveId })).toHaveLength(3);
  const { steps } = await staff.loans.explain({ loanId: game.id });
  expect(steps.at(-1)).toEqual({ step: 'moved', reason: 'Waterlek', fromDay: monday, day: '2026-12-02' });

  const undone = await staff.calendar.undoMove({ commandId: house.id(), dueMoveId });
  expect(undone).toMatchObject({
    restored: 3,
    left: [],
    move: { undone: true, restored: 3, mayUndo: false },
  });
  expect(await Promise.all([drill, ladder, game].map((loan) => dueOf(loan.id)))).toEqual([
    monday,
    monday,
    monday,
  ]);
  expect(await staff.catalog.listClosedPeriods()).toEqual([]);
  expect((await staff.loans.explain({ loanId: game.id })).steps.map(({ step }) => step)).not.toContain(
    'moved',
  );
  await expect(staff.calendar.undoMove({ commandId: house.id(), dueMoveId })).rejects.toMatchObject({
    data: { reason: 'calendar.alreadyUndone' },
  });
});

test('the same command again changes nothing, and a used id is not taken for another move', async () => {
  await using house = await makeTestCore();
  const { staff, tools, lend, dueOf } = await calendarHouse(house);
  const loan = await lend(tools);
  const act = { commandId: house.id(), dueMoveId: house.id(), ...close(), reason: '' };
  const first = await staff.calendar.closeAndMove(act);
  expect(await staff.calendar.closeAndMove(act)).toEqual(first);
  expect(await staff.catalog.listClosedPeriods()).toHaveLength(1);
  expect(await dueOf(loan.id)).toBe('2026-12-01');
  await expect(staff.calendar.closeAndMove({ ...act, commandId: house.id() })).rejects.toMatchObject({
    data: { reason: 'command.usedForSomethingElse' },
  });
});

test('a loan returned between preview and confirm is left out and counted', async () => {
  await using house = await makeTestCore();
  const { staff, tools, lend, dueOf } = await calendarHouse(house);
  const [back, out] = [await lend(tools), await lend(tools)];
  const { loans } = await staff.calendar.previewClose(close());
  await house.as('desk').loans.giveBack({ commandId: house.id(), itemId: back.itemId });
  const answer = await staff.calendar.closeAndMove({
    commandId: house.id(),
    dueMoveId: house.id(),
    ...close(),
    reason: '',
    previewed: loans,
  });
  expect(answer).toMatchObject({ move: { loans: 1 }, skipped: 1 });
  expect(await dueOf(back.id)).toBe(monday);
  expect(await dueOf(out.id)).toBe('2026-12-01');
});

test('undoing leaves a loan that came back or was moved again, and says so', async () => {
  await using house = await makeTestCore();
  const { staff, tools, lend, dueOf } = await calendarHouse(house);
  const [back, again, untouched] = [await lend(tools), await lend(tools), await lend(tools)];
  const dueMoveId = house.id();
  await staff.calendar.closeAndMove({ commandId: house.id(), dueMoveId, ...close(), reason: '' });
  await house.as('desk').loans.giveBack({ commandId: house.id(), itemId: back.itemId });
  await house.inside.store().write(async (tx) => {
    await tx
      .updateTable('loan')
      .set({ due_day: '2026-12-08', due_at: '2026-12-08T16:00:00.000Z' })
      .where('id', '=', again.id)
      .execute();
  });
  const { restored, left } = await staff.calendar.undoMove({ commandId: house.id(), dueMoveId });
  expect(restored).toBe(1);
  expect(left.toSorted((a, b) => (a.reason < b.reason ? -1 : 1))).toEqual([
    { reason: 'changed', loans: 1 },
    { reason: 'returned', loans: 1 },
  ]);
  expect(await Promise.all([back, again, untouched].map((loan) => dueOf(loan.id)))).toEqual([
    '2026-12-01',
    '2026-12-08',
    monday,
  ]);
});

test('a special opening inside a sudden closing is taken away with it and comes back with the undo', async () => {
  await using house = await makeTestCore();
  const { staff, tools } = await calendarHouse(house);
  const ranges = [{ opens: '10:00', closes: '12:00' }];
  const fair = { exceptionId: house.id(), initiativeId: tools.id, day: monday, ranges, reason: 'Open dag' };
  await staff.calendar.setException({ commandId: house.id(), ...fair });
  expect((await staff.calendar.previewClose(close())).exceptions).toHaveLength(1);
  const dueMoveId = house.id();
  await staff.calendar.closeAndMove({ commandId: house.id(), dueMoveId, ...close(), reason: '' });
  const stateOf = async () =>
    (await staff.calendar.days({ fromDay: monday, toDay: monday })).rows.map((row) => row.days[0]?.why);
  expect(await stateOf()).toEqual(['closing', 'closing']);
  await staff.calendar.undoMove({ commandId: house.id(), dueMoveId });
  expect(await stateOf()).toEqual(['exception', 'hours']);
});

test('the front desk closes for today, management for longer; a volunteer not at all', async () => {
  await using house = await makeTestCore();
  const { lend, tools, toys, dueOf } = await calendarHouse(house);
  const loan = await lend(tools);
  // A week later: what was lent then is due today.
  house.clock.set('2026-11-30T08:00:00.000Z');
  const desk = house.as('desk');
  const today = { commandId: house.id(), dueMoveId: house.id(), reason: 'Ziek' };
  await expect(
    desk.calendar.closeAndMove({ ...today, ...close({ toDay: '2026-12-01' }) }),
  ).rejects.toMatchObject({
    data: { reason: 'calendar.onlyToday' },
  });
  await expect(
    house.as('volunteer', [tools.id]).calendar.closeAndMove({ ...today, ...close() }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await desk.calendar.closeAndMove({ ...today, ...close({ initiativeIds: [tools.id] }) });
  expect(await dueOf(loan.id)).toBe('2026-12-01');
  const { rows } = await desk.calendar.days({ fromDay: monday, toDay: monday });
  expect(rows.find((row) => row.initiativeId === toys.id)?.days[0]?.why).toBe('hours');
  // The day after, what the desk closed is the coordinator's to undo; the loan would be late at once and stays.
  house.clock.set('2026-12-01T08:00:00.000Z');
  await expect(
    house.as('desk').calendar.undoMove({ commandId: house.id(), dueMoveId: today.dueMoveId }),
  ).rejects.toMatchObject({
    data: { reason: 'calendar.notYours' },
  });
  expect(
    await house.as('coordinator').calendar.undoMove({ commandId: house.id(), dueMoveId: today.dueMoveId }),
  ).toMatchObject({ restored: 0, left: [{ reason: 'past', loans: 1 }] });
});

test('due dates of a choice move by days or to a day, each to the first open day from there', async () => {
  await using house = await makeTestCore();
  const { staff, tools, toys, lend, dueOf } = await calendarHouse(house);
  const [drill, game] = [await lend(tools), await lend(toys)];
  const choice = { initiativeIds: null, dueFrom: monday, dueTo: monday, reason: 'Markt' };
  await staff.calendar.moveDue({
    commandId: house.id(),
    dueMoveId: house.id(),
    ...choice,
    how: { kind: 'days', days: 5 },
  });
  // Saturday: Monday for both.
  expect(await Promise.all([drill, game].map((loan) => dueOf(loan.id)))).toEqual([
    '2026-12-07',
    '2026-12-07',
  ]);
  const earlier = {
    ...choice,
    initiativeIds: [toys.id],
    dueFrom: '2026-12-07',
    dueTo: '2026-12-07',
    how: { kind: 'days' as const, days: -6 },
  };
  expect((await staff.calendar.previewMove(earlier)).steps).toMatchObject([
    { fromDay: '2026-12-07', toDay: '2026-12-02' },
  ]);
  await expect(
    staff.calendar.previewMove({ ...choice, how: { kind: 'toDay', day: '2026-11-20' } }),
  ).rejects.toMatchObject({ data: { reason: 'calendar.inThePast' } });
});

test('what is late stays late, and a day that is over is not closed any more', async () => {
  await using house = await makeTestCore();
  const { tools, lend } = await calendarHouse(house);
  await lend(tools);
  house.clock.set('2026-12-02T09:00:00.000Z');
  const boss = house.as('coordinator');
  const preview = await boss.calendar.previewMove({
    initiativeIds: null,
    dueFrom: '2026-11-01',
    dueTo: '2026-12-31',
    how: { kind: 'days', days: 7 },
  });
  expect(preview).toMatchObject({ loans: 0, unmoved: [{ reason: 'late', loans: 1 }] });
  await expect(boss.calendar.previewClose(close())).rejects.toMatchObject({
    data: { reason: 'calendar.inThePast' },
  });
});

test('a volunteer sees the trace of loans of the own initiatives', async () => {
  await using house = await makeTestCore();
  const { staff, tools, toys, lend } = await calendarHouse(house);
  const loan = await lend(tools);
  await staff.calendar.closeAndMove({
    commandId: house.id(),
    dueMoveId: house.id(),
    ...close(),
    reason: 'Lek',
  });
  const seenBy = (id: string) => house.as('volunteer', [id]).calendar.movesOfLoan({ loanId: loan.id });
  expect(await seenBy(tools.id)).toHaveLength(1);
  expect(await seenBy(toys.id)).toEqual([]);
  expect(
    await house.as('volunteer', [toys.id]).calendar.dueCounts({ fromDay: monday, toDay: '2026-12-31' }),
  ).toEqual([]);
  expect(await staff.calendar.dueCounts({ fromDay: monday, toDay: '2026-12-31' })).toEqual([
    { initiativeId: tools.id, day: '2026-12-01', loans: 1 },
  ]);
});
