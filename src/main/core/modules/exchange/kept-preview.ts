import type { CoreInside } from '../../core-inside.ts';
import type { Previewed } from './preview.ts';

const keptByCore = new WeakMap<CoreInside, { uploadId: string; kept: Previewed }>();

/** Remembers what the screen was shown last, so that confirming writes just that or says what changed. */
export function keepPreview(core: CoreInside, uploadId: string, kept: Previewed): void {
  keptByCore.set(core, { uploadId, kept });
}

export function keptPreview(core: CoreInside, uploadId: string): Previewed | null {
  const entry = keptByCore.get(core);
  return entry?.uploadId === uploadId ? entry.kept : null;
}
