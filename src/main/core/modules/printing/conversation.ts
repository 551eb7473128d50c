import type { PrinterTrouble } from '#shared/contract/printer-words.ts';
import type { PrinterAddress, PrinterLine, Printers } from '../../ports.ts';
import { askNow, askWhenDone } from './escpos.rules.ts';
import {
  isAnswerNow,
  isAnswerWhenDone,
  type PrinterAnswers,
  stillPrints,
  troubleOf,
} from './status.rules.ts';

/** Milliseconds a printer gets for each thing. All together stays under what a visitor waits for a paper. */
const patience = { open: 2000, answer: 600, send: 3000, print: 4000, finish: 2000 };

export interface Printed {
  isPrinted: boolean;
  trouble: PrinterTrouble | null;
  /** It said how it is. */
  answers: boolean;
}

/**
 * Asks a printer how it is, gives it the paper, and asks whether that came out. One that answers nothing is printed to all the same. Never
 * throws for what a printer does: that is an outcome.
 */
export async function printOn(
  printers: (Printers & { pace?: number }) | undefined,
  address: PrinterAddress,
  paper: Uint8Array,
): Promise<Printed> {
  const pace = printers?.pace ?? 1;
  let open: PrinterLine | undefined;
  try {
    if (printers === undefined) return failed('unreachable');
    open = await printers.open(address, patience.open * pace);
    return await converse(open, address.kind, paper, pace);
  } catch (error) {
    return failed(hasNoPaper(error) ? 'noPaper' : 'unreachable');
  } finally {
    open?.close();
  }
}

const failed = (trouble: PrinterTrouble, answers = false): Printed => ({
  isPrinted: false,
  trouble,
  answers,
});

/** The system's driver says it this way for a printer that hangs on the house's computer. */
const hasNoPaper = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOSPC';

async function converse(
  line: PrinterLine,
  kind: PrinterAddress['kind'],
  paper: Uint8Array,
  pace: number,
): Promise<Printed> {
  const before = await askHow(line, pace);
  const answers = before !== null;
  const trouble = answers ? troubleOf(before) : null;
  if (!stillPrints(trouble)) return { isPrinted: false, trouble, answers };
  await line.send(paper, patience.send * pace);
  if (answers) return afterwards(line, pace);
  const isTaken = await line.finish(patience.finish * pace);
  // A file of the system takes what it takes; over a network, who holds on and says nothing may have stopped.
  return { isPrinted: true, trouble: isTaken || kind === 'device' ? null : 'silent', answers };
}

/** Whether all of it came out: the paper may have ended halfway. */
async function afterwards(line: PrinterLine, pace: number): Promise<Printed> {
  await line.send(askWhenDone(), patience.answer * pace);
  const isDone = (await receive(line, isAnswerWhenDone, patience.print * pace)) !== null;
  const after = await askHow(line, pace);
  const trouble = after === null ? null : troubleOf(after);
  await line.finish(patience.answer * pace);
  // Some never learned the last question: what counts is that nothing is wrong.
  if (!isDone && after === null) return failed('unreachable', true);
  return { isPrinted: isDone || stillPrints(trouble), trouble, answers: true };
}

/** The four answers; null from a printer that does not answer the first. */
async function askHow(line: PrinterLine, pace: number): Promise<PrinterAnswers | null> {
  const ask = async (topic: 1 | 2 | 3 | 4): Promise<number | null> => {
    await line.send(askNow(topic), patience.answer * pace);
    return receive(line, isAnswerNow, patience.answer * pace);
  };
  const state = await ask(1);
  if (state === null) return null;
  return { state, waitsFor: await ask(2), fault: await ask(3), paper: await ask(4) };
}

/** The next byte of the kind that is waited for; at most a few others are passed over. */
async function receive(
  line: PrinterLine,
  isIt: (byte: number) => boolean,
  within: number,
): Promise<number | null> {
  for (let tries = 0; tries < 16; tries += 1) {
    const byte = await line.receive(within);
    if (byte === null || isIt(byte)) return byte;
  }
  return null;
}
