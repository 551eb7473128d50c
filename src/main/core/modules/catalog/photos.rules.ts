import { refuse } from '../../rpc/refusal.ts';

export type PhotoMime = 'image/jpeg' | 'image/png' | 'image/webp';

/** Most bytes of a photo: 400 kB, so that a page of forty stays quick on an old kiosk. */
export const mostPhotoBytes = 400_000;

const base64Shape = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/** Shorter than this is no picture in any of the formats. */
const fewestBytes = 24;

/**
 * The bytes of a photo and what they are, told by the bytes themselves: a name or a sender's word is never trusted.
 * @throws Refusal `catalog.photoTooLarge`, `catalog.photoNotReadable`
 */
export function readPhoto(base64: string): { mime: PhotoMime; bytes: Uint8Array } {
  if (base64.length > Math.ceil(mostPhotoBytes / 3) * 4) refuseTooLarge();
  if (!base64Shape.test(base64)) refuse('catalog.photoNotReadable');
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > mostPhotoBytes) refuseTooLarge();
  return { mime: mimeOf(bytes) ?? refuse('catalog.photoNotReadable'), bytes };
}

/** By the first bytes: JPEG (ITU-T T.81 SOI + marker), PNG (W3C signature), WebP (RIFF container, RFC 9649). */
export function mimeOf(bytes: Uint8Array): PhotoMime | null {
  if (bytes.length < fewestBytes) return null;
  if (startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  const riff = startsWith(bytes, 0, [0x52, 0x49, 0x46, 0x46]);
  if (riff && startsWith(bytes, 8, [0x57, 0x45, 0x42, 0x50])) return 'image/webp';
  return null;
}

const startsWith = (bytes: Uint8Array, at: number, expected: readonly number[]): boolean =>
  expected.every((byte, index) => bytes[at + index] === byte);

const refuseTooLarge = (): never => refuse('catalog.photoTooLarge', { kilobytes: mostPhotoBytes / 1000 });
