import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

const derived = new WeakMap<Uint8Array, Map<string, KeyObject>>();

/**
 * HMAC-SHA-256 with a key derived (HKDF) from the data key for one purpose: not reversible without the data key. Every command
 * asks for one, and deriving takes ten times as long as the hash itself, so a derived key stays in memory for as
 * long as the data key it came from.
 */
export function keyedHashUnder(dataKey: Uint8Array, purpose: string, text: string): string {
  return createHmac('sha256', derivedKey(dataKey, purpose)).update(text).digest('hex');
}

function derivedKey(dataKey: Uint8Array, purpose: string): KeyObject {
  const ofKey = derived.get(dataKey) ?? new Map<string, KeyObject>();
  derived.set(dataKey, ofKey);
  const known = ofKey.get(purpose);
  if (known) return known;
  const made = createSecretKey(Buffer.from(hkdfSync('sha256', dataKey, '', `deelbalie ${purpose}`, 32)));
  ofKey.set(purpose, made);
  return made;
}
