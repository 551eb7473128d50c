import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LabelDrawing, LabelPdf } from '#shared/contract/labels.contract.ts';
import { type Size, toPoints } from '#shared/domain/label-papers.ts';
import { type Fonts, loadFonts } from './fonts.ts';

/** What is black and what is written, in millimetres: a label, a receipt. */
export type Drawing = Pick<LabelDrawing, 'ink' | 'texts'>;

/** A drawing at its place on a page, in millimetres. */
export interface Placed {
  page: number;
  left: number;
  top: number;
  drawing: Drawing;
}

/** Writes drawings as a PDF of pages of exactly this size, to be printed at actual size. `at`: the moment it says it was made. */
export async function writePdf(
  page: Size,
  placed: readonly Placed[],
  at: string,
): Promise<Omit<LabelPdf, 'labels'>> {
  const fonts = await loadFonts();
  const { default: PDFDocument } = await import('pdfkit');
  const size: [number, number] = [toPoints(page.width), toPoints(page.height)];
  const document = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    // No standard font: ours are embedded.
    font: null as unknown as string,
    info: { Title: 'Deelbalie', Producer: 'Deelbalie', Creator: 'Deelbalie', CreationDate: new Date(at) },
  });
  printAtActualSize(document);
  const bytes = collected(document);
  const pages = (placed.at(-1)?.page ?? 0) + 1;
  for (let n = 0; n < pages; n += 1) {
    document.addPage({ size, margin: 0 });
    for (const one of placed) {
      if (one.page !== n) continue;
      draw(document, fonts, one);
      // A batch of a thousand must not keep a scan waiting.
      await nextTurn();
    }
  }
  document.end();
  return { base64: (await bytes).toString('base64'), pages };
}

type Document = PDFKit.PDFDocument;

/** Asks the reader's print dialog for no scaling (ISO 32000-1, 12.2); the library has no option for it. */
function printAtActualSize(document: Document): void {
  const { _root: root } = document as unknown as { _root: { data: Record<string, unknown> } };
  root.data['ViewerPreferences'] = document.ref({ PrintScaling: 'None', PickTrayByPDFSize: true });
}

function collected(document: Document): Promise<Buffer> {
  const pieces: Buffer[] = [];
  document.on('data', (piece: Buffer) => void pieces.push(piece));
  return new Promise((done, failed) => {
    document.on('end', () => done(Buffer.concat(pieces)));
    document.on('error', failed);
  });
}

function draw(document: Document, fonts: Fonts, { left, top, drawing }: Placed): void {
  for (const box of drawing.ink) {
    const corner = [toPoints(left + box.left), toPoints(top + box.top)] as const;
    document.rect(...corner, toPoints(box.width), toPoints(box.height));
  }
  // One fill for all: boxes that touch leave no hairline between them.
  if (drawing.ink.length > 0) document.fill('#000');
  for (const { text, left: x, baseline, size, isBold } of drawing.texts) {
    let at = left + x;
    for (const run of fonts.runs(text, isBold)) {
      document.registerFont(run.face.name, run.face.bytes).font(run.face.name).fontSize(toPoints(size));
      document.text(run.text, toPoints(at), toPoints(top + baseline), {
        lineBreak: false,
        baseline: 'alphabetic',
      });
      at += document.widthOfString(run.text) / toPoints(1);
    }
  }
}

/** How far everything is moved for a printer that prints beside the label; tenths of a millimetre. */
export interface Offset {
  right: number;
  down: number;
}

/** Drawings on the places of a paper. */
export function onPaper(
  spots: readonly { page: number; left: number; top: number }[],
  drawings: readonly Drawing[],
  offset: Offset,
): Placed[] {
  return drawings.flatMap((drawing, n) => {
    const spot = spots[n];
    if (!spot) return [];
    return [
      { page: spot.page, left: spot.left + offset.right / 10, top: spot.top + offset.down / 10, drawing },
    ];
  });
}
