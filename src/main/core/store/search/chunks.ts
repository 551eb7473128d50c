/** Parts of 100, then of 10, then single ones: only three lengths of statement text, so that each stays prepared. */
export function* chunks<T>(all: readonly T[]): Generator<readonly T[]> {
  let from = 0;
  for (const size of [100, 10, 1]) {
    for (; all.length - from >= size; from += size) yield all.slice(from, from + size);
  }
}
