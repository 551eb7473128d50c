import type { CoreInside } from '../../core-inside.ts';
import type { Previewed } from './preview.ts';
import type { Reading } from './read-file.ts';

interface Kept extends Previewed {
  asked: Reading;
}

const keptByCore = new WeakMap<CoreInside, { uploadId: string; kept: Kept }>();

/** Remembers what the screen was shown last, so that confirming writes just that or says what changed. */
export function keepPreview(core: CoreInside, uploadId: string, kept: Kept): void {
  keptByCore.set(core, { uploadId, kept });
}

export function keptPreview(core: CoreInside, uploadId: string): Kept | null {
  const entry = keptByCore.get(core);
  return entry?.uploadId === uploadId ? entry.kept : null;
}
