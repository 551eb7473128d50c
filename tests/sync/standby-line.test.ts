import { writeFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { storeFiles } from '#core/store/files.ts';
import { HubAway } from '#core/sync/line-errors.ts';
import { isAnsweredHere, mayAsk, mayHold } from '#core/sync/natures.ts';
import { deviceRoles, NotForThisDevice } from '#core/sync/protocol.ts';
import { mayWriteTable, namedTables, searchTable } from '#core/sync/table-zones.ts';
import { access } from '#shared/contract/access.ts';
import type { ProcedurePath } from '#shared/contract/index.ts';
import { testId } from '../support/fixed-ports.ts';
import { hubEngines } from '../support/hub-places.ts';
import { aCall, aHello, aPull, aPush, lanHouse } from '../support/lan-house.ts';
import { joinHouse, makeHub, makeHubOf } from '../support/network.ts';

const paths = Object.keys(access) as ProcedurePath[];

test('a standby may hold no zone and no table, and asks the hub nothing of the house', () => {
  for (const zone of ['house', 'line', 'desk', 'care', 'hub'] as const)
    expect([zone, mayHold('standby', zone)]).toEqual([zone, false]);
  for (const table of [...namedTables(), searchTable])
    expect([table, mayWriteTable('standby', table)]).toEqual([table, false]);
  for (const path of paths) expect([path, mayAsk('standby', path)]).toEqual([path, false]);
  expect(
    paths.filter((path) => isAnsweredHere('standby', path, true)).map((path) => path.split('.')[0]),
  ).toEqual(expect.not.arrayContaining(['people', 'catalog', 'admin', 'tickets']));
});

test('the hub gives a standby no rows, takes no act of it and answers none of its questions; its backups go to nobody else', async () => {
  const hub = await makeHub();
  onTestFinished(() => hub.house.close());
  for (const role of deviceRoles) {
    const joined = await joinHouse(hub, role, role);
    onTestFinished(() => joined.house.close());
  }
  const line = hub.hub.lineOf('standby');
  expect(await line.hello({ ...aHello, incarnation: 'i' })).toMatchObject({ role: 'standby', series: 0 });
  const refused = { name: NotForThisDevice.name };
  await expect(line.pull(aPull)).rejects.toMatchObject(refused);
  await expect(line.push(aPush('a'))).rejects.toMatchObject(refused);
  await expect(line.call(aCall)).rejects.toMatchObject(refused);
  await expect(line.blob({ table: 'photo', key: '["a"]', start: 0 })).rejects.toMatchObject(refused);

  const { backup } = await hub.hub.standbyLineOf('standby').newestBackup({});
  const name = backup?.name ?? '';
  expect(name).toMatch(/^deelbalie-.*\.sqlite$/);
  for (const role of deviceRoles.filter((one) => one !== 'standby')) {
    const asked = hub.hub.standbyLineOf(role);
    await expect(asked.newestBackup({})).rejects.toMatchObject(refused);
    await expect(asked.pieceOfBackup({ name, start: 0 })).rejects.toMatchObject(refused);
    await expect(asked.backupKept({ name, madeAt: aHello.now })).rejects.toMatchObject(refused);
  }
  await hub.house.inside
    .store()
    .db.updateTable('sync_device')
    .set({ status: 'revoked', revoked_at: aHello.now })
    .where('id', '=', 'standby')
    .execute();
  await expect(hub.hub.standbyLineOf('standby').pieceOfBackup({ name, start: 0 })).rejects.toMatchObject({
    name: 'DeviceRefused',
  });
});

test('the hub offers a backup made since the standby was let in, with the wrap of the recovery code and no other', async () => {
  const hub = await makeHub();
  onTestFinished(() => hub.house.close());
  await hub.house.as('administrator').admin.createBackup({ commandId: hub.house.id() });
  hub.house.clock.pass(5);
  const joined = await joinHouse(hub, 'standby', 'standby');
  onTestFinished(() => joined.house.close());
  hub.house.clock.pass(1);
  const cost = { name: 'argon2id', memory: 65_536, passes: 3, lanes: 4 };
  const wrap = { version: 1, made: aHello.now, kdf: cost, salt: 'a', nonce: 'b', sealed: 'c', tag: 'd' };
  const { recovery } = storeFiles(hub.house.folder);
  writeFileSync(recovery, JSON.stringify({ ...wrap, ofTheSystem: 'another wrap' }));
  const line = hub.hub.standbyLineOf('standby');
  const { backup, madeBy, papers } = await line.newestBackup({});
  expect(JSON.parse(papers.recovery ?? '')).toEqual(wrap);
  expect([madeBy, backup?.madeAt]).toEqual(['app', '2026-11-23T09:06:00.000Z']);
  // The same one, as long as there is no newer.
  expect((await line.newestBackup({})).backup).toEqual(backup);
  let size = 0;
  for (;;) {
    const { base64 } = await line.pieceOfBackup({ name: backup?.name ?? '', start: size });
    if (base64 === '') break;
    size += Buffer.from(base64, 'base64').length;
  }
  expect(size).toBe(backup?.size);
  for (const name of ['deelbalie-20261123-000000-manual.sqlite', '../deelbalie.sqlite'])
    expect(await line.pieceOfBackup({ name, start: 0 })).toEqual({ base64: '' });
});

test('a hub on a database server says that it makes no backups of its own', async () => {
  const engine = hubEngines.find(({ name }) => name === 'PGlite');
  const place = await engine?.place();
  if (!place) throw new Error('no PGlite');
  onTestFinished(() => place.close());
  const house = await place.open();
  onTestFinished(() => house.close());
  const hub = await makeHubOf(house);
  const id = testId(1);
  const joined = await joinHouse(hub, id, 'standby');
  onTestFinished(() => joined.house.close());
  expect(await hub.hub.standbyLineOf(id).newestBackup({})).toEqual({
    madeBy: 'server',
    backup: null,
    papers: { recovery: null, root: null },
  });
  const [row] = await house.as('administrator').network.devices();
  expect(row?.copy).toEqual({ madeBy: 'server', madeAt: null, keptAt: null });
}, 120_000);

test('over the line a refusal keeps the device what it is: it is not sent away', async () => {
  const house = await lanHouse();
  house.standbyLine.newestBackup = async () => {
    throw new NotForThisDevice();
  };
  const connection = house.connect(await house.device('desk'));
  await expect(connection.newestBackup({})).rejects.toBeInstanceOf(HubAway);
  expect(house.log.map(({ facts }) => facts)).toContainEqual(
    expect.objectContaining({ path: '/sync/backup/newest', status: 403, error: 'role' }),
  );
});
