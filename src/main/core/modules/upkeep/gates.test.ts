import { expect, test } from 'vitest';
import { addDays } from '#shared/domain/local-days.ts';
import { gateRefusals, unavailableItems } from './gates.ts';
import {
  addItem,
  addKind,
  type HouseWithThings,
  houseWithThings,
  lend,
  planFields,
} from './upkeep.testing.ts';

const gatesOf = async (here: HouseWithThings) => {
  const { house, items } = here;
  const { items: all } = await house.as('desk').catalog.listItems({ limit: 50 });
  const found = await gateRefusals(
    house.inside.store().reader,
    all.filter(({ id }) => items.includes(id)),
    house.clock.now(),
  );
  return items.map((id) => found.get(id)?.reason ?? null);
};

test('without plans and tickets nothing stands in the way', async () => {
  const here = await houseWithThings();
  await using _ = here.house;
  expect(await gatesOf(here)).toEqual([null, null, null]);
});

test('a gate stops from the day after the due day, on the house’s own calendar', async () => {
  const here = await houseWithThings();
  const { house, initiativeId, items, drill } = here;
  await using _ = house;
  const planId = house.id();
  const plan = { ...planFields(initiativeId), scope: 'kinds' as const, kindIds: [drill] };
  await house.as('coordinator').upkeep.createPlan({ commandId: house.id(), planId, ...plan });
  expect(await gatesOf(here)).toEqual([null, null, null]);
  // Half past eleven in the evening in Brussels is still the due day; an hour later it is not.
  house.clock.set('2026-11-23T22:30:00.000Z');
  expect(await gatesOf(here)).toEqual([null, null, null]);
  house.clock.set('2026-11-23T23:30:00.000Z');
  expect(await gatesOf(here)).toEqual(['upkeep.gateOverdue', 'upkeep.gateOverdue', null]);
  const [first = ''] = items;
  await house.as('coordinator').upkeep.markDone({
    commandId: house.id(),
    planId,
    day: '2026-11-24',
    result: 'passed',
    checks: [{ checkId: house.id(), itemId: first }],
  });
  expect(await gatesOf(here)).toEqual([null, 'upkeep.gateOverdue', null]);
  const kinds = await unavailableItems(house.inside.store().reader, [drill], house.clock.now());
  expect([...kinds]).toEqual([[drill, [items[1]]]]);
  await house.as('coordinator').upkeep.setPlanActive({ commandId: house.id(), planId, active: false });
  expect(await gatesOf(here)).toEqual([null, null, null]);
});

test('a plan that is no gate warns and stops nothing', async () => {
  const here = await houseWithThings();
  const { house, initiativeId } = here;
  await using _ = house;
  const plan = { ...planFields(initiativeId), isGate: false, firstDay: '2026-01-01' };
  await house.as('desk').upkeep.createPlan({ commandId: house.id(), planId: house.id(), ...plan });
  expect(await gatesOf(here)).toEqual([null, null, null]);
  expect((await house.as('desk').upkeep.due({})).total).toBe(3);
});

test('a failed check opens a ticket and stops until one passes, also when the repair is done', async () => {
  const here = await houseWithThings();
  const { house, initiativeId, items } = here;
  await using _ = house;
  const desk = house.as('desk');
  const planId = house.id();
  await desk.upkeep.createPlan({ commandId: house.id(), planId, ...planFields(initiativeId) });
  const mark = (result: 'passed' | 'failed') =>
    desk.upkeep.markDone({
      commandId: house.id(),
      planId,
      day: '2026-11-23',
      result,
      note: 'Snoer los',
      checks: [{ checkId: house.id(), itemId: items[0] ?? '' }],
    });
  const { checks } = await mark('failed');
  const ticketId = checks[0]?.ticketId ?? '';
  expect(await desk.upkeep.ticket({ ticketId })).toMatchObject({
    title: 'Elektrische keuring',
    blocks: true,
    entries: [{ note: 'Snoer los' }],
  });
  expect((await gatesOf(here))[0]).toBe('upkeep.inRepair');
  await desk.upkeep.moveTicket({ commandId: house.id(), ticketId, entryId: house.id(), to: 'resolved' });
  expect((await gatesOf(here))[0]).toBe('upkeep.gateFailed');
  house.clock.pass(1);
  await mark('passed');
  expect((await gatesOf(here))[0]).toBeNull();
});

test('a failed check taken back takes its untouched ticket along', async () => {
  const here = await houseWithThings();
  const { house, initiativeId, items } = here;
  await using _ = house;
  const desk = house.as('desk');
  const planId = house.id();
  await desk.upkeep.createPlan({ commandId: house.id(), planId, ...planFields(initiativeId) });
  const checkId = house.id();
  const check = { checkId, itemId: items[0] ?? '' };
  await desk.upkeep.markDone({
    commandId: house.id(),
    planId,
    day: '2026-11-23',
    result: 'failed',
    checks: [check],
  });
  await desk.upkeep.undoDone({ commandId: house.id(), checkId });
  expect((await gatesOf(here))[0]).toBeNull();
  expect((await desk.upkeep.tickets({})).total).toBe(0);
});

test('a recall stops what it lists, and nothing else', async () => {
  const here = await houseWithThings();
  const { house, initiativeId, items } = here;
  await using _ = house;
  const plan = {
    ...planFields(initiativeId),
    work: 'recall' as const,
    scope: 'items' as const,
    itemIds: [items[2] ?? ''],
    everyDays: null,
  };
  await house.as('desk').upkeep.createPlan({ commandId: house.id(), planId: house.id(), ...plan });
  expect(await gatesOf(here)).toEqual([null, null, 'upkeep.recalled']);
});

test('after so many loans the work comes first; a loan that was undone does not count', async () => {
  const here = await houseWithThings();
  const { house, initiativeId, items } = here;
  await using _ = house;
  const desk = house.as('desk');
  const planId = house.id();
  const plan = { ...planFields(initiativeId), work: 'wash' as const, everyDays: null, everyLoans: 2 };
  await desk.upkeep.createPlan({ commandId: house.id(), planId, ...plan });
  const itemId = items[0] ?? '';
  for (const keeps of [true, false, true]) {
    expect((await gatesOf(here))[0]).toBeNull();
    house.clock.pass(1);
    const loanId = await lend(here, itemId);
    if (keeps) await desk.loans.giveBack({ commandId: house.id(), itemId });
    else await desk.loans.undoHandOver({ commandId: house.id(), loanId });
  }
  expect(await gatesOf(here)).toEqual(['upkeep.gateAfterLoans', null, null]);
  await desk.upkeep.markDone({
    commandId: house.id(),
    planId,
    day: '2026-11-23',
    result: 'passed',
    checks: [{ checkId: house.id(), itemId }],
  });
  expect((await gatesOf(here))[0]).toBeNull();
});

test('the most telling reason is the one that is given', async () => {
  const here = await houseWithThings();
  const { house, initiativeId, items } = here;
  await using _ = house;
  const desk = house.as('desk');
  const late = { ...planFields(initiativeId), firstDay: addDays('2026-11-23', -3) };
  await desk.upkeep.createPlan({ commandId: house.id(), planId: house.id(), ...late });
  await desk.upkeep.openTicket({
    commandId: house.id(),
    ticketId: house.id(),
    itemId: items[0] ?? '',
    title: 'Wacht op een boorkop',
  });
  await desk.upkeep.openTicket({
    commandId: house.id(),
    ticketId: house.id(),
    itemId: items[1] ?? '',
    title: 'Kras',
    blocks: false,
  });
  const { items: all } = await desk.catalog.listItems({ limit: 50 });
  const found = await gateRefusals(house.inside.store().reader, all, house.clock.now());
  expect(found.get(items[0] ?? '')).toEqual({
    reason: 'upkeep.inRepair',
    params: { plan: 'Wacht op een boorkop', work: '', since: '2026-11-23', count: 0 },
  });
  expect(found.get(items[1] ?? '')).toEqual({
    reason: 'upkeep.gateOverdue',
    params: { plan: 'Elektrische keuring', work: 'electricalTest', since: '2026-11-20', count: 0 },
  });
});

test('more things than fit in one statement are judged like one', async () => {
  const here = await houseWithThings();
  const { house, initiativeId } = here;
  await using _ = house;
  const kindId = await addKind(house, initiativeId, 'Feesttent');
  const many: string[] = [];
  for (let n = 0; n < 130; n += 1) many.push(await addItem(house, kindId));
  const plan = { ...planFields(initiativeId), everyLoans: 5, firstDay: '2026-11-01' };
  await house.as('desk').upkeep.createPlan({ commandId: house.id(), planId: house.id(), ...plan });
  const stopped = await unavailableItems(house.inside.store().reader, [kindId], house.clock.now());
  expect(stopped.get(kindId)?.toSorted()).toEqual(many.toSorted());
});
