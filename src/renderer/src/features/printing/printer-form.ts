import type { PrinterKind } from '#shared/contract/printer-words.ts';
import type { Printer } from '#shared/contract/printing.contract.ts';
import { isPrinterDevice, isPrinterHost, usualPrinterPort } from '#shared/domain/printer-address.ts';

export interface PrinterValues {
  kind: PrinterKind;
  host: string;
  port: number | null;
  device: string;
}

export const valuesOf = (printer: Printer): PrinterValues => ({
  kind: printer.kind,
  host: printer.kind === 'network' ? printer.host : '',
  port: printer.kind === 'network' ? printer.port : usualPrinterPort,
  device: printer.kind === 'device' ? printer.device : '',
});

/** What the form says, with what belongs to another kind left out. */
export function printerOf({ kind, host, port, device }: PrinterValues): Printer {
  if (kind === 'network') return { kind, host: host.trim(), port: port ?? usualPrinterPort };
  return kind === 'device' ? { kind, device: device.trim() } : { kind };
}

export type PrinterProblem = 'hostWrong' | 'portWrong' | 'deviceNameWrong';

export function problemOf(field: 'host' | 'device', value: string): PrinterProblem | undefined;
export function problemOf(field: 'port', value: number | null): PrinterProblem | undefined;
export function problemOf(
  field: 'host' | 'device' | 'port',
  value: string | number | null,
): PrinterProblem | undefined {
  if (field === 'port')
    return typeof value === 'number' && value >= 1 && value <= 65_535 ? undefined : 'portWrong';
  const text = String(value).trim();
  if (field === 'host') return isPrinterHost(text) ? undefined : 'hostWrong';
  return isPrinterDevice(text) ? undefined : 'deviceNameWrong';
}
