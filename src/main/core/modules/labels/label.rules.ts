import type { LabelDrawing, LabelProblem } from '#shared/contract/labels.contract.ts';
import type { Paper } from '#shared/domain/label-papers.ts';
import {
  type Bars,
  drawBars,
  drawMatrix,
  fitBars,
  fitMatrix,
  type Matrix,
  modulesIn,
  narrowestModule,
  quietAround,
  quietBeside,
} from './modules.rules.ts';
import type { Measure } from './text.rules.ts';
import { codeLine, lineOf, type Space, stack, styleOf, type Words } from './words.rules.ts';

export interface LabelWords {
  /** The code for people to read. */
  code: string;
  title: string;
  subtitle: string;
}

export interface Symbols {
  /** Spellings of the same code as Code 128, the best first: the first that fits is printed. Empty for none. */
  bars: readonly Bars[];
  matrix: Matrix | null;
}

export type Layout = { drawing: LabelDrawing } | { problem: LabelProblem };

/** Between the bars and the letters above and below them, in millimetres. */
const breath = 0.7;
/** A hand-held laser misses bars lower than this. */
const lowestBars = 5;
const highestBars = 18;

/**
 * One label. Code 128 alone: words above, bars across, the code under them. QR alone: QR at the left, words beside it.
 * Both: words and QR above, bars and code below. `problem` when the code cannot be printed wide enough here.
 */
export function layOut(paper: Paper, words: LabelWords, symbols: Symbols, measure: Measure): Layout {
  const { bars, matrix } = symbols;
  const fit = fitBars(paper, bars);
  if (bars.length > 0 && !fit) return { problem: barsProblem(paper, words.code, bars) };
  const drawing: LabelDrawing = { ...paper.label, ink: [], texts: [], quiet: [] };
  const space = inside(paper);
  const code = styleOf(paper, 'code');
  const codeTop = space.bottom - lineOf(code);
  const barsEnd = codeTop - breath;
  const placed = matrix && fitMatrix(paper, matrix, fit ? barsEnd - lowestBars : null);
  if (matrix && !placed) return { problem: matrixProblem(paper, words.code, matrix) };
  if (matrix && placed) drawMatrix(drawing, matrix, placed);
  const quiet = placed ? quietAround * placed.module : 0;
  const side = placed && matrix ? matrix.length * placed.module : 0;
  if (!fit) {
    const left = placed ? placed.left + side + quiet : space.left;
    beside(drawing, { ...space, left }, paper, words, measure);
    return { drawing };
  }
  const right = placed ? placed.left - quiet : space.right;
  const above = stack(
    { ...space, right, bottom: barsEnd - lowestBars - breath },
    titled(paper, words, 2),
    measure,
  );
  drawing.texts.push(
    ...above.texts,
    ...codeLine(words.code, { ...space, top: codeTop }, code, 'middle', measure),
  );
  const wordsEnd = above.texts.length > 0 ? above.end + breath : space.top;
  const top = Math.max(wordsEnd, placed ? placed.top + side + quiet : 0, barsEnd - highestBars);
  drawBars(drawing, fit, { top, bottom: barsEnd });
  return { drawing };
}

/** Words beside a QR: the name at the top, the code at the bottom; the code alone in the middle. */
function beside(
  drawing: LabelDrawing,
  space: Space,
  paper: Paper,
  words: LabelWords,
  measure: Measure,
): void {
  const code = styleOf(paper, 'code');
  const codeTop = space.bottom - lineOf(code);
  const above = stack({ ...space, bottom: codeTop }, titled(paper, words, 3), measure);
  const top = above.texts.length > 0 ? codeTop : (space.top + codeTop) / 2;
  drawing.texts.push(...above.texts, ...codeLine(words.code, { ...space, top }, code, 'start', measure));
}

const titled = (paper: Paper, { title, subtitle }: LabelWords, most: number): Words[] => [
  { text: title, style: styleOf(paper, 'title'), most },
  { text: subtitle, style: styleOf(paper, 'subtitle'), most: 1 },
];

const inside = ({ label, inset }: Paper): Space => ({
  left: inset.across,
  right: label.width - inset.across,
  top: inset.down,
  bottom: label.height - inset.down,
});

function barsProblem({ label }: Paper, code: string, spellings: readonly Bars[]): LabelProblem {
  const fewest = Math.min(...spellings.map(modulesIn));
  return { code, needs: upTenth((fewest + 2 * quietBeside) * narrowestModule), room: label.width };
}

function matrixProblem({ label }: Paper, code: string, matrix: Matrix): LabelProblem {
  const room = Math.min(label.width, label.height);
  return { code, needs: upTenth((matrix.length + 2 * quietAround) * narrowestModule), room };
}

const upTenth = (millimetres: number): number => Math.ceil(millimetres * 10) / 10;
