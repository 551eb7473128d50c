import type { LanPort } from '#core/sync/keeper/lan-port.ts';
import { houseLan } from './house-lan.ts';

/**
 * Other computers of the house: on every address of this one, or on the one that was given. On loopback (several houses on
 * one computer, to look around) nothing is asked of the network or told to it.
 */
export function lanFor(address: string | undefined): LanPort {
  if (address === undefined) return houseLan();
  const isLoopback = address === '::1' || address.startsWith('127.');
  return houseLan({ address, ...(isLoopback ? { discovery: null } : {}) });
}
