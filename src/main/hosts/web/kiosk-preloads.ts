import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
  assets?: string[];
}

/** What the page loads for visitors: its code, the words of its first screen, the letters these are set in. */
const kioskStart = 'src/kiosk/start.tsx';
const dutchWords = '../shared/i18n/nl/kiosk.json';
const dutchLetters = /\/atkinson-hyperlegible-next-latin-wght-[^/]+\.woff2$/;

/**
 * The Link header of the kiosk's page: its files by name, so that the browser fetches them while it reads the first
 * script instead of after it. Null for a page without a list of its files (development).
 */
export function kioskPreloads(pageRoot: string): string | null {
  const chunks = readManifest(pageRoot);
  if (!chunks?.[kioskStart]) return null;
  const links = new Set<string>();
  const add = (name: string): void => {
    const chunk = chunks[name];
    const link = `</${chunk?.file}>; rel=modulepreload`;
    if (!chunk || links.has(link)) return;
    links.add(link);
    for (const style of chunk.css ?? []) links.add(`</${style}>; rel=preload; as=style; crossorigin`);
    for (const font of (chunk.assets ?? []).filter((asset) => dutchLetters.test(asset)))
      links.add(`</${font}>; rel=preload; as=font; type="font/woff2"; crossorigin`);
    for (const next of chunk.imports ?? []) add(next);
  };
  add(kioskStart);
  add(dutchWords);
  return [...links].join(', ');
}

function readManifest(pageRoot: string): Record<string, Chunk> | null {
  try {
    return JSON.parse(readFileSync(join(pageRoot, '.vite', 'manifest.json'), 'utf8')) as Record<
      string,
      Chunk
    >;
  } catch {
    return null;
  }
}
