import * as z from 'zod';
import { deviceRoles } from '#shared/contract/network-words.ts';
import { roles } from '#shared/contract/roles.ts';
import { type NumberKind, numberKinds } from '#shared/domain/number-series.ts';
import type { StandbyLine } from './standby/messages.ts';

/**
 * What hub and device say to each other, whatever line it goes over. Every answer comes from one authority, the hub; a
 * device that hears nothing goes on by itself. See docs/maintainers/sync.md.
 */

/**
 * Raised when one of two versions could no longer understand the other's `pull`. A greeting and `push` are understood for ever:
 * they only grow. So a device of any age gives what was done there, and takes nothing in that it would misread.
 */
export const protocolVersion = 1;

/** Whether rows may come over from, or go to, who speaks this one. Those who do not say it speak the first. */
export const isSpoken = (protocol = 1): boolean => protocol === protocolVersion;

export { type DeviceRole, deviceRoles } from '#shared/contract/network-words.ts';

/**
 * `applied`: as asked. `refused`: a wish that could not be. `disputed`: it happened, and does not fit what else happened.
 * `parked`: the hub does not know this command, or whoever asked may not any more. All but the first wait for a person.
 */
export const outcomes = ['applied', 'refused', 'disputed', 'parked'] as const;
export type Outcome = (typeof outcomes)[number];

const id = z.string().min(1).max(64);
const count = z.number().int().min(0);

/** Who asked, as the device's own session said. The hub looks the account up again and believes only that. */
export const asker = z.object({
  place: z.enum(['staff', 'kiosk']),
  accountId: id.nullable(),
  role: z.enum(roles),
  initiativeIds: z.array(id).nullable(),
  kioskId: id.nullable(),
});
export type Asker = z.infer<typeof asker>;

const isOfKnownKind = (given: { of: string; is: number }): given is { of: NumberKind; is: number } =>
  numberKinds.some((kind) => kind === given.of);

/** One act of a device. Numbers are dense: 1, 2, 3 … of one incarnation. */
export const pushedCommand = z.object({
  number: z.number().int().min(1),
  commandId: id,
  name: z.string().max(80),
  version: z.number().int().min(1),
  /** Arguments without the command's id. */
  input: z.record(z.string(), z.unknown()),
  who: asker,
  /** UTC, by the clock of the device. */
  askedAt: z.iso.datetime({ precision: 3 }),
  /** Numbers it gave when it was carried out there. Kinds that only a newer version has are left out: an act is not refused for them. */
  given: z
    .array(z.object({ of: z.string().max(40), is: count }))
    .max(100)
    .transform((all) => all.filter(isOfKnownKind))
    .optional(),
});
export type PushedCommand = z.infer<typeof pushedCommand>;

export const hello = z.object({
  protocol: z.number().int(),
  schemaVersion: z.string().max(80),
  appVersion: z.string().max(40),
  incarnation: id,
  /** UTC, by the clock of the device. */
  now: z.iso.datetime({ precision: 3 }),
  /** Which numbers it gives, as a hub told it before. */
  series: count.optional(),
});
export type Hello = z.infer<typeof hello>;

export const helloAnswer = z.object({
  protocol: z.number().int(),
  schemaVersion: z.string(),
  hubId: id,
  epoch: id,
  generation: count,
  deviceId: id,
  role: z.enum(deviceRoles),
  /** The last command of this incarnation that the hub has dealt with. */
  lastNumber: count,
  now: z.iso.datetime({ precision: 3 }),
  /** Which numbers it is to give (number-series.ts). */
  series: count.optional(),
});
export type HelloAnswer = z.infer<typeof helloAnswer>;

export const pushLimit = 200;

export const push = z.object({
  incarnation: id,
  /** Of the hub, as it greeted. Another one takes nothing: it fell back to an earlier day, or another one took over from it. */
  epoch: z.string().max(64).optional(),
  generation: count.optional(),
  commands: z.array(pushedCommand).min(1).max(pushLimit),
});
export type Push = z.infer<typeof push>;

export const pushAnswer = z.object({
  /** All up to here are dealt with, one way or another. */
  lastNumber: count,
  /** `gap`: one is missing before the first of these. `clone`: a number was used for something else, by a copy of this computer. `otherEpoch`: this is not the hub that was greeted. */
  stopped: z.enum(['gap', 'clone', 'otherEpoch']).nullable(),
});
export type PushAnswer = z.infer<typeof pushAnswer>;

export const pull = z.object({
  /** Which protocol the answer is to be in. */
  protocol: z.number().int().optional(),
  incarnation: id,
  /** Empty at the first time. */
  epoch: z.string().max(64),
  cursor: count,
  changeSeq: count,
  /** Orders to give something up that were carried out here, by their numbers: the receipts. */
  dropped: z.array(count).max(1000).optional(),
  /** Milliseconds to wait when there is nothing. */
  wait: count.max(25_000),
});
export type Pull = z.infer<typeof pull>;

export const pullLimit = 1000;

/** Null: the row is no more, or is not this device's any more. */
export const syncedRow = z.object({
  table: z.string(),
  key: z.string(),
  row: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).nullable(),
});
export type SyncedRow = z.infer<typeof syncedRow>;

export const commandResult = z.object({
  number: z.number().int(),
  commandId: id,
  status: z.enum(outcomes),
  reason: z.string().nullable(),
  seq: count,
});
export type CommandResult = z.infer<typeof commandResult>;

export const pullAnswer = z.object({
  epoch: id,
  generation: count,
  /** The rows stand for the hub up to here. */
  cursor: count,
  changeSeq: count,
  /** False: more follows, and nothing of it is to be shown before the last page is there. */
  isWhole: z.boolean(),
  /** True: this is everything the device may hold; what is not in it is to be dropped. */
  isAll: z.boolean(),
  rows: z.array(syncedRow),
  results: z.array(commandResult),
  /** What changed, for the screens. */
  refs: z.array(z.object({ entity: z.string(), id: z.string() })),
  backedUpSeq: count,
});
export type PullAnswer = z.infer<typeof pullAnswer>;

/** A question or act that only the hub can answer: rights, care, money of others. */
export const forwarded = z.object({
  path: z.string().max(80),
  input: z.unknown(),
  who: asker,
});
export type Forwarded = z.infer<typeof forwarded>;

export const forwardedAnswer = z.union([
  z.object({ output: z.unknown() }),
  z.object({ error: z.object({ code: z.string(), data: z.unknown() }) }),
]);
export type ForwardedAnswer = z.infer<typeof forwardedAnswer>;

/** Bytes of a photo, from `start` on. Rows travel without them. */
export const blob = z.object({
  table: z.string().max(80),
  /** As the feed writes it. */
  key: z.string().max(300),
  start: count,
});
export type Blob = z.infer<typeof blob>;

export const blobAnswer = z.object({
  /** Bytes of the whole; 0: there is none, or it is not for this device. */
  size: count,
  /** SHA-256 of the whole, hexadecimal. */
  sha256: z.string().max(64),
  /** At most `blobPiece` bytes. */
  base64: z.string(),
});
export type BlobAnswer = z.infer<typeof blobAnswer>;

/**
 * The line to the hub, however it is made. Each call throws when there is no answer, or none that can be understood; it
 * may have been carried out all the same, so whoever calls asks again.
 */
export interface HubLine {
  hello(question: Hello): Promise<HelloAnswer>;
  push(commands: Push): Promise<PushAnswer>;
  /** `signal` ends the waiting of a long one. */
  pull(question: Pull, signal?: AbortSignal): Promise<PullAnswer>;
  call(question: Forwarded): Promise<ForwardedAnswer>;
  blob(question: Blob): Promise<BlobAnswer>;
}

/** The hub, as a line serves it: who asks is known by the certificate, never by the message. */
export interface Hub {
  /** Gives the line of a device. Its calls throw `DeviceRefused` once that device was revoked. */
  lineOf(deviceId: string): HubLine;
  /** What only a standby may ask; any other device gets `NotForThisDevice`. */
  standbyLineOf(deviceId: string): StandbyLine;
}

/** A device asks what is not for computers of its role. Nothing is done, and it stays one of the house. */
export class NotForThisDevice extends Error {
  override readonly name = 'NotForThisDevice';
}

/** This computer is no device of the house, or not any more. It erases what it holds. */
export class DeviceRefused extends Error {
  override readonly name = 'DeviceRefused';
}
