import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
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

/**
 * `DEELBALIE_BENCH_HOUSE` names a folder that keeps the large house (scale 10 and more) between runs: writing it takes minutes. It is made
 * when it is not there.
 */
const keptHouse = process.env['DEELBALIE_BENCH_HOUSE'];

async function writeTemplate(scale: number): Promise<string> {
  if (keptHouse && scale >= 10) {
    const kept = join(keptHouse, `scale-${scale}`);
    if (!existsSync(kept)) {
      // Under its own name only when it is whole: a run that was broken off leaves no half house.
      const made = await madeHouse(scale);
      mkdirSync(keptHouse, { recursive: true });
      cpSync(made, `${kept}.new`, { recursive: true });
      renameSync(`${kept}.new`, kept);
    }
    return kept;
  }
  return madeHouse(scale);
}

async function madeHouse(scale: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'deelbalie-template-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const core = await createCore(
    fixedPorts(folder, { keys: memoryKeeper(inventedKey), demo: demoPort({ scale }) }),
  );
  await core.close();
  return folder;
}
