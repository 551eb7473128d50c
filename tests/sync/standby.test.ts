import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { newPerson } from '#core/modules/people/people.fixtures.ts';
import { openEncrypted } from '#core/store/cipher.ts';
import { storeFiles } from '#core/store/files.ts';
import { filesOf } from '#core/sync/keeper/parts.ts';
import { copiesFolder, keptCopies } from '#core/sync/standby/kept-copies.ts';
import {
  type Computer,
  computer,
  pair,
  patience,
  type RunningHub,
  refusesFormer,
  runningHub,
  secret,
  together,
} from '../support/network-house.ts';

/** A standby that keeps the first backup of its hub. */
async function standbyOf(hub: RunningHub): Promise<Computer> {
  const standby = await computer(3);
  await pair(hub, standby, { name: 'Kelder', role: 'standby' });
  await vi.waitFor(async () => {
    const { device } = await standby.client.network.status();
    expect(device).toMatchObject({ contact: 'together', copies: { count: 1 } });
  }, patience);
  return standby;
}

/** A backup of the hub, also on the standby; gives its name. */
async function backUp(hub: RunningHub, standby: Computer): Promise<string> {
  hub.house.clock.pass(1);
  const { name } = await hub.client.admin.createBackup({ commandId: hub.id() });
  await standby.client.network.tryNow();
  await vi.waitFor(() => expect(namesOn(standby)).toContain(name), patience);
  return name;
}

const namesOn = ({ house }: Computer): string[] => keptCopies(house.folder).map(({ name }) => name);

const addPerson = async (at: Computer, name: string): Promise<string> => {
  const person = newPerson(at.id, { name });
  await at.client.people.create(person);
  return person.personId;
};

const wrongCode = 'AAAAA-AAAAA-AAAAA-AAAAA-AAAAA';

test('a standby takes over with the recovery code: what a desk confirmed is there, and the former hub is refused', async () => {
  const hub = await runningHub();
  const desk = await computer(2);
  await pair(hub, desk, { name: 'Balie 2', role: 'desk' });
  await desk.client.session.signIn({ signInName: 'an', secret });
  const standby = await standbyOf(hub);
  const known = await addPerson(desk, 'Voor de kopie');
  await vi.waitFor(() => hub.client.people.get({ personId: known }), patience);
  await backUp(hub, standby);
  const after = await addPerson(desk, 'Na de kopie');
  await vi.waitFor(() => hub.client.people.get({ personId: after }), patience);
  const lost = await addPerson(hub, 'Alleen op de hoofdcomputer');
  const [row] = (await hub.client.network.devices()).filter(({ role }) => role === 'standby');
  expect(row).toMatchObject({ name: 'Kelder', tookOverAt: null, copy: { madeBy: 'app' } });
  expect(row?.copy?.keptAt).not.toBeNull();

  await hub.house.close();
  const former = await computer(4, { diskOf: hub.house });
  await former.house.inside.computers.stop();
  rmSync(hub.house.folder, { recursive: true, force: true });
  const alone = await addPerson(desk, 'Zonder hoofdcomputer');

  await expect(standby.client.network.takeOver({ recoveryCode: wrongCode })).rejects.toMatchObject({
    data: { reason: 'session.wrongRecoveryCode' },
  });
  expect(await standby.client.network.status()).toMatchObject({
    role: 'device',
    device: { role: 'standby' },
  });

  const { status } = await standby.client.network.takeOver({ recoveryCode: hub.recoveryCode });
  expect(status).toMatchObject({ state: 'signedOut', house: { name: 'De Deelfabriek' } });
  expect(await standby.client.network.status()).toMatchObject({ role: 'hub', hub: { isServing: true } });
  await standby.client.session.signIn({ signInName: 'an', secret });
  await desk.client.network.tryNow();
  for (const personId of [known, after, alone])
    await vi.waitFor(() => standby.client.people.get({ personId }), patience);
  await together(desk);
  await expect(standby.client.people.get({ personId: lost })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const devices = await standby.client.network.devices();
  expect(devices.map(({ name, status, tookOverAt }) => [name, status, tookOverAt !== null])).toEqual([
    ['Balie 2', 'active', false],
    ['Kelder', 'revoked', true],
  ]);

  await refusesFormer(desk, former, standby);
});

test('a standby holds nothing of the house that can be read, in its files or in its own decrypted one', async () => {
  const hub = await runningHub();
  await addPerson(hub, 'Zorgmerk Kwetsbaar');
  const standby = await standbyOf(hub);
  await backUp(hub, standby);
  await standby.house.close();
  const marks = /Zorgmerk|Deelfabriek|An Eerste/;
  const files = readdirSync(standby.house.folder, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  expect(files.map(({ name }) => name)).toContain('deelbalie.recovery.json');
  for (const { name, parentPath } of files)
    expect([name, marks.test(readFileSync(join(parentPath, name), 'latin1'))]).toEqual([name, false]);
  const key = (await standby.house.ports.keys.read()) ?? new Uint8Array();
  expect(wordsIn(storeFiles(standby.house.folder).database, key)).not.toMatch(marks);
  // The same look finds them where they are: in the copy, with the key of the house.
  const houseKey = (await hub.house.ports.keys.read()) ?? new Uint8Array();
  expect(wordsIn(keptCopies(standby.house.folder)[0]?.file ?? '', houseKey)).toMatch(marks);
});

/** Every text of every table of a file. */
function wordsIn(file: string, key: Uint8Array): string {
  const connection = openEncrypted(file, key, { readonly: true, fileMustExist: true });
  try {
    const tables = connection
      .prepare<[], { name: string }>(
        "select name from sqlite_master where type = 'table' and sql not like 'create virtual%'",
      )
      .all();
    return JSON.stringify(
      tables.map(({ name }) => connection.prepare<[], unknown>(`select * from "${name}"`).all()),
    );
  } finally {
    connection.close();
  }
}

test('a desk with rows of the house does not become a standby, and what it has not sent stays', async () => {
  const hub = await runningHub();
  const desk = await computer(2);
  await pair(hub, desk, { name: 'Balie 2', role: 'desk' });
  await desk.client.session.signIn({ signInName: 'an', secret });
  const { computers } = desk.house.inside;
  await computers.stop();
  filesOf(desk.house.inside).membership.remove();
  await computers.start();
  await addPerson(desk, 'Nog niet verstuurd');
  await vi.waitFor(async () => {
    const { device } = await desk.client.network.status();
    expect(device?.contact).toBe('unknown');
  }, patience);
  const { code } = await hub.client.network.openPairing({ name: 'Kelder', role: 'standby', secret });
  await desk.client.network.join({ way: 'code', code, address: `127.0.0.1:${hub.port}` });
  await vi.waitFor(async () => {
    const { joining } = await desk.client.network.status();
    expect(joining).toEqual({ state: 'failed', reason: 'holdsData' });
  }, patience);
  expect(await desk.client.network.status()).toMatchObject({
    device: { role: 'desk', pending: { count: 1 } },
  });
});

test('a standby that is sent away erases its copies', async () => {
  const hub = await runningHub();
  const standby = await standbyOf(hub);
  expect(existsSync(copiesFolder(standby.house.folder))).toBe(true);
  const [listed] = await hub.client.network.devices();
  await hub.client.network.revoke({ commandId: hub.id(), deviceId: listed?.id ?? '', secret });
  await standby.client.network.tryNow();
  await vi.waitFor(async () => {
    const [gone] = await hub.client.network.devices();
    expect(gone?.wipedAt).not.toBeNull();
  }, patience);
  expect(existsSync(copiesFolder(standby.house.folder))).toBe(false);
  expect((await standby.client.network.status()).role).toBe('alone');
});

test('the newest copy is bad: the one before it takes over', async () => {
  const hub = await runningHub();
  const standby = await standbyOf(hub);
  const [first] = namesOn(standby);
  const second = await backUp(hub, standby);
  const [newest] = keptCopies(standby.house.folder);
  expect(newest?.name).toBe(second);
  const bytes = readFileSync(newest?.file ?? '');
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
  writeFileSync(newest?.file ?? '', bytes);
  await hub.house.close();
  const { backupMadeAt } = await standby.client.network.takeOver({ recoveryCode: hub.recoveryCode });
  expect(backupMadeAt).toBe('2026-11-23T09:00:00.000Z');
  const { backups } = await standbyBackups(standby);
  expect(backups.map(({ name }) => name)).toEqual([second, first]);
});

async function standbyBackups(standby: Computer) {
  await standby.client.session.signIn({ signInName: 'an', secret });
  return standby.client.admin.listBackups();
}
