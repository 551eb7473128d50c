import type * as z from 'zod';
import { claim, decision, type PairingLine, reveal } from '#core/sync/pairing/messages.ts';
import { blob, forwarded, type HubLine, hello, pull, push } from '#core/sync/protocol.ts';
import { kept, newest, piece, type StandbyLine } from '#core/sync/standby/messages.ts';
import { BodyProblem } from './body.ts';
import { messageLimits } from './limits.ts';

/** What a device of the house may ask. */
interface DeviceRoute {
  readonly for: 'device';
  readonly limit: number;
  /** A newer one ends an older one of the same device. */
  readonly waits?: true;
  act(line: HubLine, body: unknown, signal: AbortSignal): Promise<unknown>;
}

/** What a standby of the house may ask. */
interface StandbyRoute {
  readonly for: 'standby';
  readonly limit: number;
  act(line: StandbyLine, body: unknown): Promise<unknown>;
}

/** What a computer may ask that nobody knows yet. */
interface StrangerRoute {
  readonly for: 'stranger';
  readonly limit: number;
  act(desk: PairingLine, fingerprint: string, body: unknown, signal: AbortSignal): Promise<unknown>;
}

/** The receipt of a device that has erased everything; also of one that was sent away. */
interface ReceiptRoute {
  readonly for: 'receipt';
  readonly limit: number;
}

export type Route = DeviceRoute | StandbyRoute | StrangerRoute | ReceiptRoute;

/** @throws BodyProblem: told apart from what the core throws, which may be temporary */
function understood<T>(shape: z.ZodType<T>, body: unknown): T {
  const found = shape.safeParse(body);
  if (!found.success) throw new BodyProblem('shape');
  return found.data;
}

const device = <T>(
  limit: number,
  shape: z.ZodType<T>,
  act: (line: HubLine, message: T, signal: AbortSignal) => Promise<unknown>,
  more: { waits?: true } = {},
): DeviceRoute => ({
  for: 'device',
  limit,
  ...more,
  act: (line, body, signal) => act(line, understood(shape, body), signal),
});

const standby = <T>(
  shape: z.ZodType<T>,
  act: (line: StandbyLine, message: T) => Promise<unknown>,
): StandbyRoute => ({
  for: 'standby',
  limit: messageLimits.standby,
  act: (line, body) => act(line, understood(shape, body)),
});

const stranger = <T>(
  shape: z.ZodType<T>,
  act: (desk: PairingLine, fingerprint: string, message: T, signal: AbortSignal) => Promise<unknown>,
): StrangerRoute => ({
  for: 'stranger',
  limit: messageLimits.pair,
  act: (desk, fingerprint, body, signal) => act(desk, fingerprint, understood(shape, body), signal),
});

/** Every path the hub answers. All of them are posted: nothing of a message is ever in an address. */
export const routes: ReadonlyMap<string, Route> = new Map<string, Route>([
  ['/sync/hello', device(messageLimits.hello, hello, (line, message) => line.hello(message))],
  ['/sync/push', device(messageLimits.push, push, (line, message) => line.push(message))],
  [
    '/sync/pull',
    device(messageLimits.pull, pull, (line, message, signal) => line.pull(message, signal), { waits: true }),
  ],
  ['/sync/call', device(messageLimits.call, forwarded, (line, message) => line.call(message))],
  ['/sync/blob', device(messageLimits.blob, blob, (line, message) => line.blob(message))],
  ['/sync/backup/newest', standby(newest, (line, message) => line.newestBackup(message))],
  ['/sync/backup/piece', standby(piece, (line, message) => line.pieceOfBackup(message))],
  ['/sync/backup/kept', standby(kept, (line, message) => line.backupKept(message))],
  ['/sync/wiped', { for: 'receipt', limit: messageLimits.wiped }],
  ['/pair/claim', stranger(claim, (desk, fingerprint, message) => desk.claim(fingerprint, message))],
  ['/pair/reveal', stranger(reveal, (desk, fingerprint, message) => desk.reveal(fingerprint, message))],
  [
    '/pair/decision',
    stranger(decision, (desk, fingerprint, _, signal) => desk.decision(fingerprint, signal)),
  ],
]);
