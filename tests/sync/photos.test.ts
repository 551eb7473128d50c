import { randomBytes } from 'node:crypto';
import { expect, onTestFinished, test, vi } from 'vitest';
import { initiativeFields, kindFields } from '#core/modules/catalog/catalog.testing.ts';
import { memoryKeeper } from '#core/store/keys.ts';
import { blobPiece } from '#core/sync/line-limits.ts';
import type { BlobAnswer, DeviceRole, HubLine } from '#core/sync/protocol.ts';
import { beginNewEpoch } from '#core/sync/roles.ts';
import { inventedKey } from '#tests/support/invented-house.ts';
import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';
import { idsOf, joinHouse, lineUp, makeHub } from '#tests/support/network.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';

const png = Buffer.from('89504e470d0a1a0a', 'hex');
/** A photo as large as the house takes them: it goes in two pieces. */
const large = Buffer.concat([png, randomBytes(399_000)]);

async function aHouseWithAPhoto(bytes = large, role: DeviceRole = 'desk') {
  const hub = await makeHub();
  onTestFinished(() => hub.house.close());
  const id = idsOf(0);
  const [initiativeId, kindId, photoId] = [id(), id(), id()];
  const boss = hub.house.as('coordinator').catalog;
  await boss.createInitiative({ commandId: id(), initiativeId, ...initiativeFields() });
  await boss.createKind({ commandId: id(), kindId, ...kindFields(initiativeId) });
  await hub.house.inside
    .store()
    .db.insertInto('photo')
    .values({ id: photoId, mime: 'image/png', bytes, added_at: '2026-11-23T09:00:00.000Z' })
    .execute();
  await hub.house.inside.store().db.updateTable('item_kind').set({ photo_id: photoId }).execute();
  const folder = temporaryFolder();
  const desk = await joinHouse(hub, 'device-0', role, opened(folder));
  return { hub, desk, folder, photoId, kindId };
}

const opened = (folder: string) => ({ folder, ports: { keys: memoryKeeper(inventedKey) } });

/** Counts what is asked, and answers the n-th question in another way. */
function watched(line: HubLine, other: (answer: BlobAnswer, n: number) => BlobAnswer = (answer) => answer) {
  const asked: number[] = [];
  const blob: HubLine['blob'] = async (question) => {
    asked.push(question.start);
    return other(await line.blob(question), asked.length);
  };
  return { asked, line: { ...line, blob } };
}

const look = (house: TestCore, photoId: string) => house.as('desk').catalog.photo({ photoId });
const whole = { mime: 'image/png', base64: large.toString('base64') };

test('a row comes without its photo, which shows as none; the photo comes by itself, and screens hear of it', async () => {
  const { hub, desk, photoId } = await aHouseWithAPhoto();
  onTestFinished(() => desk.house.close());
  const held = Promise.withResolvers<void>();
  const real = hub.hub.lineOf('device-0');
  desk.line = { ...real, blob: async (question) => (await held.promise, real.blob(question)) };
  const publish = vi.spyOn(desk.house.inside.feed, 'publish');
  await desk.device.exchange();
  await expect(look(desk.house, photoId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  held.resolve();
  await desk.device.photosHere();
  expect(await look(desk.house, photoId)).toEqual(whole);
  const refs = publish.mock.calls.flatMap(([message]) => message.refs);
  expect(refs).toContainEqual({ entity: 'photo', id: photoId });
  // It is no act of this computer: nothing waits to be sent or taken back.
  const { db } = desk.house.inside.store();
  expect(await db.selectFrom('sync_undo').selectAll().execute()).toEqual([]);
});

test('a photo that broke off goes on with the piece that is missing, also after a restart', async () => {
  const { hub, desk, folder, photoId } = await aHouseWithAPhoto();
  const real = hub.hub.lineOf('device-0');
  const first = watched(real, (answer, n) => {
    if (n === 2) throw new Error('cut');
    return answer;
  });
  desk.line = first.line;
  await desk.device.exchange();
  await desk.device.photosHere();
  expect(first.asked).toEqual([0, blobPiece]);
  await desk.house.close();

  const again = watched(real);
  const back = await lineUp(await makeTestCore(opened(folder)), 'device-0', again.line);
  onTestFinished(() => back.house.close());
  await back.device.exchange();
  await back.device.photosHere();
  expect(again.asked).toEqual([blobPiece]);
  expect(await look(back.house, photoId)).toEqual(whole);
  expect(await back.house.inside.store().db.selectFrom('sync_piece').selectAll().execute()).toEqual([]);
});

test('bytes that are not those the hub has are never shown; they are asked anew', async () => {
  const { hub, desk, photoId } = await aHouseWithAPhoto();
  onTestFinished(() => desk.house.close());
  const real = hub.hub.lineOf('device-0');
  const spoiled = Buffer.alloc(blobPiece, 7).toString('base64');
  desk.line = watched(real, (answer, n) => (n === 1 ? { ...answer, base64: spoiled } : answer)).line;
  await desk.device.exchange();
  await desk.device.photosHere();
  await expect(look(desk.house, photoId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await desk.device.exchange();
  await desk.device.photosHere();
  expect(await look(desk.house, photoId)).toEqual(whole);
});

test('a photo that is here stays when everything else comes anew', async () => {
  const { hub, desk, photoId } = await aHouseWithAPhoto();
  onTestFinished(() => desk.house.close());
  await desk.device.exchange();
  await desk.device.photosHere();
  await beginNewEpoch(hub.house.inside);
  const counted = watched(hub.hub.lineOf('device-0'));
  desk.line = counted.line;
  await desk.device.exchange();
  await desk.device.photosHere();
  expect(counted.asked).toEqual([]);
  expect(await look(desk.house, photoId)).toEqual(whole);
});

test('a photo that was taken away here and comes back, because the hub refused, is fetched again', async () => {
  const { hub, desk, photoId, kindId } = await aHouseWithAPhoto();
  onTestFinished(() => desk.house.close());
  await desk.device.exchange();
  await desk.device.photosHere();
  await desk.house.as('coordinator').catalog.removeKindPhoto({ commandId: idsOf(1)(), kindId });
  await expect(look(desk.house, photoId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  // The coordinator left in the meantime.
  await hub.house.inside.store().db.updateTable('account').set({ active: 0 }).execute();
  await desk.device.exchange();
  await desk.device.photosHere();
  expect(await look(desk.house, photoId)).toEqual(whole);
});

test('a device gets the bytes of what it may hold, and of nothing else', async () => {
  const { hub, desk, photoId } = await aHouseWithAPhoto(large, 'kiosk');
  onTestFinished(() => desk.house.close());
  await hub.house.inside
    .store()
    .db.insertInto('upkeep_photo')
    .values({
      id: 'damage',
      mime: 'image/png',
      bytes: png,
      added_at: '2026-11-23T09:00:00.000Z',
      condition_id: null,
      report_id: null,
      entry_id: null,
    })
    .execute();
  const line = hub.hub.lineOf('device-0');
  const size = async (table: string, key: string) =>
    (await line.blob({ table, key: JSON.stringify([key]), start: 0 })).size;
  expect(await size('photo', photoId)).toBe(large.length);
  expect(await size('upkeep_photo', 'damage')).toBe(0);
  expect(await size('photo', 'nothing')).toBe(0);
  expect(await size('person', photoId)).toBe(0);
  expect(await size('sqlite_master', 'photo')).toBe(0);
});
