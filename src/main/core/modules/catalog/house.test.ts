import { expect, test } from 'vitest';
import { calendarOf } from '#shared/domain/opening-hours.ts';
import { addInitiative, addKind, openCatalog, type TestCatalog } from './catalog.testing.ts';
import { openingsAt } from './house.rules.ts';
import { lendingRuleOf } from './index.ts';

const monday = { weekday: 1 as const, opens: '13:30', closes: '17:00' };
const mondayMorning = { weekday: 1 as const, opens: '09:00', closes: '12:00' };
const closing = (fromDay: string, toDay: string, initiativeId: string | null = null) => ({
  id: 'closing-1',
  initiativeId,
  fromDay,
  toDay,
  reason: 'Verlof',
});

// Monday 23 November 2026; Kortrijk is one hour ahead of UTC.
test.each([
  [
    'before it opens',
    '2026-11-23T07:59:00.000Z',
    { open: false, opensNext: { day: '2026-11-23', at: '09:00' } },
  ],
  ['at the minute it opens', '2026-11-23T08:00:00.000Z', { open: true, closesAt: '12:00' }],
  [
    'at the minute it closes',
    '2026-11-23T11:00:00.000Z',
    { open: false, opensNext: { day: '2026-11-23', at: '13:30' } },
  ],
  [
    'after the last closing',
    '2026-11-23T16:00:00.000Z',
    { open: false, opensNext: { day: '2026-11-30', at: '09:00' } },
  ],
])('%s the kiosk says so', (_, now, openness) => {
  expect(openingsAt(now, calendarOf([monday, mondayMorning])).openness).toEqual(openness);
});

test('today’s hours are those of the local day, earliest first, and none on a closing day', () => {
  const hours = [monday, mondayMorning];
  const today = [
    { opens: '09:00', closes: '12:00' },
    { opens: '13:30', closes: '17:00' },
  ];
  expect(openingsAt('2026-11-23T12:00:00.000Z', calendarOf(hours)).hoursToday).toEqual(today);
  // Sunday evening in Greenwich is Monday already in Kortrijk.
  expect(openingsAt('2026-11-22T23:30:00.000Z', calendarOf(hours)).hoursToday).toEqual(today);
  expect(openingsAt('2026-11-23T23:30:00.000Z', calendarOf(hours)).hoursToday).toEqual([]);
  const closed = openingsAt(
    '2026-11-23T12:00:00.000Z',
    calendarOf(hours, { closed: [closing('2026-11-23', '2026-11-29')] }),
  );
  expect(closed.hoursToday).toEqual([]);
  expect(closed.openness).toEqual({ open: false, opensNext: { day: '2026-11-30', at: '09:00' } });
});

test('a closing is announced thirty days ahead and until its last day', () => {
  const soon = (now: string) =>
    openingsAt(now, calendarOf([monday], { closed: [closing('2026-12-24', '2026-12-31')] })).closedSoon.map(
      (period) => period.fromDay,
    );
  expect(soon('2026-11-23T12:00:00.000Z')).toEqual([]);
  expect(soon('2026-11-24T12:00:00.000Z')).toEqual(['2026-12-24']);
  expect(soon('2026-12-31T12:00:00.000Z')).toEqual(['2026-12-24']);
  expect(soon('2026-12-31T23:30:00.000Z')).toEqual([]);
});

async function closeAll(catalog: TestCatalog, initiativeId: string | null, fromDay: string, toDay: string) {
  const closed = { closedPeriodId: catalog.newId(), initiativeId, fromDay, toDay, reason: 'Verlof' };
  return catalog.as('coordinator')('addClosedPeriod', closed);
}

test('the house shows each active initiative with its own hours, its own closings and those of all', async () => {
  const catalog = await openCatalog();
  const lending = await addInitiative(catalog, { name: 'Leent' });
  const advice = await addInitiative(catalog, { name: 'Raadt', offerKind: 'advice', loanDays: null });
  await addInitiative(catalog, { name: 'Stopte', active: false });
  await catalog.as('coordinator')('setOpeningHours', { initiativeId: lending.id, hours: [mondayMorning] });
  await closeAll(catalog, null, '2026-12-01', '2026-12-01');
  await closeAll(catalog, advice.id, '2026-12-02', '2026-12-02');

  const [first, second, ...rest] = await catalog.as('kiosk')('house');
  expect(rest).toEqual([]);
  expect(first).toMatchObject({
    id: lending.id,
    lends: true,
    openness: { open: true, closesAt: '12:00' },
    hoursToday: [{ opens: '09:00', closes: '12:00' }],
    closedSoon: [{ fromDay: '2026-12-01', toDay: '2026-12-01', reason: 'Verlof' }],
  });
  expect(second).toMatchObject({
    id: advice.id,
    lends: false,
    openness: { open: false, opensNext: null },
    hoursToday: [],
  });
  expect(second?.closedSoon).toHaveLength(2);
});

test('an initiative lends as soon as one of its kinds does', async () => {
  const catalog = await openCatalog();
  const { id } = await addInitiative(catalog, { offerKind: 'swap', loanDays: null });
  await addKind(catalog, id, { name: 'Truitje' });
  const lends = async () => (await catalog.as('kiosk')('house'))[0]?.lends;
  expect(await lends()).toBe(false);
  await addKind(catalog, id, { name: 'Loopband', loanDays: 180 });
  expect(await lends()).toBe(true);
});

test('the rule of a loan is the kind’s period before the initiative’s, with the hours and closings that hold', async () => {
  const catalog = await openCatalog();
  const here = await addInitiative(catalog, { loanDays: 14 });
  const there = await addInitiative(catalog, { name: 'Elders', loanDays: null });
  await catalog.as('coordinator')('setOpeningHours', { initiativeId: here.id, hours: [monday] });
  await closeAll(catalog, null, '2026-12-24', '2026-12-26');
  await closeAll(catalog, here.id, '2026-11-30', '2026-11-30');
  await closeAll(catalog, there.id, '2026-11-29', '2026-11-29');
  const usual = await addKind(catalog, here.id, { name: 'Ladder' });
  const short = await addKind(catalog, here.id, { name: 'Beamer', loanDays: 2 });
  const never = await addKind(catalog, there.id, { name: 'Boek' });
  const rule = (kind: { id: string; initiativeId: string }, fromDay?: string) =>
    lendingRuleOf(catalog.store.reader, {
      kindId: kind.id,
      initiativeId: kind.initiativeId,
      ...(fromDay && { fromDay }),
    });

  const ladder = await rule(usual);
  expect(ladder).toMatchObject({
    loanDays: 14,
    calendar: { hours: [monday] },
    timeZone: 'Europe/Brussels',
  });
  expect(ladder.calendar.closed.map((period) => period.fromDay).sort()).toEqual(['2026-11-30', '2026-12-24']);
  expect((await rule(usual, '2026-12-01')).calendar.closed).toEqual([
    { initiativeId: null, fromDay: '2026-12-24', toDay: '2026-12-26' },
  ]);
  expect((await rule(short)).loanDays).toBe(2);
  expect(await rule(never)).toMatchObject({ loanDays: null, calendar: { hours: [] } });
});
