import type { PrinterTrouble } from '#shared/contract/printer-words.ts';

/** What a printer answered to the four questions; null where it said nothing. */
export interface PrinterAnswers {
  state: number | null;
  waitsFor: number | null;
  fault: number | null;
  paper: number | null;
}

const has = (answer: number | null, bits: number): boolean => answer !== null && (answer & bits) !== 0;

/** An answer to a question that is answered at once carries these fixed bits; anything else is another message. */
export const isAnswerNow = (byte: number): boolean => (byte & 0b1001_0011) === 0b0001_0010;

/** The answer that comes once all was printed: none of the fixed bits of the other kind. */
export const isAnswerWhenDone = (byte: number): boolean => (byte & 0b1001_0000) === 0;

/**
 * What is wrong, by what a person must do about it: close the cover before anything else (an open cover reports no paper too), then bring
 * paper, then look. Null: all is well.
 */
export function troubleOf({ state, waitsFor, fault, paper }: PrinterAnswers): PrinterTrouble | null {
  if (has(waitsFor, 0x04)) return 'coverOpen';
  if (has(paper, 0x60) || has(waitsFor, 0x20)) return 'noPaper';
  if (has(fault, 0x6c) || has(waitsFor, 0x40) || has(state, 0x08)) return 'fault';
  return has(paper, 0x0c) ? 'paperLow' : null;
}

/** With these it prints all the same. */
export const stillPrints = (trouble: PrinterTrouble | null): boolean =>
  trouble === null || trouble === 'paperLow' || trouble === 'silent';
