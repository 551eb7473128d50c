import { cpSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { newPerson } from '#core/modules/people/people.fixtures.ts';
import { memoryKeeper } from '#core/store/keys.ts';
import { DeviceRefused, type DeviceRole, type PushedCommand } from '#core/sync/protocol.ts';
import { readState } from '#core/sync/state.ts';
import { type HubEngine, hubEngines } from '#tests/support/hub-places.ts';
import { inventedKey } from '#tests/support/invented-house.ts';
import { makeTestCore, type TestCore, testAccountId } from '#tests/support/make-test-core.ts';
import { idsOf, joinHouse, lineUp, makeHubOf } from '#tests/support/network.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';

const keys = () => memoryKeeper(inventedKey);

async function aHubAndADesk(engine: HubEngine, role: DeviceRole = 'desk') {
  const place = await engine.place();
  const hub = await makeHubOf(await place.open());
  onTestFinished(() => hub.house.close().then(place.close));
  const folder = temporaryFolder();
  const desk = await joinHouse(hub, 'device-0', role, { folder, ports: { keys: keys() } });
  onTestFinished(() => desk.house.close());
  await desk.device.exchange();
  return { hub, desk, folder };
}

const names = async (house: TestCore): Promise<string[]> =>
  (await house.inside.store().db.selectFrom('person').select('name').orderBy('name').execute()).map(
    ({ name }) => name,
  );

const attention = (house: TestCore) =>
  house.inside
    .store()
    .db.selectFrom('sync_attention')
    .select(['kind', 'command', 'reason', 'choice'])
    .execute();

const pushed = (changes: Partial<PushedCommand>, id = idsOf(9)): PushedCommand => {
  const { commandId, ...input } = newPerson(id, { name: 'Nieuw Voorbeeld' });
  return {
    number: 1,
    commandId,
    name: 'people.create',
    version: 1,
    input,
    who: {
      place: 'staff',
      accountId: testAccountId('desk'),
      role: 'desk',
      initiativeIds: null,
      kioskId: null,
    },
    askedAt: '2026-11-23T09:00:00.000Z',
    ...changes,
  };
};

describe.each(hubEngines)('a hub on $name', (engine) => {
  test.skipIf(engine.absent)(
    'a copy of a computer is noticed at its first push; what both did is kept (S13)',
    async () => {
      const { hub, desk, folder } = await aHubAndADesk(engine);
      await desk.house.close();
      const copied = temporaryFolder();
      cpSync(folder, copied, { recursive: true });
      const [one, other] = await Promise.all(
        [folder, copied].map(async (at) => {
          const house = await makeTestCore({ folder: at, ports: { keys: keys() } });
          onTestFinished(() => house.close());
          return lineUp(house, 'device-0', hub.hub.lineOf('device-0'));
        }),
      );
      if (!one || !other) throw new Error('two computers');
      await one.house.as('desk').people.create(newPerson(idsOf(1), { name: 'Van de ene' }));
      await other.house.as('desk').people.create(newPerson(idsOf(2), { name: 'Van de andere' }));
      await one.device.exchange();
      await other.device.exchange();
      await one.device.exchange();
      expect(await names(hub.house)).toEqual(['Van de andere', 'Van de ene']);
      expect(await names(one.house)).toEqual(await names(other.house));
      const [first, second] = await Promise.all(
        [one, other].map(({ house }) => readState(house.inside.store().reader)),
      );
      expect(first?.incarnation).not.toBe(second?.incarnation);
    },
  );

  test.skipIf(engine.absent)(
    'a command the hub does not know, or that is no command, is parked and never dropped (S16)',
    async () => {
      const { hub } = await aHubAndADesk(engine);
      const line = hub.hub.lineOf('device-0');
      const commands = ['people.becomeWise', 'people.search', 'constructor.name', 'people.create'].map(
        (name, at) => pushed({ name, number: at + 1 }, idsOf(10 + at)),
      );
      expect(await line.push({ incarnation: 'first', commands })).toEqual({ lastNumber: 4, stopped: null });
      expect(await names(hub.house)).toEqual(['Nieuw Voorbeeld']);
      expect((await attention(hub.house)).map(({ reason }) => reason)).toEqual([
        'unknownCommand',
        'unknownCommand',
        'unknownCommand',
      ]);
    },
  );

  test.skipIf(engine.absent)(
    'what somebody did who has left since is parked for whoever is responsible now',
    async () => {
      const { hub } = await aHubAndADesk(engine);
      await hub.house.inside
        .store()
        .db.updateTable('account')
        .set({ active: 0 })
        .where('id', '=', testAccountId('desk'))
        .execute();
      await hub.hub.lineOf('device-0').push({ incarnation: 'first', commands: [pushed({})] });
      expect(await attention(hub.house)).toMatchObject([
        { kind: 'parked', reason: 'accountEnded', choice: null },
      ]);
      expect(await names(hub.house)).toEqual([]);
    },
  );

  test.skipIf(engine.absent)(
    'a kiosk does nothing with persons or care, whoever its message says is signed in (P5)',
    async () => {
      const { hub } = await aHubAndADesk(engine, 'kiosk');
      const line = hub.hub.lineOf('device-0');
      await line.push({ incarnation: 'first', commands: [pushed({})] });
      expect(await attention(hub.house)).toMatchObject([{ reason: 'notForThisComputer' }]);
      const who = { ...pushed({}).who, accountId: testAccountId('support'), role: 'support' as const };
      expect(await line.call({ path: 'people.search', input: { text: 'a', limit: 5 }, who })).toMatchObject({
        error: { code: 'FORBIDDEN' },
      });
    },
  );

  test.skipIf(engine.absent)(
    'a kiosk that says a coordinator is signed in there changes nothing of the house',
    async () => {
      const { hub } = await aHubAndADesk(engine, 'kiosk');
      const id = idsOf(9);
      const { commandId, ...input } = { commandId: id(), initiativeId: id(), dishes: [] };
      const who = {
        ...pushed({}).who,
        accountId: testAccountId('coordinator'),
        role: 'coordinator' as const,
      };
      const commands = [pushed({ name: 'menu.setToday', commandId, input, who })];
      await hub.hub.lineOf('device-0').push({ incarnation: 'first', commands });
      expect(await attention(hub.house)).toMatchObject([{ kind: 'parked', reason: 'notForThisComputer' }]);
    },
  );

  test.skipIf(engine.absent)(
    'a desk that only sells asks nothing of care, whoever is signed in there',
    async () => {
      const { desk } = await aHubAndADesk(engine, 'shop');
      const support = desk.house.as('support');
      await expect(support.trajectories.list({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(support.questions.list({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
      expect(await desk.house.as('coordinator').admin.listAccounts({})).not.toEqual([]);
    },
  );

  test.skipIf(engine.absent)(
    'a role in a message is not believed: what the account may not do is parked',
    async () => {
      const { hub } = await aHubAndADesk(engine);
      const line = hub.hub.lineOf('device-0');
      const who = {
        ...pushed({}).who,
        accountId: testAccountId('volunteer'),
        role: 'administrator' as const,
      };
      const input = { name: 'x' };
      const answer = await line.call({ path: 'admin.listAccounts', input, who });
      expect(answer).toMatchObject({ error: { code: 'FORBIDDEN' } });
    },
  );

  test.skipIf(engine.absent)(
    'a number is used once: the same again changes nothing, a gap stops, another command under it is a copy (S2)',
    async () => {
      const { hub } = await aHubAndADesk(engine);
      const line = hub.hub.lineOf('device-0');
      const first = pushed({});
      await line.push({ incarnation: 'first', commands: [first] });
      expect(await line.push({ incarnation: 'first', commands: [first] })).toEqual({
        lastNumber: 1,
        stopped: null,
      });
      expect(await names(hub.house)).toHaveLength(1);
      expect(await line.push({ incarnation: 'first', commands: [pushed({ number: 3 }, idsOf(11))] })).toEqual(
        {
          lastNumber: 1,
          stopped: 'gap',
        },
      );
      expect(await line.push({ incarnation: 'first', commands: [pushed({}, idsOf(12))] })).toEqual({
        lastNumber: 1,
        stopped: 'clone',
      });
    },
  );

  test.skipIf(engine.absent)(
    'care is asked of the hub; without it the screen says so, and the rest goes on',
    async () => {
      const { hub, desk } = await aHubAndADesk(engine);
      const support = desk.house.as('support');
      expect(await support.trajectories.list({})).toEqual([]);
      desk.line = { ...hub.hub.lineOf('device-0'), call: () => Promise.reject(new Error('away')) };
      await expect(support.trajectories.list({})).rejects.toMatchObject({ code: 'HUB_AWAY' });
      await desk.house.as('desk').people.create(newPerson(idsOf(1), { name: 'Gaat door' }));
      expect(await names(desk.house)).toEqual(['Gaat door']);
    },
  );

  test.skipIf(engine.absent)('a computer that was revoked hears it at its next word', async () => {
    const { hub, desk } = await aHubAndADesk(engine);
    await hub.house.inside
      .store()
      .db.updateTable('sync_device')
      .set({ status: 'revoked', revoked_at: hub.house.clock.now() })
      .execute();
    await expect(desk.device.exchange()).rejects.toBeInstanceOf(DeviceRefused);
  });

  test.skipIf(engine.absent)(
    'clocks order nothing: what is asked in a year to come is of now, and a wrong clock is known (S15)',
    async () => {
      const { hub, desk } = await aHubAndADesk(engine);
      desk.house.clock.set('2036-01-01T00:00:00.000Z');
      await desk.house.as('desk').people.create(newPerson(idsOf(1), { name: 'Uit de toekomst' }));
      await desk.device.exchange();
      const [row] = await hub.house.inside.store().db.selectFrom('person').select('created_at').execute();
      expect(row?.created_at).toBe(hub.house.clock.now());
      const [device] = await hub.house.inside
        .store()
        .db.selectFrom('sync_device')
        .select('clock_offset')
        .execute();
      expect(device?.clock_offset).toBeLessThan(-9 * 365 * 24 * 3600_000);
    },
  );
});
