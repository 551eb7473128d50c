import * as z from 'zod';
import { command, commandInput, id, instant, line, privateQuery, query } from './base.ts';
import { exchangeTargets, exportTargets } from './words.ts';

export { type ExchangeTarget, type ExportTarget, exchangeTargets, exportTargets } from './words.ts';

export const exchangeColumn = z.object({
  /** Stable name of the column, such as `barcode`. */
  key: z.string(),
  required: z.boolean(),
  /** Headings that are recognised by themselves, Dutch first. */
  headings: z.array(z.string()),
});

/** One thing wrong with one row of a file. `line` counts from 1 with the heading as line 1. */
export const rowProblem = z.object({
  line: z.number().int(),
  column: z.string().nullable(),
  /** Stable code, such as `required`, `unknownInitiative`, `barcodeTwice`. */
  code: z.string(),
  value: z.string(),
});
export type RowProblem = z.infer<typeof rowProblem>;

/** Column key to index of the file's column, or null when the file does not have it. */
export const columnMapping = z.record(z.string(), z.number().int().min(0).nullable());

export const importPreview = z.object({
  uploadId: id,
  target: z.enum(exchangeTargets),
  fileName: z.string(),
  encoding: z.enum(['utf-8', 'windows-1252']),
  delimiter: z.enum([';', ',', '\t']),
  headings: z.array(z.string()),
  columns: z.array(exchangeColumn),
  mapping: columnMapping,
  /** Where the mapping came from. */
  mappingFrom: z.enum(['recognised', 'remembered', 'given']),
  rowCount: z.number().int(),
  newCount: z.number().int(),
  changedCount: z.number().int(),
  unchangedCount: z.number().int(),
  /** Kinds or other records that do not exist yet and will be made along the way. */
  alsoCreated: z.array(z.object({ what: z.string(), name: z.string() })),
  errorCount: z.number().int(),
  /** The first 200 problems. */
  problems: z.array(rowProblem),
  /** The first 20 rows as they were read. */
  sample: z.array(
    z.object({
      line: z.number().int(),
      cells: z.array(z.string()),
      outcome: z.enum(['new', 'changed', 'unchanged', 'error']),
    }),
  ),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const importJob = z.object({
  jobId: id,
  target: z.enum(exchangeTargets),
  state: z.enum(['reading', 'writing', 'done', 'cancelled', 'failed']),
  done: z.number().int(),
  total: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  /** Reference to the log when it failed. */
  reference: z.string().nullable(),
});
export type ImportJob = z.infer<typeof importJob>;

export const exchangeContract = {
  begin: privateQuery('/exchange/begin', 'Start sending a file')
    .input(
      z.object({
        uploadId: id,
        target: z.enum(exchangeTargets),
        fileName: line(200),
        bytes: z.number().int().min(0),
      }),
    )
    .output(z.object({ chunkBytes: z.number().int() })),
  send: privateQuery('/exchange/send', 'Send the next piece of the file, base64')
    .input(z.object({ uploadId: id, index: z.number().int().min(0), base64: z.string().max(750_000) }))
    .output(z.object({ received: z.number().int() })),
  preview: privateQuery('/exchange/preview', 'What the file would do, row by row; changes nothing')
    .input(
      z.object({
        uploadId: id,
        mapping: columnMapping.optional(),
        delimiter: z.enum([';', ',', '\t']).optional(),
        encoding: z.enum(['utf-8', 'windows-1252']).optional(),
      }),
    )
    .output(importPreview),
  /** Starts the one transaction that writes the whole batch; watch it with `job`. */
  confirm: command('/exchange/confirm', 'Write the previewed file: every row or none')
    .input(commandInput({ uploadId: id, jobId: id }))
    .output(importJob),
  job: query('/exchange/jobs/{jobId}', 'How far an import is')
    .input(z.object({ jobId: id }))
    .output(importJob),
  cancel: privateQuery('/exchange/cancel', 'Stop an import; nothing of it stays')
    .input(z.object({ jobId: id }))
    .output(importJob),
  batches: query('/exchange/batches', 'Imports that were done, newest first').output(
    z.array(
      z.object({
        id,
        target: z.enum(exchangeTargets),
        fileName: z.string(),
        at: instant,
        byName: z.string().nullable(),
        created: z.number().int(),
        updated: z.number().int(),
      }),
    ),
  ),
  /** Says in the audit who takes which list out of the house; the pieces are given to nobody else. */
  startExport: command('/exchange/exports', 'Start saving a list as a file')
    .input(commandInput({ exportId: id, target: z.enum(exportTargets) }))
    .output(z.object({ total: z.number().int() })),
  /** CSV with BOM, `;`, CRLF and escaped formulas, as Belgian Excel likes it; given in pieces. */
  exportPart: privateQuery('/exchange/export', 'A piece of a list that was started, as CSV text')
    .input(z.object({ exportId: id, after: z.string().nullable() }))
    .output(
      z.object({
        text: z.string(),
        next: z.string().nullable(),
        total: z.number().int(),
        done: z.number().int(),
      }),
    ),
};
