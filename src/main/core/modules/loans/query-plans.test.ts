import { expect, test } from 'vitest';
import { makeTestCore } from '#tests/support/make-test-core.ts';
import { longWalks, stepsOf } from '#tests/support/query-plans.ts';

const day = '2026-11-23';

test('no question of the counter walks through all loans, payments or letters there ever were', async () => {
  await using house = await makeTestCore({ invented: true });
  const desk = house.as('coordinator');
  const { reader } = house.inside.store();
  const { loans } = await desk.loans.list({ view: 'open', limit: 50 });
  const [loan] = loans;
  if (!loan) throw new Error('nothing is out');
  const { itemId, kindId, personId, barcode } = loan;
  const { takes } = await desk.stock.takes({});
  const questions: Record<string, () => Promise<unknown>> = {
    lookUp: () => desk.loans.lookUp({ code: barcode }),
    whereabouts: () => desk.loans.whereabouts({ itemId }),
    standings: () => desk.loans.standings({ itemIds: loans.map((one) => one.itemId) }),
    ofPerson: () => desk.loans.ofPerson({ personId }),
    ofItem: () => desk.loans.ofItem({ itemId }),
    late: () => desk.loans.list({ view: 'late' }),
    today: () => desk.loans.today(),
    availability: () => desk.loans.availability({ kindIds: [kindId] }),
    explain: () => desk.loans.explain({ loanId: loan.id }),
    lateList: () => desk.reminders.list({ limit: 50 }),
    lateFigures: () => desk.reminders.overview({}),
    claims: () => desk.reminders.claimsOf({ loanIds: loans.map(({ id }) => id) }),
    calendar: () => desk.reservations.calendar({ kindId, fromDay: day, days: 62 }),
    money: () => desk.money.ofPerson({ personId }),
    impact: () => desk.loans.impactOfPerson({ personId }),
    count: () => desk.stock.take({ takeId: takes[0]?.id ?? '' }),
  };
  const walks: string[] = [];
  for (const [name, ask] of Object.entries(questions))
    for (const { step, sql } of await longWalks(reader, await stepsOf(reader, ask)))
      walks.push(`${name}: ${step} of ${sql}`);
  expect(walks).toEqual([]);
});
