/** A photo that is kept by the core and waits for its words. */
export interface TakenPhoto {
  id: string;
  /** As it is kept, for the small picture. */
  dataUrl: string;
  /** Its size as it is kept. */
  bytes: number;
}

/** Larger than this no camera makes a photo: a film or something else was chosen. Nothing of it is read. */
export const mostFileBytes = 25_000_000;

/** Bytes of base64 text, without decoding it. */
export function bytesOfBase64(base64: string): number {
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  return (base64.length / 4) * 3 - padding;
}

/** What the first characters of the base64 text say it is; the core looks again. */
export const mimeOfBase64 = (base64: string): 'image/webp' | 'image/jpeg' =>
  base64.startsWith('UklGR') ? 'image/webp' : 'image/jpeg';
