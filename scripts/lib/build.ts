import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, projectTool, run, say } from './run.ts';

const stamp = join(projectRoot, 'out', '.built-from');
const sources = ['src', 'resources', 'package.json', 'package-lock.json', 'electron.vite.config.ts'];

/** Builds when a source changed since the last build. @throws Error when the build fails */
export async function buildWhenStale(): Promise<void> {
  const present = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === present) return;
  say('Building the app …');
  const code = await run(projectTool('electron-vite'), ['build', '--logLevel', 'warn']);
  if (code !== 0) throw new Error('the build failed');
  writeFileSync(stamp, present);
}

/** Names, sizes and times of everything the build reads. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesUnder(join(projectRoot, source)))) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
