/** What can go wrong on the line to the hub, besides `DeviceRefused` of the protocol. All of it is known before anything is lost. */

/**
 * - `unreachable`: nobody at any address
 * - `timeout`: no answer in time; it may have been carried out all the same
 * - `broken`: the line broke off; the same holds
 * - `busy`: the hub asks for some time: its disk, its end, or too much at once
 * - `failed`: something unexpected at the hub, which is in its log
 * - `notUnderstood`: an answer that is none: another version, or not a hub
 */
export type AwayReason = 'unreachable' | 'timeout' | 'broken' | 'busy' | 'failed' | 'notUnderstood';

/** No answer for now. Whoever asked asks again later; nothing is given up. */
export class HubAway extends Error {
  override readonly name = 'HubAway';
  readonly reason: AwayReason;
  /** Milliseconds the hub asked to wait; null when it did not say. */
  readonly retryAfter: number | null;

  constructor(reason: AwayReason, retryAfter: number | null = null) {
    super(`the hub does not answer: ${reason}`);
    this.reason = reason;
    this.retryAfter = retryAfter;
  }
}

/**
 * - `root`: not vouched for by the root of this house
 * - `expired`: vouched for, but not for this day
 * - `hub`: of this house, but no hub or another one
 * - `generation`: a hub that another one took over from
 */
export type ForeignReason = 'root' | 'expired' | 'hub' | 'generation';

/** Somebody answers who is not the hub of this house: by the certificate, or by what the hub says of itself. Nothing of ours was sent to it. */
export class HubForeign extends Error {
  override readonly name = 'HubForeign';
  readonly reason: ForeignReason;

  constructor(reason: ForeignReason) {
    super(`that is not the hub of this house: ${reason}`);
    this.reason = reason;
  }
}

/**
 * The hub does not know this computer. Unlike `DeviceRefused` this is no order to erase: a hub that came back from a backup of
 * before the pairing does not know it either. What waits is kept, and the computer is paired again.
 */
export class DeviceUnknown extends Error {
  override readonly name = 'DeviceUnknown';
}

/**
 * Rows of the hub mean nothing here, or ours nothing there: the versions are too far apart. What was done here has gone to the hub,
 * or still can; nothing is taken in until the older one is updated.
 */
export class Outdated extends Error {
  override readonly name = 'Outdated';
}

/** The hub will never take this message: asking again changes nothing. */
export class MessageRefused extends Error {
  override readonly name = 'MessageRefused';
  readonly reason: 'shape' | 'tooLarge';

  constructor(reason: 'shape' | 'tooLarge') {
    super(`the hub does not take this message: ${reason}`);
    this.reason = reason;
  }
}
