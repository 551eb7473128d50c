import { toPoints } from '#shared/domain/label-papers.ts';
import { type Fonts, loadFonts } from '../labels/index.ts';

/** A4, in millimetres. */
export const paper = { width: 210, height: 297 } as const;

export interface TextStyle {
  /** Height of the letters' em square in millimetres: 3.5 is 10 points. */
  size: number;
  isBold?: boolean;
  align?: 'left' | 'right' | 'centre';
  grey?: boolean;
  /** Of a language that runs leftward: begins at the right edge, words and marks in their places. */
  isRtl?: boolean;
}

/** Pages of A4 on which one writes in millimetres from the upper left corner. */
export interface Sheet {
  fonts: Fonts;
  page(): void;
  pages(): number;
  /** One line; `left` and `width` say where, `baseline` how far down. */
  text(text: string, left: number, baseline: number, width: number, style: TextStyle): void;
  /** A rectangle, as a line of this thickness around or filled with a light grey. */
  box(left: number, top: number, width: number, height: number, kind: 'line' | 'tint'): void;
  rule(left: number, top: number, width: number): void;
  done(): Promise<{ base64: string; pages: number }>;
}

/** `at`: the moment the file says it was made. No title, no author: a letter names nobody in its properties. */
export async function newSheet(at: string): Promise<Sheet> {
  const fonts = await loadFonts();
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    font: null as unknown as string,
    info: { Title: 'Deelbalie', Producer: 'Deelbalie', Creator: 'Deelbalie', CreationDate: new Date(at) },
  });
  const pieces: Buffer[] = [];
  document.on('data', (piece: Buffer) => void pieces.push(piece));
  const ended = new Promise<void>((done, failed) => {
    document.on('end', done);
    document.on('error', failed);
  });
  let pages = 0;
  return {
    fonts,
    page() {
      document.addPage({ size: [toPoints(paper.width), toPoints(paper.height)], margin: 0 });
      pages += 1;
    },
    pages: () => pages,
    text(text, left, baseline, width, style) {
      const { size, isBold = false, align = 'left', grey = false, isRtl = false } = style;
      document.fillColor(grey ? '#5b524b' : '#1f1b18');
      const write = (piece: string, from: number): void => {
        let x = from;
        for (const run of fonts.runs(piece, isBold)) {
          document.registerFont(run.face.name, run.face.bytes).font(run.face.name).fontSize(toPoints(size));
          document.text(run.text, toPoints(x), toPoints(baseline), {
            lineBreak: false,
            baseline: 'alphabetic',
          });
          x += document.widthOfString(run.text) / toPoints(1);
        }
      };
      if (isRtl) {
        let right = left + width;
        for (const piece of leftwardPieces(text)) {
          right -= fonts.measure(piece, size, isBold);
          write(piece, right);
        }
        return;
      }
      const free = width - fonts.measure(text, size, isBold);
      write(text, left + (align === 'left' ? 0 : align === 'right' ? free : free / 2));
    },
    box(left, top, width, height, kind) {
      document.rect(toPoints(left), toPoints(top), toPoints(width), toPoints(height));
      if (kind === 'tint') document.fill('#efe8dc');
      else document.lineWidth(0.7).stroke('#1f1b18');
    },
    rule(left, top, width) {
      document
        .lineWidth(0.5)
        .moveTo(toPoints(left), toPoints(top))
        .lineTo(toPoints(left + width), toPoints(top))
        .stroke('#8a7f75');
    },
    async done() {
      document.end();
      await ended;
      return { base64: Buffer.concat(pieces).toString('base64'), pages };
    },
  };
}

const leftwardLetter = /[\u0590-\u08ff\ufb1d-\ufefc]/;
const marks = /^([([«]*)(.*?)([.,:;!?،؛؟)\]»]*)$/su;

/**
 * A line of a leftward language in pieces, from the right edge on. Words go leftward; what is in Latin letters or digits (a name,
 * a telephone number) stays as it is written, in one piece; the mark behind a word stands left of it.
 */
export function leftwardPieces(line: string): string[] {
  const units: { text: string; isLatin: boolean }[] = [];
  for (const word of line.split(' ').filter((one) => one !== '')) {
    const isLatin = !leftwardLetter.test(word) && /[\p{L}\p{N}]/u.test(word);
    const last = units.at(-1);
    if (last && isLatin && last.isLatin && !/[.:;!?]$/.test(last.text)) last.text += ` ${word}`;
    else units.push({ text: word, isLatin });
  }
  return units.flatMap(({ text, isLatin }, n) => {
    const [, before = '', core = '', after = ''] = marks.exec(text) ?? [];
    // Brackets around Latin words belong to them.
    const whole = isLatin && (before !== '' || /[)\]]/.test(after));
    const pieces = whole ? [text] : [before, core, ...after];
    return [...(n > 0 ? [' '] : []), ...pieces.filter((piece) => piece !== '')];
  });
}

/** A text on lines of at most this width, broken between words; a word that is longer by itself is broken as well. */
export function wrapped(text: string, width: number, style: TextStyle, { measure }: Fonts): string[] {
  const fits = (line: string) => measure(line, style.size, style.isBold ?? false) <= width;
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ').flatMap((one) => cut(one, fits))) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && !fits(longer)) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    lines.push(line);
  }
  return lines;
}

const letters = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** Pieces of a word that each fit on a line. */
function cut(word: string, fits: (text: string) => boolean): string[] {
  if (fits(word)) return [word];
  const pieces = [''];
  for (const { segment } of letters.segment(word)) {
    const longer = `${pieces.at(-1) ?? ''}${segment}`;
    if (fits(longer) || longer === segment) pieces[pieces.length - 1] = longer;
    else pieces.push(segment);
  }
  return pieces;
}
