import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { drawings as sources } from '../../scripts/illustrations/index.ts';
import { picture } from '../../scripts/illustrations/kit.ts';
import { svgFaults } from './svg-rules.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const PICTURES = new Set([
  '.svg',
  '.png',
  '.webp',
  '.jpg',
  '.jpeg',
  '.gif',
  '.avif',
  '.ico',
  '.icns',
  '.bmp',
]);
const SOUNDS = new Set(['.wav', '.mp3', '.ogg', '.opus', '.m4a', '.flac']);

const entry = z.strictObject({
  file: z.string(),
  title: z.string().min(2),
  source: z.string().min(2),
  author: z.string().min(2),
  licence: z.string().min(2),
  link: z.url().optional(),
});
const licences = z
  .array(entry)
  .parse(JSON.parse(readFileSync(join(root, 'resources/LICENCES.json'), 'utf8')));

/** All files of one kind under a folder, as paths from the project's root with forward slashes. */
function files(folder: string, kinds: ReadonlySet<string>): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && kinds.has(extname(item.name).toLowerCase()))
    .map((item) => relative(root, join(item.parentPath, item.name)).split(sep).join('/'))
    .sort();
}

const pictures = [...files('resources', PICTURES), ...files('src/renderer', PICTURES)];
const sounds = [...files('resources', SOUNDS), ...files('src/renderer', SOUNDS)];
const drawings = pictures.filter((file) => file.endsWith('.svg'));
const bytes = (file: string) => statSync(join(root, file)).size;
const text = (file: string) => readFileSync(join(root, file), 'utf8');

describe('Where a picture comes from', () => {
  test('every picture and sound has a line in LICENCES.json', () => {
    const known = new Set(licences.map((line) => line.file));
    expect(pictures.length).toBeGreaterThan(100);
    expect([...pictures, ...sounds].filter((file) => !known.has(file))).toEqual([]);
  });

  test('every line in LICENCES.json has its file, once', () => {
    const there = new Set([...pictures, ...sounds]);
    const named = licences.map((line) => line.file);
    expect(named.filter((file, at) => !there.has(file) || named.indexOf(file) !== at)).toEqual([]);
  });

  test('nothing here forbids commercial use or changes, since the house may do both', () => {
    expect(licences.filter((line) => /\b(NC|ND|non-?commercial|no-?deriv)/i.test(line.licence))).toEqual([]);
  });
});

describe('What a drawing may hold', () => {
  test('every drawing is well-formed and runs, loads and says nothing', () => {
    const faults = drawings.flatMap((file) => svgFaults(text(file)).map((fault) => `${file} ${fault}`));
    expect(faults).toEqual([]);
  });

  /** What the app ships is small, for it is inlined in screens; the sources of the demo photos are not shipped. */
  test('a drawing is at most 4 kB, the source of a demo photo at most 16 kB', () => {
    const limit = (file: string) => (file.startsWith('resources/demo/illustrations/') ? 16_000 : 4_000);
    expect(drawings.filter((file) => bytes(file) > limit(file))).toEqual([]);
  });

  test('pictograms are one hand: same box, same line weight, only the colour of the text around them', () => {
    const head =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" fill="none" stroke="currentColor" ' +
      'stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round">';
    const strange = drawings
      .filter((file) => file.startsWith('resources/pictograms/'))
      .filter((file) => {
        const body = text(file);
        const paints = [...body.matchAll(/\b(?:fill|stroke)="([^"]*)"/g)].map((match) => match[1]);
        const other = paints.some((paint) => paint !== 'none' && paint !== 'currentColor');
        return !body.startsWith(head) || other || body.split('stroke-width').length > 2;
      });
    expect(strange).toEqual([]);
  });

  test('names are kebab-case English', () => {
    const wrong = [...pictures, ...sounds].filter(
      (file) => !/(^|\/)[a-z0-9]+(-[a-z0-9]+)*\.[a-z]+$/.test(file),
    );
    expect(wrong).toEqual([]);
  });
});

describe('The demo catalogue', () => {
  const names = (folder: string) => files(folder, PICTURES).map((file) => file.replace(/^.*\/|\.\w+$/g, ''));

  test('every photo has its source and a pictogram of the same name', () => {
    const photos = names('resources/demo/photos');
    expect(photos).toEqual(names('resources/demo/illustrations'));
    expect(photos.filter((name) => !names('resources/pictograms').includes(name))).toEqual([]);
  });

  test('every illustration is what its script draws', () => {
    const stale = Object.entries(sources)
      .filter(([name, drawing]) => text(`resources/demo/illustrations/${name}.svg`) !== picture(drawing))
      .map(([name]) => name);
    expect(stale, 'run node scripts/draw-illustrations.ts and node scripts/render-demo-photos.ts').toEqual(
      [],
    );
    expect(Object.keys(sources).sort()).toEqual(names('resources/demo/illustrations'));
  });

  test('a photo is under 25 kB and a sound under 15 kB', () => {
    expect(files('resources/demo/photos', PICTURES).filter((file) => bytes(file) >= 25_000)).toEqual([]);
    expect(sounds.filter((file) => bytes(file) >= 15_000)).toEqual([]);
  });
});

describe('The watch itself', () => {
  const wrap = (body: string) => `<svg xmlns="http://www.w3.org/2000/svg">${body}</svg>`;

  test.each([
    ['a script', wrap('<script>alert(1)</script>')],
    ['a foreign object', wrap('<foreignObject/>')],
    ['words', wrap('<text x="1">Boor</text>')],
    ['an event', wrap('<path onload="x()"/>')],
    ['an outside address', wrap('<use href="https://example.org/a.svg#b"/>')],
    ['an outside paint', wrap('<path fill="url(https://example.org/a.svg#b)"/>')],
    ['a document type', `<!DOCTYPE svg [<!ENTITY x "y">]>${wrap('')}`],
    ['an open element', wrap('<g>')],
    ['crossed elements', wrap('<g><path></g></path>')],
    ['an unquoted attribute', wrap('<path d=M0/>')],
    ['a doubled attribute', wrap('<path d="M0" d="M1"/>')],
    ['a loose ampersand', wrap('<title>a & b</title>')],
    ['two roots', wrap('') + wrap('')],
    ['nothing', ''],
  ])('sees %s', (_name, drawing) => {
    expect(svgFaults(drawing)).not.toEqual([]);
  });

  test('leaves a plain drawing alone', () => {
    expect(
      svgFaults(`<?xml version="1.0"?><!-- ok -->${wrap('<g id="a"><path d="M0 0"/></g><use href="#a"/>')}`),
    ).toEqual([]);
  });
});
