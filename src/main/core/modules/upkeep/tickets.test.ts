import { expect, test } from 'vitest';
import { houseWithThings, refusalOf, smallPng } from './upkeep.testing.ts';

async function openOne(changes: { blocks?: boolean } = {}) {
  const here = await houseWithThings();
  const { house, items } = here;
  const ticketId = house.id();
  const itemId = items[0] ?? '';
  const desk = house.as('desk');
  await desk.upkeep.openTicket({
    commandId: house.id(),
    ticketId,
    itemId,
    title: 'Boorkop klemt',
    note: 'Klemt bij 8 mm',
    ...changes,
  });
  // A place locks itself when time passes: each act is of a place just signed in.
  const now = () => house.as('desk');
  const ask = () => now().upkeep.ticket({ ticketId });
  const move = (to: 'assess' | 'parts' | 'repairing' | 'resolved' | 'retired', more: object = {}) =>
    now().upkeep.moveTicket({ commandId: house.id(), ticketId, entryId: house.id(), to, ...more });
  const undo = (undoEntryId: string) =>
    now().upkeep.undoOnTicket({ commandId: house.id(), ticketId, entryId: house.id(), undoEntryId });
  const item = () => now().catalog.getItem({ itemId });
  return { ...here, desk, ticketId, itemId, ask, move, undo, item };
}

test('a repair has its road, its time and its money', async () => {
  const { house, desk, ticketId, move, ask, item } = await openOne();
  await using _ = house;
  await move('parts', { note: 'Besteld', parts: 'Boorkop 13 mm', costCents: 1850 });
  await move('repairing', { minutes: 20 });
  await desk.upkeep.addToTicket({
    commandId: house.id(),
    ticketId,
    entryId: house.id(),
    note: 'Vastgezet',
    minutes: 25,
    costCents: 150,
  });
  await move('resolved', { condition: 'used', minutes: 5 });
  expect(await ask()).toMatchObject({
    state: 'resolved',
    minutes: 50,
    costCents: 2000,
    moves: [],
    closedAt: house.clock.now(),
  });
  expect((await ask()).entries.map((entry) => [entry.kind, entry.fromState, entry.toState])).toEqual([
    ['opened', null, 'assess'],
    ['moved', 'assess', 'parts'],
    ['moved', 'parts', 'repairing'],
    ['note', null, null],
    ['moved', 'repairing', 'resolved'],
  ]);
  expect((await item()).condition).toBe('used');
  expect(await desk.upkeep.overview({})).toMatchObject({ tickets: { assess: 0, parts: 0, repairing: 0 } });
});

test('the last step is taken back today, and what it did with it', async () => {
  const { house, move, ask, undo, item } = await openOne();
  await using _ = house;
  await move('repairing', { minutes: 10 });
  await move('resolved', { condition: 'worn' });
  await undo((await ask()).undoEntryId ?? '');
  expect(await ask()).toMatchObject({ state: 'repairing', closedAt: null, minutes: 10 });
  expect((await item()).condition).toBe('good');
  await undo((await ask()).undoEntryId ?? '');
  // Time that was written with a step goes with it.
  expect(await ask()).toMatchObject({ state: 'assess', minutes: 0 });
  house.clock.pass(24 * 60);
  expect((await ask()).undoEntryId).toBeNull();
  expect(await refusalOf(undo((await ask()).entries[0]?.id ?? ''))).toBe('upkeep.tooLateToUndo');
});

test('what cannot be repaired is taken out of use, and comes back when that was a mistake', async () => {
  const { house, move, ask, undo, item } = await openOne();
  await using _ = house;
  await move('retired', { note: 'Motor verbrand' });
  expect(await item()).toMatchObject({ state: 'retired', retiredReason: 'broken' });
  expect(await refusalOf(move('resolved'))).toBe('upkeep.ticketClosed');
  await undo((await ask()).undoEntryId ?? '');
  expect((await item()).state).toBe('inUse');
});

test('a ticket opened by mistake is gone, and its report waits again', async () => {
  const here = await houseWithThings();
  const { house, items } = here;
  await using _ = house;
  const desk = house.as('desk');
  const reportId = house.id();
  const ticketId = house.id();
  const itemId = items[0] ?? '';
  await desk.upkeep.reportDamage({
    commandId: house.id(),
    reportId,
    itemId,
    words: 'Kabel beschadigd',
    reportedBy: 'desk',
  });
  await desk.upkeep.handleReport({
    commandId: house.id(),
    reportId,
    ticket: { ticketId, title: 'Kabel beschadigd', blocks: true },
  });
  const ticket = await desk.upkeep.ticket({ ticketId });
  expect(ticket.reports).toMatchObject([{ id: reportId, words: 'Kabel beschadigd' }]);
  await desk.upkeep.undoOnTicket({
    commandId: house.id(),
    ticketId,
    entryId: house.id(),
    undoEntryId: ticket.undoEntryId ?? '',
  });
  expect(await desk.upkeep.reports({})).toMatchObject({
    total: 1,
    reports: [{ id: reportId, ticketId: null }],
  });
  expect((await desk.upkeep.tickets({})).total).toBe(0);
});

test('an empty line is no work, and a form that is behind overwrites nothing', async () => {
  const { house, desk, ticketId, ask } = await openOne();
  await using _ = house;
  const empty = desk.upkeep.addToTicket({ commandId: house.id(), ticketId, entryId: house.id() });
  expect(await refusalOf(empty)).toBe('upkeep.nothingWritten');
  const { revision } = await ask();
  const words = { ticketId, title: 'Boorkop', finding: 'Lager versleten', blocks: false };
  await desk.upkeep.changeTicket({ commandId: house.id(), ...words, revision });
  expect(await ask()).toMatchObject({ finding: 'Lager versleten', blocks: false });
  const late = desk.upkeep.changeTicket({ commandId: house.id(), ...words, revision });
  expect(await refusalOf(late)).toBe('upkeep.changedMeanwhile');
});

test('a photo belongs to one thing that was written, and comes back the same', async () => {
  const { house, desk, ticketId } = await openOne();
  await using _ = house;
  const photoId = house.id();
  await desk.upkeep.keepPhoto({ commandId: house.id(), photoId, base64: smallPng });
  const add = () =>
    desk.upkeep.addToTicket({ commandId: house.id(), ticketId, entryId: house.id(), photoIds: [photoId] });
  expect((await add()).entries.at(-1)?.photoIds).toEqual([photoId]);
  expect(await desk.upkeep.photo({ photoId })).toEqual({ mime: 'image/png', base64: smallPng });
  expect(await refusalOf(add())).toBe('upkeep.photoGone');
  // Refused as a whole: not even the entry without its photo.
  expect((await desk.upkeep.ticket({ ticketId })).entries).toHaveLength(2);
});

test('what is no photo is refused, and a photo nobody used is cleared away after two days', async () => {
  const { house } = await openOne();
  await using _ = house;
  const keep = (base64: string, photoId = house.id()) =>
    house.as('desk').upkeep.keepPhoto({ commandId: house.id(), photoId, base64 });
  expect(await refusalOf(keep(Buffer.from('<svg/>'.repeat(20)).toString('base64')))).toBe(
    'catalog.photoNotReadable',
  );
  expect(await refusalOf(keep(Buffer.alloc(400_001, 7).toString('base64')))).toBe('catalog.photoTooLarge');
  const photoId = house.id();
  await keep(smallPng, photoId);
  house.clock.pass(49 * 60);
  await keep(smallPng);
  await expect(house.as('desk').upkeep.photo({ photoId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a volunteer works on the tickets of their own initiative only, and may report damage anywhere', async () => {
  const { house, initiativeId, ticketId, itemId } = await openOne();
  await using _ = house;
  const stranger = house.as('volunteer', [house.id()]);
  const step = { commandId: house.id(), ticketId, entryId: house.id(), to: 'parts' as const };
  expect(await refusalOf(stranger.upkeep.moveTicket(step))).toBe('catalog.otherInitiative');
  expect((await stranger.upkeep.tickets({})).total).toBe(0);
  expect((await stranger.upkeep.tickets({ initiativeId })).total).toBe(0);
  const reportId = house.id();
  await stranger.upkeep.reportDamage({
    commandId: house.id(),
    reportId,
    itemId,
    words: 'Rookt',
    reportedBy: 'desk',
  });
  expect((await stranger.upkeep.reports({})).total).toBe(0);
  const own = house.as('volunteer', [initiativeId]);
  expect((await own.upkeep.reports({})).total).toBe(1);
  expect((await own.upkeep.moveTicket({ ...step, commandId: house.id() })).state).toBe('parts');
  // Who said it may take it back.
  await stranger.upkeep.undoReport({ commandId: house.id(), reportId });
  expect((await own.upkeep.reports({})).total).toBe(0);
});
