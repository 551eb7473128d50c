import { onTestFinished } from 'vitest';
import { openStandInPrinter, type StandInOptions } from './stand-in-printer.ts';

/** A stand-in printer that is gone when the test is over. */
export async function printerOfTest(options: StandInOptions = {}) {
  const printer = await openStandInPrinter(options);
  onTestFinished(printer.close);
  return printer;
}
