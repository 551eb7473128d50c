import { mostPictureRows, paperDots } from '#shared/domain/paper.ts';
import { dotsOf, type PaperPicture, wrapped } from './dots.ts';

export interface PaperLine {
  text: string;
  /** The number again, with its words. */
  isLarge?: boolean;
}

/** Dots of a letter: 40 are 14 points on such a printer (P04). */
const sizes = { usual: 40, large: 60 };
const margin = 12;

/**
 * Draws lines with the app's own fonts, as the screen shows them: no printer shapes Arabic or knows Ethiopic (P05). Null where nothing can be
 * drawn; the Dutch is then all there is on the paper.
 */
export async function drawLines(
  lines: readonly PaperLine[],
  { direction }: { direction: 'ltr' | 'rtl' },
): Promise<PaperPicture | null> {
  const canvas = document.createElement('canvas');
  canvas.width = paperDots;
  canvas.height = mostPictureRows;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) return null;
  const fontOf = ({ isLarge = false }: PaperLine) =>
    `${isLarge ? 700 : 600} ${isLarge ? sizes.large : sizes.usual}px ${getComputedStyle(document.body).fontFamily}`;
  await Promise.all(lines.map((line) => document.fonts.load(fontOf(line), line.text))).catch(() => undefined);
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = 'black';
  pen.direction = direction;
  pen.textAlign = 'center';
  pen.textBaseline = 'alphabetic';
  let bottom = 0;
  for (const line of lines) {
    pen.font = fontOf(line);
    const height = Math.round((line.isLarge ? sizes.large : sizes.usual) * 1.4);
    for (const words of wrapped(line.text, paperDots - 2 * margin, (one) => pen.measureText(one).width)) {
      bottom += height;
      pen.fillText(words, paperDots / 2, bottom - height * 0.28, paperDots - 2 * margin);
    }
    bottom += margin;
  }
  const rows = Math.min(bottom, mostPictureRows);
  return dotsOf(pen.getImageData(0, 0, paperDots, rows).data, rows);
}
