import { pushBytes } from './line-limits.ts';
import type { PushedCommand } from './protocol.ts';

/** Bytes a command takes in a message. */
export const bytesOf = (command: PushedCommand): number => Buffer.byteLength(JSON.stringify(command));

/**
 * As many of the commands, from the first on, as one message takes by its bytes. At least one, so that whatever is kept here
 * gets its turn.
 */
export function firstPiece(commands: readonly PushedCommand[]): PushedCommand[] {
  const piece: PushedCommand[] = [];
  let size = 0;
  for (const command of commands) {
    size += bytesOf(command);
    if (piece.length > 0 && size > pushBytes) break;
    piece.push(command);
  }
  return piece;
}
