import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../src/main/core/store/migrations/', import.meta.url);

/** Names of landed migrations with the hash of their text. `freeze.ts` adds to it; nothing else does. */
export const frozenFile = fileURLToPath(new URL('frozen.json', folder));

export const migrationFiles = (): string[] =>
  readdirSync(folder)
    .filter((name) => /^\d{4}-[a-z0-9-]+\.ts$/.test(name))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();

/** Line ends do not count: a checkout on Windows may turn them. */
export const hashOf = (name: string): string =>
  createHash('sha256')
    .update(readFileSync(new URL(`${name}.ts`, folder), 'utf8').replaceAll('\r\n', '\n'))
    .digest('hex');
