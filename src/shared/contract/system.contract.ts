import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { live, query } from './base.ts';

/** One change of the house, as references: screens use it to ask again what they show. */
export const changeMessage = z.object({
  seq: z.number().int(),
  refs: z.array(z.object({ entity: z.string(), id: z.string() })),
});
export type ChangeMessage = z.infer<typeof changeMessage>;

export const systemContract = {
  changes: live('/system/changes', 'Everything that changes from now on, as references').output(
    eventIterator(changeMessage),
  ),
  about: query('/system/about', 'Version, data file and its state').output(
    z.object({
      appVersion: z.string(),
      dataFolder: z.string(),
      bytes: z.number(),
      schemaVersion: z.string(),
      /** Such as `SQLite 3.51.0`. */
      engine: z.string(),
      /** Null on a database server. */
      cipher: z.string().nullable(),
      /** Host and database of the server; null for a file on this computer. */
      server: z.string().nullable(),
      lastVerifiedBackupAt: z.string().nullable(),
    }),
  ),
};
