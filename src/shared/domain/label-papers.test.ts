import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelsPerPage, pagesFor, paperKeys, papers, papersFor, spotsOn, toPoints } from './label-papers.ts';

test('an inch is 25.4 mm and 72 points', () => {
  expect(toPoints(25.4)).toBe(72);
  expect(toPoints(210)).toBeCloseTo(595.275_590_551, 9);
  expect(toPoints(297)).toBeCloseTo(841.889_763_78, 9);
});

test.each(paperKeys)('%s: every label lies on the page, and no two share any of it', (key) => {
  const paper = papers[key];
  const { page, label } = paper;
  const spots = spotsOn(paper, labelsPerPage(paper));
  const slack = 1e-9;
  for (const [n, { left, top }] of spots.entries()) {
    expect(left).toBeGreaterThanOrEqual(0);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(left + label.width).toBeLessThanOrEqual(page.width + slack);
    expect(top + label.height).toBeLessThanOrEqual(page.height + slack);
    for (const other of spots.slice(n + 1)) {
      const isApart =
        Math.abs(other.left - left) >= label.width - slack ||
        Math.abs(other.top - top) >= label.height - slack;
      expect(isApart).toBe(true);
    }
  }
});

test.each(paperKeys)('%s: the margins are the same on both sides of the page', (key) => {
  const paper = papers[key];
  const last = spotsOn(paper, labelsPerPage(paper)).at(-1);
  expect(paper.page.width - (last?.left ?? 0) - paper.label.width).toBeCloseTo(paper.margin.left, 9);
  expect(paper.page.height - (last?.top ?? 0) - paper.label.height).toBeCloseTo(paper.margin.top, 9);
});

test('labels follow each other from the first free place, each place once, no page left out', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...paperKeys),
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 1, max: 65 }),
      (key, count, wanted) => {
        const paper = papers[key];
        const perPage = labelsPerPage(paper);
        const start = Math.min(wanted, perPage);
        const spots = spotsOn(paper, count, start);
        expect(new Set(spots.map((spot) => JSON.stringify(spot))).size).toBe(count);
        expect(spots[0]).toEqual(spotsOn(paper, perPage)[start - 1]);
        expect(pagesFor(paper, count, start)).toBe(Math.ceil((start - 1 + count) / perPage));
      },
    ),
  );
});

test('a start beyond the sheet is its last place, and nothing takes no page', () => {
  expect(spotsOn(papers['roll-57x32'], 2, 65).map(({ page }) => page)).toEqual([0, 1]);
  expect(pagesFor(papers['a4-24'], 0)).toBe(0);
});

test('things and persons have sheets and rolls of their own', () => {
  expect(papersFor('item').map(({ key }) => key)).not.toContain('a4-cards');
  expect(papersFor('card').map(({ key }) => key)).toEqual([
    'roll-57x32',
    'roll-62x29',
    'roll-89x36',
    'a4-cards',
  ]);
});
