import * as z from 'zod';
import { planColumns, planRows, planThings } from '../domain/house-plan.ts';
import { kioskTileNames, mostKioskTiles } from '../domain/kiosk-tiles.ts';
import { kioskTags } from '../i18n/languages.ts';
import { command, commandInput, id, instant, line, page, query, staffLanguage, wallTime } from './base.ts';
import { roles } from './roles.ts';
import { secret, secretKind } from './session.contract.ts';

const staffRole = z.enum(roles).exclude(['kiosk']);

export const account = z.object({
  id,
  signInName: z.string(),
  displayName: z.string(),
  role: staffRole,
  language: staffLanguage,
  secretKind,
  initiativeIds: z.array(id),
  hasBadge: z.boolean(),
  active: z.boolean(),
  createdAt: instant,
  lastSignInAt: instant.nullable(),
});
export type Account = z.infer<typeof account>;

const accountFields = {
  displayName: line(80).min(1),
  role: staffRole,
  language: staffLanguage,
  initiativeIds: z.array(id).max(50),
};

/** A tile of the first question at a kiosk; without times it is always there. */
const kioskTile = z.object({
  tile: z.enum(kioskTileNames),
  times: z
    .object({
      weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
      from: wallTime,
      until: wallTime,
    })
    .refine(({ from, until }) => from < until)
    .nullable(),
});

const planMark = z.object({
  floor: z.literal([0, 1]),
  across: z
    .number()
    .int()
    .min(0)
    .max(planColumns - 1),
  down: z
    .number()
    .int()
    .min(0)
    .max(planRows - 1),
  what: z.enum(planThings),
  refId: id.nullable(),
});

export const settings = z.object({
  houseName: line(80).min(1),
  autoLockMinutes: z.number().int().min(1).max(60),
  scannerLayout: z.enum(['qwerty', 'azerty-be']),
  /** Languages the kiosk offers; Dutch is always there. */
  kioskLanguages: z.array(z.enum(kioskTags)).min(1),
  /** Seconds without a touch before the kiosk asks "still there?". */
  kioskIdleSeconds: z.number().int().min(20).max(600),
  /** Kiosks show people what they borrowed, with their card and a small secret; somebody must hand those out. */
  kioskMyThings: z.boolean(),
  /** Outside the opening hours a kiosk nobody touches goes dark. */
  kioskNight: z.boolean(),
  /** Kiosks ask how it went, at the end; anonymous, and passed by doing nothing. */
  kioskFeedback: z.boolean(),
  /** What people are asked first at a kiosk, in this order; help is always there. */
  kioskTiles: z.array(kioskTile).max(mostKioskTiles),
  /** Where things are in the house, in a few cells per floor; empty: no plan is shown. */
  plan: z.array(planMark).max(2 * planColumns * planRows),
  /** How often the plan was changed. Given with a changed plan: the one it was read at, so that nobody overwrites what a colleague put there. */
  planRevision: z.number().int().min(0),
  /** On what ground the house matches on the national number; empty: it does not, and asks nobody for it. */
  nationalNumberGround: line(200),
});
export type Settings = z.infer<typeof settings>;

export const auditEntry = z.object({
  seq: z.number().int(),
  at: instant,
  accountId: id.nullable(),
  accountName: z.string().nullable(),
  place: z.string(),
  /** Procedure path, such as `loans.handOver`. */
  command: z.string(),
  /** What it touched: references only, never contents. */
  refs: z.array(z.object({ entity: z.string(), id: z.string() })),
  /** Names of the fields that changed; never their values. */
  fields: z.array(z.string()),
});
export type AuditEntry = z.infer<typeof auditEntry>;

export const backup = z.object({
  name: z.string(),
  madeAt: instant,
  reason: z.string(),
  bytes: z.number(),
  verified: z.boolean(),
});
export type Backup = z.infer<typeof backup>;

export const adminContract = {
  listAccounts: query('/admin/accounts', 'Everybody who can sign in').output(z.array(account)),
  createAccount: command('/admin/accounts/create', 'Make an account')
    .input(
      commandInput({
        accountId: id,
        signInName: line(40).min(2),
        secret,
        badge: line(64).nullable(),
        ...accountFields,
      }),
    )
    .output(account),
  updateAccount: command('/admin/accounts/update', 'Change name, role, language or initiatives of an account')
    .input(
      commandInput({
        accountId: id,
        active: z.boolean(),
        ...accountFields,
        /** Cases without anybody else are left for the coordinator to assign. */
        leaveCases: z.boolean().optional(),
      }),
    )
    .output(account),
  resetSecret: command('/admin/accounts/reset-secret', 'Give an account a new PIN, password or badge')
    .input(commandInput({ accountId: id, secret: secret.nullable(), badge: line(64).nullable().optional() }))
    .output(account),

  readSettings: query('/admin/settings', 'Settings of the house').output(settings),
  updateSettings: command('/admin/settings/update', 'Change settings of the house')
    .input(commandInput({ settings: settings.partial() }))
    .output(settings),

  listAudit: query('/admin/audit', 'Who did what, newest first')
    .input(
      page.extend({
        accountId: id.optional(),
        /** Start of a procedure path, such as `loans`. */
        command: line(60).optional(),
        refId: id.optional(),
        before: instant.optional(),
      }),
    )
    .output(z.object({ entries: z.array(auditEntry), total: z.number().int() })),
  verifyAudit: query(
    '/admin/audit/verify',
    'Check that no line of the audit was changed or taken out',
  ).output(z.object({ entries: z.number().int(), brokenAt: z.number().int().nullable() })),

  listBackups: query('/admin/backups', 'Backups on this computer, newest first').output(
    z.object({
      /** `server`: the data are on a database server, whose own tools make the backups. Nothing is listed then. */
      madeBy: z.enum(['app', 'server']),
      folder: z.string(),
      lastVerifiedAt: instant.nullable(),
      backups: z.array(backup),
    }),
  ),
  createBackup: command('/admin/backups/create', 'Make and verify a backup now')
    .input(commandInput({}))
    .output(backup),
  restoreBackup: command('/admin/backups/restore', 'Put a backup back; the present file is kept aside')
    .input(commandInput({ name: line(120).min(1) }))
    .output(z.object({ restoredFrom: z.string(), keptAside: z.string() })),

  listKiosks: query('/admin/kiosks', 'Screens that are a kiosk').output(
    z.array(
      z.object({
        id,
        name: z.string(),
        since: instant,
        byName: z.string().nullable(),
        lastSeenAt: instant.nullable(),
      }),
    ),
  ),
  endKiosk: command('/admin/kiosks/end', 'A screen is no longer a kiosk')
    .input(commandInput({ kioskId: id }))
    .output(z.object({})),

  newRecoveryCode: command('/admin/recovery-code/new', 'Make a new recovery code; the old one stops working')
    .input(commandInput({ secret }))
    .output(z.object({ recoveryCode: z.string() })),
};
