import { expect, test } from 'vitest';
import { makeTestCore } from '#tests/support/make-test-core.ts';
import { demoPort } from './index.ts';

test('the invented house tells its story: eighteen initiatives, things, people, two years of loans with late returns', async () => {
  await using house = await makeTestCore({ ports: { demo: demoPort({ scale: 0.1 }) } });
  const staff = house.as('coordinator');

  expect(await staff.catalog.listInitiatives({})).toHaveLength(18);
  const { total: items } = await staff.catalog.listItems({});
  const figures = await staff.loans.today();
  expect(items).toBeGreaterThan(90);
  expect(figures.open).toBeGreaterThan(15);
  expect(figures.late).toBeGreaterThan(0);
  expect(await staff.people.search({ text: 'Fictiens' })).not.toHaveLength(0);
  expect(await staff.blocks.list({})).toMatchObject({ total: 1 });
  const [grandmother] = await staff.people.search({ text: 'Godelieve Wafelijzer' });
  expect(await staff.households.helpers({ personId: grandmother?.id ?? '' })).toMatchObject({
    helpers: [{ name: 'Lieve Kaartjens', relation: 'neighbour' }, { name: 'Kleinzoon Tom' }],
  });
  // People wait, things lie ready, and the coming weeks are partly spoken for.
  expect((await staff.holds.list({ view: 'waiting' })).total).toBeGreaterThan(0);
  expect((await staff.holds.list({ view: 'ready' })).total).toBeGreaterThan(0);
  expect((await staff.reservations.list({ view: 'coming' })).total).toBeGreaterThan(2);
}, 60_000);

test('the same day and scale give the same house', async () => {
  await using one = await makeTestCore({ ports: { demo: demoPort({ scale: 0.05 }) } });
  await using other = await makeTestCore({ ports: { demo: demoPort({ scale: 0.05 }) } });
  const listOf = (house: typeof one) => house.as('coordinator').loans.list({ view: 'open', limit: 500 });
  expect((await listOf(one)).loans).toEqual((await listOf(other)).loans);
}, 60_000);
