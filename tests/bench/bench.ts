/** One measured thing beside its baseline, both taken in the same run on the same machine. */
export interface Measured {
  name: string;
  /** Such as `ms`, `MB`, `kB`. */
  unit: string;
  samples: readonly number[];
  /** The same work done in the barest way. */
  baselineSamples: readonly number[];
  /** Rows in the tables the work ran on. */
  rows: number;
}

export interface Bench {
  group: string;
  run(report: (measured: Measured) => void): Promise<void>;
}

/** One line of `npm run bench`. `ratio` is the median over the baseline's median. */
export function lineOf(group: string, { name, unit, samples, baselineSamples, rows }: Measured) {
  const median = percentile(samples, 50);
  const baseline = percentile(baselineSamples, 50);
  return {
    name,
    group,
    unit,
    median: short(median),
    p95: short(percentile(samples, 95)),
    baseline: short(baseline),
    ratio: short(median / baseline),
    rows,
  };
}

export function percentile(samples: readonly number[], percent: number): number {
  const sorted = [...samples].toSorted((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1);
  return sorted[Math.max(0, at)] ?? Number.NaN;
}

const short = (value: number): number => Number(value.toPrecision(4));

/** Milliseconds each run takes, after some that do not count. */
export async function timesOf(
  runs: number,
  work: (run: number) => Promise<unknown> | unknown,
  warmUp = 5,
): Promise<number[]> {
  for (let run = 0; run < warmUp; run += 1) await work(-1 - run);
  const samples: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    await work(run);
    samples.push(performance.now() - started);
  }
  return samples;
}
