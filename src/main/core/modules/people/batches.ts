/** Rows per statement when many are read or written: far below what either engine takes as parameters. */
export const batchSize = 500;

/** Runs a query over a long list in batches and joins the answers. A repeated value is asked once. */
export async function inBatches<T>(
  values: readonly string[],
  read: (batch: string[]) => Promise<T[]>,
): Promise<T[]> {
  const wanted = [...new Set(values)];
  const answers: T[] = [];
  for (const batch of batchesOf(wanted)) answers.push(...(await read(batch)));
  return answers;
}

export function* batchesOf<T>(values: readonly T[], size = batchSize): Generator<T[]> {
  for (let start = 0; start < values.length; start += size) yield values.slice(start, start + size);
}
