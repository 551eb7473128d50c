import type { LabelDrawing } from '#shared/contract/labels.contract.ts';
import type { Paper } from '#shared/domain/label-papers.ts';

/**
 * The black and white of the two symbols, in millimetres. A module (the narrowest bar, one square of a QR) is at least a
 * quarter of a millimetre and, so that all modules come out equally wide, a whole number of dots of a printer with 300
 * dots per inch. Quiet zones: ISO/IEC 15417 asks 10 modules beside Code 128, ISO/IEC 18004 asks 4 around QR.
 */
export const narrowestModule = 0.25;
export const quietBeside = 10;
export const quietAround = 4;
const dot = 25.4 / 300;
/** Wider is no easier to scan and leaves less room for words. */
const widestBar = 5 * dot;
const widestSquare = 10 * dot;

/** Widths of bar, space, bar … in modules. */
export type Bars = readonly number[];
/** Row by row, true is dark. */
export type Matrix = readonly (readonly boolean[])[];

export interface Band {
  top: number;
  bottom: number;
}
/** Of a symbol without its quiet zone; its module in millimetres. */
export interface Placed {
  left: number;
  top: number;
  module: number;
}

export const modulesIn = (bars: Bars): number => bars.reduce((sum, width) => sum + width, 0);

/** The widest module not above `most`: whole dots, or null when even the narrowest is wider. */
export function moduleWithin(most: number, widest: number): number | null {
  const dots = Math.floor(Math.min(most, widest) / dot + 1e-9);
  return dots * dot >= narrowestModule ? dots * dot : null;
}

/** The first spelling that fits on the paper, with its module; null when none does. */
export function fitBars(paper: Paper, spellings: readonly Bars[]): { bars: Bars; module: number } | null {
  const { label, inset } = paper;
  for (const bars of spellings) {
    const count = modulesIn(bars);
    const most = Math.min(label.width / (count + 2 * quietBeside), (label.width - 2 * inset.across) / count);
    const module = moduleWithin(most, widestBar);
    if (module !== null) return { bars, module };
  }
  return null;
}

/** Draws bars in the middle of the label, between two heights. */
export function drawBars(drawing: LabelDrawing, fit: { bars: Bars; module: number }, band: Band): void {
  const { bars, module } = fit;
  const height = band.bottom - band.top;
  const width = modulesIn(bars) * module;
  const start = (drawing.width - width) / 2;
  let at = 0;
  bars.forEach((modules, index) => {
    if (index % 2 === 0)
      drawing.ink.push({ left: start + at * module, top: band.top, width: modules * module, height });
    at += modules;
  });
  const quiet = quietBeside * module;
  for (const left of [start - quiet, start + width])
    drawing.quiet.push({ left, top: band.top, width: quiet, height });
}

/**
 * The largest QR that fits: at the left over the whole height of the label, or, with `above`, at the right with its quiet
 * zone ending where the bars below it begin. At most half the label is QR, so that words have room.
 */
export function fitMatrix(paper: Paper, matrix: Matrix, above: number | null): Placed | null {
  const { label, inset } = paper;
  const size = matrix.length;
  for (let most = widestSquare; ; most -= dot) {
    const module = moduleWithin(most, widestSquare);
    if (module === null) return null;
    const across = Math.max(inset.across, quietAround * module);
    const down = Math.max(inset.down, quietAround * module);
    const room = above === null ? label.height - 2 * down : above - down - quietAround * module;
    if (size * module > room || (size + quietAround) * module + across > label.width * 0.6) continue;
    if (above === null) return { left: across, top: (label.height - size * module) / 2, module };
    return { left: label.width - across - size * module, top: down, module };
  }
}

/** Draws a QR; dark squares beside each other become one box. */
export function drawMatrix(drawing: LabelDrawing, matrix: Matrix, { left, top, module }: Placed): void {
  matrix.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      let end = x + 1;
      while (row[end]) end += 1;
      drawing.ink.push({
        left: left + x * module,
        top: top + y * module,
        width: (end - x) * module,
        height: module,
      });
      x = end;
    }
  });
  const quiet = quietAround * module;
  const side = matrix.length * module;
  drawing.quiet.push(
    { left: left - quiet, top: top - quiet, width: side + 2 * quiet, height: quiet },
    { left: left - quiet, top: top + side, width: side + 2 * quiet, height: quiet },
    { left: left - quiet, top, width: quiet, height: side },
    { left: left + side, top, width: quiet, height: side },
  );
}
