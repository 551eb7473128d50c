/**
 * Papers that labels and cards are printed on. All measures are millimetres, from the upper left corner, as on the
 * maker's data sheet; the PDF's points are worked out at the very end, so that nothing is rounded on the way.
 */
export const paperKeys = [
  'a4-24',
  'a4-40',
  'a4-65',
  'roll-57x32',
  'roll-62x29',
  'roll-89x36',
  'a4-cards',
] as const;
export type PaperKey = (typeof paperKeys)[number];

/** What is printed: a label on a thing, or the card of a person. */
export type LabelUse = 'item' | 'card';

export const symbolChoices = ['code128', 'qr', 'both'] as const;
export type SymbolChoice = (typeof symbolChoices)[number];

/** Most labels in one file: 42 sheets of 24. */
export const mostLabels = 1000;
/** Most codes set aside at a time: four sheets of 65. */
export const mostNewCodes = 260;

export interface Size {
  width: number;
  height: number;
}

export interface Paper {
  key: PaperKey;
  uses: readonly LabelUse[];
  /** A sheet holds many labels and may be partly used; on a roll each label is a page. */
  form: 'sheet' | 'roll';
  page: Size;
  label: Size;
  columns: number;
  rows: number;
  /** From the page's edge to the first label. */
  margin: { left: number; top: number };
  /** Between two labels. */
  gap: { across: number; down: number };
  /**
   * Blank border inside a label. Wide where labels reach the edge of the sheet: most printers leave the outer 4 mm of a
   * sheet white. A quiet zone may lie in it, ink may not.
   */
  inset: { across: number; down: number };
}

const a4: Size = { width: 210, height: 297 };
const none = { across: 0, down: 0 };

const sheet = (paper: Omit<Paper, 'form' | 'page'>): Paper => ({ form: 'sheet', page: a4, ...paper });

function roll(key: PaperKey, width: number, height: number): Paper {
  return {
    key,
    uses: ['item', 'card'],
    form: 'roll',
    page: { width, height },
    label: { width, height },
    columns: 1,
    rows: 1,
    margin: { left: 0, top: 0 },
    gap: none,
    inset: { across: 1.5, down: 1.5 },
  };
}

export const papers: Readonly<Record<PaperKey, Paper>> = {
  'a4-24': sheet({
    key: 'a4-24',
    uses: ['item'],
    label: { width: 70, height: 37 },
    columns: 3,
    rows: 8,
    margin: { left: 0, top: 0.5 },
    gap: none,
    inset: { across: 4.5, down: 4 },
  }),
  'a4-40': sheet({
    key: 'a4-40',
    uses: ['item'],
    label: { width: 52.5, height: 29.7 },
    columns: 4,
    rows: 10,
    margin: { left: 0, top: 0 },
    gap: none,
    inset: { across: 4.5, down: 4.5 },
  }),
  'a4-65': sheet({
    key: 'a4-65',
    uses: ['item'],
    label: { width: 38.1, height: 21.2 },
    columns: 5,
    rows: 13,
    margin: { left: 4.75, top: 10.7 },
    gap: { across: 2.5, down: 0 },
    inset: { across: 1.2, down: 1.2 },
  }),
  'roll-57x32': roll('roll-57x32', 57, 32),
  'roll-62x29': roll('roll-62x29', 62, 29),
  'roll-89x36': roll('roll-89x36', 89, 36),
  'a4-cards': sheet({
    key: 'a4-cards',
    uses: ['card'],
    label: { width: 85, height: 54 },
    columns: 2,
    rows: 5,
    margin: { left: 15, top: 13.5 },
    gap: { across: 10, down: 0 },
    inset: { across: 4.5, down: 4.5 },
  }),
};

export const papersFor = (use: LabelUse): Paper[] =>
  paperKeys.map((key) => papers[key]).filter(({ uses }) => uses.includes(use));

export const labelsPerPage = ({ columns, rows }: Pick<Paper, 'columns' | 'rows'>): number => columns * rows;

/** PDF points (1/72 inch) of so many millimetres; an inch is exactly 25.4 mm. */
export const toPoints = (millimetres: number): number => (millimetres * 72) / 25.4;

export interface Spot {
  /** Page, from 0. */
  page: number;
  left: number;
  top: number;
}

/**
 * Where `count` labels go, row by row. `start` is the first free place of the first sheet, from 1; further sheets
 * begin at their first place. On a roll there is no used sheet.
 */
export function spotsOn(paper: Paper, count: number, start = 1): Spot[] {
  const perPage = labelsPerPage(paper);
  const first = Math.min(Math.max(start, 1), perPage) - 1;
  return Array.from({ length: count }, (_, n) => {
    const place = (first + n) % perPage;
    return { page: Math.floor((first + n) / perPage), ...cornerOf(paper, place) };
  });
}

/** Upper left corner of a place on the page, counted from 0. */
export function cornerOf(paper: Paper, place: number): { left: number; top: number } {
  const { margin, label, gap, columns } = paper;
  return {
    left: margin.left + (place % columns) * (label.width + gap.across),
    top: margin.top + Math.floor(place / columns) * (label.height + gap.down),
  };
}

/** Pages that `count` labels take. */
export function pagesFor(paper: Paper, count: number, start = 1): number {
  return (spotsOn(paper, count, start).at(-1)?.page ?? -1) + 1;
}
