import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder, notBuilt } from '#tests/support/built-files.ts';
import { resolveStaticFile } from '../../src/main/hosts/static-files.ts';

/** What the build made: no stray import, nothing inline, nothing from elsewhere. */

/** The built file and every chunk it reaches, with the outside modules they name. */
function reach(entry: string): { files: string[]; modules: Set<string> } {
  const files: string[] = [];
  const modules = new Set<string>();
  const visit = (path: string): void => {
    if (files.includes(path)) return;
    files.push(path);
    for (const match of readFileSync(path, 'utf8').matchAll(
      /(?:^|[\s;}])(?:from|import|require\(|import\()\s*["']([^"'\s$]+)["']/gm,
    )) {
      const name = match[1] ?? '';
      const next = join(dirname(path), name);
      if (!name.startsWith('.')) modules.add(name);
      else if (existsSync(next)) visit(next);
    }
  };
  visit(entry);
  return { files, modules };
}

const builtModules = (entry: string): string[] => [...reach(entry).modules];

test('rule 1 – the built web host and its worker reach no electron, and the desktop entry does', () => {
  if (notBuilt('imports of the built server')) return;
  for (const entry of ['server', 'store-worker']) {
    expect(builtModules(`out/main/${entry}.js`).filter((name) => /electron/.test(name))).toEqual([]);
  }
  expect(builtModules('out/main/index.js')).toContain('electron');
});

test('electron checklist 04 – the built preload is one CommonJS file that requires electron and nothing else', () => {
  if (notBuilt('the preload')) return;
  expect(filesUnder('out/preload', /./).map(({ path }) => path)).toEqual(['out/preload/index.cjs']);
  const text = readFileSync('out/preload/index.cjs', 'utf8');
  expect([...text.matchAll(/require\(["']([^"']+)["']\)/g)].map((match) => match[1])).toEqual(['electron']);
  expect(text).not.toMatch(/^\s*(import|export)\s/m);
});

test('electron checklist 07 – the built page has no inline script, style or handler', () => {
  if (notBuilt('the page')) return;
  const html = readFileSync('out/renderer/index.html', 'utf8');
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)];
  expect(scripts.length).toBeGreaterThan(0);
  for (const [, attributes = '', body = ''] of scripts) {
    expect(attributes).toMatch(/\ssrc="/);
    expect(body.trim()).toBe('');
  }
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:|http-equiv/i);
});

test('electron checklist 07 – the built scripts hold no eval', () => {
  if (notBuilt('the scripts')) return;
  const found = filesUnder('out/renderer', /\.js$/).filter(({ text }) =>
    /\beval\(|new Function\(/.test(text),
  );
  expect(found.map(({ path }) => path)).toEqual([]);
});

test('electron checklist 01 – the built page names no insecure address', () => {
  if (notBuilt('addresses in the page')) return;
  // Names, not addresses, that nobody fetches: XML vocabularies, and what oRPC (over a port) and the router put in front of a path to
  // make it readable as an address.
  const names = /^http:\/\/(www\.w3\.org\/|orpc$|localhost$)/;
  const found = filesUnder('out/renderer', /\.(js|css|html|svg)$/).flatMap(({ path, text }) =>
    [...text.matchAll(/\b(?:http|ws):\/\/[\w.-]+[^\s"'`<>)\\]*/g)]
      .map(([url]) => url)
      .filter((url) => !names.test(url))
      .map((url) => `${path}: ${url}`),
  );
  expect(found).toEqual([]);
});

test('every file the page may ask for is one the hosts serve: pictures, fonts and the sounds of a scan', () => {
  if (notBuilt('that each built file is served')) return;
  const root = resolve('out/renderer');
  const refused = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    // The build's own list of its files is for the host alone.
    .filter((file) => !file.startsWith('.vite'))
    .filter((file) => resolveStaticFile(root, `/${file.split(sep).join('/')}`) === null);
  expect(refused).toEqual([]);
});
