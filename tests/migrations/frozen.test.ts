import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { migrations } from '#core/store/migrations/index.ts';
import { frozenFile, hashOf, migrationFiles } from './frozen-list.ts';

const frozen = JSON.parse(readFileSync(frozenFile, 'utf8')) as Record<string, string>;
const names = migrations.map((migration) => migration.name);

test('the list names each file of the folder once, in order, and no number twice', () => {
  expect(names).toEqual(migrationFiles());
  const numbers = names.map((name) => Number(name.slice(0, 4)));
  // A number that was kept for work elsewhere may come in later: the order is what counts.
  expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
});

test('a migration that has landed never changes: write a new one instead', () => {
  expect(Object.fromEntries(Object.keys(frozen).map((name) => [name, hashOf(name)]))).toEqual(frozen);
});

test('what has landed comes first, and nothing of it has been dropped from the list', () => {
  const landed = Object.keys(frozen).sort();
  expect(names.slice(0, landed.length)).toEqual(landed);
});
