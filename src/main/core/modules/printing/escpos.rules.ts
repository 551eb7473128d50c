import { paperDots } from '#shared/domain/paper.ts';

/**
 * The few commands of a ticket printer this house needs, in the ESC/POS dialect that nearly all of them speak. Pure: text and numbers in,
 * bytes out. Text goes out in Windows-1252, page 16 of that dialect: it holds every letter of Dutch, French and most of their neighbours.
 */

const ESC = 0x1b;
const GS = 0x1d;
const FS = 0x1c;
const DLE = 0x10;

/** Characters of Windows-1252 that stand elsewhere in Unicode, from 0x80 on; a blank stands where it has none. */
const highCharacters = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * Bytes of a text. A letter the page lacks loses its sign (`ő` is `o`), and becomes a question mark when that does not help. Never a control
 * character: a name of a house must not be able to command the printer.
 */
export function textBytes(text: string): number[] {
  return [...text.normalize('NFC')].flatMap((letter) => byteOf(letter) ?? byteOf(plain(letter)) ?? 0x3f);
}

function byteOf(letter: string): number | null {
  const code = letter.codePointAt(0) ?? 0;
  if ((code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code <= 0xff)) return code;
  const high = code < 0x20 ? -1 : highCharacters.indexOf(letter);
  return high === -1 ? null : 0x80 + high;
}

const plain = (letter: string): string => letter.normalize('NFD').slice(0, 1);

/** As switched on: usual sizes, no Chinese double bytes (many cheap printers start with them), the page above. */
export const begin = (): number[] => [ESC, 0x40, FS, 0x2e, ESC, 0x74, 16];

export const center = (): number[] => [ESC, 0x61, 1];

/** Letters so many times as wide and as high as the usual 12 by 24 dots: 1 to 8. */
export const size = (times: number): number[] => [GS, 0x21, ((times - 1) << 4) | (times - 1)];

export const bold = (isOn: boolean): number[] => [ESC, 0x45, isOn ? 1 : 0];

/** One line of text and its end. */
export const line = (text: string): number[] => [...textBytes(text), 0x0a];

/** Empty paper, in dots (8 are a millimetre). */
export const feed = (dots: number): number[] => [ESC, 0x4a, dots];

/** Feeds what was printed past the knife and cuts all but a corner; a printer without a knife only feeds. */
export const cut = (): number[] => [GS, 0x56, 0x42, 0];

/** Rows a printer is given at once: small ones keep no more in mind. */
const bandRows = 96;

/** A picture as wide as the paper, in bands that join without a seam. `dots`: one bit each, row after row, 1 is black. */
export function picture(dots: Uint8Array): number[] {
  const bytesOfRow = paperDots / 8;
  const bytes: number[] = [];
  for (let at = 0; at < dots.length; at += bandRows * bytesOfRow) {
    const band = dots.subarray(at, at + bandRows * bytesOfRow);
    const rows = band.length / bytesOfRow;
    bytes.push(GS, 0x76, 0x30, 0, bytesOfRow, 0, rows & 0xff, rows >> 8, ...band);
  }
  return bytes;
}

/** "How are you?", answered at once with one byte, also by a printer that stands still: 1 state, 2 why it waits, 3 fault, 4 paper. */
export const askNow = (topic: 1 | 2 | 3 | 4): Uint8Array => Uint8Array.of(DLE, 0x04, topic);

/** "How is the paper?", answered when everything before it was printed. */
export const askWhenDone = (): Uint8Array => Uint8Array.of(GS, 0x72, 1);
