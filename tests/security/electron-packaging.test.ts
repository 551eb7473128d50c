import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unsentFile } from '#core/sync/keeper/unsent-mark.ts';
import { notBuilt } from '#tests/support/built-files.ts';
import { listAsar, makeUpElectron, packDryRun, readFuses } from '#tests/support/packed-app.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';
import { explainPackFailure } from '../../scripts/lib/pack-failure.ts';

/** What each fuse must be, and why. The research table of the security checklist, item 19. */
const fuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

/** Both kinds of quotes are the same in YAML. */
const config = readFileSync('electron-builder.yml', 'utf8').replaceAll('"', "'");

/** The lines of one top-level block, without comments. */
function block(name: string): string[] {
  const lines = config.split('\n').filter((line) => !/^\s*#/.test(line));
  const start = lines.indexOf(`${name}:`) + 1;
  const length = lines.slice(start).findIndex((line) => /^\S/.test(line));
  return lines.slice(start, start + length).filter((line) => line.trim() !== '');
}

test('electron checklist 19 – every fuse electron-builder knows is written out, with the value we decided', () => {
  const written = Object.fromEntries(block('electronFuses').map((line) => line.trim().split(': ')));
  expect(written).toEqual(
    Object.fromEntries(Object.entries(fuses).map(([name, value]) => [name, String(value)])),
  );
  const schema = JSON.parse(readFileSync('node_modules/app-builder-lib/scheme.json', 'utf8'));
  const known = Object.keys(schema.definitions.FuseOptionsV1.properties).filter(
    (name) => name !== 'resetAdHocDarwinSignature',
  );
  expect(Object.keys(written).toSorted()).toEqual(known.toSorted());
});

test('the app has its name, its archive, and targets for three systems', () => {
  expect(config).toMatch(/^appId: be\.deelbalie\.app$/m);
  expect(config).not.toMatch(/^asar: false$/m);
  expect(config).toMatch(/^npmRebuild: false$/m);
  expect(block('asarUnpack')).toEqual(["  - '**/*.node'"]);
  const binaries = { win: 'win32', mac: 'darwin', linux: 'linux' };
  for (const [system, platform] of Object.entries(binaries)) {
    expect(block(system).join('\n')).toContain('target:');
    expect(block(system)).toContain(
      `        - '!node_modules/better-sqlite3/prebuilds/!(${platform}-\${arch}).node'`,
    );
  }
});

test('P1: a packing of the built app has the files it needs, one database binary, and the fuses set', {
  timeout: 120_000,
}, async () => {
  if (notBuilt('the packed files')) return;
  const folder = temporaryFolder('deelbalie-pack');
  makeUpElectron(join(folder, 'electron'));
  const { code, text } = await packDryRun(join(folder, 'electron'), join(folder, 'dist'));
  if (code !== 0) throw new Error(text);
  const app = join(folder, 'dist', 'linux-unpacked');

  expect(readFuses(join(app, 'deelbalie'))).toEqual(fuses);

  const files = listAsar(join(app, 'resources', 'app.asar'));
  expect(files).toEqual(
    expect.arrayContaining([
      'package.json',
      'out/main/index.js',
      'out/preload/index.cjs',
      'out/renderer/index.html',
    ]),
  );
  expect(files.filter((file) => file.includes('(unpacked)'))).toEqual([
    'node_modules/better-sqlite3/prebuilds/linux-x64.node (unpacked)',
  ]);
  expect(files.filter((file) => /\.node( |$)/.test(file))).toHaveLength(1);
  expect(
    existsSync(join(app, 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node')),
  ).toBe(true);
  expect(
    files.filter((file) =>
      /\.(map|ts|tsx|[ch]pp|c|h|gyp)$|^(src|tests|scripts|docs)\/|better-sqlite3\/(deps|src)\//.test(file),
    ),
  ).toEqual([]);
});

test('the uninstaller of Windows looks for the file that says that work waits, in the words of three languages', () => {
  expect(block('nsis').map((line) => line.trim())).toContain('include: resources/uninstall.nsh');
  const script = readFileSync('resources/uninstall.nsh', 'utf8');
  expect(script).toContain(`\\AppData\\Roaming\\Deelbalie\\${unsentFile}"`);
  for (const words of ['Er is niets verwijderd.', 'Rien n’a été supprimé.', 'Nothing was removed.'])
    expect(script).toContain(words);
});

test.each([
  ['getaddrinfo ENOTFOUND example.org', 'could not be fetched'],
  ['Response status code 403', 'could not be fetched'],
  ['ValidationError: Invalid configuration object', 'electron-builder.yml'],
  ['something else', 'see the lines above'],
])('when packing fails with "%s" it says so in one sentence', (output, words) => {
  expect(explainPackFailure(output)).toContain(words);
});
