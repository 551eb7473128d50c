import { type ReceiptPaper, receiptWidth } from '#shared/domain/receipt-papers.ts';
import { lines as broken, type Drawing, type Fonts, type Placed, type Style } from '../labels/index.ts';
import type { Both, ReceiptLine } from './receipt.rules.ts';

/** A receipt on paper, in millimetres: one drawing for each page. */
export interface ReceiptPages {
  page: { width: number; height: number };
  placed: Placed[];
}

interface Sizes {
  house: number;
  title: number;
  plain: number;
  /** The person's language, under the Dutch. */
  small: number;
  /** From one line to the next, in letters' heights. */
  leading: number;
}

const sizes: Record<ReceiptPaper, Sizes> = {
  roll80: { house: 5, title: 4.2, plain: 3.4, small: 2.7, leading: 1.25 },
  a4: { house: 8, title: 6, plain: 4, small: 3.1, leading: 1.35 },
};

const a4Height = 297;
/** White above and below. A roll is cut some millimetres above its end. */
const margins: Record<ReceiptPaper, { top: number; bottom: number }> = {
  roll80: { top: 5, bottom: 12 },
  a4: { top: 24, bottom: 24 },
};
const hair = 0.25;
/** Between what is said and its amount. */
const gap = 3;

/** A piece that stays together: it is drawn from its own top. */
interface Piece {
  height: number;
  drawing: Drawing;
}

/** Lays a receipt out: on a roll as long as it gets, on A4 over as many pages as it needs. */
export function layOutReceipt(
  lines: readonly ReceiptLine[],
  paper: ReceiptPaper,
  fonts: Fonts,
): ReceiptPages {
  const { width, margin } = receiptWidth[paper];
  const { top, bottom } = margins[paper];
  const pieces = lines.map((line, n) =>
    pieceOf(line, lines[n - 1], { size: sizes[paper], left: margin, width: width - 2 * margin, fonts }),
  );
  const long = pieces.reduce((total, { height }) => total + height, top + bottom);
  const height = paper === 'a4' ? a4Height : long;
  const placed: Placed[] = [];
  let page = 0;
  let at = top;
  for (const piece of pieces) {
    if (at + piece.height > height - bottom + 1e-6 && at > top) {
      page += 1;
      at = top;
    }
    placed.push({ page, left: 0, top: at, drawing: piece.drawing });
    at += piece.height;
  }
  return { page: { width, height }, placed };
}

interface Column {
  size: Sizes;
  left: number;
  width: number;
  fonts: Fonts;
}

function pieceOf(line: ReceiptLine, before: ReceiptLine | undefined, column: Column): Piece {
  const { size } = column;
  const pen = newPen(column);
  switch (line.kind) {
    case 'house':
      pen.write(line.text, { size: size.house, isBold: true });
      break;
    case 'title':
      pen.both(line.label, { size: size.title, isBold: true });
      pen.skip(size.plain * 0.5);
      break;
    case 'heading':
      pen.skip(size.plain * 0.6);
      pen.both(line.label, { size: size.plain, isBold: true });
      break;
    case 'fact':
      pen.pair({ nl: joined(line.label), other: null }, line.value, { size: size.plain, isBold: false });
      break;
    case 'entry':
      if (before?.kind !== 'entry' && before?.kind !== 'heading') pen.rule();
      pen.pair(line.label, line.amount, { size: size.plain, isBold: false });
      if (line.detail !== '') pen.write(line.detail, { size: size.small, isBold: false });
      pen.skip(size.plain * 0.25);
      break;
    case 'total':
      if (before?.kind !== 'total') pen.rule();
      pen.pair(line.label, line.amount, { size: size.plain, isBold: true });
      break;
    case 'foot':
      pen.rule();
      pen.both(line.label, { size: size.plain, isBold: false });
      break;
  }
  return pen.done();
}

const joined = ({ nl, other }: Both): string => (other ? `${nl} / ${other}` : nl);

/** Writes downwards within a column. */
function newPen({ size, left, width, fonts }: Column) {
  const drawing: Drawing = { ink: [], texts: [] };
  let at = 0;
  const line = (text: string, from: number, style: Style): void => {
    const long = fonts.measure(text, style.size, style.isBold);
    drawing.texts.push({ text, left: from, baseline: at + style.size * 0.95, width: long, ...style });
  };
  const down = (style: Style): void => void (at += style.size * size.leading);
  /** Every word of it, on as many lines as it needs; letters without a face are left out. */
  const write = (text: string, style: Style, room = width): void => {
    for (const one of broken(fonts.printable(text), room, 6, style, fonts.measure)) {
      line(one, left, style);
      down(style);
    }
  };
  const other = ({ other: text }: Both, room = width): void => {
    if (text) write(text, { size: size.small, isBold: false }, room);
  };
  return {
    write,
    both(label: Both, style: Style) {
      write(label.nl, style);
      other(label);
    },
    /** What is said at the left, the amount at the right on its first line. */
    pair(label: Both, amount: string, style: Style) {
      const long = amount === '' ? 0 : fonts.measure(amount, style.size, style.isBold) + gap;
      if (amount !== '') line(amount, left + width - long + gap, style);
      const top = at;
      write(label.nl, style, width - long);
      // A word of letters we have no face for: the amount keeps its line.
      if (at === top) down(style);
      other(label, width - long);
    },
    rule() {
      at += size.plain * 0.5;
      drawing.ink.push({ left, top: at, width, height: hair });
      at += size.plain * 0.6;
    },
    skip(height: number) {
      at += height;
    },
    done: (): Piece => ({ height: at, drawing }),
  };
}
