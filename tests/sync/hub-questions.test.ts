import { expect, onTestFinished, test, vi } from 'vitest';
import { allProcedures } from '#core/modules/index.ts';
import { newPerson } from '#core/modules/people/people.fixtures.ts';
import { createDevice, type TurnedAway } from '#core/sync/device.ts';
import { DeviceUnknown, HubAway, HubForeign, MessageRefused } from '#core/sync/line-errors.ts';
import { writeNotice } from '#core/sync/notices.ts';
import { isTooMuchPending, pendingOf } from '#core/sync/outbox.ts';
import { DeviceRefused, type HubLine } from '#core/sync/protocol.ts';
import { beginNewEpoch } from '#core/sync/roles.ts';
import { testAccountId } from '#tests/support/make-test-core.ts';
import { idsOf, joinHouse, makeHub } from '#tests/support/network.ts';

async function aDesk() {
  const hub = await makeHub();
  onTestFinished(() => hub.house.close());
  const desk = await joinHouse(hub, 'device-0', 'desk');
  onTestFinished(() => desk.house.close());
  await desk.device.exchange();
  return { hub, desk };
}

/** A desk whose questions to the hub all end like this. */
async function aDeskThatMeets(error: Error) {
  const { hub, desk } = await aDesk();
  const turnedAway: TurnedAway[] = [];
  const line = {
    ...hub.hub.lineOf('device-0'),
    call: async () => {
      throw error;
    },
  };
  desk.house.inside.network = await createDevice({
    core: desk.house.inside,
    procedures: allProcedures,
    line,
    onTurnedAway: (why) => void turnedAway.push(why),
  });
  const asked = desk.house.as('support').trajectories.list({});
  return { asked, turnedAway };
}

test.for([new DeviceRefused(), new DeviceUnknown(), new HubForeign('generation')])(
  'whoever drives this computer hears of $name at a question, the screen that the hub is away',
  async (error) => {
    const { asked, turnedAway } = await aDeskThatMeets(error);
    await expect(asked).rejects.toMatchObject({ code: 'HUB_AWAY' });
    expect(turnedAway).toEqual([error]);
  },
);

test('an administrator is told at any desk what happened to the network, and sees it off there', async () => {
  const { hub, desk } = await aDesk();
  const notice = { id: idsOf(5)(), kind: 'paired', name: 'Kiosk inkom', role: 'kiosk' } as const;
  await hub.house.inside
    .store()
    .write((tx) =>
      writeNotice(tx, { ...notice, at: hub.house.clock.now(), by: testAccountId('coordinator') }),
    );
  const here = desk.house.as('administrator').network;
  expect(await here.notices()).toMatchObject([{ ...notice, byName: 'Test coordinator' }]);
  await here.seeNotices({ commandId: idsOf(1)(), ids: [notice.id] });
  expect(await here.notices()).toEqual([]);
  expect(await hub.house.as('administrator').network.notices()).toEqual([]);
  await expect(desk.house.as('desk').network.notices()).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('silence is silence: nobody is told but the screen', async () => {
  const { asked, turnedAway } = await aDeskThatMeets(new HubAway('timeout'));
  await expect(asked).rejects.toMatchObject({ code: 'HUB_AWAY' });
  expect(turnedAway).toEqual([]);
});

test('a question the hub will never take is no silence', async () => {
  const { asked } = await aDeskThatMeets(new MessageRefused('tooLarge'));
  await expect(asked).rejects.toMatchObject({ code: 'UNEXPECTED' });
});

test('a hub that says in its greeting that it is another one, or an older one, gets nothing', async () => {
  const { hub, desk } = await aDesk();
  await desk.house.as('desk').people.create(newPerson(idsOf(1), { name: 'Blijft hier' }));
  desk.house.clock.pass(10);
  const real = hub.hub.lineOf('device-0');
  const push = () => Promise.reject(new Error('nothing is to be sent'));
  desk.line = { ...real, push, hello: async (question) => ({ ...(await real.hello(question)), hubId: 'x' }) };
  await expect(desk.device.exchange()).rejects.toEqual(new HubForeign('hub'));
  desk.line = {
    ...real,
    push,
    hello: async (question) => ({ ...(await real.hello(question)), generation: 0 }),
  };
  await expect(desk.device.exchange()).rejects.toEqual(new HubForeign('generation'));
});

test('a hub that fell back to an earlier day since it was greeted takes nothing before it is greeted again', async () => {
  const { hub, desk } = await aDesk();
  await desk.house.as('desk').people.create(newPerson(idsOf(1), { name: 'Gaat later' }));
  const { db } = hub.house.inside.store();
  await beginNewEpoch(hub.house.inside);
  const told: string[] = [];
  const real = hub.hub.lineOf('device-0');
  desk.line = {
    ...real,
    async hello(question) {
      told.push('hello');
      return real.hello(question);
    },
    async push(question) {
      const answer = await real.push(question);
      told.push(answer.stopped ?? 'taken');
      return answer;
    },
  };
  await desk.device.exchange();
  expect(told).toEqual(['otherEpoch', 'hello', 'taken']);
  expect(await db.selectFrom('person').select('name').execute()).toEqual([{ name: 'Gaat later' }]);
});

test('a hub that is known is not greeted at every exchange', async () => {
  const { hub, desk } = await aDesk();
  const real = hub.hub.lineOf('device-0');
  const hello = vi.fn<HubLine['hello']>(real.hello);
  desk.line = { ...real, hello };
  await desk.device.exchange();
  expect(hello).not.toHaveBeenCalled();
  desk.house.clock.pass(10);
  await desk.device.exchange();
  expect(hello).toHaveBeenCalledTimes(1);
});

test('what is only here is counted, with the moment of the first; from 500 or 24 hours on it is too much', async () => {
  const { desk } = await aDesk();
  const { reader } = desk.house.inside.store();
  expect(await pendingOf(reader)).toEqual({ count: 0, oldest: null });
  const first = desk.house.clock.now();
  const id = idsOf(1);
  await desk.house.as('desk').people.create(newPerson(id, { name: 'Eerste' }));
  desk.house.clock.pass(60);
  await desk.house.as('desk').people.create(newPerson(id, { name: 'Tweede' }));
  const pending = await pendingOf(reader);
  expect(pending).toEqual({ count: 2, oldest: first });
  expect(isTooMuchPending(pending, desk.house.clock.now())).toBe(false);
  desk.house.clock.pass(23 * 60);
  expect(isTooMuchPending(pending, desk.house.clock.now())).toBe(true);
  expect(isTooMuchPending({ count: 500, oldest: first }, first)).toBe(true);
  await desk.device.exchange();
  expect(await pendingOf(reader)).toEqual({ count: 0, oldest: null });
});

test('what could never be sent is not done here either', async () => {
  const { desk } = await aDesk();
  const huge = { items: Array.from({ length: 30_000 }, () => 'x'.repeat(40)) };
  const { inside } = desk.house;
  const kept = inside.store().write((tx) =>
    inside.network.keep(tx, {
      path: 'people.create',
      version: 1,
      commandId: 'huge',
      args: huge,
      session: { place: 'staff', tokenHash: '', state: { kind: 'signedOut' } },
      actor: null,
      given: [],
      now: desk.house.clock.now(),
    }),
  );
  await expect(kept).rejects.toThrow('larger than a hub takes');
  expect(await pendingOf(inside.store().reader)).toEqual({ count: 0, oldest: null });
});
