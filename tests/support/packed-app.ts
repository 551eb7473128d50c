import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The marker @electron/fuses looks for in Electron's program; after it come a version, a count and one digit per fuse. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** Order of the fuses in the program (fuse wire version 1). */
const FUSE_ORDER = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const;

/** Fuses as Electron ships them, in order; the ninth (WebAssembly traps) is not electron-builder's to set. */
const SHIPPED = '101100011';

/**
 * A folder that looks like Electron's Linux release to electron-builder: enough to pack the real app around it and read what came
 * out, on machines that cannot fetch Electron.
 */
export function makeUpElectron(folder: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'), { recursive: true });
  const program = Buffer.concat([
    Buffer.from('\u007FELF made up '),
    Buffer.from(FUSE_SENTINEL),
    Buffer.from([1, SHIPPED.length]),
    Buffer.from(SHIPPED),
  ]);
  writeFileSync(join(folder, 'electron'), program);
  chmodSync(join(folder, 'electron'), 0o755);
  for (const name of ['nl', 'fr', 'en-US', 'de']) writeFileSync(join(folder, 'locales', `${name}.pak`), '');
  for (const name of [
    'version',
    'LICENSE',
    'LICENSES.chromium.html',
    'chrome_crashpad_handler',
    'chrome-sandbox',
  ]) {
    writeFileSync(join(folder, name), '');
  }
  writeFileSync(join(folder, 'resources', 'default_app.asar'), emptyAsar());
}

/** An archive without files: a pickle of its header's size, then a pickle of the header. */
function emptyAsar(): Buffer {
  const header = Buffer.from('{"files":{}}');
  const padded = Math.ceil(header.length / 4) * 4;
  const archive = Buffer.alloc(16 + padded);
  archive.writeUInt32LE(4, 0);
  archive.writeUInt32LE(padded + 8, 4);
  archive.writeUInt32LE(padded + 4, 8);
  archive.writeUInt32LE(header.length, 12);
  header.copy(archive, 16);
  return archive;
}

export function readFuses(program: string): Record<string, boolean> {
  const bytes = readFileSync(program);
  const start = bytes.indexOf(FUSE_SENTINEL) + FUSE_SENTINEL.length + 2;
  return Object.fromEntries(
    FUSE_ORDER.map((name, index) => [name, bytes[start + index] === '1'.charCodeAt(0)]),
  );
}

interface AsarFolder {
  files: Record<string, AsarFolder | { size: number; unpacked?: boolean }>;
}

/** Paths of the files in an archive; those that lie beside it end in ` (unpacked)`. */
export function listAsar(archive: string): string[] {
  const bytes = readFileSync(archive);
  const header = JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString('utf8')) as AsarFolder;
  const walk = (folder: AsarFolder, at: string): string[] =>
    Object.entries(folder.files).flatMap(([name, entry]) =>
      'files' in entry
        ? walk(entry, `${at}${name}/`)
        : [`${at}${name}${entry.unpacked === true ? ' (unpacked)' : ''}`],
    );
  return walk(header, '');
}

/** Packs the built app for Linux around the made-up Electron. Gives electron-builder's exit code and output. */
export function packDryRun(electronDist: string, output: string): Promise<{ code: number; text: string }> {
  const args = ['--linux', 'dir', '--x64', '--publish', 'never', '--config', 'electron-builder.yml'];
  const overrides = [`-c.electronDist=${electronDist}`, `-c.directories.output=${output}`];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['node_modules/electron-builder/cli.js', ...args, ...overrides]);
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, text }));
  });
}
