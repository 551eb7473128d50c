import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ui = fileURLToPath(new URL('..', import.meta.url));
const importOf = /(?:from|import)\s+'([^']+)'/g;

/** Everything the kiosk's components bring along, by following relative imports. */
function reach(file: string, seen = new Map<string, string[]>()): ReadonlyMap<string, string[]> {
  if (seen.has(file)) return seen;
  const found = [...readFileSync(file, 'utf8').matchAll(importOf)].map(([, target = '']) => target);
  seen.set(
    file,
    found.filter((target) => !target.startsWith('.')),
  );
  for (const target of found) {
    if (target.startsWith('.') && /\.tsx?$/.test(target)) reach(join(dirname(file), target), seen);
  }
  return seen;
}

const parts = globSync('kiosk/*.tsx', { cwd: ui }).map((part) => join(ui, part));

test('the kiosk stays small: its components bring React and nothing else', () => {
  expect(parts.length).toBeGreaterThan(10);
  const outside = new Set(parts.flatMap((part) => [...reach(part).values()].flat()));
  expect([...outside].toSorted()).toEqual(['react']);
});

test('the kiosk shows nothing of the desk', () => {
  const files = parts.flatMap((part) => [...reach(part).keys()]).map((file) => relative(ui, file));
  expect(files.filter((file) => file.startsWith('desk'))).toEqual([]);
});
