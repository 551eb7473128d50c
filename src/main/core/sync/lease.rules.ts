import type { DeviceRole } from './protocol.ts';

/** How long a computer opens what it holds without having heard the hub, in days. */
export interface LeaseDays {
  /** Where care is kept. */
  readonly care: number;
  readonly other: number;
}

/** A stolen computer is nobody's for ever, and a house that is closed for a summer's fortnight finds everything open. */
export const leaseDays: LeaseDays = { care: 14, other: 30 };

const day = 24 * 60 * 60 * 1000;

/**
 * - `open`: all is well
 * - `ending`: locks within a sixth of the lease (five days of thirty); worth a word on the screen
 * - `locked`: shows nothing until it has heard the hub; what waits to be sent is kept
 */
export type LeaseState =
  | { readonly kind: 'open' }
  | { readonly kind: 'ending'; readonly locksAt: string }
  | { readonly kind: 'locked'; readonly since: string };

/**
 * State of the lease of a device. Instants are UTC; `lastContact` is when hub and device last agreed, by the clock of the
 * device, and `now` is the latest instant that clock has ever shown where one is kept. A clock that stands before the last contact was turned
 * back: turned back by more than a day it counts as run out, because turning it back is how a thief would keep a computer open.
 * Somebody who set it right by a few hours is not locked out.
 */
export function leaseState(
  lastContact: string,
  now: string,
  role: DeviceRole,
  days: LeaseDays = leaseDays,
): LeaseState {
  const lease = (role === 'support' ? days.care : days.other) * day;
  const last = Date.parse(lastContact);
  const passed = Date.parse(now) - last;
  if (!Number.isFinite(passed) || passed < -day) return { kind: 'locked', since: lastContact };
  const locksAt = new Date(last + lease).toISOString();
  if (passed >= lease) return { kind: 'locked', since: locksAt };
  return passed >= lease - lease / 6 ? { kind: 'ending', locksAt } : { kind: 'open' };
}
