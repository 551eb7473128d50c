import { callBytes, pushBytes } from '#core/sync/line-limits.ts';

/** Bytes a message may have, unpacked. A hub takes no more, and a device sends no more. */
export const messageLimits = {
  hello: 4_096,
  /** With room around the commands. */
  push: pushBytes * 1.1,
  pull: 4_096,
  call: callBytes,
  blob: 4_096,
  standby: 4_096,
  wiped: 64,
  pair: 2_048,
} as const;

/** Bytes of the largest answer a device unpacks: a full page, and behind it the largest row there can be. */
export const answerLimit = 64_000_000;

/** All times in milliseconds. Tests have little patience. */
export interface ServerPatience {
  /** For the handshake. */
  readonly handshake: number;
  /** For the head of a request, and for all of it. */
  readonly head: number;
  readonly request: number;
  /** How often the two above are looked at. */
  readonly looking: number;
  /** For the next request on a line, before it is closed. */
  readonly idle: number;
  /** For anything at all to move on a line, a long poll included: after that the other side is taken for gone. */
  readonly silence: number;
  /** For what is under way when the hub stops. */
  readonly stop: number;
}

export const serverPatience: ServerPatience = {
  handshake: 10_000,
  head: 10_000,
  request: 60_000,
  looking: 5_000,
  idle: 65_000,
  silence: 120_000,
  stop: 5_000,
};

export interface ClientPatience {
  /** For a computer to be there and to prove who it is. */
  readonly connect: number;
  /** For an answer; a long poll may take its `wait` besides. */
  readonly answer: number;
  /** For others in the network to say where the hub is. */
  readonly discover: number;
}

/** An answer may take as long as the largest push over a slow line, and the hub's disk. */
export const clientPatience: ClientPatience = { connect: 4_000, answer: 30_000, discover: 1_500 };

/** Requests of one device at a time, and of all computers together that are not paired yet. */
export const simultaneous = { device: 8, strangers: 8 } as const;

/** Lines at a time. 32 devices with a few lines each, and room for those that were left half open. */
export const connectionLimit = 512;
