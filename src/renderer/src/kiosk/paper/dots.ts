import { mostPictureRows, paperDots } from '#shared/domain/paper.ts';

/** A paper of a printer in black and white, as the core takes it. */
export interface PaperPicture {
  rows: number;
  dots: string;
}

/** Red, green, blue and cover of each point, as a canvas gives them, to one bit a dot: what is dark is printed. */
export function dotsOf(points: Uint8ClampedArray, rows: number): PaperPicture {
  const kept = Math.min(rows, mostPictureRows);
  const bytes = new Uint8Array((kept * paperDots) / 8);
  for (let dot = 0; dot < kept * paperDots; dot += 1) {
    const at = dot * 4;
    const light =
      0.299 * (points[at] ?? 255) + 0.587 * (points[at + 1] ?? 255) + 0.114 * (points[at + 2] ?? 255);
    if (light < 140) bytes[dot >> 3] = (bytes[dot >> 3] ?? 0) | (0x80 >> (dot & 7));
  }
  return { rows: kept, dots: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) };
}

/** Words of a text on lines no wider than `width`, as `widthOf` measures them. A word that is wider alone stands alone. */
export function wrapped(text: string, width: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter((one) => one !== '')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
