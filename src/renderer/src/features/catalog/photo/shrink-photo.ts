import { mostBytes, mostEdge, photoTries, type Size } from './photo-size.ts';

/** The chosen file is no picture this browser can read. */
export class UnreadablePhoto extends Error {}

/**
 * A photo as it is kept: turned the right way up, at most `edge` pixels and 400 kB, WebP where the browser writes it and
 * else JPEG, without what a camera writes beside the picture (place and time). Base64.
 * @throws UnreadablePhoto
 */
export async function shrinkPhoto(file: Blob, edge: number = mostEdge): Promise<string> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new UnreadablePhoto();
  });
  try {
    for (const { size, quality } of photoTries(picture, edge)) {
      const blob = await drawn(picture, size, quality);
      if (blob.size <= mostBytes) return base64Of(blob);
    }
    throw new UnreadablePhoto();
  } finally {
    picture.close();
  }
}

async function drawn(picture: ImageBitmap, { width, height }: Size, quality: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) throw new UnreadablePhoto();
  pen.imageSmoothingQuality = 'high';
  // JPEG knows no transparency: what is see-through becomes white instead of black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.drawImage(picture, 0, 0, width, height);
  const webp = await canvas.convertToBlob({ type: 'image/webp', quality });
  // A browser that cannot write WebP hands back a PNG, which is far larger.
  return webp.type === 'image/webp' ? webp : canvas.convertToBlob({ type: 'image/jpeg', quality });
}

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
