import { X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { bytes } from '#tests/support/lan-house.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';
import { memoryKeeper } from '../../store/keys.ts';
import { hubPapers } from './hub-identity.ts';
import { hubNameIn } from './identity.ts';
import { networkFiles } from './network-files.ts';

const nameIn = (pem: string) => hubNameIn(new X509Certificate(pem).subjectAltName);
const filesIn = (folder: string) => networkFiles(folder, memoryKeeper(new Uint8Array(32).fill(7)), bytes);

test('made once, and the same after every start', async () => {
  const folder = temporaryFolder();
  const first = await hubPapers(filesIn(folder), { hubId: 'hub-1', generation: 1, isFirst: true }, bytes);
  const again = await hubPapers(filesIn(folder), { hubId: 'hub-1', generation: 1, isFirst: true }, bytes);
  expect(again).toEqual(first);
  expect(nameIn(first.identity.certificate)).toEqual({ hubId: 'hub-1', generation: 1 });
});

test('a computer that takes over gets papers of a higher generation, by the same root', async () => {
  const files = filesIn(temporaryFolder());
  const first = await hubPapers(files, { hubId: 'hub-1', generation: 1, isFirst: true }, bytes);
  const next = await hubPapers(files, { hubId: 'hub-1', generation: 2, isFirst: false }, bytes);
  expect(next.root).toBe(first.root);
  expect(nameIn(next.identity.certificate)).toEqual({ hubId: 'hub-1', generation: 2 });
  expect(next.identity.privateKey).not.toBe(first.identity.privateKey);
});

test('a second root is never made by itself', async () => {
  const files = filesIn(temporaryFolder());
  await expect(hubPapers(files, { hubId: 'hub-1', generation: 2, isFirst: false }, bytes)).rejects.toThrow(
    'the root of the house is not in this data folder',
  );
  expect(await files.root.read()).toBeNull();
});
