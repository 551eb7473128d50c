import { readCode } from '#shared/domain/barcode.ts';
import type { SymbolChoice } from '#shared/domain/label-papers.ts';
import type { Symbols } from './label.rules.ts';
import type { Bars, Matrix } from './modules.rules.ts';

/** A library that knows the two symbologies; two megabytes, so it is loaded when the first label is drawn. */
async function encoder() {
  const { default: bwip } = await import('bwip-js/node');
  return bwip;
}

/** The symbols of a code. @throws Error for text neither symbology can hold (the catalogue takes no such code). */
export async function symbolsOf(code: string, choice: SymbolChoice): Promise<Symbols> {
  const { raw } = await encoder();
  const bars = (text: string): Bars => {
    const [symbol] = raw('code128', text, '');
    if (!symbol || !('sbs' in symbol)) throw new Error('no Code 128 was made');
    return symbol.sbs;
  };
  const matrix = (text: string): Matrix => {
    const [symbol] = raw('qrcode', text, 'eclevel=M');
    if (!symbol || !('pixs' in symbol)) throw new Error('no QR was made');
    const { pixs, pixx, pixy } = symbol;
    return Array.from({ length: pixy }, (_, y) =>
      Array.from({ length: pixx }, (__, x) => pixs[y * pixx + x] === 1),
    );
  };
  return {
    bars: choice === 'qr' ? [] : spellings(code).map(bars),
    matrix: choice === 'code128' ? null : matrix(code),
  };
}

/**
 * A code as it may stand in bars. A house code of six digits also without its dash: 20 modules less, which is what makes
 * it fit on the smallest labels, and `readCode` reads it as the same code.
 */
export function spellings(code: string): string[] {
  const bare = code.replace('-', '');
  const read = readCode(bare);
  const isSame = (read.kind === 'item' || read.kind === 'card') && read.code === code;
  return isSame ? [code, bare] : [code];
}
