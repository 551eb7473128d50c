import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Font } from 'fontkit';
import type { Measure } from './text.rules.ts';

/** Families of `resources/fonts`, in the order they are asked for a letter. */
const families = [
  'atkinson-hyperlegible-next-latin',
  'atkinson-hyperlegible-next-latin-ext',
  'noto-sans-cyrillic',
  'noto-sans-cyrillic-ext',
  'noto-sans-greek',
  'noto-sans-vietnamese',
  'noto-sans-arabic-arabic',
] as const;

export interface Face {
  name: string;
  bytes: Buffer;
  font: Font;
}

/** A piece of text that one face draws; of a script that runs leftward one word, the last word first. */
export interface Run {
  face: Face;
  text: string;
}

export interface Fonts {
  measure: Measure;
  /** The text in pieces, in drawing order from left to right. */
  runs(text: string, isBold: boolean): Run[];
  /** The text as far as it can be drawn: empty when a letter of it has no face, so that no half name is printed. */
  printable(text: string): string;
}

/** `resources/fonts`, seen from the source and from the build. */
function folder(): string {
  for (let at = dirname(fileURLToPath(import.meta.url)), up = 0; up < 6; at = dirname(at), up += 1) {
    const place = join(at, 'resources', 'fonts');
    if (existsSync(place)) return place;
  }
  throw new Error('resources/fonts is not there');
}

let loading: Promise<Fonts> | undefined;

/** The fonts of the house, read when the first label is drawn and kept. */
export const loadFonts = (): Promise<Fonts> => (loading ??= readFonts());

async function readFonts(): Promise<Fonts> {
  const { create } = await import('fontkit');
  const place = folder();
  const facesOf = (weight: number): Face[] =>
    families.map((family) => {
      const name = `${family}-${weight}`;
      const bytes = readFileSync(join(place, `${name}.woff`));
      return { name, bytes, font: create(bytes) as Font };
    });
  return fontsFrom(facesOf(400), facesOf(700));
}

const leftward = /[\u0590-\u08ff\ufb1d-\ufefc]/;

function fontsFrom(regular: readonly Face[], bold: readonly Face[]): Fonts {
  const faceFor = (letter: string, isBold: boolean, before: Face | undefined): Face | undefined => {
    const has = (face: Face) => face.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
    if (before && has(before)) return before;
    return (isBold ? bold : regular).find(has);
  };
  const runs = (text: string, isBold: boolean): Run[] => {
    const found: Run[] = [];
    for (const letter of text) {
      const last = found.at(-1);
      const face = faceFor(letter, isBold, last?.face);
      if (!face) continue;
      if (last?.face === face) last.text += letter;
      else found.push({ face, text: letter });
    }
    return inDrawingOrder(text, found);
  };
  const widths = new Map<string, number>();
  return {
    runs,
    measure(text, size, isBold) {
      const key = `${isBold ? 'b' : 'r'}${text}`;
      let em = widths.get(key);
      if (em === undefined) {
        em = runs(text, isBold).reduce((sum, run) => sum + widthOf(run), 0);
        if (widths.size > 5000) widths.clear();
        widths.set(key, em);
      }
      return em * size;
    },
    printable(text) {
      const isLetter = /\p{L}/u;
      const letters = [...text.normalize('NFC')];
      const isLost = (letter: string) => faceFor(letter, true, undefined) === undefined;
      if (letters.some((letter) => isLetter.test(letter) && isLost(letter))) return '';
      return letters
        .filter((letter) => !isLost(letter))
        .join('')
        .trim();
    },
  };
}

/** Letters within a word are turned by the shaping; the words of a leftward piece, and the pieces of a leftward text, are turned here. */
function inDrawingOrder(text: string, runs: readonly Run[]): Run[] {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  const pieces = leftward.test(first) ? runs.toReversed() : runs;
  return pieces.flatMap((run) =>
    leftward.test(run.text)
      ? run.text
          .split(/( )/)
          .filter((word) => word !== '')
          .toReversed()
          .map((word) => ({ ...run, text: word }))
      : run,
  );
}

/** Width of a run for letters of size 1. Word by word, as the PDF is written: kerning with a space is not used there. */
function widthOf({ face, text }: Run): number {
  const units = text.split(/(?<= )/).reduce((sum, word) => sum + face.font.layout(word).advanceWidth, 0);
  return units / face.font.unitsPerEm;
}
