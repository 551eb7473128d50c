import type { Procedures } from '../../rpc/procedures.ts';
import { endAccess, openRecord } from './access.service.ts';
import { markSeen, noticesOf } from './notices.ts';
import { readLogPdf } from './read-log.pdf.ts';
import { openingFigures, readLogOf } from './read-log.ts';
import { noteReadings } from './readings.ts';
import { whoMayRead } from './who-may-read.ts';

/** Need to know: who may read, access for a while, and who did read. */
export const zonesProcedures: Procedures<'zones'> = {
  whoMayRead,
  open: openRecord,
  end: endAccess,
  notices: noticesOf,
  markSeen,
  noteReadings,
  readLog: readLogOf,
  readLogPdf,
  openings: openingFigures,
};
