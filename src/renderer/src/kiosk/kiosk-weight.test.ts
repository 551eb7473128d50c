import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const source = fileURLToPath(new URL('../../..', import.meta.url));
const renderer = join(source, 'renderer', 'src');
/** Imports that stay when the types are gone. */
const importOf = /^(?:import|export)\s+(?!type\s)(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;

/** Files and packages the kiosk's first script brings along, by following every import. */
function reach(file: string, files = new Set<string>(), packages = new Set<string>()) {
  if (files.has(file)) return { files, packages };
  files.add(file);
  for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(importOf)) {
    const found = fileOf(target, file);
    if (found === null) packages.add(target);
    else if (/\.tsx?$/.test(found)) reach(found, files, packages);
  }
  return { files, packages };
}

function fileOf(target: string, from: string): string | null {
  if (target.startsWith('.')) return join(dirname(from), target);
  if (target.startsWith('#shared/')) return join(source, target.replace('#', ''));
  if (target.startsWith('#renderer/')) return join(renderer, target.replace('#renderer/', ''));
  return null;
}

const found = reach(join(renderer, 'kiosk', 'start.tsx'));

test('the walk follows the imports', () => {
  expect(found.files.size).toBeGreaterThan(80);
  expect([...found.files].filter((file) => !existsSync(file))).toEqual([]);
});

test('the kiosk loads these packages and no other: each new one is weight on every visitor', () => {
  expect([...found.packages].toSorted()).toEqual([
    '@orpc/client',
    '@orpc/client/fetch',
    '@orpc/client/message-port',
    '@orpc/tanstack-query',
    '@tanstack/react-query',
    'i18next',
    'react',
    'react-dom',
    'react-dom/client',
    'react-i18next',
    'uuidv7',
  ]);
});

test('the kiosk loads nothing of the desk, and no contract with its validation', () => {
  const parts = [...found.files].map((file) => relative(source, file).replaceAll('\\', '/'));
  expect(parts.filter((file) => /^renderer\/src\/(staff|features)\/|^shared\/contract\//.test(file))).toEqual(
    [],
  );
});
