import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCore } from '#core/core.ts';
import { demoPort } from '#core/demo/index.ts';
import { memoryKeeper } from '#core/store/keys.ts';
import { fixedPorts } from './fixed-ports.ts';

/** The key of the invented house in tests. */
export const inventedKey = new Uint8Array(32).fill(7);

const templates = new Map<number, Promise<string>>();

/**
 * Puts a copy of the invented house into `folder`. It is written once per test process and scale, on
 * the day the test clock stands at; each test gets its own copy of the closed files.
 */
export async function copyInventedHouse(folder: string, scale = 0.02): Promise<void> {
  const template = templates.get(scale) ?? writeTemplate(scale);
  templates.set(scale, template);
  cpSync(await template, folder, { recursive: true });
}

async function writeTemplate(scale: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'deelbalie-template-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const core = await createCore(
    fixedPorts(folder, { keys: memoryKeeper(inventedKey), demo: demoPort({ scale }) }),
  );
  await core.close();
  return folder;
}
