import * as z from 'zod';
import { command, commandInput, id, instant, line, privateQuery, query } from './base.ts';
import {
  attentionAges,
  contactStates,
  deviceRoles,
  hubProblems,
  joinFailures,
  networkNotices,
} from './network-words.ts';
import { secret, sessionStatus } from './session.contract.ts';

/** Where a computer is: a name or number of the network, and a port. */
export const networkAddress = z.object({
  host: z.string().trim().min(1).max(253),
  port: z.number().int().min(1).max(65_535),
});
export type NetworkAddress = z.infer<typeof networkAddress>;

/** A computer that is becoming one of the house. `compare`: six digits, the same as on the hub's screen. */
const joining = z.discriminatedUnion('state', [
  z.object({ state: z.literal('asking') }),
  z.object({
    state: z.literal('compare'),
    digits: z.string(),
    name: z.string(),
    role: z.enum(deviceRoles),
    /** After a typed code the person here says it, too; after a picture the hub's word is enough. */
    isAsked: z.boolean(),
    /** The person here has said yes; now it is up to the hub. */
    isAnswered: z.boolean(),
  }),
  z.object({ state: z.literal('failed'), reason: z.enum(joinFailures) }),
]);
export type Joining = z.infer<typeof joining>;

const lease = z.discriminatedUnion('state', [
  z.object({ state: z.literal('open') }),
  z.object({ state: z.literal('ending'), locksAt: instant }),
  z.object({ state: z.literal('locked'), since: z.string() }),
]);

export const networkStatus = z.object({
  /** False where this computer cannot speak with others at all. */
  isPossible: z.boolean(),
  role: z.enum(['alone', 'hub', 'device']),
  /** This computer as one of the house; null for one that is alone, or the hub. */
  device: z
    .object({
      name: z.string(),
      role: z.enum(deviceRoles),
      contact: z.enum(contactStates),
      /** When hub and device last agreed; null before the first time. */
      lastContactAt: instant.nullable(),
      /** Acts that are on this computer only. */
      pending: z.object({ count: z.number().int(), oldestAt: instant.nullable() }),
      lease,
      /** False until everything it may hold came in for the first time. */
      isFilled: z.boolean(),
      /** Where the hub was last found. */
      hubAddress: z.string().nullable(),
      /** What a standby keeps, and when the newest of it was made. `server`: the house's database server makes them, and there are none here. */
      copies: z
        .object({
          madeBy: z.enum(['app', 'server']),
          newestAt: instant.nullable(),
          count: z.number().int(),
        })
        .nullable(),
    })
    .nullable(),
  hub: z
    .object({
      isServing: z.boolean(),
      problem: z.enum(hubProblems).nullable(),
      /** Computers of the house that were heard of in the last two minutes, and all that are let in. */
      devicesHere: z.number().int(),
      devices: z.number().int(),
    })
    .nullable(),
  joining: joining.nullable(),
  /** What waits for whoever asks, as far as this computer holds it. */
  attention: z.object({ open: z.number().int(), age: z.enum(attentionAges) }),
});
export type NetworkStatus = z.infer<typeof networkStatus>;

export const networkDevice = z.object({
  id,
  name: z.string(),
  role: z.enum(deviceRoles),
  status: z.enum(['active', 'revoked']),
  pairedAt: instant,
  pairedByName: z.string().nullable(),
  seenAt: instant.nullable(),
  /** Minutes its clock is wrong, when that is five or more. */
  clockMinutesWrong: z.number().int().nullable(),
  revokedAt: instant.nullable(),
  /** When it said that it has erased everything; null: not yet. */
  wipedAt: instant.nullable(),
  /** What a standby said it keeps last; null for any other computer. */
  copy: z
    .object({ madeBy: z.enum(['app', 'server']), madeAt: instant.nullable(), keptAt: instant.nullable() })
    .nullable(),
  /** When this standby became the hub, and so no device any more. */
  tookOverAt: instant.nullable(),
  /** Whose it is: support workers whose cases it may hold. */
  accountIds: z.array(id),
});
export type NetworkDevice = z.infer<typeof networkDevice>;

const pairingState = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('closed'),
    end: z.enum(['accepted', 'refused', 'failures', 'time', 'closed']).nullable(),
  }),
  z.object({ kind: z.literal('waiting'), endsAt: instant, failures: z.number().int() }),
  z.object({
    kind: z.literal('compare'),
    claimId: z.string(),
    digits: z.string(),
    name: z.string(),
    role: z.enum(deviceRoles),
    /** What it was before; null for a computer that is new. */
    roleBefore: z.enum(deviceRoles).nullable(),
    endsAt: instant,
    failures: z.number().int(),
  }),
]);
export type PairingState = z.infer<typeof pairingState>;

const notice = z.object({
  id,
  kind: z.enum(networkNotices),
  name: z.string(),
  role: z.enum(deviceRoles).nullable(),
  at: instant,
  byName: z.string().nullable(),
});
export type Notice = z.infer<typeof notice>;

/** This computer in the network of the house. Answered by each computer for itself; only the hub takes in others. */
export const networkContract = {
  status: query(
    '/network/status',
    'What this computer is in the house, and how it stands with the hub',
  ).output(networkStatus),

  switchOn: command('/network/switch-on', 'This computer becomes the hub: others may join it')
    .input(commandInput({ port: z.number().int().min(1024).max(65_535), secret }))
    .output(z.object({})),
  switchOff: command('/network/switch-off', 'One computer again; the others are on their own')
    .input(commandInput({ secret }))
    .output(z.object({})),
  hub: query('/network/hub', 'Where other computers reach this hub').output(
    z.object({ port: z.number().int(), addresses: z.array(networkAddress) }),
  ),
  devices: query('/network/devices', 'Computers that belong to the house').output(z.array(networkDevice)),

  openPairing: privateQuery('/network/pairing/open', 'Let one computer in, within five minutes')
    .input(
      z.object({
        name: line(60).min(1),
        role: z.enum(deviceRoles),
        accountIds: z.array(id).max(20).default([]),
        secret,
      }),
    )
    .output(
      z.object({
        /** What a camera reads, and the QR code of it: a row of 0 and 1 (dark) for each line. */
        picture: z.string(),
        matrix: z.array(z.string()),
        /** To be typed where there is no camera. */
        code: z.string(),
        addresses: z.array(networkAddress),
        endsAt: instant,
      }),
    ),
  pairing: query('/network/pairing', 'How far the computer is that is being let in').output(pairingState),
  acceptPairing: privateQuery('/network/pairing/accept', 'The digits are the same: let it in')
    .input(z.object({ claimId: line(64).min(1), roleBefore: z.enum(deviceRoles).nullable() }))
    .output(z.object({ isAccepted: z.boolean() })),
  endPairing: privateQuery('/network/pairing/end', 'The digits differ, or nobody comes any more')
    .input(z.object({ isRefused: z.boolean() }))
    .output(z.object({})),
  setDeviceAccounts: command('/network/devices/accounts', 'Whose cases a support computer may hold')
    .input(commandInput({ deviceId: id, accountIds: z.array(id).max(20) }))
    .output(z.object({})),
  revoke: command('/network/devices/revoke', 'Send a computer away; it erases what it holds at its next word')
    .input(commandInput({ deviceId: id, secret }))
    .output(z.object({})),

  notices: query(
    '/network/notices',
    'What happened to the network that this administrator has not seen yet',
  ).output(z.array(notice)),
  seeNotices: command('/network/notices/see', 'These were seen')
    .input(commandInput({ ids: z.array(id).min(1).max(100) }))
    .output(z.object({})),

  join: privateQuery('/network/join', 'This empty computer wants to belong to a house')
    .input(
      z.discriminatedUnion('way', [
        z.object({ way: z.literal('picture'), picture: line(1000).min(1) }),
        z.object({ way: z.literal('code'), code: line(20).min(1), address: line(260).min(1) }),
      ]),
    )
    .output(z.object({})),
  answerJoin: privateQuery('/network/join/answer', 'The digits are the same as on the hub, or they are not')
    .input(z.object({ isSame: z.boolean() }))
    .output(z.object({})),
  cancelJoin: privateQuery('/network/join/cancel', 'Not now').output(z.object({})),

  goOn: privateQuery(
    '/network/go-on',
    'Two computers say that they are the hub: this one goes on, and the other one is turned away',
  )
    .input(z.object({ signInName: line(40).min(2), secret }))
    .output(z.object({})),

  takeOver: privateQuery(
    '/network/take-over',
    'The hub is broken: this standby takes its place with the copy it keeps, with the printed recovery code as proof',
  )
    .input(z.object({ recoveryCode: line(80) }))
    .output(z.object({ status: sessionStatus, backupMadeAt: z.string() })),

  tryNow: privateQuery('/network/try-now', 'Look for the hub at once').output(z.object({})),
  setAddress: privateQuery('/network/address', 'The hub is there: look for it at this address first')
    .input(z.object({ address: line(260).min(1) }))
    .output(z.object({})),
  leave: privateQuery(
    '/network/leave',
    'This computer leaves the house and erases what it holds; not with unsent work',
  )
    .input(z.object({ signInName: line(40).min(2), secret }))
    .output(z.object({})),
  exportUnsent: privateQuery(
    '/network/export-unsent',
    'What only this computer has, sealed for the hub of this house: nobody else can open it',
  ).output(z.object({ fileName: z.string(), contents: z.string(), count: z.number().int() })),
  importUnsent: privateQuery('/network/import-unsent', 'Takes in what a computer could not send by itself')
    .input(z.object({ contents: z.string().max(20_000_000), secret }))
    .output(
      z.object({
        deviceName: z.string(),
        applied: z.number().int(),
        known: z.number().int(),
        waiting: z.number().int(),
      }),
    ),
};
