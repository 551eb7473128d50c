import { expect, test } from 'vitest';
import { type LendingOptions, refusedAs } from '../loans/lending.testing.ts';
import { type MineHouse, mineHouse } from './mine.fixtures.ts';

const back = { lends: true, takesBack: true, returnPlace: 'De bruine kast' };

/** A house whose initiative leaves lending and bringing back to visitors alone. */
async function aloneHouse(
  options?: LendingOptions,
): Promise<MineHouse & { code: (n: number) => Promise<string> }> {
  const mine = await mineHouse(options);
  const { house, desk, ids } = mine.lending;
  await desk.mine.setSelfService({
    commandId: house.id(),
    initiativeId: ids.initiative,
    revision: 0,
    ...back,
  });
  const code = async (n: number) =>
    (await mine.lending.desk.catalog.getItem({ itemId: ids.items[n] ?? '' })).barcode;
  return { ...mine, code };
}

const idsOf = ({ lending: { house } }: MineHouse) => ({
  commandId: house.id(),
  handOverId: house.id(),
  loanId: house.id(),
});

test('without a word of the initiative nothing goes alone: the desk helps, and nothing changes', async () => {
  await using mine = await mineHouse({ items: 2 });
  const { desk, ids } = mine.lending;
  await mine.lending.lend(0, 0);
  const kiosk = await mine.opened();
  expect((await kiosk.mine.read()).alone).toEqual({ lends: false, takesBack: false });
  for (const itemId of ids.items.slice(0, 2)) {
    const { barcode } = await desk.catalog.getItem({ itemId });
    expect(await kiosk.mine.scan({ code: barcode })).toMatchObject({ next: 'desk', id: itemId });
  }
  const borrow = { ...idsOf(mine), itemId: ids.items[1] ?? '', partIds: [] };
  await expect(kiosk.mine.borrow(borrow)).rejects.toMatchObject(refusedAs('mine.goToDesk'));
});

test('borrowed alone: the loan of the desk with the kiosk as its door, several in a row, undone in this visit', async () => {
  await using mine = await aloneHouse({ items: 3 });
  const { desk, ids } = mine.lending;
  const kiosk = await mine.opened();
  const scanned = await kiosk.mine.scan({ code: await mine.code(0) });
  expect(scanned).toMatchObject({ next: 'borrow', id: ids.items[0], dueDay: '2026-11-30', parts: [] });
  const first = { ...idsOf(mine), itemId: ids.items[0] ?? '', partIds: [] };
  expect(await kiosk.mine.borrow(first)).toEqual({ dueDay: '2026-11-30' });
  await kiosk.mine.borrow({ ...idsOf(mine), itemId: ids.items[1] ?? '', partIds: [] });
  expect((await kiosk.mine.read()).loans).toMatchObject([{ isNew: true }, { isNew: true }]);
  const today = await desk.loans.list({ view: 'handedOverToday', limit: 10, offset: 0 });
  expect(today.loans.map(({ outVia, handedOverBy }) => [outVia, handedOverBy])).toEqual([
    ['kiosk', null],
    ['kiosk', null],
  ]);
  await kiosk.mine.undoBorrow({ commandId: mine.lending.house.id(), loanId: first.loanId });
  expect((await kiosk.mine.read()).loans).toHaveLength(1);
  expect(await kiosk.mine.scan({ code: await mine.code(0) })).toMatchObject({ next: 'borrow' });
});

test('brought back alone: said where to put it, undone in this visit, and by the desk as any return', async () => {
  await using mine = await aloneHouse({ items: 1 });
  const { house, desk } = mine.lending;
  const { loanId } = await mine.lending.lend(0, 0);
  const kiosk = await mine.opened();
  expect(await kiosk.mine.scan({ code: await mine.code(0) })).toMatchObject({ next: 'giveBack', loanId });
  const bring = () => kiosk.mine.giveBack({ commandId: house.id(), loanId, partIds: [] });
  expect(await bring()).toEqual({ place: 'De bruine kast' });
  expect(await kiosk.mine.read()).toMatchObject({
    loans: [],
    broughtBack: [{ id: loanId, place: 'De bruine kast' }],
  });
  await kiosk.mine.undoGiveBack({ commandId: house.id(), loanId });
  expect(await kiosk.mine.read()).toMatchObject({ loans: [{ id: loanId }], broughtBack: [] });
  await bring();
  const { loans } = await desk.loans.list({ view: 'returnedToday', limit: 10, offset: 0 });
  expect(loans).toMatchObject([{ id: loanId, outVia: 'desk', backVia: 'kiosk', canUndoReturn: true }]);
  await desk.loans.undoReturn({ commandId: house.id(), loanId });
  expect((await kiosk.mine.read()).loans).toMatchObject([{ id: loanId, isNew: false }]);
});

test('every part is seen first; one that is missing is for a person to look at', async () => {
  await using mine = await aloneHouse({
    items: 1,
    parts: [
      { name: 'Koffer', quantity: 1 },
      { name: 'Boor', quantity: 6 },
    ],
  });
  const { house, ids } = mine.lending;
  const kiosk = await mine.opened();
  const scanned = await kiosk.mine.scan({ code: await mine.code(0) });
  if (scanned.next !== 'borrow') throw new Error(scanned.next);
  expect(scanned.parts).toMatchObject([
    { name: 'Koffer', quantity: 1 },
    { name: 'Boor', quantity: 6 },
  ]);
  const partIds = scanned.parts.map(({ partId }) => partId);
  const borrow = { ...idsOf(mine), itemId: ids.items[0] ?? '' };
  await expect(kiosk.mine.borrow({ ...borrow, partIds: partIds.slice(1) })).rejects.toMatchObject(
    refusedAs('mine.goToDesk'),
  );
  await kiosk.mine.borrow({ ...borrow, commandId: house.id(), partIds });
  const { loanId } = borrow;
  await expect(
    kiosk.mine.giveBack({ commandId: house.id(), loanId, partIds: partIds.slice(1) }),
  ).rejects.toMatchObject(refusedAs('mine.goToDesk'));
  await kiosk.mine.giveBack({ commandId: house.id(), loanId, partIds });
});

test('what the desk would stop, and what has to be paid, is one neutral answer', async () => {
  await using mine = await aloneHouse({ items: 2 });
  const { lending } = mine;
  const kiosk = await mine.opened();
  const next = async (n: number) => (await kiosk.mine.scan({ code: await mine.code(n) })).next;
  await lending.rule({ fee: { cents: 100, unit: 'loan' } });
  expect(await next(0)).toBe('desk');
  await lending.rule({ depositCents: 500 });
  expect(await next(0)).toBe('desk');
  await lending.rule({ minimumAge: 18 });
  expect(await next(0)).toBe('desk');
  await lending.rule({ lentBy: 'staff' });
  expect(await next(0)).toBe('desk');
  await lending.rule({ late: { cents: 20, unit: 'day', capCents: null } });
  expect(await next(0)).toBe('borrow');
  const { loanId } = await lending.lend(0, 0);
  expect(await next(0)).toBe('giveBack');
  lending.goTo('2026-12-09');
  const later = await mine.opened();
  expect((await later.mine.scan({ code: await mine.code(0) })).next).toBe('desk');
  await expect(
    later.mine.giveBack({ commandId: lending.house.id(), loanId, partIds: [] }),
  ).rejects.toMatchObject(refusedAs('mine.goToDesk'));
});

test('a wrong, unknown, lost label, a card, and what somebody else has, answer alike', async () => {
  await using mine = await aloneHouse({ items: 3 });
  const { lending, cards } = mine;
  const { house, desk, ids } = lending;
  const { loanId } = await lending.lend(1, 0);
  await desk.catalog.retireItem({
    commandId: house.id(),
    itemId: ids.items[1] ?? '',
    reason: 'broken',
  });
  const kiosk = await mine.opened();
  for (const code of [await mine.code(0), await mine.code(1), cards[1], 'DF-999999X', '5400000000000'])
    expect(await kiosk.mine.scan({ code })).toEqual({ next: 'unknown' });
  const notFound = { code: 'NOT_FOUND' };
  await expect(kiosk.mine.giveBack({ commandId: house.id(), loanId, partIds: [] })).rejects.toMatchObject(
    notFound,
  );
  await expect(kiosk.mine.undoGiveBack({ commandId: house.id(), loanId })).rejects.toMatchObject(notFound);
  await expect(kiosk.mine.undoBorrow({ commandId: house.id(), loanId })).rejects.toMatchObject(notFound);
});

test('what the desk lent, and what was lent in an earlier visit, is not for this visit to undo', async () => {
  await using mine = await aloneHouse({ items: 2 });
  const { house, ids } = mine.lending;
  const own = await mine.lending.lend(0, 0);
  const first = await mine.opened();
  const borrow = { ...idsOf(mine), itemId: ids.items[1] ?? '', partIds: [] };
  await first.mine.borrow(borrow);
  house.clock.pass(1);
  const second = await mine.opened();
  const notFound = { code: 'NOT_FOUND' };
  for (const loanId of [own.loanId, borrow.loanId])
    await expect(second.mine.undoBorrow({ commandId: house.id(), loanId })).rejects.toMatchObject(notFound);
  await second.mine.close();
  await expect(second.mine.scan({ code: 'DF-999999X' })).rejects.toMatchObject(refusedAs('mine.ended'));
});

test('two who set the rule at once: the second is told', async () => {
  await using mine = await aloneHouse();
  const { house, desk, ids } = mine.lending;
  const set = (revision: number) =>
    desk.mine.setSelfService({
      commandId: house.id(),
      initiativeId: ids.initiative,
      ...back,
      lends: false,
      revision,
    });
  expect(await set(1)).toEqual({ ...back, lends: false, revision: 2 });
  await expect(set(1)).rejects.toMatchObject(refusedAs('catalog.changedMeanwhile'));
  expect(await desk.mine.selfService({ initiativeId: ids.initiative })).toMatchObject({
    lends: false,
    revision: 2,
  });
});
