import type { Fonts } from '../labels/index.ts';
import type { Block, LetterPart } from './letter.rules.ts';
import { type TextStyle, wrapped } from './sheet.ts';

/** Something that stands on one page as a whole: a line, or a row of a table. */
export interface Strip {
  height: number;
  /** White above it, unless it is first on its page. */
  above: number;
  texts: { text: string; left: number; baseline: number; width: number; style: TextStyle }[];
  /** A thin line under it. */
  isRuled?: boolean;
}

const size = 3.7;
const lineHeight = 5;
const paragraphGap = 2.4;
/** Share of the first column of a table. */
const firstColumn = 0.58;
const columnGap = 3;

/** A part of a letter cut into strips, for a column of this width. */
export function stripsOf(part: LetterPart, width: number, fonts: Fonts): Strip[] {
  const way = part.direction === 'rtl' ? ({ isRtl: true } as const) : {};
  const strips: Strip[] = [];
  const lines = (text: string, above: number, style: TextStyle): void => {
    for (const [n, line] of wrapped(text, width, style, fonts).entries())
      strips.push({
        height: lineHeight,
        above: n === 0 ? above : 0,
        texts: [{ text: line, left: 0, baseline: lineHeight - 1.3, width, style }],
      });
  };
  if (part.note) lines(part.note, 0, { size: 3.1, grey: true, ...way });
  lines(part.subject, part.note ? 0.5 : 0, { size: 4.4, isBold: true, ...way });
  for (const block of part.blocks) {
    if (block.kind === 'paragraph') lines(block.text, paragraphGap, { size, ...way });
    else if (block.kind === 'heading') lines(block.text, paragraphGap, { size, isBold: true, ...way });
    else strips.push(...tableStrips(block, part.direction, width, fonts));
  }
  return strips;
}

function tableStrips(
  { head, rows }: Extract<Block, { kind: 'table' }>,
  direction: 'ltr' | 'rtl',
  width: number,
  fonts: Fonts,
): Strip[] {
  const first = width * firstColumn - columnGap / 2;
  const second = width - first - columnGap;
  const isMirrored = direction === 'rtl';
  const way = isMirrored ? ({ isRtl: true } as const) : {};
  const row = (cells: readonly [string, string], style: TextStyle, above: number): Strip => {
    const sides = [
      { width: first, left: isMirrored ? second + columnGap : 0 },
      { width: second, left: isMirrored ? 0 : first + columnGap },
    ];
    const texts = sides.flatMap((side, n) =>
      wrapped(cells[n] ?? '', side.width, style, fonts).map((text, line) => ({
        text,
        left: side.left,
        baseline: lineHeight * line + lineHeight - 1.3,
        width: side.width,
        style,
      })),
    );
    const deepest = Math.max(...texts.map(({ baseline }) => baseline));
    return { height: deepest + 1.3, above, texts };
  };
  const strips = rows.map((cells, n) => row(cells, { size, ...way }, n === 0 && !head ? 0.4 : 0));
  if (!head) return strips;
  return [
    { ...row(head, { size: 3.1, grey: true, ...way }, paragraphGap), isRuled: true },
    ...strips.map((strip) => ({ ...strip, isRuled: true })),
  ];
}
