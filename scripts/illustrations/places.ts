import { bicycles } from './bicycles.ts';
import { box, type Drawing, ink, type Pen, steps } from './kit.ts';
import { powerTools } from './power-tools.ts';
import { toddler } from './toddler.ts';
import { toysAndPets } from './toys-and-pets.ts';

/** Places of the house: a shelf, a wall or a bench with the things one finds there, drawn as they are drawn alone. */

type Standing = {
  readonly thing: Drawing | undefined;
  readonly x: number;
  readonly y: number;
  readonly size: number;
};

/** A thing, smaller: its floor, in the middle of its drawing, comes to stand at x and y. */
function standing(pen: Pen, { thing, x, y, size }: Standing): string {
  if (!thing) throw new Error('a place shows a thing that is not drawn');
  return pen.group(`translate(${x - 320 * size} ${y - 404 * size}) scale(${size})`, ...thing(pen));
}

/** Uprights and boards; a board's upper edge is at each height. */
const shelf = (pen: Pen, heights: readonly number[], color: string): string[] => [
  pen.shadow(80, 560, 440),
  ...[64, 556].map((x) => pen.form(box(x, 40, 20, 400, 4), color, { depth: 6 })),
  ...heights.map((y) => pen.form(box(56, y, 528, 18, 5), color, { depth: 6 })),
];

/** A crate for small things, with the mark of what is in it. */
const crate = (pen: Pen, x: number, y: number, color: string): string =>
  pen.form(box(x, y - 84, 128, 84, 8), color, { depth: 6 }) +
  pen.flat(box(x + 34, y - 60, 60, 34, 6), ink.paper, 4);

const toolLibrary: Drawing = (pen) => [
  ...shelf(pen, [212, 396], ink.wood),
  standing(pen, { thing: powerTools['drill'], x: 200, y: 214, size: 0.44 }),
  standing(pen, { thing: powerTools['sander'], x: 440, y: 214, size: 0.44 }),
  crate(pen, 104, 396, ink.teal),
  crate(pen, 248, 396, ink.brass),
  crate(pen, 392, 396, ink.brick),
];

const toyLibrary: Drawing = (pen) => [
  ...shelf(pen, [212, 396], ink.pine),
  standing(pen, { thing: toysAndPets['puzzle'], x: 210, y: 214, size: 0.42 }),
  crate(pen, 392, 212, ink.teal),
  standing(pen, { thing: toddler['building-blocks'], x: 210, y: 398, size: 0.44 }),
  crate(pen, 392, 396, ink.coral),
];

const bicycleKitchen: Drawing = (pen) => [
  pen.form(box(60, 60, 520, 96, 10), ink.wood, { depth: 8 }),
  pen.line(
    steps(11, 90, 46)
      .map((x) => `M${x} 86v.1M${x} 128v.1`)
      .join(''),
    7,
    ink.coal,
  ),
  pen.tube('M128 84V130', 10, ink.steel),
  pen.form(box(112, 74, 32, 22, 6), ink.brick, { depth: 4 }),
  pen.tube('M196 92V136', 8, ink.silver),
  pen.form(box(186, 70, 20, 40, 8), ink.teal, { depth: 4 }),
  pen.tube('M500 84V138', 10, ink.steel),
  pen.form(box(478, 72, 44, 24, 6), ink.coal, { depth: 4 }),
  standing(pen, { thing: bicycles['childrens-bicycle-16'], x: 320, y: 430, size: 0.8 }),
];

export const places: Readonly<Record<string, Drawing>> = {
  'tool-library': toolLibrary,
  'toy-library': toyLibrary,
  'bicycle-kitchen': bicycleKitchen,
};
