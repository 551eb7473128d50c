import type { LabelDrawing } from '#shared/contract/labels.contract.ts';
import type { Paper } from '#shared/domain/label-papers.ts';
import { lines, type Measure, type Style, shortened } from './text.rules.ts';

/** Where words may stand, in millimetres. */
export interface Space {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Words {
  text: string;
  style: Style;
  /** Most lines. */
  most: number;
}

type Texts = LabelDrawing['texts'];

/** Height of a line for letters of this size; the baseline lies below its top by `rise`. */
const lineHeight = 1.2;
const rise = 0.92;
/** Letters lower than 5 points cannot be read. */
const smallest = 1.77;

const share = { title: 0.15, subtitle: 0.11, code: 0.125 } as const;
const limits = { title: [2.5, 5], subtitle: [2, 3.4], code: [2.2, 4.2] } as const;

/** Letters grow with the label, within what reads well. */
export function styleOf({ label, inset }: Paper, part: keyof typeof share): Style {
  const [least, most] = limits[part];
  const height = label.height - 2 * inset.down;
  return { size: Math.min(most, Math.max(least, height * share[part])), isBold: part !== 'subtitle' };
}

export const lineOf = ({ size }: Style): number => size * lineHeight;

/** Words below each other from the top, as far as there is room; `end` is where the last line ends. */
export function stack(space: Space, all: readonly Words[], measure: Measure): { texts: Texts; end: number } {
  const texts: Texts = [];
  let top = space.top;
  for (const { text, style, most } of all) {
    const room = Math.floor((space.bottom - top) / lineOf(style) + 1e-9);
    for (const line of lines(text, space.right - space.left, Math.min(most, room), style, measure)) {
      const width = measure(line, style.size, style.isBold);
      texts.push({ text: line, left: space.left, baseline: top + style.size * rise, width, ...style });
      top += lineOf(style);
    }
  }
  return { texts, end: top };
}

/** The code for people on one line: smaller letters before it is shortened, since half a code is of no use. */
export function codeLine(
  code: string,
  space: Space,
  style: Style,
  align: 'start' | 'middle',
  measure: Measure,
): Texts {
  const width = space.right - space.left;
  const wanted = measure(code, style.size, style.isBold);
  const size = wanted <= width ? style.size : Math.max(smallest, (style.size * width) / wanted - 1e-6);
  const text = shortened(code, width, { ...style, size }, measure);
  if (text === '') return [];
  const long = measure(text, size, style.isBold);
  const left = align === 'start' ? space.left : space.left + (width - long) / 2;
  return [{ text, left, baseline: space.top + size * rise, width: long, size, isBold: style.isBold }];
}
