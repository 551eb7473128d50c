import { expect, test } from 'vitest';
import { type PaperSize, PrintOrderError, printOptions, printPage } from './printing.ts';

const ticket: PaperSize = { widthMicrons: 80_000, heightMicrons: 120_000 };

function printer(success: boolean, reason = '') {
  const jobs: object[] = [];
  const print = (options?: object, done?: (success: boolean, reason: string) => void): void => {
    jobs.push(options ?? {});
    done?.(success, reason);
  };
  return { jobs, print };
}

test('P01: a print order carries its paper size in microns', () => {
  expect(printOptions({ paper: ticket, silent: true })).toMatchObject({
    pageSize: { width: 80_000, height: 120_000 },
    silent: true,
  });
});

test('P01: the printer’s own size is used only when asked for by name', () => {
  const options = printOptions({ paper: 'printerDefault', silent: true });
  expect(options.usePrinterDefaultPageSize).toBe(true);
  expect(options).not.toHaveProperty('pageSize');
});

test.each([
  ['none', undefined],
  ['an empty one', {}],
  ['a name', 'A4'],
  ['half a size', { widthMicrons: 80_000 }],
  ['millimetres', { widthMicrons: 80, heightMicrons: 120 }],
  ['a broken number', { widthMicrons: Number.NaN, heightMicrons: 120_000 }],
  ['half microns', { widthMicrons: 80_000.5, heightMicrons: 120_000 }],
  ['text', { widthMicrons: '80000', heightMicrons: '120000' }],
  ['a house wall', { widthMicrons: 80_000_000, heightMicrons: 120_000 }],
])('P01: refuses to print with a paper size that is %s, and nothing reaches the printer', (_what, paper) => {
  const { jobs, print } = printer(true);
  // Settings written by an older version can hold anything.
  const order = { paper: paper as PaperSize, silent: true };
  expect(() => printPage({ print }, order)).toThrow(PrintOrderError);
  expect(jobs).toEqual([]);
});

test('P02: a printer that fails is an answer, not an exception', async () => {
  const order = { paper: ticket, silent: true };
  expect(await printPage(printer(true), order)).toEqual({ ok: true });
  expect(await printPage(printer(false, 'Print job failed'), order)).toEqual({
    ok: false,
    code: 'printer.failed',
    detail: 'Print job failed',
  });
  expect(await printPage(printer(false, 'Print job canceled'), order)).toMatchObject({
    code: 'printer.cancelled',
  });
});
