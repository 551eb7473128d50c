import { seriesIn, seriesLetters, seriesSize } from './number-series.ts';

/** What a receipt is printed on: the roll of a till printer, as long as it needs, or a sheet of A4. */
export const receiptPapers = ['roll80', 'a4'] as const;
export type ReceiptPaper = (typeof receiptPapers)[number];

/** Width in millimetres of the paper, and of the margin at each side that is not printed. */
export const receiptWidth: Record<ReceiptPaper, { width: number; margin: number }> = {
  // Printers for rolls of 80 mm print 72 mm.
  roll80: { width: 80, margin: 4 },
  a4: { width: 210, margin: 20 },
};

/** `K-000123`, from "kasbon"; `KB-000123` from the second device of a house with several computers. */
export const receiptNumberText = (n: number): string =>
  `K${seriesLetters(seriesIn('receipt', n))}-${String(n % seriesSize.receipt).padStart(6, '0')}`;
