export interface Size {
  width: number;
  height: number;
}

/** Longest edge of a kept photo, in pixels: sharp on a kiosk, quick on an old one. */
export const mostEdge = 1280;
/** Most bytes of a kept photo; the core refuses more. */
export const mostBytes = 400_000;

/** The size a picture is drawn at: no edge over `edge` pixels, same shape, never larger than it was. */
export function fitWithin({ width, height }: Size, edge: number = mostEdge): Size {
  const scale = Math.min(1, edge / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

export interface PhotoTry {
  size: Size;
  /** Of the encoder, 0 to 1. */
  quality: number;
}

const qualities = [0.85, 0.75, 0.65, 0.5];
const edges = [mostEdge, 960, 720, 480];

/**
 * What to try until a photo is small enough, best first: at each size all qualities, and a smaller size only when the
 * lowest one is still too large.
 */
export function photoTries(original: Size, longest: number = mostEdge): PhotoTry[] {
  const sizes = [longest, ...edges.filter((edge) => edge < longest)].map((edge) => fitWithin(original, edge));
  const different = sizes.filter((size, at) => at === 0 || size.width !== sizes[at - 1]?.width);
  return different.flatMap((size) => qualities.map((quality) => ({ size, quality })));
}
