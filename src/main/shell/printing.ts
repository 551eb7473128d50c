import type { WebContents, WebContentsPrintOptions } from 'electron';

/** Size of the paper in microns (a thousandth of a millimetre), or the printer's own setting, chosen on purpose. */
export type PaperSize = { widthMicrons: number; heightMicrons: number } | 'printerDefault';

export interface PrintOrder {
  paper: PaperSize;
  /** The system's name of the printer. Undefined: the default printer. */
  deviceName?: string;
  /** Without the system's dialog. A kiosk always prints silently: its visitors must not meet a dialog. */
  silent: boolean;
  copies?: number;
  landscape?: boolean;
}

export type PrintOutcome =
  | { ok: true }
  | { ok: false; code: 'printer.cancelled' | 'printer.failed'; detail: string };

/** An order that must not reach a printer; a mistake in our code, not a broken printer. */
export class PrintOrderError extends Error {
  readonly code = 'printer.noPaperSize';
}

/** Smaller paper is refused by Chromium. */
const SMALLEST_MICRONS = 353;
const LARGEST_MICRONS = 3_000_000;

/**
 * Prints the page of a window. The only door to `webContents.print` (a test looks), because a silent print without a paper size
 * quietly sends A4 to a ticket printer (assertion P01).
 *
 * A printer that fails is an outcome, never an exception: what was done stays done, and the screen goes on with the number (P02).
 *
 * @throws PrintOrderError when the order has no usable paper size
 */
export function printPage(contents: Pick<WebContents, 'print'>, order: PrintOrder): Promise<PrintOutcome> {
  const options = printOptions(order);
  return new Promise((resolve) => {
    contents.print(options, (success, failureReason) => {
      if (success) resolve({ ok: true });
      else resolve({ ok: false, code: failureCode(failureReason), detail: failureReason });
    });
  });
}

/** Electron's options for an order; exported for the table test. */
export function printOptions(order: PrintOrder): WebContentsPrintOptions {
  const common: WebContentsPrintOptions = {
    silent: order.silent,
    printBackground: true,
    margins: { marginType: 'none' },
    ...(order.deviceName === undefined ? {} : { deviceName: order.deviceName }),
    ...(order.copies === undefined ? {} : { copies: order.copies }),
    ...(order.landscape === undefined ? {} : { landscape: order.landscape }),
  };
  if (order.paper === 'printerDefault') return { ...common, usePrinterDefaultPageSize: true };
  // The type says so too, but orders also come from settings that an older version wrote.
  const { widthMicrons: width, heightMicrons: height } = order.paper ?? {};
  if (!isPaperLength(width) || !isPaperLength(height)) {
    throw new PrintOrderError('A print order needs a paper size in whole microns, or "printerDefault".');
  }
  return { ...common, pageSize: { width, height } };
}

function isPaperLength(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= SMALLEST_MICRONS && Number(value) <= LARGEST_MICRONS;
}

function failureCode(reason: string): 'printer.cancelled' | 'printer.failed' {
  return /cancel/i.test(reason) ? 'printer.cancelled' : 'printer.failed';
}
