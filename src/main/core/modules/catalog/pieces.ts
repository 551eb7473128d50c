/** Most values in one `in (…)`: far under the limit of both engines, and the same text again for the statement cache. */
const pieceSize = 500;

/** Cuts a list into pieces an `in (…)` can take; nothing for an empty list. */
export function* inPieces<T>(list: readonly T[], size: number = pieceSize): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}
