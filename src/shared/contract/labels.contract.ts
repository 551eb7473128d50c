import * as z from 'zod';
import { mostLabels, mostNewCodes, paperKeys, symbolChoices } from '../domain/label-papers.ts';
import { command, commandInput, id, line, privateQuery, query, scannedCode } from './base.ts';

/** Tenths of a millimetre, for a printer that prints beside the label; right and down are positive. */
const tenths = z.number().int().min(-50).max(50);

const paper = z.enum(paperKeys);

const printing = {
  paper,
  symbols: z.enum(symbolChoices),
  /** First free place of a partly used sheet, row by row from 1; a roll has one. */
  start: z.number().int().min(1).max(65).default(1),
  offset: z.object({ right: tenths, down: tenths }).default({ right: 0, down: 0 }),
};

const mm = z.number();
const box = z.object({ left: mm, top: mm, width: mm, height: mm });

/** One label, in millimetres from its upper left corner: the same drawing becomes the PDF and the picture on screen. */
export const labelDrawing = z.object({
  width: mm,
  height: mm,
  /** What is black. */
  ink: z.array(box),
  /** `size` is the height of the letters' em square, `baseline` where they stand. */
  texts: z.array(
    z.object({ text: z.string(), left: mm, baseline: mm, width: mm, size: mm, isBold: z.boolean() }),
  ),
  /** What must stay white for a scanner: 10 modules beside Code 128, 4 around QR. */
  quiet: z.array(box),
});
export type LabelDrawing = z.infer<typeof labelDrawing>;

/** The code is wider than this label can show it; both in millimetres, quiet zones included. */
export const labelProblem = z.object({ code: z.string(), needs: mm, room: mm });
export type LabelProblem = z.infer<typeof labelProblem>;

export const labelPdf = z.object({ base64: z.string(), pages: z.number().int(), labels: z.number().int() });
export type LabelPdf = z.infer<typeof labelPdf>;

/** Which items get a label; of a kind or an initiative all that are in use. */
export const labelledItems = z.discriminatedUnion('by', [
  z.object({ by: z.literal('items'), itemIds: z.array(id).min(1).max(mostLabels) }),
  z.object({ by: z.literal('kind'), kindId: id }),
  z.object({ by: z.literal('initiative'), initiativeId: id }),
  z.object({ by: z.literal('kit'), kitId: id }),
  /** Codes set aside before, for things that are not registered yet. */
  z.object({ by: z.literal('codes'), codes: z.array(scannedCode).min(1).max(mostLabels) }),
]);
export type LabelledItems = z.infer<typeof labelledItems>;

export const labelsContract = {
  items: privateQuery('/labels/items', 'Labels for items as a PDF, base64')
    .input(z.object({ ...printing, of: labelledItems }))
    .output(labelPdf),
  cards: privateQuery('/labels/cards', 'House cards of persons as a PDF, base64')
    .input(
      z.object({
        ...printing,
        personIds: z.array(id).min(1).max(mostLabels),
        withNames: z.boolean().default(false),
      }),
    )
    /** `without`: how many of the persons have no house card in use. */
    .output(labelPdf.extend({ without: z.number().int() })),
  preview: privateQuery('/labels/preview', 'The drawing of one label with these words')
    .input(
      z.object({
        paper,
        symbols: z.enum(symbolChoices),
        code: scannedCode,
        title: line(120),
        subtitle: line(120),
      }),
    )
    .output(z.object({ drawing: labelDrawing.nullable(), problem: labelProblem.nullable() })),
  testPage: query('/labels/test-page', 'A page with a ruler and the outline of each label, as a PDF, base64')
    .input(z.object({ paper }))
    .output(labelPdf),
  reserveCodes: command('/labels/reserve-codes', 'Set fresh item codes aside for things to come')
    .input(commandInput({ count: z.number().int().min(1).max(mostNewCodes) }))
    .output(z.object({ codes: z.array(z.string()) })),
};
