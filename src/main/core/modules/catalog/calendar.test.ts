import { expect, test } from 'vitest';
import { calendarHouse } from '#core/modules/loans/due-moves/due-moves.testing.ts';
import { usualHolidays } from '#shared/domain/holidays.ts';
import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';

const friday = '2026-11-27';
const ranges = [{ opens: '12:00', closes: '14:00' }];
const exception = (house: TestCore, initiativeId: string | null, day: string) => ({
  commandId: house.id(),
  exceptionId: house.id(),
  initiativeId,
  day,
  ranges,
  reason: 'Open dag',
});
const daysOf = async (house: TestCore, day: string) =>
  (await house.as('volunteer').calendar.days({ fromDay: day, toDay: day })).rows.map((row) => row.days[0]);

test('a day gets other hours, once for each initiative and once for the house; the newest stands', async () => {
  await using house = await makeTestCore();
  const { staff, tools } = await calendarHouse(house);
  await staff.calendar.setException(exception(house, null, friday));
  const own = await staff.calendar.setException(exception(house, tools.id, friday));
  const later = [
    { opens: '15:00', closes: '20:00' },
    { opens: '09:00', closes: '11:00' },
  ];
  const again = await staff.calendar.setException({ ...exception(house, tools.id, friday), ranges: later });
  expect(again.ranges).toEqual([later[1], later[0]]);
  expect(await daysOf(house, friday)).toMatchObject([
    { why: 'exception', ofHouse: false, ranges: again.ranges },
    // Friday is no day of the toys, but a special opening of the house is for all who keep hours.
    { why: 'exception', ofHouse: true, reason: 'Open dag' },
  ]);
  await expect(
    staff.calendar.removeException({ commandId: house.id(), exceptionId: own.id }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await staff.calendar.removeException({ commandId: house.id(), exceptionId: again.id });
  expect((await daysOf(house, friday))[0]).toMatchObject({ why: 'exception', ofHouse: true });
});

test('hours that cannot be, and days that are over, are refused', async () => {
  await using house = await makeTestCore();
  const { staff, tools } = await calendarHouse(house);
  const given = exception(house, tools.id, friday);
  const refused = (changes: Partial<typeof given>) =>
    staff.calendar.setException({ ...given, commandId: house.id(), ...changes }).then(
      () => 'kept',
      (error: { data: { reason: string } }) => error.data.reason,
    );
  expect(await refused({ day: '2026-11-22' })).toBe('calendar.inThePast');
  expect(await refused({ ranges: [{ opens: '14:00', closes: '12:00' }] })).toBe('calendar.hoursReversed');
  expect(await refused({ ranges: [...ranges, { opens: '13:00', closes: '15:00' }] })).toBe(
    'calendar.hoursOverlap',
  );
});

test('public holidays are closed with one rule, and open again when it sleeps', async () => {
  await using house = await makeTestCore();
  const { staff } = await calendarHouse(house);
  const rule = {
    ruleId: house.id(),
    initiativeId: null,
    pattern: { kind: 'holidays' as const, holidays: [...usualHolidays] },
    fromDay: null,
    untilDay: null,
    reason: 'Feestdag',
    active: true,
  };
  await staff.calendar.saveRule({ commandId: house.id(), ...rule });
  expect(await daysOf(house, '2026-12-25')).toMatchObject([{ why: 'rule', reason: 'Feestdag' }, {}]);
  const { holidays } = await staff.calendar.days({ fromDay: '2026-12-01', toDay: '2026-12-31' });
  expect(holidays).toEqual([{ day: '2026-12-25', name: 'christmas' }]);
  // The kiosk hears of it thirty days ahead.
  house.clock.set('2026-11-26T09:00:00.000Z');
  const [tools] = await house.as('kiosk').catalog.house();
  expect(tools?.closedSoon).toEqual([{ fromDay: '2026-12-25', toDay: '2026-12-25', reason: 'Feestdag' }]);
  const boss = house.as('coordinator');
  await boss.calendar.saveRule({ commandId: house.id(), ...rule, active: false });
  expect((await daysOf(house, '2026-12-25'))[0]?.why).toBe('hours');
  await boss.calendar.removeRule({ commandId: house.id(), ruleId: rule.ruleId });
  expect(await boss.calendar.rules()).toEqual([]);
});

test('a loan made now is due past repeated closings and on special openings', async () => {
  await using house = await makeTestCore();
  const { staff, toys, lend } = await calendarHouse(house);
  await staff.calendar.saveRule({
    commandId: house.id(),
    ruleId: house.id(),
    initiativeId: toys.id,
    pattern: { kind: 'weekday', weekday: 1, nth: -1 },
    fromDay: null,
    untilDay: null,
    reason: 'Inventaris',
    active: true,
  });
  // Monday 30 November is the last Monday; Tuesday is opened specially.
  await staff.calendar.setException(exception(house, toys.id, '2026-12-01'));
  expect(await lend(toys)).toMatchObject({ dueDay: '2026-12-01', dueAt: '2026-12-01T13:00:00.000Z' });
});

test('a calendar is copied to others with a preview, and the copy is undone on its day', async () => {
  await using house = await makeTestCore();
  const { staff, tools, toys } = await calendarHouse(house);
  await staff.calendar.setException(exception(house, tools.id, friday));
  await staff.catalog.addClosedPeriod({
    commandId: house.id(),
    closedPeriodId: house.id(),
    initiativeId: tools.id,
    fromDay: '2026-12-24',
    toDay: '2026-12-31',
    reason: 'Kerst',
  });
  const asked = {
    fromInitiativeId: tools.id,
    toInitiativeIds: [toys.id],
    parts: ['hours' as const, 'exceptions' as const, 'closings' as const],
  };
  const before = await staff.catalog.getInitiative({ initiativeId: toys.id });
  const preview = await staff.calendar.previewCopy(asked);
  expect(preview).toMatchObject([
    { name: toys.name, hours: 'replaced', exceptions: { added: 1 }, closings: { added: 1 } },
  ]);
  const copyId = house.id();
  const { effects } = await staff.calendar.copy({ commandId: house.id(), copyId, ...asked });
  expect(effects).toEqual(preview);
  const copied = await staff.catalog.getInitiative({ initiativeId: toys.id });
  expect(copied.hours).toHaveLength(5);
  expect(copied.closedPeriods).toMatchObject([{ initiativeId: toys.id, reason: 'Kerst' }]);
  // Copied again it is all there already.
  expect((await staff.calendar.previewCopy(asked))[0]).toMatchObject({
    hours: 'same',
    exceptions: { added: 0, replaced: 0, kept: 1 },
    closings: { added: 0, kept: 1 },
  });
  expect(await staff.calendar.copies()).toMatchObject([{ fromName: tools.name, undone: false }]);

  expect(await staff.calendar.undoCopy({ commandId: house.id(), copyId })).toEqual({ restored: 1, left: [] });
  expect(await staff.catalog.getInitiative({ initiativeId: toys.id })).toEqual(before);
  await expect(staff.calendar.undoCopy({ commandId: house.id(), copyId })).rejects.toMatchObject({
    data: { reason: 'calendar.alreadyUndone' },
  });
});

test('undoing a copy leaves an initiative that was changed since, and is too late the next day', async () => {
  await using house = await makeTestCore();
  const { staff, tools, toys } = await calendarHouse(house);
  const make = async () => {
    const copyId = house.id();
    await staff.calendar.copy({
      commandId: house.id(),
      copyId,
      fromInitiativeId: tools.id,
      toInitiativeIds: [toys.id],
      parts: ['hours'],
    });
    return copyId;
  };
  const copyId = await make();
  await staff.calendar.setException(exception(house, toys.id, friday));
  expect(await staff.calendar.undoCopy({ commandId: house.id(), copyId })).toEqual({
    restored: 0,
    left: [{ initiativeId: toys.id, name: toys.name }],
  });
  const late = await make();
  house.clock.set('2026-11-24T09:00:00.000Z');
  const boss = house.as('coordinator');
  await expect(boss.calendar.undoCopy({ commandId: house.id(), copyId: late })).rejects.toMatchObject({
    data: { reason: 'calendar.tooLateToUndo' },
  });
  await expect(
    boss.calendar.previewCopy({ fromInitiativeId: toys.id, toInitiativeIds: [toys.id], parts: ['hours'] }),
  ).rejects.toMatchObject({ data: { reason: 'calendar.notToItself' } });
});
