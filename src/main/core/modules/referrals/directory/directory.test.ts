import { describe, expect, test } from 'vitest';
import { makeTestCore } from '#tests/support/make-test-core.ts';
import { invite } from '../../people/household.fixtures.ts';
import { refusal } from '../../people/people.fixtures.ts';
import { newReferral, newService } from '../referrals.fixtures.ts';
import { isFound, mustCheck } from './service.rules.ts';

describe('A check is good for six months', () => {
  test('counted on the calendar', () => {
    expect(mustCheck('2026-05-23', '2026-11-23')).toBe(false);
    expect(mustCheck('2026-05-22', '2026-11-23')).toBe(true);
    expect(mustCheck('2026-08-31', '2027-02-28')).toBe(false);
    expect(mustCheck(null, '2026-11-23')).toBe(true);
  });
});

test('every typed word is somewhere, accents and capitals aside', () => {
  expect(isFound('pre linde', ['De Linde', 'Prémière'])).toBe(true);
  expect(isFound('linde eik', ['De Linde'])).toBe(false);
});

test('a service is found by word and theme, set aside, brought back, and never offered twice', async () => {
  await using house = await makeTestCore();
  const { directory, referrals } = house.as('support');
  const budget = newService(house.id);
  const { id: serviceId } = await directory.set(budget);
  await directory.set(
    newService(house.id, { organisation: 'Taalpunt', name: '', themeIds: ['theme-opleiding'] }),
  );
  const names = async (input: { search?: string; themeId?: string }) =>
    (await directory.list(input)).map(({ organisation }) => organisation);
  expect(await names({})).toEqual(['Budgethuis De Linde', 'Taalpunt']);
  expect(await names({ themeId: 'theme-opleiding' })).toEqual(['Taalpunt']);
  expect(await names({ search: 'budget' })).toEqual(['Budgethuis De Linde']);
  await expect(directory.set(newService(house.id))).rejects.toEqual(
    refusal('directory.nameTaken', { name: 'Budgethuis De Linde – Budgetbegeleiding' }),
  );
  await directory.setAside({ commandId: house.id(), serviceId });
  expect(await names({})).toEqual(['Taalpunt']);
  const personId = await invite(house, 'Samira Vermeulen');
  await expect(referrals.create(newReferral(house.id, personId, { serviceId }))).rejects.toEqual(
    refusal('directory.isAside'),
  );
  await directory.bringBack({ commandId: house.id(), serviceId });
  const checked = await directory.markChecked({ commandId: house.id(), serviceId });
  expect(checked).toMatchObject({ checkedOn: '2026-11-23', mustCheck: false, active: true });
  await expect(
    directory.set({ ...budget, commandId: house.id(), revision: 1, cost: '5 euro' }),
  ).rejects.toEqual(refusal('directory.changedMeanwhile'));
});
