import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/support/temp-folder.ts';
import { HubAway } from '../line-errors.ts';
import { fetchCopy } from './fetch-copy.ts';
import { keptCopies, placeForCopies } from './kept-copies.ts';
import type { OfferedBackup } from './messages.ts';

const contents = Buffer.from('sealed backup of the house, in pieces of seven');
const offered: OfferedBackup = {
  name: 'deelbalie-20261123-091500-hourly.sqlite',
  madeAt: '2026-11-23T09:15:00.000Z',
  reason: 'hourly',
  size: contents.length,
  sha256: createHash('sha256').update(contents).digest('hex'),
  schemaVersion: '0050-standby',
  appVersion: '1.0.0',
};

/** A hub that gives so many pieces, and is away then. */
function aHub({ pieces = 100, of = contents } = {}) {
  const asked: number[] = [];
  let left = pieces;
  const pieceOfBackup = async ({ start }: { start: number }) => {
    if (left === 0) throw new HubAway('broken');
    left -= 1;
    asked.push(start);
    return { base64: of.subarray(start, start + 7).toString('base64') };
  };
  return { asked, line: { pieceOfBackup } };
}

test('a fetch that was cut off leaves nothing under the good name, and goes on where it was', async () => {
  const folder = temporaryFolder();
  const good = join(placeForCopies(folder), offered.name);
  const away = aHub({ pieces: 3 });
  await expect(fetchCopy(folder, away.line, offered)).rejects.toBeInstanceOf(HubAway);
  expect(existsSync(good)).toBe(false);
  expect(keptCopies(folder)).toEqual([]);

  const back = aHub();
  expect(await fetchCopy(folder, back.line, offered)).toBe('whole');
  expect(back.asked[0]).toBe(21);
  expect(readFileSync(good)).toEqual(contents);
  expect(keptCopies(folder)).toMatchObject([{ name: offered.name, at: offered.madeAt, tables: {} }]);
});

test('bytes that are not what the hub checked are not kept, nor is what the hub has no more', async () => {
  const folder = temporaryFolder();
  const other = Buffer.from(contents).fill('x', 30);
  expect(await fetchCopy(folder, aHub({ of: other }).line, offered)).toBe('damaged');
  expect(await fetchCopy(folder, aHub({ of: contents.subarray(0, 14) }).line, offered)).toBe('gone');
  expect(readdirSync(placeForCopies(folder))).toEqual([]);
  // It begins again from the first byte.
  const back = aHub();
  expect(await fetchCopy(folder, back.line, offered)).toBe('whole');
  expect(back.asked[0]).toBe(0);
});

test('what a hub sends past the end is not taken, and half of an older backup goes', async () => {
  const folder = temporaryFolder();
  const older = join(placeForCopies(folder), 'deelbalie-20261122-091500-hourly.sqlite.part');
  writeFileSync(older, 'half');
  const longer = Buffer.concat([contents, Buffer.from('and more')]);
  expect(await fetchCopy(folder, aHub({ of: longer }).line, offered)).toBe('whole');
  expect(existsSync(older)).toBe(false);
});
