import { expect, test } from 'vitest';
import { newPerson } from '#core/modules/people/people.fixtures.ts';
import { worker } from '#core/modules/zones/zones.fixtures.ts';
import { makeCardCode } from '#shared/domain/barcode.ts';
import { makeTestCore, type TestClient, type TestCore } from '../support/make-test-core.ts';
import { countQuestions } from '../support/query-plans.ts';
import { shopOf } from './leak-shop.ts';

const name = 'Fictie Geheim';

/** Somebody with everything a shop can have of a person, shielded for all but one reader. */
async function shielded(house: TestCore) {
  const reader = await worker(house, 'Lien Baert', 'support');
  const person = await house
    .as('desk')
    .people.create(newPerson(house.id, { name, town: 'Kortrijk' }, makeCardCode(7)));
  const shop = await shopOf(house, person.id);
  await reader.client.restrictions.set({
    commandId: house.id(),
    restrictionId: house.id(),
    personId: person.id,
    reason: 'Zoekt iemand haar: niet zeggen.',
    readerIds: [reader.id],
  });
  return { reader, person, shop };
}

/** Every list of the shop that names persons. */
const lists: Record<string, (client: TestClient, kindId: string) => Promise<unknown>> = {
  'loans that are late': ({ loans }) => loans.list({ view: 'late' }),
  'loans of today': ({ loans }) => loans.list({ view: 'returnedToday' }),
  'who is late': async ({ reminders }) => (await reminders.list({})).lines,
  'what was sent': ({ reminders }) => reminders.log({}),
  'who waits': ({ holds }) => holds.list({ view: 'waiting' }),
  'who waits for a kind': ({ holds }, kindId) => holds.ofKind({ kindId }),
  'what is set aside': ({ holds }) => holds.list({ view: 'ready' }),
  'who reserved': ({ reservations }) => reservations.list({ view: 'coming' }),
  'who owes': ({ money }) => money.openBalances({ show: 'owes' }),
  'held deposits': ({ money }) => money.heldDeposits({}),
  'running pauses': ({ blocks }) => blocks.list({}),
  'what somebody says is back': async ({ reminders }) => (await reminders.claims({ view: 'search' })).claims,
  'damage to handle': ({ upkeep }) => upkeep.reports({ handled: false }),
  'movements of things': ({ stock }) => stock.recentMovements({}),
};

test.each(Object.entries(lists))(
  '%s: somebody shielded is a neutral line, and the list adds up',
  async (_, ask) => {
    await using house = await makeTestCore();
    const { reader, person, shop } = await shielded(house);
    const known = JSON.stringify(await ask(reader.client, shop.kindId));
    const seen = JSON.stringify(await ask(house.as('desk'), shop.kindId));
    expect(known).toContain(name);
    expect(seen).toContain('Afgeschermd');
    for (const secret of [name, person.number, person.id, 'Kortrijk', 'wxqshield'])
      expect(seen).not.toContain(secret);
    // As many lines for the one as for the other.
    const lines = (text: string) => text.split(/"(?:personName|person)":/).length;
    expect(lines(seen)).toBe(lines(known));
  },
);

test('the line leads to nobody: its id opens no person', async () => {
  await using house = await makeTestCore();
  await shielded(house);
  const desk = house.as('desk');
  const [loan] = (await desk.loans.list({ view: 'late' })).loans;
  expect(loan).toMatchObject({ personName: 'Afgeschermd', personNumber: '', actedBy: null });
  await expect(desk.people.get({ personId: loan?.personId ?? '' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('the thing is taken back as any other, and damage to it is kept with who had it', async () => {
  await using house = await makeTestCore();
  const { person, shop, reader } = await shielded(house);
  const desk = house.as('desk');
  const [loan] = (await desk.loans.list({ view: 'late' })).loans;
  const itemId = loan?.itemId ?? '';
  await desk.upkeep.reportDamage({
    commandId: house.id(),
    reportId: house.id(),
    itemId,
    words: 'Blad bot',
    reportedBy: 'borrower',
    loanId: shop.loanId,
    personId: loan?.personId ?? '',
    photoIds: [],
  });
  const { reports } = await reader.client.upkeep.reports({ handled: false });
  expect(reports.find((one) => one.words === 'Blad bot')).toMatchObject({ personId: person.id });
  const { loan: back } = await desk.loans.giveBack({ commandId: house.id(), itemId });
  expect(back).toMatchObject({ personName: 'Afgeschermd', personNumber: '' });
});

test('with the card in hand the desk sees name, number and what was lent: nothing else', async () => {
  await using house = await makeTestCore();
  const { person } = await shielded(house);
  const desk = house.as('desk');
  const found = await desk.loans.lookUp({ code: makeCardCode(7) });
  expect(found).toMatchObject({ kind: 'person', person: { name, number: person.number, town: null } });
  const { loans } = await desk.loans.ofPerson({ personId: person.id });
  expect(loans[0]).toMatchObject({ personId: person.id, personName: name, actedBy: null });
  const { holds } = await desk.holds.ofPerson({ personId: person.id });
  expect(holds).toHaveLength(2);
  expect(JSON.stringify(holds)).not.toContain('wxqshield');
  expect(JSON.stringify(await desk.blocks.ofPerson({ personId: person.id }))).not.toContain('wxqshield');
});

test('whoever waits elsewhere hears that the thing is kept, not for whom', async () => {
  await using house = await makeTestCore();
  const { shop } = await shielded(house);
  const desk = house.as('desk');
  const other = await desk.people.create(newPerson(house.id, { name: 'Bo Anders' }));
  const [held] = (await desk.holds.list({ view: 'ready' })).holds;
  const refused = desk.loans.handOver({
    commandId: house.id(),
    handOverId: house.id(),
    personId: other.id,
    items: [{ loanId: house.id(), itemId: held?.ready?.itemId ?? '' }],
  });
  await expect(refused).rejects.toMatchObject({
    data: { reason: 'loans.itemHeld', params: { person: 'Afgeschermd' } },
  });
  expect(shop.kindId).toBe(held?.kindId);
});

test('it costs no question per line: as many as before the shield, and the one that asks who is shielded', async () => {
  await using house = await makeTestCore();
  const desk = house.as('desk');
  const person = await desk.people.create(newPerson(house.id, { name }));
  const { kindId } = await shopOf(house, person.id);
  const before: Record<string, number> = {};
  for (const [what, ask] of Object.entries(lists))
    before[what] = await countQuestions(house.inside.store().reader, () => ask(desk, kindId));
  await house.as('caseManager').restrictions.set({
    commandId: house.id(),
    restrictionId: house.id(),
    personId: person.id,
    reason: 'Zoekt iemand haar.',
    readerIds: [],
  });
  for (const [what, ask] of Object.entries(lists)) {
    const after = await countQuestions(house.inside.store().reader, () => ask(desk, kindId));
    expect([what, after - (before[what] ?? 0)]).toEqual([what, expect.toSatisfy((n: number) => n <= 3)]);
  }
});

test('a reminder to somebody shielded is sent by who may know of them', async () => {
  await using house = await makeTestCore();
  const { person, shop, reader } = await shielded(house);
  const desk = house.as('desk');
  const [line] = (await desk.reminders.list({})).lines;
  for (const personId of [line?.personId ?? '', person.id])
    expect(await desk.reminders.preview({ personIds: [personId], channel: 'letter' })).toMatchObject({
      planned: [],
      skipped: [{ personName: 'Afgeschermd', reason: 'shielded' }],
    });
  await expect(desk.reminders.lettersPdf({ batchId: shop.batchId })).rejects.toMatchObject({
    data: { reason: 'reminders.onlyShielded' },
  });
  await expect(desk.reminders.textsToCopy({ batchId: shop.batchId })).rejects.toMatchObject({
    data: { reason: 'reminders.onlyShielded' },
  });
  expect((await reader.client.reminders.lettersPdf({ batchId: shop.batchId })).pages).toBe(1);
});
