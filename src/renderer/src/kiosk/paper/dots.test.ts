import { expect, test } from 'vitest';
import { mostPictureRows, paperDots } from '#shared/domain/paper.ts';
import { dotsOf, wrapped } from './dots.ts';

/** White paper with these dots black. */
function paper(rows: number, ...black: number[]): Uint8ClampedArray {
  const points = new Uint8ClampedArray(rows * paperDots * 4).fill(255);
  for (const dot of black) points.fill(0, dot * 4, dot * 4 + 3);
  return points;
}
const bytes = (dots: string): number[] => [...atob(dots)].map((one) => one.charCodeAt(0));

test('one bit a dot, the leftmost first, row after row', () => {
  const { rows, dots } = dotsOf(paper(2, 0, 7, 9, paperDots), 2);
  const packed = bytes(dots);
  expect([rows, packed.length]).toEqual([2, (2 * paperDots) / 8]);
  expect([packed[0], packed[1], packed[paperDots / 8]]).toEqual([0b1000_0001, 0b0100_0000, 0b1000_0000]);
  expect(packed.reduce((sum, byte) => sum + byte, 0)).toBe(0x81 + 0x40 + 0x80);
});

test('grey at the edge of a letter is black when it is dark, white when it is light', () => {
  const points = paper(1);
  points.fill(100, 0, 3);
  points.fill(180, 4, 7);
  expect(bytes(dotsOf(points, 1).dots)[0]).toBe(0x80);
});

test('a paper that is too long ends where the core stops taking it', () => {
  expect(dotsOf(paper(mostPictureRows + 5), mostPictureRows + 5).rows).toBe(mostPictureRows);
});

test('words go on lines as wide as the paper', () => {
  const widthOf = (line: string) => line.length;
  expect(wrapped('een twee drie vier', 9, widthOf)).toEqual(['een twee', 'drie vier']);
  expect(wrapped('onafscheidelijk en ja', 6, widthOf)).toEqual(['onafscheidelijk', 'en ja']);
});
