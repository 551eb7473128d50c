import { expect, test } from 'vitest';
import { houseWithThings, lend, planFields } from '../upkeep/upkeep.testing.ts';

test('a list says of each thing whether it is in the house, out, in repair or stopped by a check', async () => {
  const here = await houseWithThings();
  const { house, items, drill, ladder, initiativeId } = here;
  await using _ = house;
  const [first = '', second = '', third = ''] = items;
  const desk = house.as('desk');
  const words = async (as = desk) =>
    (await as.loans.standings({ itemIds: items })).map((one) => [one.itemId, one.where]);
  expect(await words()).toEqual(items.map((id) => [id, 'inHouse']));

  await lend(here, first);
  await desk.upkeep.openTicket({
    commandId: house.id(),
    ticketId: house.id(),
    itemId: second,
    title: 'Snoer los',
    note: '',
    blocks: true,
  });
  await house.as('coordinator').upkeep.createPlan({
    commandId: house.id(),
    planId: house.id(),
    ...planFields(initiativeId),
    scope: 'kinds',
    kindIds: [drill, ladder],
    firstDay: '2026-11-01',
  });
  const standings = await desk.loans.standings({ itemIds: [third, second, first] });
  expect(standings).toEqual([
    {
      itemId: third,
      where: 'stopped',
      reason: 'upkeep.gateOverdue',
      plan: 'Elektrische keuring',
      since: '2026-11-01',
    },
    // The workbench tells more than the check that is overdue as well.
    { itemId: second, where: 'stopped', reason: 'upkeep.inRepair', plan: 'Snoer los', since: '2026-11-23' },
    // Out is out: what is overdue on it is asked when it comes back.
    { itemId: first, where: 'out', due: { dueDay: '2026-12-07', daysLate: 0 } },
  ]);

  const { refusal, refusalParams } = await desk.loans.whereabouts({ itemId: second });
  expect(refusal).toBe('upkeep.inRepair');
  expect(refusalParams).toMatchObject({ plan: 'Snoer los', since: '2026-11-23' });

  // A volunteer of another initiative learns that it is out, not until when.
  expect((await house.as('volunteer', [house.id()]).loans.standings({ itemIds: [first] }))[0]).toEqual({
    itemId: first,
    where: 'out',
    due: null,
  });
});

test('what is out of use is left out of the answer, and an unknown id too', async () => {
  const { house, items } = await houseWithThings();
  await using _ = house;
  const [first = ''] = items;
  await house
    .as('coordinator')
    .catalog.retireItem({ commandId: house.id(), itemId: first, reason: 'broken' });
  const standings = await house.as('desk').loans.standings({ itemIds: [...items, house.id()] });
  expect(standings.map(({ itemId }) => itemId)).toEqual(items.slice(1));
});
