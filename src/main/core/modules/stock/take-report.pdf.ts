import type { LabelDrawing } from '#shared/contract/labels.contract.ts';
import type { StockTake, TakeLine } from '#shared/contract/stock.contract.ts';
import { type TakeOutcome, takeOutcomes } from '#shared/contract/words.ts';
import { type Fonts, loadFonts, shortened, writePdf } from '../labels/index.ts';
import type { ReportWords } from './take-report.words.ts';

export interface TakeReport {
  houseName: string;
  take: StockTake;
  counts: Readonly<Record<TakeOutcome, number>>;
  lines: readonly TakeLine[];
  words: ReportWords;
  /** A moment in words of the report's language. */
  moment(at: string): string;
  madeAt: string;
}

/** A4 in millimetres, with the white around what is written. */
const page = { width: 210, height: 297 };
const margin = { left: 18, right: 18, top: 18, bottom: 20 };
const columns = [0, 34, 92, 134] as const;

/** What is listed one by one; the rest is only counted, so that nobody's name is on paper and no tree falls for nothing. */
const listed: readonly TakeOutcome[] = [
  'missing',
  'wrongPlace',
  'lostHere',
  'retiredHere',
  'outHere',
  'otherInitiative',
  'added',
  'unknownCode',
  'inRepair',
];

/** The report of a count on A4 pages, as base64. */
export async function drawReport(report: TakeReport): Promise<{ base64: string; pages: number }> {
  const paper = new Paper(await loadFonts(), report.houseName, report.words.report.page);
  head(paper, report);
  figures(paper, report);
  for (const outcome of listed) group(paper, report, outcome);
  const drawings = paper.finished();
  return writePdf(
    page,
    drawings.map((drawing, n) => ({ page: n, left: 0, top: 0, drawing })),
    report.madeAt,
  );
}

function head(paper: Paper, { take, words, moment }: TakeReport): void {
  const { report } = words;
  paper.line(`${report.title}: ${take.name}`, { size: 6.4, isBold: true, after: 1.5 });
  paper.line(`${take.initiativeName} · ${take.place ?? report.allPlaces}`, { size: 4.2 });
  paper.line(`${report.started}: ${by(moment(take.startedAt), take.startedBy)}`, { size: 3.6 });
  if (take.endedAt !== null)
    paper.line(
      `${take.state === 'closed' ? report.closed : report.stopped}: ${by(moment(take.endedAt), take.endedBy)}`,
      { size: 3.6 },
    );
  if (take.state === 'open') paper.line(report.stillOpen, { size: 3.6, isBold: true });
  if (take.note !== '') paper.line(take.note, { size: 3.6 });
  paper.rule();
}

const by = (moment: string, name: string | null): string => (name === null ? moment : `${moment}, ${name}`);

function figures(paper: Paper, { counts, words, take }: TakeReport): void {
  paper.cells([words.report.expected, String(take.expected)], [0, 92], true);
  for (const outcome of takeOutcomes)
    if (counts[outcome] > 0 || outcome === 'found' || outcome === 'missing')
      paper.cells([words.outcomes[outcome], String(counts[outcome])], [0, 92], false);
}

function group(paper: Paper, { lines, words }: TakeReport, outcome: TakeOutcome): void {
  const own = lines.filter((line) => line.outcome === outcome);
  if (own.length === 0) return;
  const { code, kind, place, act } = words.report.columns;
  paper.keepTogether(24);
  paper.line(`${words.outcomes[outcome]} (${own.length})`, { size: 4.6, isBold: true, before: 5, after: 1 });
  paper.cells([code, kind, place, act], columns, true);
  for (const line of own) {
    const where =
      line.placeFound !== '' && line.placeFound !== line.place
        ? `${line.place || '–'} → ${line.placeFound}`
        : line.place;
    const done = line.act === null ? '' : words.acts[line.act];
    paper.cells([line.code, line.kindName, where, done], columns, false);
  }
}

/** Writes from top to bottom and goes on to the next page by itself. */
class Paper {
  private readonly pages: LabelDrawing[] = [];
  private readonly fonts: Fonts;
  private readonly houseName: string;
  private readonly pageWord: string;
  private top: number = page.height;

  constructor(fonts: Fonts, houseName: string, pageWord: string) {
    this.fonts = fonts;
    this.houseName = houseName;
    this.pageWord = pageWord;
  }

  line(text: string, how: { size: number; isBold?: boolean; before?: number; after?: number }): void {
    const { size, isBold = false, before = 0, after = 0 } = how;
    this.keepTogether(before + size * 1.35);
    this.top += before;
    this.write(text, { left: margin.left, width: page.width - margin.left - margin.right, size, isBold });
    this.top += size * 1.35 + after;
  }

  cells(texts: readonly string[], at: readonly number[], isBold: boolean): void {
    const size = 3.4;
    this.keepTogether(size * 1.6);
    const full = page.width - margin.left - margin.right;
    texts.forEach((text, n) => {
      const [from = 0, to = full + 2] = [at[n], at[n + 1]];
      this.write(text, { left: margin.left + from, width: to - from - 2, size, isBold });
    });
    this.top += size * 1.6;
  }

  rule(): void {
    this.keepTogether(6);
    this.sheet().ink.push({
      left: margin.left,
      top: this.top + 2,
      width: page.width - margin.left - margin.right,
      height: 0.25,
    });
    this.top += 6;
  }

  /** Begins a new page when less than this is left of it. */
  keepTogether(height: number): void {
    if (this.top + height > page.height - margin.bottom) this.nextPage();
  }

  /** All pages with their numbers. */
  finished(): readonly LabelDrawing[] {
    this.pages.forEach((sheet, n) => {
      const text = `${this.houseName} · ${this.pageWord} ${n + 1}/${this.pages.length}`;
      this.writeOn(sheet, text, {
        left: margin.left,
        top: page.height - 14,
        width: 170,
        size: 3,
        isBold: false,
      });
    });
    return this.pages;
  }

  private nextPage(): void {
    this.pages.push({ ...page, ink: [], texts: [], quiet: [] });
    this.top = margin.top;
  }

  private sheet(): LabelDrawing {
    const last = this.pages.at(-1);
    if (last) return last;
    this.nextPage();
    return this.sheet();
  }

  private write(text: string, how: { left: number; width: number; size: number; isBold: boolean }): void {
    this.writeOn(this.sheet(), text, { ...how, top: this.top });
  }

  private writeOn(
    sheet: LabelDrawing,
    text: string,
    {
      left,
      top,
      width,
      size,
      isBold,
    }: { left: number; top: number; width: number; size: number; isBold: boolean },
  ): void {
    const fits = shortened(this.fonts.printable(text), width, { size, isBold }, this.fonts.measure);
    if (fits === '') return;
    sheet.texts.push({
      text: fits,
      left,
      baseline: top + size * 0.92,
      width: this.fonts.measure(fits, size, isBold),
      size,
      isBold,
    });
  }
}
