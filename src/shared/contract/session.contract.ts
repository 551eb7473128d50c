import * as z from 'zod';
import { command, commandInput, id, line, privateQuery, query, staffLanguage } from './base.ts';
import { storeProblemCodes } from './errors.ts';
import { roles } from './roles.ts';

export const secretKind = z.enum(['pin', 'password']);
/** A PIN of 6 digits or a password; checked in the core, never kept in clear. */
export const secret = z.string().min(1).max(200);
const signInName = line(40).min(2);

export const signedInAccount = z.object({
  id,
  displayName: z.string(),
  role: z.enum(roles),
  language: staffLanguage,
  /** The initiatives a volunteer may act for; empty means the whole house for other roles. */
  initiativeIds: z.array(id),
});
export type SignedInAccount = z.infer<typeof signedInAccount>;

export const house = z.object({
  name: z.string(),
  timeZone: z.string(),
  autoLockMinutes: z.number().int(),
  /** Layout the barcode scanners are set to send. */
  scannerLayout: z.enum(['qwerty', 'azerty-be']),
});

/** How big the screen of a kiosk really is: CSS pixels in a metre, and how far from it people stand. */
export const kioskScreen = z.object({
  pxPerMetre: z.number().int().min(1000).max(20_000),
  viewDistanceMm: z.number().int().min(300).max(1500),
});
export type KioskScreen = z.infer<typeof kioskScreen>;

/** What a screen must know before anything else. `demo` lists invented accounts, only with invented data. */
export const sessionStatus = z.object({
  /** `filling`: it has joined a house, whose data come in for the first time. */
  state: z.enum(['storeProblem', 'needsSetUp', 'filling', 'signedOut', 'locked', 'signedIn', 'kiosk']),
  place: z.enum(['staff', 'kiosk']),
  appVersion: z.string(),
  problem: z
    .object({
      code: z.enum(storeProblemCodes),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
  house: house.nullable(),
  account: signedInAccount.nullable(),
  kiosk: z.object({ id, name: z.string(), screen: kioskScreen.nullable() }).nullable(),
  demo: z
    .object({
      accounts: z.array(
        z.object({
          signInName: z.string(),
          secret: z.string(),
          displayName: z.string(),
          role: z.enum(roles),
        }),
      ),
    })
    .nullable(),
});
export type SessionStatus = z.infer<typeof sessionStatus>;

export const sessionContract = {
  status: query('/session/status', 'What this place is and who is signed in').output(sessionStatus),

  prepareSetUp: command(
    '/session/prepare-set-up',
    'Get the recovery code to print before the first start is finished',
  )
    .input(commandInput({}))
    .output(z.object({ recoveryCode: z.string(), proveGroup: z.number().int() })),

  setUp: command('/session/set-up', 'Name the house and make the first administrator')
    .input(
      commandInput({
        accountId: id,
        houseName: line(80).min(1),
        displayName: line(80).min(1),
        signInName,
        secret,
        language: staffLanguage,
        /** The group of the printed recovery code that was asked for, typed back. */
        recoveryGroup: line(12),
      }),
    )
    .output(sessionStatus),

  recover: privateQuery('/session/recover', 'Open the data file with the printed recovery code')
    .input(z.object({ recoveryCode: line(80) }))
    .output(sessionStatus),

  restoreNewest: privateQuery(
    '/session/restore-newest',
    'The data file is damaged or gone: put the newest verified backup in its place, with the printed recovery code as proof',
  )
    .input(z.object({ recoveryCode: line(80) }))
    .output(z.object({ status: sessionStatus, backupMadeAt: z.string() })),

  retryStore: privateQuery(
    '/session/retry-store',
    'Try to open the data file again after the cause was taken away',
  ).output(sessionStatus),

  colleagues: query(
    '/session/colleagues',
    'Who may take over this screen; only while it is signed in or locked',
  ).output(z.array(z.object({ id, displayName: z.string(), role: z.enum(roles), secretKind }))),

  signIn: privateQuery('/session/sign-in', 'Sign in with name and PIN or password')
    .input(z.object({ signInName, secret }))
    .output(sessionStatus),

  switchTo: privateQuery('/session/switch', 'Another colleague takes over this screen')
    .input(z.object({ accountId: id, secret }))
    .output(sessionStatus),

  switchByBadge: privateQuery('/session/switch-by-badge', 'A colleague takes over by badge and PIN')
    .input(z.object({ badge: line(64).min(4), secret }))
    .output(sessionStatus),

  unlock: privateQuery('/session/unlock', 'Open the locked screen again')
    .input(z.object({ secret }))
    .output(sessionStatus),

  lock: privateQuery('/session/lock', 'Lock this screen; what was being typed stays').output(sessionStatus),

  signOut: privateQuery('/session/sign-out', 'Sign out at this place').output(sessionStatus),

  touch: privateQuery('/session/touch', 'Somebody is at this screen: put off the automatic lock').output(
    z.object({ lockInSeconds: z.number() }),
  ),

  changeSecret: command('/session/change-secret', 'Choose a new PIN or password')
    .input(commandInput({ present: secret, next: secret }))
    .output(z.object({})),

  openKiosk: command('/session/open-kiosk', 'Make this screen a kiosk, with a staff secret')
    .input(
      commandInput({
        kioskId: id,
        name: line(60).min(1),
        signInName,
        secret,
        /** Measured before it became one. */
        screen: kioskScreen.optional(),
      }),
    )
    .output(sessionStatus),

  measureKiosk: command('/session/measure-kiosk', 'How big the screen of this kiosk is, with a staff secret')
    .input(commandInput({ signInName, secret, screen: kioskScreen }))
    .output(sessionStatus),

  leaveKiosk: command('/session/leave-kiosk', 'This screen is no longer a kiosk, with a staff secret')
    .input(commandInput({ signInName, secret }))
    .output(sessionStatus),
};
