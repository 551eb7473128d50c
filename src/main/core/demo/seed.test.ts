import { expect, test } from 'vitest';
import { makeTestCore } from '#tests/support/make-test-core.ts';
import { readRule } from '../modules/loans/index.ts';
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
  const [daughter] = await staff.people.search({ text: 'Fien Leenpad' });
  expect(await staff.households.ofPerson({ personId: daughter?.id ?? '' })).toMatchObject({
    now: { size: { all: 3 } },
    also: { label: 'Gezin Leenpad', stays: [{ sharePercent: 50 }] },
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

test('every charge of the invented ledger follows from the rule its loan was made under', async () => {
  await using house = await makeTestCore({ ports: { demo: demoPort({ scale: 0.2 }) } });
  const db = house.inside.store().reader;
  const entries = await db
    .selectFrom('ledger_entry as entry')
    .innerJoin('loan', 'loan.id', 'entry.loan_id')
    .select([
      'entry.kind',
      'entry.fees_cents',
      'entry.asked_cents',
      'loan.rule',
      'loan.fee_cents',
      'loan.deposit_cents',
    ])
    .execute();
  const of = (kind: string) => entries.filter((entry) => entry.kind === kind);
  const kinds = ['fee', 'depositAsked', 'lateFee'];
  expect(kinds.filter((kind) => of(kind).length === 0)).toEqual([]);
  expect(of('fee').filter((entry) => entry.fees_cents !== entry.fee_cents)).toEqual([]);
  expect(of('depositAsked').filter((entry) => entry.asked_cents !== entry.deposit_cents)).toEqual([]);
  const late = of('lateFee').map(({ rule, fees_cents: cents }) => ({
    ...readRule(rule).late,
    charged: cents,
  }));
  expect(
    late.filter(({ cents, capCents, charged }) => charged % cents !== 0 || charged > (capCents ?? charged)),
  ).toEqual([]);
  // The rules of the kinds are the ones in force: what is lent today costs the same.
  const now = await house.as('coordinator').lendingRules.ofInitiative({
    initiativeId:
      (await house.as('coordinator').catalog.listInitiatives({})).find(({ name }) => name === 'Spelotheek')
        ?.id ?? '',
  });
  expect(now.rule.fee).toEqual({ cents: 100, unit: 'loan' });
}, 60_000);
