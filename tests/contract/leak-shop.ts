import { newPerson } from '#core/modules/people/people.fixtures.ts';
import { silentRule } from '#shared/contract/words.ts';
import type { TestClient, TestCore } from '../support/make-test-core.ts';

/** What hangs on one person in the shop, for what asks by its id. */
export interface ShopOfOne {
  initiativeId: string;
  kindId: string;
  loanId: string;
  batchId: string;
  ticketId: string;
}

/**
 * Everything a shop can have of somebody: a loan that is long late, a place on the waiting list, a thing set aside, a reservation, a debt, a
 * deposit, a pause, damage they told of, a thing they bought, a letter, a thing they say is back. Lists show the longest late first, so that it stands on their first page.
 */
export async function shopOf(house: TestCore, personId: string): Promise<ShopOfOne> {
  const boss = house.as('coordinator');
  const desk = house.as('desk');
  const { kindId, initiativeId, itemIds } = await kindWithItems(house, boss, 'Snoeischaar', 6);
  const spare = await kindWithItems(house, boss, 'Kruiwagen', 1);
  const [lateItem = '', heldItem = '', soldItem = '', backItem = '', waitedItem = '', claimedItem = ''] =
    itemIds;
  const lend = async (itemId: string, day: string | null) => {
    const loanId = house.id();
    await desk.loans.handOver({
      commandId: house.id(),
      handOverId: house.id(),
      personId,
      items: [{ loanId, itemId }],
      actedBy: { name: 'wxqshieldhelper Fictie', relation: 'family' },
      ...(day === null ? {} : { on: { day, time: null } }),
    });
    return loanId;
  };
  const loanId = await lend(lateItem, '2025-12-01');
  const claimed = await lend(claimedItem, '2025-12-02');
  await desk.reminders.makeClaim({
    commandId: house.id(),
    claimId: house.id(),
    loanId: claimed,
    kind: 'claimsReturned',
    note: '',
  });
  await lend(backItem, null);
  await desk.loans.giveBack({ commandId: house.id(), itemId: backItem });
  await asked(house, desk, { personId, kindId, heldItem, waitedItem, spareKind: spare.kindId });
  await owed(house, desk, { personId, initiativeId, loanId });
  const ticketId = await damage(house, desk, { personId, itemId: lateItem, loanId });
  await desk.stock.partWith({
    commandId: house.id(),
    movementId: house.id(),
    itemId: soldItem,
    personId,
    how: 'givenAway',
    cents: 0,
  });
  const batchId = house.id();
  await desk.reminders.makeLetters({ commandId: house.id(), batchId, personIds: [personId] });
  return { initiativeId, kindId, loanId, batchId, ticketId };
}

/** One item came back and is set aside, one is reserved, and they wait for another one that somebody else has. */
async function asked(
  house: TestCore,
  desk: TestClient,
  of: { personId: string; kindId: string; heldItem: string; waitedItem: string; spareKind: string },
): Promise<void> {
  const other = await desk.people.create(newPerson(house.id, { name: 'Iemand Fictie' }));
  await desk.loans.handOver({
    commandId: house.id(),
    handOverId: house.id(),
    personId: other.id,
    items: [of.heldItem, of.waitedItem].map((itemId) => ({ loanId: house.id(), itemId })),
  });
  const place = (kindId: string, itemId: string | null) =>
    desk.holds.place({
      commandId: house.id(),
      holdId: house.id(),
      personId: of.personId,
      kindId,
      itemId,
      via: 'phone',
      note: 'wxqshieldhold',
    });
  await place(of.kindId, of.heldItem);
  await place(of.kindId, of.waitedItem);
  await desk.loans.giveBack({ commandId: house.id(), itemId: of.heldItem });
  await desk.reservations.make({
    commandId: house.id(),
    reservationId: house.id(),
    personId: of.personId,
    kindId: of.spareKind,
    itemId: null,
    fromDay: '2026-11-25',
    toDay: '2026-11-30',
    via: 'desk',
    note: 'wxqshieldreserved',
  });
}

async function owed(
  house: TestCore,
  desk: TestClient,
  { personId, initiativeId, loanId }: { personId: string; initiativeId: string; loanId: string },
): Promise<void> {
  await desk.money.charge({
    commandId: house.id(),
    actId: house.id(),
    personId,
    initiativeId,
    loanId: null,
    kind: 'fee',
    cents: 99_900,
    note: 'Huur',
  });
  await desk.money.takeDeposit({
    commandId: house.id(),
    actId: house.id(),
    personId,
    initiativeId,
    loanId,
    cents: 2000,
    means: 'cash',
  });
  await desk.blocks.set({
    commandId: house.id(),
    personId,
    blocks: [{ blockId: house.id(), initiativeId }],
    reasonCode: 'other',
    note: 'wxqshieldpause',
    untilDay: '2026-12-24',
  });
}

async function damage(
  house: TestCore,
  desk: TestClient,
  { personId, itemId, loanId }: { personId: string; itemId: string; loanId: string },
): Promise<string> {
  const report = async (ticketId: string | null) => {
    const reportId = house.id();
    await desk.upkeep.reportDamage({
      commandId: house.id(),
      reportId,
      itemId,
      words: 'Veer gebroken',
      reportedBy: 'borrower',
      loanId,
      personId,
      photoIds: [],
    });
    if (ticketId !== null)
      await desk.upkeep.handleReport({
        commandId: house.id(),
        reportId,
        note: '',
        ticket: { ticketId, title: 'Veer', blocks: false },
      });
  };
  const ticketId = house.id();
  await report(ticketId);
  await report(null);
  return ticketId;
}

async function kindWithItems(house: TestCore, boss: TestClient, name: string, count: number) {
  const [initiativeId, kindId] = [house.id(), house.id()];
  await boss.catalog.createInitiative({
    commandId: house.id(),
    initiativeId,
    name: `${name}theek`,
    offerKind: 'lend',
    summary: '',
    summaryTranslations: {},
    place: '',
    pictogram: 'drill',
    loanDays: 7,
    active: true,
  });
  await boss.catalog.createKind({
    commandId: house.id(),
    kindId,
    name,
    nameTranslations: {},
    description: '',
    descriptionTranslations: {},
    initiativeId,
    pictogram: 'drill',
    loanDays: null,
    replacementCents: 8900,
    parts: [],
    visible: true,
  });
  const { rule } = await boss.lendingRules.ofKind({ kindId });
  await boss.lendingRules.setForKind({
    commandId: house.id(),
    kindId,
    revision: rule.revision,
    ...silentRule,
    depositCents: 2000,
  });
  const itemIds: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const itemId = house.id();
    const { barcode } = await boss.catalog.nextBarcode();
    await boss.catalog.createItem({
      commandId: house.id(),
      itemId,
      kindId,
      barcode,
      condition: 'good',
      note: '',
      place: 'rek 1',
      acquiredOn: null,
    });
    itemIds.push(itemId);
  }
  return { kindId, initiativeId, itemIds };
}
