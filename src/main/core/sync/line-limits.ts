/** How much goes in one message. Engine and line both look here; nothing else cuts. */

/** Commands in one `push`, and references of the feed behind one answer of `pull`: the protocol's own. */
export { pullLimit, pushLimit } from './protocol.ts';

/**
 * Bytes of commands (as JSON) in one `push`. One command alone may have as many: a larger one is not carried out on a device,
 * because it could never be sent. That is as much as a screen may send in one message.
 */
export const pushBytes = 1_000_000;

/** Bytes of a forwarded question: what a screen may send, with room for who asks. */
export const callBytes = 1_100_000;

/** Characters of rows after which an answer of `pull` ends. A row that is larger than this goes all the same, as the last one. */
export const pullSize = 2_000_000;

/** Bytes of a photo in one message: the largest photo there can be goes in two. */
export const blobPiece = 256_000;

/** Bytes of a backup in one message to a standby. */
export const backupPiece = 512_000;
