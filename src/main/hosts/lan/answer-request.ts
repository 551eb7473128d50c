import { setMaxListeners } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TLSSocket } from 'node:tls';
import type { Log } from '#core/ports.ts';
import { storeProblemOf } from '#core/store/problems.ts';
import { Outdated } from '#core/sync/line-errors.ts';
import { type PairingLine, PairingRefused } from '#core/sync/pairing/messages.ts';
import { DeviceRefused, type Hub, NotForThisDevice } from '#core/sync/protocol.ts';
import { fingerprintOf } from '#core/sync/trust/certificate.ts';
import { answerWith, BodyProblem, readBody } from './body.ts';
import { simultaneous } from './limits.ts';
import { type Route, routes } from './routes.ts';
import { slots } from './slots.ts';

/** A computer that was paired, as the hub's list has it. */
export interface KnownDevice {
  readonly id: string;
  readonly status: 'active' | 'revoked';
}

export interface RequestPorts {
  readonly hub: Hub;
  /** Looks a device up by the SHA-256 of its certificate (hexadecimal). Asked for every request, so that a revocation holds at once. */
  deviceOf(fingerprint: string): Promise<KnownDevice | null>;
  /** A device says that it has erased everything. */
  noteWiped(deviceId: string): Promise<void>;
  /** Null where nobody can be paired. */
  readonly pairing: PairingLine | null;
  readonly log: Log;
}

/** An answer that is no success: a status, and a word for the other side. Never a text somebody typed. */
interface Refusal {
  readonly status: number;
  readonly error: string;
  readonly headers?: Record<string, string>;
}

const refusals = {
  noCertificate: { status: 401, error: 'certificate' },
  unknown: { status: 401, error: 'unknown' },
  revoked: { status: 410, error: 'revoked' },
  notForIt: { status: 403, error: 'role' },
  nothingHere: { status: 404, error: 'nothing' },
  notPosted: { status: 405, error: 'method', headers: { Allow: 'POST' } },
  tooMany: { status: 429, error: 'tooMany', headers: { 'Retry-After': '1' } },
  shape: { status: 400, error: 'shape' },
  outdated: { status: 426, error: 'outdated' },
  // The rest of the body is not waited for.
  tooLarge: { status: 413, error: 'tooLarge', headers: { Connection: 'close' } },
  temporary: { status: 503, error: 'temporary', headers: { 'Retry-After': '5' } },
  again: { status: 503, error: 'again', headers: { 'Retry-After': '1' } },
  stopping: { status: 503, error: 'stopping', headers: { 'Retry-After': '5', Connection: 'close' } },
  failed: { status: 500, error: 'failed' },
} as const satisfies Record<string, Refusal>;

class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.error);
    this.refusal = refusal;
  }
}

export interface Answerer {
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Ends what waits; whoever asks from now on is told to come back. */
  stop(): void;
}

/** What the hub does with a request: who is it, may it, then the body, then the core. */
export function answerer(ports: RequestPorts): Answerer {
  const stopping = new AbortController();
  // As many as there are requests under way.
  setMaxListeners(0, stopping.signal);
  const ofDevice = slots(simultaneous.device);
  const ofStrangers = slots(simultaneous.strangers);
  const fingerprints = new WeakMap<object, string>();

  /** The certificate stays the same for the life of a line, and comes back with a resumed session. */
  function fingerprintBehind(socket: TLSSocket): string {
    const kept = fingerprints.get(socket);
    if (kept !== undefined) return kept;
    const { raw } = socket.getPeerCertificate();
    if (!raw) throw new Refused(refusals.noCertificate);
    const fingerprint = fingerprintOf(raw);
    fingerprints.set(socket, fingerprint);
    return fingerprint;
  }

  async function act(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    if (stopping.signal.aborted) throw new Refused(refusals.stopping);
    const fingerprint = fingerprintBehind(request.socket as TLSSocket);
    const route = routes.get(request.url ?? '');
    if (route?.for === 'stranger') return meetStranger(route, fingerprint, request, response);
    const device = await ports.deviceOf(fingerprint);
    if (!device) throw new Refused(refusals.unknown);
    if (device.status === 'revoked' && route?.for !== 'receipt') throw new Refused(refusals.revoked);
    if (!route) throw new Refused(refusals.nothingHere);
    requirePost(request);
    const giveBack = ofDevice.take(device.id);
    if (!giveBack) throw new Refused(refusals.tooMany);
    try {
      return await serveDevice(route, device.id, request, response);
    } finally {
      giveBack();
    }
  }

  async function serveDevice(
    route: Exclude<Route, { for: 'stranger' }>,
    deviceId: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<unknown> {
    const body = await readBody(request, route.limit);
    if (route.for === 'receipt') {
      await ports.noteWiped(deviceId);
      return {};
    }
    const over = whenGone(response);
    if (route.for === 'standby')
      return orOver(route.act(ports.hub.standbyLineOf(deviceId), body), over.signal);
    const endWait = route.waits ? ofDevice.waitFor(deviceId, over) : undefined;
    try {
      return await orOver(route.act(ports.hub.lineOf(deviceId), body, over.signal), over.signal);
    } finally {
      endWait?.();
    }
  }

  async function meetStranger(
    route: Extract<Route, { for: 'stranger' }>,
    fingerprint: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<unknown> {
    if (!ports.pairing) throw new PairingRefused('closed');
    requirePost(request);
    const giveBack = ofStrangers.take('');
    if (!giveBack) throw new Refused(refusals.tooMany);
    try {
      const body = await readBody(request, route.limit);
      const { signal } = whenGone(response);
      return await orOver(route.act(ports.pairing, fingerprint, body, signal), signal);
    } finally {
      giveBack();
    }
  }

  /** Ends with the line it answers on, or with the hub. */
  function whenGone(response: ServerResponse): AbortController {
    const over = new AbortController();
    const end = () => over.abort();
    stopping.signal.addEventListener('abort', end, { once: true });
    response.once('close', () => {
      stopping.signal.removeEventListener('abort', end);
      end();
    });
    return over;
  }

  /** What throws because it was ended is not a failure: the other side is told to ask again. */
  async function orOver(work: Promise<unknown>, signal: AbortSignal): Promise<unknown> {
    try {
      return await work;
    } catch (error) {
      if (!signal.aborted || error instanceof DeviceRefused) throw error;
      throw new Refused(stopping.signal.aborted ? refusals.stopping : refusals.again);
    }
  }

  return {
    async answer(request, response) {
      try {
        const value = await act(request, response);
        await answerWith(response, 200, value);
      } catch (error) {
        // The other side is gone, in the middle of its message or of the answer: there is nobody to answer.
        if (request.destroyed && !request.complete) throw error;
        const refusal = refusalOf(error);
        logRefusal(ports.log, request, refusal, error);
        await answerWith(response, refusal.status, { error: refusal.error }, refusal.headers);
      }
    },
    stop: () => stopping.abort(),
  };
}

function requirePost(request: IncomingMessage): void {
  if (request.method !== 'POST') throw new Refused(refusals.notPosted);
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refused) return error.refusal;
  if (error instanceof DeviceRefused) return refusals.revoked;
  if (error instanceof Outdated) return refusals.outdated;
  if (error instanceof NotForThisDevice) return refusals.notForIt;
  if (error instanceof PairingRefused) return { status: 403, error: error.reason };
  if (error instanceof BodyProblem) return refusals[error.reason];
  return storeProblemOf(error) ? refusals.temporary : refusals.failed;
}

/** A path that is ours, a status and a word. What a message said, and what an error says of it, stays out. */
function logRefusal(log: Log, request: IncomingMessage, refusal: Refusal, error: unknown): void {
  const path = routes.has(request.url ?? '') ? request.url : 'other';
  const facts = { path, status: refusal.status, error: refusal.error };
  if (refusal.status !== 500) return log.info(facts, 'lan.refused');
  log.error({ ...facts, name: error instanceof Error ? error.name : 'unknown' }, 'lan.failed');
}
