import { createHash, createHmac, scrypt, timingSafeEqual } from 'node:crypto';

/**
 * The arithmetic of pairing. Two walls:
 *
 * 1. Whoever claims has seen the hub's screen: a proof over the secret of the picture, or over the typed code. The hub proves
 *    the same back, and both proofs name the root and the device, so that neither can be handed on by somebody in between.
 * 2. Six digits of both keys and of two numbers. Each side binds itself to its number before it sees the other's, so somebody
 *    in between cannot choose numbers that give the same digits on both screens: one chance in a million for each try,
 *    and each try is seen by a person.
 */
export interface Parties {
  /** Fingerprint of the root, as this side sees it. */
  readonly root: string;
  /** Fingerprint of the certificate of the device, as this side sees it. */
  readonly device: string;
}

export type Side = 'device' | 'hub';

/** Text parts cannot run into each other: none of them holds the separator. */
const joined = (...parts: readonly string[]): string => parts.join('\0');

/** What a side binds itself to, hexadecimal. Sides differ, so that the hub cannot be given its own back. */
export function commitmentTo(nonce: string, side: Side, { root, device }: Parties): string {
  return createHash('sha256')
    .update(joined('deelbalie pair commit 1', side, root, device, nonce))
    .digest('hex');
}

/** The same on both screens, unless somebody stands in between. */
export function digitsOf({ root, device }: Parties, nonces: Readonly<Record<Side, string>>): string {
  const hash = createHash('sha256')
    .update(joined('deelbalie pair digits 1', root, device, nonces.device, nonces.hub))
    .digest();
  return String(hash.readBigUInt64BE(0) % 1_000_000n).padStart(6, '0');
}

/** That the device saw the screen. */
export function proofOfDevice(key: Uint8Array, { root, device }: Parties, commitment: string): string {
  return createHmac('sha256', key)
    .update(joined('deelbalie pair device 1', root, device, commitment))
    .digest('hex');
}

/** That it is this hub's screen. */
export function proofOfHub(
  key: Uint8Array,
  { root, device }: Parties,
  commitments: Readonly<Record<Side, string>>,
): string {
  return createHmac('sha256', key)
    .update(joined('deelbalie pair hub 1', root, device, commitments.device, commitments.hub))
    .digest('hex');
}

/** Without telling by its time how much of it was right. Both hexadecimal. */
export function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one, 'hex'), Buffer.from(other, 'hex')];
  return left.length === right.length && left.length > 0 && timingSafeEqual(left, right);
}

/**
 * Key of a typed code. It has 40 bits, so that a person can type it; scrypt makes each guess cost, because somebody in between
 * has a proof to try guesses on, and five minutes. The root goes in: a proof that was lured out for another root fits nowhere.
 */
export function keyOfCode(code: string, root: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const cost = { N: 2 ** 14, r: 8, p: 1 };
    scrypt(code, Buffer.from(root, 'hex'), 32, cost, (error, key) =>
      error ? reject(error) : resolve(new Uint8Array(key)),
    );
  });
}
