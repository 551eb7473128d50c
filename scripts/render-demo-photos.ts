/**
 * Turns resources/demo/illustrations/*.svg into resources/demo/photos/*.webp (640 × 480):
 * `node scripts/render-demo-photos.ts [name …]`.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withCanvas } from './drawing-canvas.ts';

const LIMIT_BYTES = 25_000;

const demo = fileURLToPath(new URL('../resources/demo/', import.meta.url));
const wanted = process.argv.slice(2);
const names = readdirSync(`${demo}illustrations`)
  .filter((file) => file.endsWith('.svg'))
  .map((file) => file.slice(0, -'.svg'.length))
  .filter((name) => wanted.length === 0 || wanted.includes(name));

mkdirSync(`${demo}photos`, { recursive: true });
await withCanvas(async (render) => {
  for (const name of names) {
    const svg = readFileSync(`${demo}illustrations/${name}.svg`, 'utf8');
    const bytes = await render({ svg, width: 640, height: 480, type: 'image/webp', quality: 0.8 });
    if (bytes.length >= LIMIT_BYTES)
      throw new Error(`${name}.webp has ${bytes.length} bytes, over ${LIMIT_BYTES}`);
    writeFileSync(`${demo}photos/${name}.webp`, bytes);
  }
});
console.log(`${names.length} photos in resources/demo/photos`);
