import { randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { Clock, Ids, Random, Timer } from './ports.ts';

/** The real clock: UTC text with milliseconds. */
export const systemClock: Clock = { now: () => new Date().toISOString() };

/** UUIDv7: sortable by time, unique without asking anybody (RFC 9562). */
export const systemIds: Ids = { next: uuidv7 };

export const systemRandom: Random = { bytes: (count) => new Uint8Array(randomBytes(count)) };

/** Never keeps the process alive by itself. */
export const systemTimer: Timer = {
  every(milliseconds, act) {
    const handle = setInterval(act, milliseconds);
    handle.unref();
    return () => clearInterval(handle);
  },
};
