import type { Procedures } from '../../rpc/procedures.ts';
import {
  kioskPrinters,
  printerTroubles,
  printNumber,
  setPrinter,
  testPrinter,
  wayHere,
} from './printing.service.ts';

export const printingProcedures: Procedures<'printing'> = {
  here: wayHere,
  printNumber,
  printers: kioskPrinters,
  setPrinter,
  testPrinter,
  troubles: printerTroubles,
};
