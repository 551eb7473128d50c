import { expect, test } from 'vitest';
import type { CommandCall } from '../../rpc/procedures.ts';
import { openTicket, recordCondition, undoForReturn } from './index.ts';
import { houseWithThings, lend, planFields, refusalOf, smallPng } from './upkeep.testing.ts';

/** What a return gives the functions of this module: its own transaction and who acts. */
async function within(
  here: Awaited<ReturnType<typeof houseWithThings>>,
  run: (call: CommandCall) => Promise<unknown>,
): Promise<void> {
  const { house } = here;
  const told = { touched: () => {}, changedFields: () => {}, newId: () => house.id() };
  await house.inside
    .store()
    .write((tx) => run({ ...told, tx, now: house.clock.now(), actor: null } as unknown as CommandCall));
}

test('a check of the house changes the thing, and taking it back changes it back', async () => {
  const { house, items } = await houseWithThings();
  await using _ = house;
  const desk = house.as('desk');
  const itemId = items[0] ?? '';
  const photoId = house.id();
  const conditionId = house.id();
  await desk.upkeep.keepPhoto({ commandId: house.id(), photoId, base64: smallPng });
  const seen = { conditionId, itemId, condition: 'worn' as const, note: 'Deuk', photoIds: [photoId] };
  await desk.upkeep.recordCondition({ commandId: house.id(), ...seen });
  expect((await desk.catalog.getItem({ itemId })).condition).toBe('worn');
  expect((await desk.upkeep.history({ itemId })).conditions).toMatchObject([
    { moment: 'check', condition: 'worn', note: 'Deuk', photoIds: [photoId], canUndo: true },
  ]);
  await desk.upkeep.undoCondition({ commandId: house.id(), conditionId });
  expect((await desk.catalog.getItem({ itemId })).condition).toBe('good');
  const again = desk.upkeep.undoCondition({ commandId: house.id(), conditionId });
  expect(await refusalOf(again)).toBe('upkeep.alreadyUndone');
});

test('what a return saw and opened is gone when the return is undone the same day', async () => {
  const here = await houseWithThings();
  const { house, items } = here;
  await using _ = house;
  const desk = house.as('desk');
  const itemId = items[0] ?? '';
  const loanId = await lend(here, itemId);
  const kept: string[] = [];
  await within(here, async (call) => {
    const seen = { itemId, loanId, condition: 'good' as const, note: '' };
    await recordCondition(call, { ...seen, moment: 'out' });
    await recordCondition(call, { ...seen, moment: 'in', condition: 'broken', note: 'Gevallen' });
    await openTicket(call, { itemId, loanId, title: 'Gevallen', note: '' });
    kept.push(await openTicket(call, { itemId, loanId, title: 'Kapje weg', note: '' }));
  });
  const [ticketId = ''] = kept;
  await desk.upkeep.addToTicket({ commandId: house.id(), ticketId, entryId: house.id(), minutes: 5 });
  await within(here, (call) => undoForReturn(call, { loanId }));
  const { conditions, tickets } = await desk.upkeep.history({ itemId });
  expect(conditions.map(({ moment, undone }) => [moment, undone])).toEqual([
    ['in', true],
    ['out', false],
  ]);
  // Somebody had worked on this one: it stays.
  expect(tickets.map(({ id }) => id)).toEqual([ticketId]);
});

test('a report of the borrower names them only to those of that initiative', async () => {
  const here = await houseWithThings();
  const { house, items, personId, initiativeId } = here;
  await using _ = house;
  const itemId = items[0] ?? '';
  const loanId = await lend(here, itemId);
  await house.as('desk').upkeep.reportDamage({
    commandId: house.id(),
    reportId: house.id(),
    itemId,
    loanId,
    personId,
    words: 'Zaagt scheef',
    reportedBy: 'borrower',
  });
  const seenBy = async (initiativeIds: string[]) =>
    (await house.as('volunteer', initiativeIds).upkeep.history({ itemId })).reports[0];
  expect(await seenBy([initiativeId])).toMatchObject({ personId, personName: 'Mira Testens' });
  expect(await seenBy([house.id()])).toMatchObject({ personId: null, personName: null });
});

test('a plan lists things of its own initiative, has an interval, and is worked through by scanning', async () => {
  const here = await houseWithThings();
  const { house, initiativeId, items, ladder } = here;
  await using _ = house;
  const desk = house.as('desk');
  const planId = house.id();
  const plan = { ...planFields(initiativeId), scope: 'kinds' as const, kindIds: [ladder] };
  const create = (changes: object) =>
    desk.upkeep.createPlan({ commandId: house.id(), planId, ...plan, ...changes });
  expect(await refusalOf(create({ everyDays: null }))).toBe('upkeep.planNeedsInterval');
  expect(await refusalOf(create({ kindIds: [] }))).toBe('upkeep.planListsNothing');
  expect(await refusalOf(create({ scope: 'items', itemIds: [house.id()] }))).toBe(
    'upkeep.planOtherInitiative',
  );
  expect(await create({})).toMatchObject({ itemCount: 1, overdueCount: 0, kinds: [{ name: 'Ladder' }] });
  const scan = async (itemId: string) => {
    const { barcode } = await desk.catalog.getItem({ itemId });
    return desk.upkeep.checkByCode({ planId, code: barcode });
  };
  expect(await scan(items[2] ?? '')).toMatchObject({ kind: 'line', line: { state: 'due' } });
  expect(await scan(items[0] ?? '')).toMatchObject({ kind: 'notInPlan', kindName: 'Boormachine' });
  expect(await desk.upkeep.checkByCode({ planId, code: 'geen code' })).toEqual({ kind: 'unknown' });
  const mark = (day: string, itemId: string) =>
    desk.upkeep.markDone({
      commandId: house.id(),
      planId,
      day,
      result: 'passed',
      checks: [{ checkId: house.id(), itemId }],
    });
  expect(await refusalOf(mark('2026-11-24', items[2] ?? ''))).toBe('upkeep.dayInFuture');
  expect(await refusalOf(mark('2026-11-23', items[0] ?? ''))).toBe('upkeep.planNotForItem');
  expect((await mark('2026-11-20', items[2] ?? '')).lines).toMatchObject([
    { state: 'ok', dueDay: '2027-11-20', lastDay: '2026-11-20' },
  ]);
  const changed = { ...plan, name: 'Ladders nakijken', everyDays: 30 };
  await desk.upkeep.updatePlan({ commandId: house.id(), planId, revision: 0, ...changed });
  const late = desk.upkeep.updatePlan({ commandId: house.id(), planId, revision: 0, ...changed });
  expect(await refusalOf(late)).toBe('upkeep.changedMeanwhile');
  expect((await desk.upkeep.due({ states: ['ok', 'soon', 'due', 'overdue'] })).lines).toMatchObject([
    { planName: 'Ladders nakijken', dueDay: '2026-12-20' },
  ]);
});
