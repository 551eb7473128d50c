import { setTimeout as pause } from 'node:timers/promises';
import type * as z from 'zod';
import type { RandomBytes } from '#core/store/recovery-code.ts';
import { HubAway, HubForeign } from '#core/sync/line-errors.ts';
import type { Invitation } from '#core/sync/pairing/invitation.ts';
import {
  claimAnswer,
  decisionAnswer,
  PairingStopped,
  type PairingWay,
  revealAnswer,
} from '#core/sync/pairing/messages.ts';
import {
  commitmentTo,
  digitsOf,
  isSame,
  keyOfCode,
  proofOfDevice,
  proofOfHub,
} from '#core/sync/pairing/secrets.ts';
import { pairingMinutes } from '#core/sync/pairing/window.ts';
import type { DeviceRole } from '#core/sync/protocol.ts';
import { fingerprintOf } from '#core/sync/trust/certificate.ts';
import { type Identity, newDevice } from '#core/sync/trust/identity.ts';
import type { Address, Membership } from '#core/sync/trust/network-files.ts';
import { exchange } from './exchange.ts';
import { HubAgent } from './hub-agent.ts';
import { type ClientPatience, clientPatience } from './limits.ts';
import { rootBehind } from './root-behind.ts';

/** What a person brought from the hub's screen: a scanned picture, or a typed code (`readPairingCode`) and address. */
export type Seen =
  | { readonly way: 'qr'; readonly invitation: Invitation }
  | { readonly way: 'code'; readonly code: string; readonly address: Address };

export interface PairingRequest {
  readonly seen: Seen;
  readonly randomBytes: RandomBytes;
  /**
   * Shows the digits, and what this computer will be. After a typed code the person here has to say that they are the same as on the
   * hub's screen: somebody in between could answer "accepted". After a picture only a no counts; the picture named the root.
   */
  compare(shown: { digits: string; name: string; role: DeviceRole }): Promise<boolean>;
  readonly signal?: AbortSignal;
  readonly patience?: Partial<ClientPatience>;
}

export interface Paired {
  /** To be kept in the sealed file; `connectHub` takes it. */
  readonly membership: Membership;
  readonly name: string;
  readonly role: DeviceRole;
}

/** A question whose answer was lost is asked so often; with the same number in mind, so that nobody gains a try by it. */
const tries = 3;

/**
 * Makes this computer a device of the house, when a person at the hub accepts it. Never begins again by itself after the numbers
 * were told: each try has to be seen by a person.
 * @throws PairingStopped, PairingRefused, HubForeign, HubAway; what `signal` says when it ends
 */
export async function pairWithHub(request: PairingRequest): Promise<Paired> {
  const { seen, randomBytes } = request;
  const patience = { ...clientPatience, ...request.patience };
  const addresses = seen.way === 'qr' ? seen.invitation.addresses : [seen.address];
  const { address, root } = await findRoot(addresses, seen, patience.connect);
  const device = await newDevice(randomBytes);
  const agent = new HubAgent({
    device,
    trust: { root, hubId: null, generation: 0 },
    connectPatience: patience.connect,
    onNewer: () => undefined,
  });
  try {
    const talk = conversation(agent, address, patience.answer, request.signal);
    const accepted = await goThrough(talk, request, device, fingerprintOf(root));
    const { hubId, generation } = agent.trust;
    if (hubId === null) throw new PairingStopped('hub');
    const { deviceId, name, role } = accepted;
    const others = addresses.filter((one) => one !== address);
    return {
      membership: { device, root, hubId, generation, deviceId, addresses: [address, ...others] },
      name,
      role,
    };
  } finally {
    agent.destroy();
  }
}

type Talk = <T>(path: string, message: unknown, shape: z.ZodType<T>) => Promise<T>;

function conversation(agent: HubAgent, address: Address, patience: number, signal?: AbortSignal): Talk {
  return async (path, message, shape) => {
    const found = shape.safeParse(await exchange({ agent, address, path, message, patience, signal }));
    if (!found.success) throw new PairingStopped('hub');
    return found.data;
  };
}

async function goThrough(
  talk: Talk,
  { seen, randomBytes, compare, signal }: PairingRequest,
  device: Identity,
  root: string,
): Promise<{ deviceId: string; name: string; role: DeviceRole }> {
  const parties = { root, device: fingerprintOf(device.certificate) };
  const key = await keyOf(seen, root);
  const nonce = Buffer.from(randomBytes(32)).toString('hex');
  const commitment = commitmentTo(nonce, 'device', parties);
  const proof = proofOfDevice(key, parties, commitment);

  const theirs = await again(() => talk('/pair/claim', { way: seen.way, commitment, proof }, claimAnswer));
  const commitments = { device: commitment, hub: theirs.commitment };
  if (!isSame(theirs.proof, proofOfHub(key, parties, commitments))) throw new PairingStopped('hub');

  const told = await again(() => talk('/pair/reveal', { nonce }, revealAnswer));
  if (!isSame(commitmentTo(told.nonce, 'hub', parties), theirs.commitment)) throw new PairingStopped('hub');
  const digits = digitsOf(parties, { device: nonce, hub: told.nonce });
  return decided(talk, seen.way, compare({ digits, name: told.name, role: told.role }), signal);
}

async function decided(
  talk: Talk,
  way: PairingWay,
  verdict: Promise<boolean>,
  signal?: AbortSignal,
): Promise<{ deviceId: string; name: string; role: DeviceRole }> {
  const stop = new AbortController();
  const yes = saidYes(verdict);
  const saidNo = yes.then(() => new Promise<never>(() => {}));
  const gone = whenGone(signal);
  try {
    const accepted = await Promise.race([untilDecided(talk, stop.signal, signal), saidNo, gone]);
    if (way === 'code') await Promise.race([yes, gone]);
    return accepted;
  } finally {
    stop.abort();
  }
}

async function saidYes(verdict: Promise<boolean>): Promise<void> {
  if (!(await verdict)) throw new PairingStopped('digits');
}

/** Throws what the signal says when it ends. */
function whenGone(signal?: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = (): void => reject(signal?.reason);
    if (signal?.aborted) end();
    signal?.addEventListener('abort', end, { once: true });
  });
}

async function untilDecided(
  talk: Talk,
  stop: AbortSignal,
  signal?: AbortSignal,
): Promise<{ deviceId: string; name: string; role: DeviceRole }> {
  // A hub that went away in the middle does not come back to a window that is closed.
  const giveUpAt = performance.now() + (pairingMinutes + 1) * 60_000;
  for (;;) {
    stop.throwIfAborted();
    const answer = await talk('/pair/decision', {}, decisionAnswer).catch(async (error: unknown) => {
      if (!(error instanceof HubAway) || performance.now() > giveUpAt) throw error;
      await pause(1_000, undefined, signal ? { signal } : {}).catch(() => signal?.throwIfAborted());
      return { state: 'waiting' } as const;
    });
    if (answer.state === 'accepted') return answer;
    if (answer.state === 'refused') throw new PairingStopped('refused');
  }
}

function keyOf(seen: Seen, root: string): Promise<Uint8Array> {
  if (seen.way === 'code') return keyOfCode(seen.code, root);
  return Promise.resolve(new Uint8Array(Buffer.from(seen.invitation.secret, 'hex')));
}

async function again<T>(ask: () => Promise<T>): Promise<T> {
  for (let left = tries - 1; ; left--) {
    try {
      return await ask();
    } catch (error) {
      if (left === 0 || !(error instanceof HubAway)) throw error;
    }
  }
}

/**
 * The root behind the first address that answers. The picture says which one it must be; after a typed code it is only a
 * guess until proofs and digits agree.
 */
async function findRoot(
  addresses: readonly Address[],
  seen: Seen,
  patience: number,
): Promise<{ address: Address; root: string }> {
  let problem: Error = new HubAway('unreachable');
  for (const address of addresses) {
    try {
      const root = await rootBehind(address, patience);
      if (seen.way === 'qr' && !isSame(fingerprintOf(root), seen.invitation.root))
        throw new HubForeign('root');
      return { address, root };
    } catch (error) {
      // A stranger is worth more words than nobody.
      if (error instanceof HubForeign || problem instanceof HubAway) problem = error as Error;
    }
  }
  throw problem;
}
