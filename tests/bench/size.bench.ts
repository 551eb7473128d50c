import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '../../scripts/lib/run.ts';
import type { Bench } from './bench.ts';

/** What the kiosk may weigh (KIOSK-AND-DESK, numbers to reach), in kB. */
const budget = 250;

interface ManifestChunk {
  file: string;
  imports?: string[];
  css?: string[];
}

/** Compressed size of all code and style the kiosk page loads before a visitor can touch it, against its budget. */
export const bench: Bench = {
  group: 'size',
  async run(report) {
    const folder = join(projectRoot, 'out', 'renderer');
    const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8')) as Record<
      string,
      ManifestChunk
    >;
    const files = new Set<string>();
    const walk = (key: string): void => {
      const chunk = manifest[key];
      if (!chunk || files.has(chunk.file)) return;
      files.add(chunk.file);
      for (const style of chunk.css ?? []) files.add(style);
      for (const next of chunk.imports ?? []) walk(next);
    };
    walk('index.html');
    walk('src/kiosk/start.tsx');
    const dutch = Object.keys(manifest).find((key) => key.endsWith('shared/i18n/nl/kiosk.json'));
    if (dutch) walk(dutch);
    const kilobytes =
      [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0) / 1000;
    report({
      name: "the kiosk's code, compressed",
      unit: 'kB',
      samples: [kilobytes],
      baselineSamples: [budget],
      rows: files.size,
    });
  },
};
