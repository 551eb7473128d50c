import { expect, test } from 'vitest';
import { makeItemCode, readCode } from '#shared/domain/barcode.ts';
import {
  cornerOf,
  labelsPerPage,
  type PaperKey,
  paperKeys,
  papers,
  symbolChoices,
  toPoints,
} from '#shared/domain/label-papers.ts';
import { makeTestCore } from '#tests/support/make-test-core.ts';
import { readBack } from './read-back.testing.ts';

const codesFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, n) => makeItemCode(first + n));
const cases = paperKeys.flatMap((paper) => symbolChoices.map((symbols) => ({ paper, symbols })));

test.each(cases)(
  '$symbols on $paper: every code is read back at its own place',
  async ({ paper, symbols }) => {
    await using house = await makeTestCore();
    // A whole sheet, with codes around a change of digits; two labels of a roll.
    const codes = codesFrom(9_990, Math.max(2, labelsPerPage(papers[paper])));
    const pdf = await house
      .as('volunteer')
      .labels.items({ paper, symbols, start: 1, of: { by: 'codes', codes } });
    expect(pdf).toMatchObject({ pages: papers[paper].form === 'roll' ? 2 : 1, labels: codes.length });
    const seen = await readBack(pdf.base64);
    for (const { width, height } of seen.pages) {
      expect(width).toBeCloseTo(toPoints(papers[paper].page.width), 3);
      expect(height).toBeCloseTo(toPoints(papers[paper].page.height), 3);
    }
    const formats = symbols === 'both' ? ['Code128', 'QRCode'] : [symbols === 'qr' ? 'QRCode' : 'Code128'];
    for (const format of formats) {
      const read = seen.codes
        .filter((code) => code.format === format)
        .map((code) => ({ ...code, label: labelAt(paper, code) }));
      const got = read
        .toSorted((a, b) => a.label - b.label)
        .map(({ label, text }) => [label, readCode(text)]);
      expect(got).toEqual(codes.map((code, n) => [n, { kind: 'item', code }]));
    }
  },
);

/** Which label, from the first of the first page, a point lies on; -1 when beside all. */
function labelAt(key: PaperKey, at: { page: number; left: number; top: number }): number {
  const paper = papers[key];
  const perPage = labelsPerPage(paper);
  const place = Array.from({ length: perPage }, (_, n) => cornerOf(paper, n)).findIndex(
    ({ left, top }) =>
      at.left > left &&
      at.left < left + paper.label.width &&
      at.top > top &&
      at.top < top + paper.label.height,
  );
  return place < 0 ? -1 : at.page * perPage + place;
}
