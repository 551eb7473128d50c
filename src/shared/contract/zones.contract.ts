import * as z from 'zod';
import {
  command,
  commandInput,
  id,
  instant,
  line,
  localDay,
  privateQuery,
  query,
  staffLanguage,
} from './base.ts';
import { personSummary } from './people.contract.ts';
import { roles } from './roles.ts';
import { accessKinds, careKinds, readGrounds, readingKinds } from './zones-words.ts';

const role = z.enum(roles);

/** Access of one colleague to something of one person, for a while. */
export const careAccess = z.object({
  id,
  kind: z.enum(accessKinds),
  personId: id,
  /** The referral it came with. */
  referralId: id.nullable(),
  accountId: id,
  name: z.string(),
  byName: z.string().nullable(),
  since: instant,
  /** It stops by itself at this moment. */
  until: instant,
  /** Why it was opened; empty for a referral. */
  reason: z.string(),
  isRunning: z.boolean(),
  /** The caller may end it now. */
  mayEnd: z.boolean(),
});
export type CareAccess = z.infer<typeof careAccess>;

export const whoMayRead = z.object({
  /** Colleagues who may read something the caller may read too, with the grounds. */
  readers: z.array(
    z.object({
      accountId: id,
      name: z.string(),
      role,
      grounds: z.array(
        z.object({
          ground: z.enum(readGrounds),
          kinds: z.array(z.enum(careKinds)),
          until: instant.nullable(),
        }),
      ),
    }),
  ),
  /** What each kind of work may read of it without being on the case. */
  roles: z.array(z.object({ role, kinds: z.array(z.enum(careKinds)) })),
  accesses: z.array(careAccess),
});
export type WhoMayRead = z.infer<typeof whoMayRead>;

export const careNotice = z.object({
  id,
  at: instant,
  seenAt: instant.nullable(),
  access: careAccess,
  /** Null: the caller may not know who it is. */
  person: personSummary.nullable(),
});
export type CareNotice = z.infer<typeof careNotice>;

export const careReading = z.object({
  at: instant,
  byName: z.string().nullable(),
  role,
  what: z.enum(readingKinds),
  /** Null for lines of before grounds were written down. */
  ground: z.enum(readGrounds).nullable(),
});
export type CareReading = z.infer<typeof careReading>;

export const zonesContract = {
  whoMayRead: privateQuery('/zones/who-may-read', 'Who may read what of a person, by the rules that decide')
    .input(z.object({ personId: id }))
    .output(whoMayRead),
  open: command('/zones/open', 'Open a record outside the own scope, with a reason, for two hours')
    .input(commandInput({ accessId: id, personId: id, reason: line(200).min(8) }))
    .output(careAccess),
  end: command('/zones/end', 'End access before its time')
    .input(commandInput({ accessId: id }))
    .output(careAccess),

  notices: query('/zones/notices', 'What the caller was told about access, newest first').output(
    z.object({ notices: z.array(careNotice), unseen: z.number().int() }),
  ),
  markSeen: command('/zones/mark-seen', 'A notice was seen, or not yet after all')
    .input(commandInput({ noticeId: id, isSeen: z.boolean() }))
    .output(z.object({ unseen: z.number().int() })),

  noteReadings: command(
    '/zones/note-readings',
    'What the caller read of persons on a computer that holds it itself, for the reading log',
  )
    .input(
      commandInput({
        readings: z
          .array(z.object({ personId: id, what: z.enum(readingKinds), ground: z.enum(readGrounds) }))
          .min(1)
          .max(5000),
      }),
    )
    .output(z.object({})),

  readLog: privateQuery('/zones/read-log', 'Who read the care side of a person, newest first; no content')
    .input(z.object({ personId: id }))
    .output(z.array(careReading)),
  readLogPdf: privateQuery('/zones/read-log-pdf', 'The same for the person, on paper; base64')
    .input(z.object({ personId: id, language: staffLanguage }))
    .output(z.object({ base64: z.string(), pages: z.number().int() })),
  openings: privateQuery('/zones/openings', 'How often records were opened all the same in a period')
    .input(z.object({ fromDay: localDay, toDay: localDay }))
    .output(
      z.object({
        openings: z.number().int(),
        /** Lines of the reading log in the same period: what the openings are a share of. */
        readings: z.number().int(),
        byWorker: z.array(
          z.object({ name: z.string(), openings: z.number().int(), readings: z.number().int() }),
        ),
      }),
    ),
};
