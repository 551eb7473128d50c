import type { LabelDrawing, LabelPdf } from '#shared/contract/labels.contract.ts';
import { cornerOf, labelsPerPage, type Paper, type PaperKey, papers } from '#shared/domain/label-papers.ts';
import { loadFonts } from './fonts.ts';
import { writePdf } from './pdf.ts';

/** Thickness of a line, in millimetres. */
const hair = 0.2;

/** A page to hold against the sheet: a line of known length to measure, and the outline of each label. */
export async function testPage(key: PaperKey, at: string): Promise<LabelPdf> {
  const paper = papers[key];
  const { measure } = await loadFonts();
  const drawing: LabelDrawing = {
    ...paper.page,
    ink: [...outlines(paper), ...ruler(paper)],
    texts: [],
    quiet: [],
  };
  const text = `${rulerLength(paper)} mm`;
  const size = 3;
  const { left, top } = rulerPlace(paper);
  const width = measure(text, size, true);
  drawing.texts.push({ text, left, baseline: top - 2.4, width, size, isBold: true });
  const placed = [{ page: 0, left: 0, top: 0, drawing }];
  return { ...(await writePdf(paper.page, placed, at)), labels: 0 };
}

/** Length of the line one measures: 100 mm where it fits. */
export const rulerLength = ({ page }: Pick<Paper, 'page'>): number =>
  page.width > 120 ? 100 : Math.floor((page.width - 6) / 10) * 10;

const rulerPlace = (paper: Paper) => ({
  left: (paper.page.width - rulerLength(paper)) / 2,
  top: paper.page.height / 2,
});

type Ink = LabelDrawing['ink'];

/** A line with a stroke every 10 mm; the outer edges of the end strokes are the length apart. */
function ruler(paper: Paper): Ink {
  const length = rulerLength(paper);
  const { left, top } = rulerPlace(paper);
  const strokes = Array.from({ length: length / 10 + 1 }, (_, n) => {
    const isEnd = n === 0 || n * 10 === length;
    const height = isEnd ? 4 : 2;
    const at = n === 0 ? left : n * 10 === length ? left + length - hair : left + n * 10 - hair / 2;
    return { left: at, top: top - height / 2, width: hair, height };
  });
  return [{ left, top: top - hair / 2, width: length, height: hair }, ...strokes];
}

/** Corners of every label rather than whole outlines: neighbours share edges, and ink is saved. */
function outlines(paper: Paper): Ink {
  const arm = 3;
  const { width, height } = paper.label;
  return Array.from({ length: labelsPerPage(paper) }, (_, place) => cornerOf(paper, place)).flatMap(
    ({ left, top }) =>
      [0, width - arm].flatMap((x) => [
        { left: left + x, top, width: arm, height: hair },
        { left: left + x, top: top + height - hair, width: arm, height: hair },
        { left: left + (x === 0 ? 0 : width - hair), top, width: hair, height: arm },
        { left: left + (x === 0 ? 0 : width - hair), top: top + height - arm, width: hair, height: arm },
      ]),
  );
}
