import { expect, onTestFinished, test } from 'vitest';
import { initiativeFields, itemFields, kindFields } from '#core/modules/catalog/catalog.testing.ts';
import { mostPhotoBytes } from '#core/modules/catalog/photos.rules.ts';
import { newPerson } from '#core/modules/people/people.fixtures.ts';
import { memoryKeeper } from '#core/store/keys.ts';
import { PairingDesk } from '#core/sync/pairing/desk.ts';
import type { PairedDevice } from '#core/sync/pairing/window.ts';
import { DeviceRefused } from '#core/sync/protocol.ts';
import { becomeDevice } from '#core/sync/roles.ts';
import { readState } from '#core/sync/state.ts';
import { fingerprintOf } from '#core/sync/trust/certificate.ts';
import { hubPapers } from '#core/sync/trust/hub-identity.ts';
import type { Membership } from '#core/sync/trust/network-files.ts';
import { networkFiles } from '#core/sync/trust/network-files.ts';
import { faultProxy } from '#tests/support/fault-proxy.ts';
import { testIds } from '#tests/support/fixed-ports.ts';
import { bytes } from '#tests/support/lan-house.ts';
import { makeTestCore } from '#tests/support/make-test-core.ts';
import { idsOf, lineUp, makeHub, type TestHub } from '#tests/support/network.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';
import { connectHub } from '../../src/main/hosts/lan/connect-hub.ts';
import { pairWithHub } from '../../src/main/hosts/lan/pair-with-hub.ts';
import { serveHub } from '../../src/main/hosts/lan/serve-hub.ts';

/** The engine's hub behind real certificates and a bad network, and the list of devices in its own file. */
async function served({ house, hub }: TestHub) {
  const { db } = house.inside.store();
  const { hub_id: hubId, generation } = await readState(db);
  const files = networkFiles(temporaryFolder(), memoryKeeper(bytes(32)), bytes);
  const papers = await hubPapers(files, { hubId, generation, isFirst: true }, bytes);
  const deviceOf = async (fingerprint: string) =>
    (await db
      .selectFrom('sync_device')
      .select(['id', 'role', 'status'])
      .where('fingerprint', '=', fingerprint)
      .executeTakeFirst()) ?? null;
  let wake: () => void = () => undefined;
  const desk = new PairingDesk(
    {
      clock: house.clock,
      ids: testIds(9),
      random: { bytes },
      deviceOf,
      keepDevice: (paired) => keep(house, paired),
      noteFailure: async () => {},
      changed: () => wake(),
    },
    fingerprintOf(papers.root),
  );
  const set = (id: string, values: object) =>
    db.updateTable('sync_device').set(values).where('id', '=', id).execute();
  const server = await serveHub({
    ...papers,
    hub,
    deviceOf,
    noteWiped: async (id) => void (await set(id, { wiped_at: house.clock.now() })),
    pairing: desk,
    log: house.inside.ports.log,
    port: 0,
    address: '127.0.0.1',
  });
  const proxy = await faultProxy(server.port);
  onTestFinished(async () => {
    await proxy.close();
    await server.close();
  });
  const compared = async () => {
    for (;;) {
      const state = desk.state();
      if (state.kind === 'compare') return state;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return { desk, proxy, compared, set, deviceOf };
}

async function keep(house: TestHub['house'], paired: PairedDevice): Promise<void> {
  await house.inside
    .store()
    .db.insertInto('sync_device')
    .values({
      id: paired.deviceId,
      name: paired.name,
      role: paired.role,
      fingerprint: paired.fingerprint,
      status: 'active',
      paired_at: paired.pairedAt,
      paired_by: paired.acceptedBy,
      seen_at: null,
      clock_offset: 0,
      revoked_at: null,
      revoked_by: null,
      wiped_at: null,
    })
    .execute();
}

type Served = Awaited<ReturnType<typeof served>>;

/** A desk that comes in by the picture on the hub's screen. */
async function pair({ desk, proxy, compared }: Served): Promise<Membership> {
  const { secret, root } = desk.open({ name: 'Desk 2', role: 'desk', startedBy: 'account-1' });
  const invitation = { root, secret, addresses: [{ host: '127.0.0.1', port: proxy.port }] };
  let shown = '';
  const paired = pairWithHub({
    seen: { way: 'qr', invitation },
    randomBytes: bytes,
    async compare({ digits }) {
      shown = digits;
      return true;
    },
  });
  const { claimId, digits } = await compared();
  await desk.accept(claimId, { account: 'account-1', roleBefore: null });
  const { membership } = await paired;
  expect(shown).toBe(digits);
  return membership;
}

async function openLoans(house: TestHub['house']) {
  const { db } = house.inside.store();
  return db.selectFrom('loan').select(['item_id', 'person_id']).where('returned_at', 'is', null).execute();
}

test('a desk comes in, works, loses an answer and agrees all the same; sent away it is told, and says that it erased', async () => {
  const hub = await makeHub();
  onTestFinished(() => hub.house.close());
  const id = idsOf(0);
  const [initiativeId, kindId, itemId] = [id(), id(), id()];
  const boss = hub.house.as('coordinator').catalog;
  await boss.createInitiative({ commandId: id(), initiativeId, ...initiativeFields() });
  await boss.createKind({ commandId: id(), kindId, ...kindFields(initiativeId) });
  await boss.createItem({ commandId: id(), itemId, ...itemFields(kindId, 'AB-1') });
  const ann = newPerson(id, { name: 'Ann Voorbeeld' });
  await hub.house.as('desk').people.create(ann);

  const there = await served(hub);
  const membership = await pair(there);
  const house = await makeTestCore();
  onTestFinished(() => house.close());
  const { hubId, generation, deviceId } = membership;
  await becomeDevice(house.inside, { hubId, generation, deviceId, role: 'desk' });
  let isToLose = false;
  const line = connectHub({
    membership,
    async around(send, path) {
      if (!isToLose || path !== '/sync/push') return send();
      isToLose = false;
      const [answer] = await Promise.all([
        send().catch((error: unknown) => error),
        there.proxy.cutNextAnswer(),
      ]);
      throw answer;
    },
  });
  onTestFinished(() => line.close());
  const { device } = await lineUp(house, deviceId, line);
  await device.exchange();
  expect(await house.as('desk').people.search({ text: 'ann', limit: 5 })).toHaveLength(1);

  const work = idsOf(1);
  await house.as('desk').loans.handOver({
    commandId: work(),
    handOverId: work(),
    personId: ann.personId,
    items: [{ loanId: work(), itemId }],
  });
  isToLose = true;
  await expect(device.exchange()).rejects.toMatchObject({ name: 'HubAway', reason: 'broken' });
  const lent = [{ item_id: itemId, person_id: ann.personId }];
  expect(await openLoans(hub.house)).toEqual(lent);
  await device.exchange();
  expect([await openLoans(hub.house), await openLoans(house)]).toEqual([lent, lent]);
  expect(await hub.house.inside.store().db.selectFrom('sync_result').select('number').execute()).toEqual([
    { number: 1 },
  ]);

  await there.set(deviceId, { status: 'revoked', revoked_at: hub.house.clock.now() });
  await expect(device.exchange()).rejects.toBeInstanceOf(DeviceRefused);
  await line.wiped();
  const row = await hub.house.inside
    .store()
    .db.selectFrom('sync_device')
    .select('wiped_at')
    .executeTakeFirst();
  expect(row?.wiped_at).toBe(hub.house.clock.now());
});

test('the largest photo the contract takes goes to the hub and comes back to every computer, over the line', async () => {
  const hub = await makeHub();
  onTestFinished(() => hub.house.close());
  const there = await served(hub);
  const membership = await pair(there);
  const house = await makeTestCore();
  onTestFinished(() => house.close());
  const { hubId, generation, deviceId } = membership;
  await becomeDevice(house.inside, { hubId, generation, deviceId, role: 'desk' });
  const line = connectHub({ membership });
  onTestFinished(() => line.close());
  const { device } = await lineUp(house, deviceId, line);
  await device.exchange();

  const photo = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), bytes(mostPhotoBytes - 8)]);
  const base64 = photo.toString('base64');
  const work = idsOf(1);
  const photoId = work();
  await house.as('desk').upkeep.keepPhoto({ commandId: work(), photoId, base64 });
  const kept = await hub.house.as('desk').upkeep.photo({ photoId });
  expect(kept.base64).toBe(base64);
  await device.exchange();
  await device.photosHere();
  expect(await house.as('desk').upkeep.photo({ photoId })).toEqual(kept);
});
