/**
 * Writes the sources of the demo photos: `node scripts/draw-illustrations.ts`.
 *
 * A drawing is changed in scripts/illustrations, drawn with this, and rendered with scripts/render-demo-photos.ts.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drawings } from './illustrations/index.ts';
import { picture } from './illustrations/kit.ts';

const folder = fileURLToPath(new URL('../resources/demo/illustrations/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [name, drawing] of Object.entries(drawings)) {
  writeFileSync(`${folder}${name}.svg`, picture(drawing));
}
console.log(`${Object.keys(drawings).length} drawings in resources/demo/illustrations`);
