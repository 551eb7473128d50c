import { expect, test } from 'vitest';
import { addInitiative, openCatalog, refusalOf, type TestCatalog } from './catalog.testing.ts';

const setHours = (catalog: TestCatalog, initiativeId: string, ...ranges: [number, string, string][]) =>
  catalog.as('coordinator')('setOpeningHours', {
    initiativeId,
    hours: ranges.map(([weekday, opens, closes]) => ({ weekday, opens, closes })),
  });

const close = (catalog: TestCatalog, initiativeId: string | null, fromDay: string, toDay: string) =>
  catalog.as('coordinator')('addClosedPeriod', {
    closedPeriodId: catalog.newId(),
    initiativeId,
    fromDay,
    toDay,
    reason: 'Inventaris',
  });

test('hours are replaced as a whole and come back in the order of the week', async () => {
  const catalog = await openCatalog();
  const { id } = await addInitiative(catalog);
  await setHours(catalog, id, [1, '09:00', '12:00']);
  const { hours } = await setHours(
    catalog,
    id,
    [6, '10:00', '12:00'],
    [3, '13:30', '17:00'],
    [3, '09:00', '12:00'],
  );
  expect(hours).toEqual([
    { weekday: 3, opens: '09:00', closes: '12:00' },
    { weekday: 3, opens: '13:30', closes: '17:00' },
    { weekday: 6, opens: '10:00', closes: '12:00' },
  ]);
  expect(catalog.told).toEqual({ touched: [`initiative:${id}`], fields: ['hours'] });
  expect((await setHours(catalog, id)).hours).toEqual([]);
});

test.each([
  ['an evening that ends after midnight', '20:00', '01:00'],
  ['an evening that ends at midnight', '18:00', '00:00'],
  ['no time at all', '10:00', '10:00'],
])('%s is refused: a range ends on the day it starts', async (_, opens, closes) => {
  const catalog = await openCatalog();
  const { id } = await addInitiative(catalog);
  await setHours(catalog, id, [5, '09:00', '12:00']);
  expect(await refusalOf(setHours(catalog, id, [5, opens, closes]))).toBe('catalog.hoursReversed');
  // What stood before is untouched.
  const { hours } = await catalog.as('desk')('getInitiative', { initiativeId: id });
  expect(hours).toEqual([{ weekday: 5, opens: '09:00', closes: '12:00' }]);
});

test('an evening past midnight is said as two ranges', async () => {
  const catalog = await openCatalog();
  const { id } = await addInitiative(catalog);
  const { hours } = await setHours(catalog, id, [5, '20:00', '23:59'], [6, '00:00', '01:00']);
  expect(hours).toHaveLength(2);
});

test('two ranges of one day may touch but not overlap', async () => {
  const catalog = await openCatalog();
  const { id } = await addInitiative(catalog);
  await setHours(catalog, id, [2, '09:00', '12:00'], [2, '12:00', '17:00'], [3, '09:00', '17:00']);
  const overlapping = setHours(catalog, id, [2, '09:00', '12:30'], [2, '12:00', '17:00']);
  expect(await refusalOf(overlapping)).toBe('catalog.hoursOverlap');
});

test('hours of an initiative that does not exist are not kept', async () => {
  const catalog = await openCatalog();
  await expect(setHours(catalog, catalog.newId(), [1, '09:00', '12:00'])).rejects.toThrow('initiative');
});

test('a closing that ends before it starts is refused, one of a single day is not', async () => {
  const catalog = await openCatalog();
  const { id } = await addInitiative(catalog);
  expect(await refusalOf(close(catalog, id, '2026-12-25', '2026-12-24'))).toBe('catalog.periodReversed');
  expect(await close(catalog, id, '2026-12-24', '2026-12-24')).toMatchObject({ initiativeId: id });
});

test('an initiative shows its own closings and those of the house, not those of others, until they are over', async () => {
  const catalog = await openCatalog();
  const { id } = await addInitiative(catalog);
  const other = await addInitiative(catalog, { name: 'Andere' });
  const own = await close(catalog, id, '2026-11-20', '2026-11-23');
  const house = await close(catalog, null, '2026-12-24', '2027-01-03');
  await close(catalog, other.id, '2026-12-01', '2026-12-01');
  await close(catalog, id, '2026-11-01', '2026-11-22');

  const shown = async () => (await catalog.as('desk')('getInitiative', { initiativeId: id })).closedPeriods;
  expect(await shown()).toEqual([own, house]);
  // Local midnight, not midnight in Greenwich: 23:30 UTC is half past midnight in Kortrijk.
  catalog.clock.set('2026-11-23T22:30:00.000Z');
  expect(await shown()).toEqual([own, house]);
  catalog.clock.set('2026-11-23T23:30:00.000Z');
  expect(await shown()).toEqual([house]);
});

test('a closing of the whole house reaches every screen that shows an initiative', async () => {
  const catalog = await openCatalog();
  const one = await addInitiative(catalog);
  const two = await addInitiative(catalog, { name: 'Andere' });
  const period = await close(catalog, null, '2026-12-24', '2026-12-26');
  const expected = [`closedPeriod:${period.id}`, `initiative:${one.id}`, `initiative:${two.id}`];
  expect(catalog.told.touched).toEqual(expected);

  await catalog.as('coordinator')('removeClosedPeriod', { closedPeriodId: period.id });
  expect(catalog.told.touched).toEqual(expected);
  expect(await catalog.as('desk')('listClosedPeriods')).toEqual([]);
});
