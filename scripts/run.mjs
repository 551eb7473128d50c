// Starts a script of this folder on the Node this project brings along (24), whatever Node is installed.
// Plain JavaScript, because an old Node must be able to read it. Use: node scripts/run.mjs <name> [arguments]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [name, ...args] = process.argv.slice(2);
const own = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const isRight = Number(process.versions.node.split('.')[0]) >= 24;

// Some npm versions hold back install scripts; the package then lacks its binary.
if (!isRight && !existsSync(own)) {
  spawnSync('npm', ['rebuild', 'node', '--ignore-scripts=false'], {
    cwd: root,
    stdio: 'inherit',
    shell: true,
  });
}
if (!isRight && !existsSync(own)) {
  process.stderr.write(
    'Deelbalie needs Node 24. "npm ci" normally brings it along; run "npm ci" first, or install Node 24.\n',
  );
  process.exit(1);
}

const bin = join(root, 'node_modules', '.bin');
const separator = process.platform === 'win32' ? ';' : ':';
const { status, signal } = spawnSync(
  isRight ? process.execPath : own,
  [join(root, 'scripts', `${name}.ts`), ...args],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${dirname(own)}${separator}${bin}${separator}${process.env.PATH ?? ''}` },
  },
);
process.exit(signal ? 1 : (status ?? 1));
