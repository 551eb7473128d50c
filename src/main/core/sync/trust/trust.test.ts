import { X509Certificate } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytes } from '#tests/support/lan-house.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';
import { type KeyKeeper, memoryKeeper } from '../../store/keys.ts';
import { StoreProblem } from '../../store/problems.ts';
import { fingerprintOf } from './certificate.ts';
import { hubNameIn, newDevice, newHub, newRoot } from './identity.ts';
import { networkFiles } from './network-files.ts';

const read = (pem: string): X509Certificate => new X509Certificate(pem);

test('the root vouches for a hub, whose certificate says which it is; a device vouches for itself', async () => {
  const root = await newRoot(bytes);
  const hub = await newHub({ root, hubId: 'hub-1', generation: 7, randomBytes: bytes });
  const device = await newDevice(bytes);
  const [rootRead, hubRead, deviceRead] = [root, hub, device].map(({ certificate }) => read(certificate));
  expect(rootRead?.ca).toBe(true);
  expect(hubRead?.ca).toBe(false);
  expect(hubRead?.checkIssued(rootRead as X509Certificate)).toBe(true);
  expect(hubRead?.verify((rootRead as X509Certificate).publicKey)).toBe(true);
  expect(deviceRead?.verify((rootRead as X509Certificate).publicKey)).toBe(false);
  expect(deviceRead?.verify((deviceRead as X509Certificate).publicKey)).toBe(true);
  expect(hubNameIn(hubRead?.subjectAltName)).toEqual({ hubId: 'hub-1', generation: 7 });
  expect(hubNameIn(deviceRead?.subjectAltName)).toBeNull();
});

test('a certificate holds for every clock, has a number nobody can guess and names nobody', async () => {
  const [one, two] = [await newDevice(bytes), await newDevice(bytes)].map(({ certificate }) =>
    read(certificate),
  );
  expect([one?.validFrom, one?.validTo]).toEqual(['Jan  1 00:00:00 1970 GMT', 'Dec 31 23:59:59 9999 GMT']);
  expect(one?.serialNumber).toMatch(/^[4-7][0-9A-F]{31}$/);
  expect(one?.serialNumber).not.toBe(two?.serialNumber);
  expect([one?.subject, two?.subject]).toEqual(['CN=deelbalie device', 'CN=deelbalie device']);
});

test('a fingerprint is the SHA-256 other tools print', async () => {
  const { certificate } = await newDevice(bytes);
  const printed = read(certificate).fingerprint256.replaceAll(':', '').toLowerCase();
  expect(fingerprintOf(certificate)).toBe(printed);
  expect(fingerprintOf(new Uint8Array(read(certificate).raw))).toBe(printed);
});

test('an id that could be read as another one is not signed', async () => {
  const root = await newRoot(bytes);
  for (const hubId of ['', 'a:1', 'a, URI:urn:deelbalie:hub:b', 'a"', 'é', 'x'.repeat(65)])
    await expect(newHub({ root, hubId, generation: 1, randomBytes: bytes })).rejects.toThrow(RangeError);
  for (const generation of [-1, 0.5, Number.NaN, 2 ** 53])
    await expect(newHub({ root, hubId: 'a', generation, randomBytes: bytes })).rejects.toThrow(RangeError);
});

test('only exactly one name of a hub is read as one', () => {
  expect(hubNameIn('URI:urn:deelbalie:hub:a:1, URI:urn:deelbalie:hub:a:2')).toBeNull();
  expect(hubNameIn('URI:urn:deelbalie:hub:a:01')).toBeNull();
  expect(hubNameIn(undefined)).toBeNull();
  fc.assert(
    fc.property(fc.string(), (text) => {
      const found = hubNameIn(`URI:urn:deelbalie:hub:${text}`);
      return found === null || text === `${found.hubId}:${found.generation}`;
    }),
  );
});

const problem = (reason: string) =>
  expect.objectContaining({ code: 'noKey', params: expect.objectContaining({ reason }) });

test('the root is sealed with the data key, in a file of its owner, and travels with the backups', async () => {
  const folder = temporaryFolder();
  const keys = memoryKeeper(bytes(32));
  const files = networkFiles(folder, keys, bytes);
  expect(await files.root.read()).toBeNull();
  const root = await newRoot(bytes);
  await files.root.keep(root);
  expect(await files.root.read()).toEqual(root);
  const path = join(folder, 'deelbalie.root.json');
  const secret = root.privateKey.split('\n')[1] ?? '';
  expect(readFileSync(path, 'utf8')).not.toContain(secret.slice(0, 20));
  // Windows has no such bits; the rights of the folder apply.
  expect(process.platform === 'win32' || (statSync(path).mode & 0o777) === 0o600).toBe(true);
  // The computer that takes over has the backups and the key, nothing else.
  rmSync(path);
  expect(await files.root.read()).toEqual(root);
  files.root.remove();
  expect(await files.root.read()).toBeNull();
});

test('another key, a changed bit or the seal of another secret open nothing', async () => {
  const folder = temporaryFolder();
  const files = networkFiles(folder, memoryKeeper(bytes(32)), bytes);
  await files.hub.keep(await newDevice(bytes));
  await expect(networkFiles(folder, memoryKeeper(bytes(32)), bytes).hub.read()).rejects.toEqual(
    problem('damaged'),
  );
  await expect(networkFiles(folder, memoryKeeper(null), bytes).hub.read()).rejects.toEqual(problem('locked'));
  const hub = join(folder, 'deelbalie.hub.json');
  copyFileSync(hub, join(folder, 'deelbalie.root.json'));
  await expect(files.root.read()).rejects.toEqual(problem('damaged'));
  const sealed = JSON.parse(readFileSync(hub, 'utf8')) as { sealed: string };
  const changed = Buffer.from(sealed.sealed, 'base64');
  changed[5] = (changed[5] ?? 0) ^ 1;
  writeFileSync(hub, JSON.stringify({ ...sealed, sealed: changed.toString('base64') }));
  await expect(files.hub.read()).rejects.toEqual(problem('damaged'));
  writeFileSync(hub, 'no json');
  await expect(files.hub.read()).rejects.toEqual(problem('damaged'));
});

test('where the key store only pretends, nothing is written (K3)', async () => {
  const folder = temporaryFolder();
  const pretending: KeyKeeper = {
    kind: 'safeStorage',
    read: async () => {
      throw new StoreProblem('noKey', { reason: 'plainText' });
    },
    keep: async () => {},
  };
  const files = networkFiles(folder, pretending, bytes);
  await expect(files.hub.keep(await newDevice(bytes))).rejects.toEqual(problem('plainText'));
  expect(existsSync(join(folder, 'deelbalie.hub.json'))).toBe(false);
});
