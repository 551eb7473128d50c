import type { PrinterKind, PrinterTrouble } from '#shared/contract/printer-words.ts';

/** Tables of `printing`. Neither says who a paper was for. */
export interface PrintingTables {
  kiosk_printer: {
    kiosk_id: string;
    kind: PrinterKind;
    host: string;
    port: number;
    device: string;
    revision: number;
    trouble: PrinterTrouble | null;
    trouble_since: string | null;
  };
  ticket_print: {
    ticket_id: string;
    /** 1, or 2 for who asked once more. */
    copy: number;
    printed_at: string;
  };
}
