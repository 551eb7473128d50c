import * as z from 'zod';
import { deviceRoles } from '../protocol.ts';

/** What a computer that wants to belong to the house and its hub say to each other, before the one knows the other. */

const bytes32 = z.string().regex(/^[0-9a-f]{64}$/);

/** How the hub's screen told the device: a picture to scan, or a code to type. */
export const pairingWays = ['qr', 'code'] as const;
export type PairingWay = (typeof pairingWays)[number];

/** "I have a number in mind, and this proves that I saw your screen." */
export const claim = z.object({ way: z.enum(pairingWays), commitment: bytes32, proof: bytes32 });
export type Claim = z.infer<typeof claim>;
/** "So have I, and this proves that it is my screen you saw." */
export const claimAnswer = z.object({ commitment: bytes32, proof: bytes32 });
export type ClaimAnswer = z.infer<typeof claimAnswer>;

/** The numbers themselves, the device's first. */
export const reveal = z.object({ nonce: bytes32 });
export type Reveal = z.infer<typeof reveal>;
export const revealAnswer = z.object({
  nonce: bytes32,
  /** What this device will be called and may hold, as was chosen at the hub. */
  name: z.string().min(1).max(80),
  role: z.enum(deviceRoles),
});
export type RevealAnswer = z.infer<typeof revealAnswer>;

/** "Has somebody accepted me?" Waits for a while when nobody has. */
export const decision = z.object({});
export const decisionAnswer = z.discriminatedUnion('state', [
  z.object({ state: z.literal('waiting') }),
  z.object({
    state: z.literal('accepted'),
    deviceId: z.string().min(1).max(64),
    name: z.string().min(1).max(80),
    role: z.enum(deviceRoles),
  }),
  /** Somebody pressed no, or the window is closed. */
  z.object({ state: z.literal('refused') }),
]);
export type DecisionAnswer = z.infer<typeof decisionAnswer>;

/**
 * - `closed`: no window is open at the hub, or not any more
 * - `proof`: who asks did not see the hub's screen, or something stands in between
 * - `taken`: another computer was first
 * - `commitment`: the number is not the one that was in mind
 * - `revoked`: this device was sent away; it needs a new identity
 */
export const pairingRefusals = ['closed', 'proof', 'taken', 'commitment', 'revoked'] as const;
export type PairingRefusal = (typeof pairingRefusals)[number];

export class PairingRefused extends Error {
  override readonly name = 'PairingRefused';
  readonly reason: PairingRefusal;

  constructor(reason: PairingRefusal) {
    super(`not paired: ${reason}`);
    this.reason = reason;
  }
}

/** The hub's side of it, as the line serves it. A device is known by the fingerprint of the certificate it came with. */
export interface PairingLine {
  /** @throws PairingRefused */
  claim(fingerprint: string, message: Claim): Promise<ClaimAnswer>;
  /** @throws PairingRefused */
  reveal(fingerprint: string, message: Reveal): Promise<RevealAnswer>;
  decision(fingerprint: string, signal?: AbortSignal): Promise<DecisionAnswer>;
}

/**
 * Why the device went no further.
 * - `hub`: whoever answers does not know what its screen should say, or changed its mind: something stands in between
 * - `digits`: the person said that they differ
 * - `refused`: at the hub somebody said no, or nobody said yes in time
 */
export class PairingStopped extends Error {
  override readonly name = 'PairingStopped';
  readonly reason: 'hub' | 'digits' | 'refused';

  constructor(reason: 'hub' | 'digits' | 'refused') {
    super(`pairing stopped: ${reason}`);
    this.reason = reason;
  }
}
