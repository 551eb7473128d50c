import { setImmediate as nextTurn } from 'node:timers/promises';
import { newSheet, paper, type Sheet, type TextStyle, wrapped } from './sheet.ts';

export interface ListColumn {
  title: string;
  /** Millimetres. */
  width: number;
}

export interface ListPaper {
  title: string;
  subtitle: string;
  columns: readonly ListColumn[];
  /** Words of the boxes to tick at the end of each row. */
  boxes: readonly string[];
  rows: readonly { group: string; cells: readonly string[] }[];
  at: string;
}

const margin = 14;
const bottom = paper.height - 14;
const line = 4.6;
const style: TextStyle = { size: 3.3 };
const boxSize = 4.2;
const boxWidth = 15;

/** A list to take along, on A4 with boxes to tick; a row is never cut, and each page says what its columns are. */
export async function listPdf(list: ListPaper): Promise<{ base64: string; pages: number }> {
  const sheet = await newSheet(list.at);
  let at = Number.POSITIVE_INFINITY;
  let group = '';
  for (const row of list.rows) {
    const printableLines = (cell: string) =>
      cell
        .split('\n')
        .map((text) => sheet.fonts.printable(text))
        .join('\n');
    const cells = row.cells.map((cell, n) =>
      wrapped(printableLines(cell), (list.columns[n]?.width ?? 20) - 2, style, sheet.fonts),
    );
    const height = Math.max(...cells.map((lines) => lines.length)) * line + 2.4;
    const isNewGroup = row.group !== group;
    if (at + height + (isNewGroup ? 8 : 0) > bottom) {
      at = newPage(sheet, list);
      group = '';
    }
    if (row.group !== group && row.group !== '') {
      sheet.text(row.group, margin, at + 5, 120, { size: 3.9, isBold: true });
      at += 7.4;
    }
    group = row.group;
    drawRow(sheet, list, cells, at);
    at += height;
    sheet.rule(margin, at, paper.width - 2 * margin);
    await nextTurn();
  }
  return sheet.done();
}

function newPage(sheet: Sheet, { title, subtitle, columns, boxes }: ListPaper): number {
  sheet.page();
  sheet.text(title, margin, 20, 130, { size: 5.4, isBold: true });
  sheet.text(subtitle, margin, 20, paper.width - 2 * margin, { size: 3.3, align: 'right', grey: true });
  let left = margin;
  for (const { title: name, width } of columns) {
    sheet.text(name, left, 28, width, { size: 3, grey: true });
    left += width;
  }
  for (const name of boxes) {
    sheet.text(name, left, 28, boxWidth, { size: 3, grey: true, align: 'centre' });
    left += boxWidth;
  }
  sheet.rule(margin, 30, paper.width - 2 * margin);
  return 31;
}

function drawRow(sheet: Sheet, list: ListPaper, cells: readonly (readonly string[])[], top: number): void {
  let left = margin;
  for (const [n, { width }] of list.columns.entries()) {
    for (const [row, text] of (cells[n] ?? []).entries())
      sheet.text(text, left, top + 4.4 + row * line, width - 2, { ...style, isBold: n === 0 && row === 0 });
    left += width;
  }
  for (let n = 0; n < list.boxes.length; n += 1)
    sheet.box(left + n * boxWidth + (boxWidth - boxSize) / 2, top + 1.6, boxSize, boxSize, 'line');
}
