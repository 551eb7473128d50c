import * as z from 'zod';
import { mostCopies, mostPictureRows, paperDots } from '../domain/paper.ts';
import { isPrinterDevice, isPrinterHost } from '../domain/printer-address.ts';
import { command, commandInput, id, instant, line, query } from './base.ts';
import { printerTroubles } from './printer-words.ts';

export const printer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({
    kind: z.literal('network'),
    host: line(253).refine(isPrinterHost),
    port: z.number().int().min(1).max(65_535),
  }),
  z.object({ kind: z.literal('device'), device: line(180).refine(isPrinterDevice) }),
  z.object({ kind: z.literal('browser') }),
]);
export type Printer = z.infer<typeof printer>;

const trouble = z.enum(printerTroubles);

export const kioskPrinter = z.object({
  kioskId: id,
  printer,
  /** 0: nobody chose one yet. */
  revision: z.number().int().min(0),
  trouble: trouble.nullable(),
  troubleSince: instant.nullable(),
});
export type KioskPrinter = z.infer<typeof kioskPrinter>;

const bytesOfRow = paperDots / 8;

/** Black and white, as wide as the paper: one bit a dot, the leftmost first, 1 is black. A kiosk draws what no printer can spell. */
export const paperPicture = z
  .object({ rows: z.number().int().min(1).max(mostPictureRows), dots: z.base64() })
  .refine(({ rows, dots }) => dots.length === Math.ceil((rows * bytesOfRow) / 3) * 4);
export type PaperPicture = z.infer<typeof paperPicture>;

export const printingContract = {
  here: query('/printing/here', 'Whether this kiosk puts numbers on paper, and through whose printer').output(
    z.object({ way: z.enum(['none', 'printer', 'browser']) }),
  ),
  printNumber: command(
    '/printing/print-number',
    'A visitor wants the number on paper; the same paper twice is one',
  )
    .input(
      commandInput({
        ticketId: id,
        copy: z.number().int().min(1).max(mostCopies),
        /** The same in the visitor's language; null in Dutch. */
        picture: paperPicture.nullable(),
      }),
    )
    .output(z.object({ isPrinted: z.boolean() })),

  printers: query('/printing/printers', 'The printer of each kiosk').output(z.array(kioskPrinter)),
  setPrinter: command('/printing/printers/set', 'Choose the printer of a kiosk')
    .input(commandInput({ kioskId: id, revision: z.number().int().min(0), printer }))
    .output(kioskPrinter),
  testPrinter: command('/printing/printers/test', 'Print a test ticket on the printer of a kiosk')
    .input(commandInput({ kioskId: id }))
    .output(
      z.object({
        isPrinted: z.boolean(),
        trouble: trouble.nullable(),
        /** Whether the printer says how it is; one that does not is printed to all the same. */
        answers: z.boolean(),
      }),
    ),
  troubles: query('/printing/troubles', 'Kiosks whose printer needs somebody, and since when').output(
    z.array(z.object({ kioskId: id, kioskName: z.string(), trouble, since: instant })),
  ),
};
