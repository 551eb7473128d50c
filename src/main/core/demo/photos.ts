import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `resources/demo/photos`, seen from the source and from the build. */
const folder = ((): string | null => {
  let at = dirname(fileURLToPath(import.meta.url));
  for (let up = 0; up < 6; up += 1) {
    const place = join(at, 'resources', 'demo', 'photos');
    if (existsSync(place)) return place;
    at = dirname(at);
  }
  return null;
})();

/** The drawn picture of a kind as base64, or null when the pictures are not shipped along. */
export function demoPhoto(name: string): string | null {
  const file = folder ? join(folder, `${name}.webp`) : null;
  return file && existsSync(file) ? readFileSync(file).toString('base64') : null;
}
