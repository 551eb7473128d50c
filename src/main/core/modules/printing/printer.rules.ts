import type { Printer } from '#shared/contract/printing.contract.ts';
import { usualPrinterPort } from '#shared/domain/printer-address.ts';
import type { PrinterAddress } from '../../ports.ts';
import type { PrinterRow } from './printing.store.ts';

/** As a screen sees it. */
export function printerOf({ kind, host, port, device }: PrinterRow): Printer {
  if (kind === 'network') return { kind, host, port };
  return kind === 'device' ? { kind, device } : { kind };
}

/** Where the core itself prints; null where it does not. */
export function addressOf(printer: Printer): PrinterAddress | null {
  if (printer.kind === 'network' || printer.kind === 'device') return printer;
  return null;
}

/** A kiosk that was opened anew on the same screen keeps its printer, until one is chosen for it. */
export function rowOfScreen<Row extends { kiosk_id: string }>(
  rows: readonly Row[],
  ofScreen: readonly string[],
): Row | null {
  for (const kioskId of ofScreen) {
    const row = rows.find(({ kiosk_id }) => kiosk_id === kioskId);
    if (row !== undefined) return row;
  }
  return null;
}

export const columnsOfPrinter = (
  printer: Printer,
): Pick<PrinterRow, 'kind' | 'host' | 'port' | 'device'> => ({
  kind: printer.kind,
  host: printer.kind === 'network' ? printer.host : '',
  port: printer.kind === 'network' ? printer.port : usualPrinterPort,
  device: printer.kind === 'device' ? printer.device : '',
});
