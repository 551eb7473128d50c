import { expect, test } from 'vitest';
import { makeTestCore } from '#tests/support/make-test-core.ts';
import { refusedAs } from '../loans/lending.testing.ts';
import { readParams } from './filter.rules.ts';

test('a list reads what it knows; outdated, wrong and strange parameters fall away', () => {
  expect(
    readParams('items', { state: 'retired', condition: 'shiny', shelf: '2', person: 'An', place: '' }),
  ).toEqual({ state: 'retired', shelf: '2', place: '' });
  expect(readParams('late', { severity: 'long', text: 'An Peeters' })).toEqual({});
});

async function houseWithFilters() {
  const house = await makeTestCore();
  const save = (
    as: ReturnType<typeof house.as>,
    name: string,
    more: { isShared?: boolean; params?: Record<string, string> } = {},
  ) =>
    as.filters.save({
      commandId: house.id(),
      filterId: house.id(),
      list: 'items',
      name,
      isShared: false,
      params: { condition: 'worn' },
      ...more,
    });
  const boss = house.as('coordinator');
  const desk = house.as('desk');
  const names = async (as = desk) => (await as.filters.list({ list: 'items' })).map(({ name }) => name);
  return { house, save, boss, desk, names, [Symbol.asyncDispose]: () => house.close() };
}

test('everybody keeps own filters; those of the house come first, and management keeps them', async () => {
  await using place = await houseWithFilters();
  const { boss, desk, save, names, house } = place;
  await save(desk, 'Versleten');
  const shared = await save(boss, 'Zolder', { isShared: true, params: { place: 'Zolder', person: 'An' } });
  expect(shared).toMatchObject({ isShared: true, params: { place: 'Zolder' } });
  expect(await names()).toEqual(['Zolder', 'Versleten']);
  expect(await names(boss)).toEqual(['Zolder']);
  await expect(save(desk, 'Kelder', { isShared: true })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const rename = { commandId: house.id(), filterId: shared.id, name: 'Boven' };
  await expect(desk.filters.rename(rename)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await boss.filters.rename(rename);
  expect(await desk.filters.list({ list: 'items' })).toMatchObject([{ name: 'Boven', mayChange: false }, {}]);
});

test('a name is there once for one owner, and a filter narrows something', async () => {
  await using place = await houseWithFilters();
  const { desk, save } = place;
  await save(desk, 'Versleten');
  await expect(save(desk, 'VERSLETEN')).rejects.toMatchObject(refusedAs('filters.nameTaken'));
  await expect(save(desk, 'Alles', { params: { person: 'x' } })).rejects.toMatchObject(
    refusedAs('filters.nothingChosen'),
  );
});

test('what is removed comes back the same day, while its name is free', async () => {
  await using place = await houseWithFilters();
  const { house, desk, save, names } = place;
  const { id: filterId } = await save(desk, 'Versleten');
  const act = () => ({ commandId: house.id(), filterId });
  await desk.filters.remove(act());
  expect(await names()).toEqual([]);
  await desk.filters.undoRemove(act());
  expect(await names()).toEqual(['Versleten']);
  await desk.filters.remove(act());
  const other = await save(desk, 'Versleten');
  await expect(desk.filters.undoRemove(act())).rejects.toMatchObject(refusedAs('filters.nameTaken'));
  await desk.filters.remove({ ...act(), filterId: other.id });
  house.clock.set('2026-11-24T09:00:00.000Z');
  await expect(house.as('desk').filters.undoRemove(act())).rejects.toMatchObject(
    refusedAs('filters.tooLateToUndo'),
  );
  await expect(house.as('volunteer').filters.remove(act())).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
