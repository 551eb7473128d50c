import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/support/temp-folder.ts';
import { listBackups } from '../../store/backup.ts';
import {
  adoptCopies,
  clearOldCopies,
  copiesFolder,
  keepPapers,
  keptCopies,
  placeForCopies,
} from './kept-copies.ts';

const now = '2026-11-23T09:00:00.000Z';

/** A copy of so many days ago. */
function keep(folder: string, days: number): string {
  const at = new Date(Date.parse(now) - days * 86_400_000).toISOString();
  const name = `deelbalie-${at.slice(0, 10).replaceAll('-', '')}-090000-hourly.sqlite`;
  const file = join(placeForCopies(folder), name);
  writeFileSync(file, 'sealed');
  writeFileSync(
    `${file}.json`,
    JSON.stringify({ version: 1, at, reason: 'hourly', bytes: 6, sha256: '', tables: {} }),
  );
  return name;
}

const names = (folder: string) => keptCopies(folder).map(({ name }) => name);

test('the newest three are kept, and of those nothing that is older than ninety days but the last one there is', () => {
  const folder = temporaryFolder();
  const [one, two, three] = [keep(folder, 0), keep(folder, 1), keep(folder, 89)];
  keep(folder, 89.5);
  clearOldCopies(folder, now);
  expect(names(folder)).toEqual([one, two, three]);
  clearOldCopies(folder, '2026-11-26T09:00:00.000Z');
  expect(names(folder)).toEqual([one, two]);
  clearOldCopies(folder, '2027-04-01T09:00:00.000Z');
  expect(names(folder)).toEqual([one]);
});

test('a computer that became the hub has the copies and the papers where a hub has them', () => {
  const folder = temporaryFolder();
  const name = keep(folder, 0);
  writeFileSync(join(placeForCopies(folder), `${name}.part`), 'half');
  keepPapers(folder, { recovery: '{"a":1}', root: null });
  keepPapers(folder, { recovery: '{"a":2}', root: '{"b":1}' });
  adoptCopies(folder);
  expect(listBackups(folder)).toMatchObject([{ name, verified: true }]);
  expect(readdirSync(join(folder, 'backups')).toSorted()).toEqual([
    name,
    `${name}.json`,
    'deelbalie.recovery.json',
    'deelbalie.root.json',
  ]);
  expect(existsSync(copiesFolder(folder))).toBe(false);
  adoptCopies(folder);
  expect(listBackups(folder)).toHaveLength(1);
});
