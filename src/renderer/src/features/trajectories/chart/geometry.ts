import { scale } from '#shared/contract/trajectory-words.ts';

export interface Point {
  x: number;
  y: number;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Where a value stands on the n-th of so many spokes, the first one straight up, clockwise; 0 is the middle. */
export function onSpoke(index: number, count: number, value: number, radius: number): Point {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2;
  const far = (radius * value) / scale.highest;
  return { x: round(far * Math.cos(angle)), y: round(far * Math.sin(angle)) };
}

/** The ring of one step. */
export const ringPath = (count: number, value: number, radius: number): string =>
  `M${Array.from({ length: count }, (_, index) => pair(onSpoke(index, count, value, radius))).join('L')}Z`;

const pair = ({ x, y }: Point): string => `${x},${y}`;

/**
 * The outline of known values. A spoke without a value leaves the line open there: nothing is drawn that was not measured.
 */
export function outlinePath(values: readonly (number | null)[], radius: number): string {
  const count = values.length;
  const points = values.map((value, index) => (value === null ? null : onSpoke(index, count, value, radius)));
  const gap = points.indexOf(null);
  if (gap === -1) return count === 0 ? '' : `M${points.map((point) => pair(point as Point)).join('L')}Z`;
  // Beginning after a gap, no stretch runs over the end of the list.
  return strokes([...points.slice(gap), ...points.slice(0, gap)]);
}

/** A line through known values from left to right; gaps stay gaps. */
export function linePath(values: readonly (number | null)[], width: number, height: number): string {
  return strokes(linePoints(values, width, height));
}

export const linePoints = (
  values: readonly (number | null)[],
  width: number,
  height: number,
): (Point | null)[] =>
  values.map((value, index) => {
    if (value === null) return null;
    const x = values.length === 1 ? width / 2 : (width * index) / (values.length - 1);
    return {
      x: round(x),
      y: round(height - (height * (value - scale.lowest)) / (scale.highest - scale.lowest)),
    };
  });

function strokes(points: readonly (Point | null)[]): string {
  const parts: string[] = [];
  let before: Point | null = null;
  for (const point of points) {
    if (point !== null) parts.push(`${before === null ? 'M' : 'L'}${pair(point)}`);
    before = point;
  }
  return parts.join('');
}
