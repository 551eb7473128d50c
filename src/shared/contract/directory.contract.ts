import * as z from 'zod';
import {
  command,
  commandInput,
  id,
  instant,
  languageTag,
  line,
  localDay,
  privateQuery,
  query,
} from './base.ts';
import { serviceFields, serviceSource } from './directory-shapes.ts';

export const hsdsFormats = ['json', 'csv'] as const;
export type HsdsFormat = (typeof hsdsFormats)[number];

/** A service somebody can be referred to, or who refers to this house. */
export const directoryService = z.object({
  id,
  ...serviceFields,
  /** Set aside services are kept: referrals point at them. */
  active: z.boolean(),
  /** Nobody made sure in the last six months. */
  mustCheck: z.boolean(),
  source: serviceSource.nullable(),
  changedAt: instant,
  revision: z.number().int(),
});
export type DirectoryService = z.infer<typeof directoryService>;

/** What a visitor at the kiosk may see of a service: what it says of itself in public, nothing of who uses it. */
export const houseService = z.object({
  id,
  organisation: z.string(),
  name: z.string(),
  description: z.string(),
  themeIds: z.array(id),
  languages: z.array(languageTag),
  opening: z.string(),
  phone: z.string(),
  /** Street, postcode and town, as much as is known. */
  address: z.string(),
  cost: z.string(),
});
export type HouseService = z.infer<typeof houseService>;

/** How much a service is used, in numbers only: who was referred is said by the referrals, to those who may read them. */
export const serviceUse = z.object({
  sinceDay: localDay,
  out: z.number().int(),
  in: z.number().int(),
  open: z.number().int(),
  refused: z.number().int(),
});

/** One thing that cannot be read in: where in which file, what is wrong (a stable code), with what was there. */
export const importProblem = z.object({ where: z.string(), code: z.string(), value: z.string() });
export type ImportProblem = z.infer<typeof importProblem>;

export const importOutcomes = ['new', 'changed', 'unchanged', 'error'] as const;

export const directoryPreview = z.object({
  fileName: z.string(),
  /** What this answer was worked out from: confirming writes just this, or says that it changed. */
  token: z.string(),
  newCount: z.number().int(),
  changedCount: z.number().int(),
  unchangedCount: z.number().int(),
  errorCount: z.number().int(),
  /** The first 200. */
  problems: z.array(importProblem),
  services: z.array(
    z.object({
      title: z.string(),
      town: z.string(),
      outcome: z.enum(importOutcomes),
      changes: z.array(z.string()),
    }),
  ),
  /** In the house from the same source, and not in the file. */
  gone: z.array(z.object({ id, title: z.string() })),
});
export type DirectoryPreview = z.infer<typeof directoryPreview>;

export const directoryImport = z.object({
  id,
  fileName: z.string(),
  source: serviceSource,
  at: instant,
  byName: z.string().nullable(),
  created: z.number().int(),
  updated: z.number().int(),
  setAside: z.number().int(),
  undoneAt: instant.nullable(),
  canUndo: z.boolean(),
});
export type DirectoryImport = z.infer<typeof directoryImport>;

export const directoryContract = {
  forVisitors: query('/directory/for-visitors', 'Services the kiosk shows to everybody, by name').output(
    z.array(houseService),
  ),
  list: privateQuery('/directory/list', 'Services in the directory, by name')
    .input(
      z.object({
        search: line(120).default(''),
        themeId: id.optional(),
        includeSetAside: z.boolean().default(false),
      }),
    )
    .output(z.array(directoryService)),
  get: privateQuery('/directory/get', 'One service')
    .input(z.object({ serviceId: id }))
    .output(directoryService),
  set: command('/directory/set', 'Add or change a service')
    .input(commandInput({ serviceId: id, revision: z.number().int().min(0), ...serviceFields }))
    .output(directoryService),
  markChecked: command('/directory/mark-checked', 'Somebody made sure today that all of it is right')
    .input(commandInput({ serviceId: id }))
    .output(directoryService),
  setAside: command('/directory/set-aside', 'No longer offered; kept for what points at it')
    .input(commandInput({ serviceId: id }))
    .output(directoryService),
  bringBack: command('/directory/bring-back', 'Offered again')
    .input(commandInput({ serviceId: id }))
    .output(directoryService),

  use: privateQuery(
    '/directory/use',
    'How often people were referred to or by a service lately; numbers only',
  )
    .input(z.object({ serviceId: id }))
    .output(serviceUse),
  exportFile: privateQuery(
    '/directory/export',
    'The directory as HSDS 3: one JSON file, or tables in a zip; base64',
  )
    .input(z.object({ format: z.enum(hsdsFormats), onlyKiosk: z.boolean().default(false) }))
    .output(z.object({ fileName: z.string(), base64: z.string(), services: z.number().int() })),
  beginImport: privateQuery('/directory/import/begin', 'Start sending an HSDS file')
    .input(z.object({ uploadId: id, fileName: line(200), bytes: z.number().int().min(0) }))
    .output(z.object({ chunkBytes: z.number().int() })),
  sendImport: privateQuery('/directory/import/send', 'The next piece of the file, base64')
    .input(z.object({ uploadId: id, index: z.number().int().min(0), base64: z.string().max(750_000) }))
    .output(z.object({ received: z.number().int() })),
  previewImport: privateQuery('/directory/import/preview', 'What the file would do; changes nothing')
    .input(z.object({ uploadId: id, source: serviceSource }))
    .output(directoryPreview),
  confirmImport: command('/directory/import/confirm', 'Write the previewed file: all of it or nothing')
    .input(
      commandInput({
        uploadId: id,
        importId: id,
        token: z.string().max(80),
        source: serviceSource,
        /** Set aside what the same source no longer has. */
        setGoneAside: z.boolean(),
      }),
    )
    .output(directoryImport),
  undoImport: command('/directory/import/undo', 'Take an import of today back; what was changed since stays')
    .input(commandInput({ importId: id }))
    .output(z.object({ import: directoryImport, keptCount: z.number().int() })),
  imports: privateQuery('/directory/imports', 'Files that were read in, newest first')
    .input(z.object({}))
    .output(z.array(directoryImport)),
};
