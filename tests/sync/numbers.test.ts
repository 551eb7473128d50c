import * as fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { initiativeFields } from '#core/modules/catalog/catalog.testing.ts';
import { newPerson } from '#core/modules/people/people.fixtures.ts';
import type { DeviceRole } from '#core/sync/protocol.ts';
import { ticketText } from '#shared/domain/number-series.ts';
import { receiptNumberText } from '#shared/domain/receipt-papers.ts';
import type { TestCore } from '#tests/support/make-test-core.ts';
import { idsOf, joinHouse, makeHub, type TestDevice } from '#tests/support/network.ts';

async function aBuilding(...roles: readonly DeviceRole[]) {
  const hub = await makeHub();
  onTestFinished(() => hub.house.close());
  const devices: TestDevice[] = [];
  for (const [n, role] of roles.entries()) {
    const device = await joinHouse(hub, `device-${n}`, role);
    onTestFinished(() => device.house.close());
    await device.device.exchange();
    devices.push(device);
  }
  const [first, second] = devices;
  if (!first || !second) throw new Error('a building has two other computers');
  return { hub, first, second };
}

/** A visitor takes a number; gives what stands on the paper. */
async function takeNumber(
  house: TestCore,
  id: () => string,
  role: 'desk' | 'kiosk' = 'desk',
): Promise<string> {
  const { number } = await house.as(role).tickets.issue({
    commandId: id(),
    ticketId: id(),
    topic: 'question',
    audience: 'support',
    themeId: null,
    urgency: 'calm',
    language: null,
    interpreter: false,
    personId: null,
    callName: '',
    note: '',
  });
  return ticketText(number);
}

const tickets = async (house: TestCore): Promise<string[]> =>
  (await house.inside.store().db.selectFrom('ticket').select('number').execute())
    .map(({ number }) => ticketText(number))
    .sort();

async function register(house: TestCore, id: () => string): Promise<string> {
  return (await house.as('desk').people.create(newPerson(id, { name: 'Iemand Nieuw' }))).number;
}

/** A deposit of a euro is taken; gives the number of the receipt. */
async function takeEuro(house: TestCore, id: () => string, who: { personId: string; initiativeId: string }) {
  const deposit = { ...who, loanId: null, cents: 100, means: 'cash' } as const;
  const done = await house.as('desk').money.takeDeposit({ commandId: id(), actId: id(), ...deposit });
  return done.receiptNumber;
}

test('receipts that two desks and the hub give are never the same, and stay', async () => {
  const hub = await makeHub();
  onTestFinished(() => hub.house.close());
  const id = idsOf(0);
  const [initiativeId, person] = [id(), newPerson(id, { name: 'Ann Voorbeeld' })];
  await hub.house
    .as('coordinator')
    .catalog.createInitiative({ commandId: id(), initiativeId, ...initiativeFields() });
  await hub.house.as('desk').people.create(person);
  const who = { personId: person.personId, initiativeId };
  const given = [await takeEuro(hub.house, id, who)];
  const devices: TestDevice[] = [];
  for (const n of [0, 1]) {
    const device = await joinHouse(hub, `device-${n}`, 'desk');
    onTestFinished(() => device.house.close());
    devices.push(device);
    await device.device.exchange();
    given.push(await takeEuro(device.house, idsOf(n + 1), who));
  }
  expect(given).toEqual(['K-000001', 'KA-000001', 'KB-000001']);
  for (const { device } of devices) await device.exchange();
  const rows = await hub.house.inside
    .store()
    .db.selectFrom('receipt')
    .select('number')
    .orderBy('number')
    .execute();
  expect(rows.map(({ number }) => receiptNumberText(number))).toEqual(given);
});

test('numbers that kiosks give without the hub are never the same, are short, and stay', async () => {
  const { hub, first, second } = await aBuilding('kiosk', 'kiosk');
  const [one, other, third] = [idsOf(1), idsOf(2), idsOf(3)];
  const given = [
    await takeNumber(first.house, one, 'kiosk'),
    await takeNumber(second.house, other, 'kiosk'),
    await takeNumber(first.house, one, 'kiosk'),
    await takeNumber(hub.house, third),
  ];
  expect(given).toEqual(['A1', 'B1', 'A2', '1']);
  for (const { device } of [first, second, first]) await device.exchange();
  for (const { house } of [hub, first, second]) expect(await tickets(house)).toEqual(['1', 'A1', 'A2', 'B1']);
});

test('persons that two desks register without the hub keep their numbers', async () => {
  const { hub, first, second } = await aBuilding('desk', 'desk');
  const here = await register(first.house, idsOf(1));
  const there = await register(second.house, idsOf(2));
  expect(here).not.toBe(there);
  for (const { device } of [first, second, first]) await device.exchange();
  const { db } = hub.house.inside.store();
  const numbers = await db.selectFrom('person').select('number').orderBy('number').execute();
  expect(numbers.map(({ number }) => number)).toEqual([here, there].sort());
});

test('codes that two desks propose for new things and cards are never the same', async () => {
  const { hub, first, second } = await aBuilding('desk', 'desk');
  const proposed = async ({ house }: { house: TestCore }) => [
    (await house.as('coordinator').catalog.nextBarcode({})).barcode,
    (await house.as('desk').people.nextCardNumber({})).number,
  ];
  const all = [await proposed(hub), await proposed(first), await proposed(second)].flat();
  expect(new Set(all).size).toBe(all.length);
});

test('a number that the hub refused is not given a second time: somebody may hold the paper', async () => {
  const { hub, first } = await aBuilding('desk', 'desk');
  const id = idsOf(1);
  const before = await takeNumber(first.house, id);
  await hub.house.inside.store().db.updateTable('account').set({ active: 0 }).execute();
  await first.device.exchange();
  expect(await tickets(first.house)).toEqual([]);
  expect([before, await takeNumber(first.house, id)]).toEqual(['A1', 'A2']);
});

test('numbers of somebody else are not taken from a message', async () => {
  const { hub, first } = await aBuilding('desk', 'desk');
  await takeNumber(first.house, idsOf(1));
  const [row] = await first.house.inside.store().db.selectFrom('sync_outbox').selectAll().execute();
  expect(JSON.parse(row?.given ?? '')).toEqual([{ of: 'ticket', is: 10_001 }]);
  await first.house.inside
    .store()
    .db.updateTable('sync_outbox')
    .set({ given: JSON.stringify([{ of: 'ticket', is: 20_005 }]) })
    .execute();
  await first.device.exchange();
  expect(await tickets(hub.house)).toEqual(['1']);
});

const step = fc.record({
  what: fc.constantFrom('ticket', 'person', 'exchange'),
  computer: fc.nat(2),
});

test('in any story of tickets and persons, what stands on a paper is what the hub has, and no two are the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (story) => {
      const { hub, first, second } = await aBuilding('desk', 'desk');
      const houses = [hub.house, first.house, second.house];
      const ids = houses.map((_, n) => idsOf(n));
      const papers: string[] = [];
      for (const { what, computer } of story) {
        const [house, id] = [houses[computer], ids[computer]];
        if (!house || !id) continue;
        if (what === 'ticket') papers.push(await takeNumber(house, id));
        if (what === 'person') papers.push(await register(house, id));
        if (what === 'exchange') await [first, first, second][computer]?.device.exchange();
      }
      for (const { device } of [first, second, first]) await device.exchange();
      const { db } = hub.house.inside.store();
      const persons = await db.selectFrom('person').select('number').execute();
      const atHub = [...(await tickets(hub.house)), ...persons.map(({ number }) => number)];
      expect(atHub.sort()).toEqual(papers.sort());
      expect(new Set(papers).size).toBe(papers.length);
    }),
    { numRuns: 4, endOnFailure: true },
  );
}, 120_000);

test('a copy of a device gives other numbers from when it is known as a copy', async () => {
  const { hub, first } = await aBuilding('desk', 'desk');
  const line = hub.hub.lineOf('device-0');
  const { series } = await line.hello({
    protocol: 1,
    schemaVersion: '',
    appVersion: '',
    incarnation: 'the copy',
    now: hub.house.clock.now(),
    series: 1,
  });
  expect(series).toBe(3);
  expect(await takeNumber(first.house, idsOf(1))).toBe('A1');
});
