/**
 * Turns resources/icon.svg into the sizes that windows, docks and installers ask for: `node scripts/render-icons.ts`.
 *
 * resources/icons is a folder electron-builder understands: icon.png (1024) becomes ico and icns, the others are Linux's.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withCanvas } from './drawing-canvas.ts';

const resources = fileURLToPath(new URL('../resources/', import.meta.url));
const svg = readFileSync(`${resources}icon.svg`, 'utf8');
mkdirSync(`${resources}icons`, { recursive: true });

await withCanvas(async (render) => {
  for (const size of [1024, 512, 256, 128, 64, 32]) {
    const name = size === 1024 ? 'icon.png' : `${size}x${size}.png`;
    const bytes = await render({ svg, width: size, height: size, type: 'image/png' });
    writeFileSync(`${resources}icons/${name}`, bytes);
  }
});
console.log('6 icons in resources/icons');
