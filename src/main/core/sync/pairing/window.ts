import type { Clock, Ids, Random } from '../../ports.ts';
import type { DeviceRole } from '../protocol.ts';
import type { Claim, ClaimAnswer, PairingRefusal, PairingWay } from './messages.ts';
import type { Parties } from './secrets.ts';

/** A window is open for five minutes, for one computer. */
export const pairingMinutes = 5;
/** So many claims that fail close it: somebody is guessing, or something stands in between. */
export const pairingFailures = 3;

export interface ListedDevice {
  readonly id: string;
  readonly role: DeviceRole;
  readonly status: 'active' | 'revoked';
}

/** A computer that a person accepted, for the list of devices, the audit and the notice to administrators. */
export interface PairedDevice {
  readonly deviceId: string;
  readonly name: string;
  readonly role: DeviceRole;
  readonly fingerprint: string;
  readonly way: PairingWay;
  /** UTC. */
  readonly pairedAt: string;
  /** Account that opened the window, and account that accepted. */
  readonly startedBy: string;
  readonly acceptedBy: string;
  /** The role it had; null for a computer that is new. */
  readonly roleBefore: DeviceRole | null;
}

export type WindowEnd = 'accepted' | 'refused' | 'failures' | 'time' | 'closed';

export interface PairingPorts {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: Random;
  deviceOf(fingerprint: string): Promise<ListedDevice | null>;
  /** Writes `sync_device`, audit and notice in one transaction. The computer is let in when this is done, not before. */
  keepDevice(paired: PairedDevice): Promise<void>;
  /** A claim failed; the third closes the window. For the audit and the notice. */
  noteFailure(failure: { reason: PairingRefusal; failures: number; startedBy: string }): Promise<void>;
  /** Wakes the screens: the state is another one. */
  changed(): void;
}

/** What the person at the hub chose. */
export interface PairingOffer {
  readonly name: string;
  readonly role: DeviceRole;
  /** Account of an administrator, signed in with a password. */
  readonly startedBy: string;
}

/** For the hub's screen. */
export type PairingState =
  | { readonly kind: 'closed'; readonly end: WindowEnd | null }
  | { readonly kind: 'waiting'; readonly endsAt: string; readonly failures: number }
  | {
      readonly kind: 'compare';
      readonly claimId: string;
      readonly digits: string;
      readonly way: PairingWay;
      readonly name: string;
      readonly role: DeviceRole;
      /** The role of a computer that is known already; when it is another one, accepting has to say so. */
      readonly roleBefore: DeviceRole | null;
      readonly endsAt: string;
      readonly failures: number;
    };

/** A computer that is being looked at. */
export interface OpenClaim {
  readonly id: string;
  readonly parties: Parties;
  readonly message: Claim;
  readonly nonce: string;
  readonly known: ListedDevice | null;
  readonly answer: ClaimAnswer;
  revealed: { nonce: string; digits: string } | null;
}

export interface Window extends PairingOffer {
  readonly opened: number;
  readonly secret: Uint8Array;
  readonly code: string;
  failures: number;
  claim: OpenClaim | null;
  isDeciding: boolean;
}

export const endOf = ({ opened }: Window): string => new Date(opened + pairingMinutes * 60_000).toISOString();

export function isRepeated(claim: OpenClaim, fingerprint: string, message: Claim): boolean {
  return (
    claim.parties.device === fingerprint &&
    claim.message.way === message.way &&
    claim.message.commitment === message.commitment
  );
}
