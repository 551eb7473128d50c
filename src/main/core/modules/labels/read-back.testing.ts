import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** A code as a scanner saw it on a page, with where its middle lies, in millimetres. */
export interface SeenCode {
  page: number;
  format: 'Code128' | 'QRCode';
  text: string;
  left: number;
  top: number;
}

export interface SeenPdf {
  /** Size of each page in points. */
  pages: { width: number; height: number }[];
  codes: SeenCode[];
}

const dotsPerInch = 300;
const toMillimetres = (dots: number): number => (dots * 25.4) / dotsPerInch;
let isPrepared = false;

function prepare(): void {
  if (isPrepared) return;
  isPrepared = true;
  const { buffer, byteOffset, byteLength } = readFileSync(
    createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'),
  );
  prepareZXingModule({
    overrides: { wasmBinary: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer },
  });
}

/** Prints a PDF to pixels as a laser of 300 dots per inch would, and reads every code on it with a real decoder. */
export async function readBack(base64: string): Promise<SeenPdf> {
  prepare();
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(Buffer.from(base64, 'base64'));
  const seen: SeenPdf = { pages: [], codes: [] };
  for (const page of document.pages()) {
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const n = seen.pages.push({ width: originalWidth, height: originalHeight }) - 1;
    const { data, width, height } = await page.render({ scale: dotsPerInch / 72, render: 'bitmap' });
    const picture = { data: new Uint8ClampedArray(data), width, height, colorSpace: 'srgb' as const };
    const found = await readBarcodes(picture as unknown as Parameters<typeof readBarcodes>[0], {
      formats: ['Code128', 'QRCode'],
      // The page is upright, black on white and sharp: nothing else is tried.
      tryRotate: false,
      tryInvert: false,
      tryDownscale: false,
      maxNumberOfSymbols: 255,
    });
    for (const { format, text, position } of found) {
      const corners = [position.topLeft, position.topRight, position.bottomLeft, position.bottomRight];
      const middle = (axis: 'x' | 'y') =>
        toMillimetres(corners.reduce((sum, corner) => sum + corner[axis], 0) / 4);
      seen.codes.push({
        page: n,
        format: format as SeenCode['format'],
        text,
        left: middle('x'),
        top: middle('y'),
      });
    }
  }
  document.destroy();
  library.destroy();
  return seen;
}
