import type { KioskClock } from './clock.ts';

interface Job {
  at: number;
  /** Milliseconds between two runs; null runs once. */
  every: number | null;
  run: () => void;
}

/** A clock for tests, moved by hand: `pass` runs all that falls due, in order. */
export function handClock(): KioskClock & { pass(milliseconds: number): void } {
  let time = 0;
  const jobs = new Set<Job>();
  const add = (job: Job) => {
    jobs.add(job);
    return () => void jobs.delete(job);
  };
  return {
    now: () => time,
    every: (milliseconds, run) => add({ at: time + milliseconds, every: milliseconds, run }),
    after: (milliseconds, run) => add({ at: time + milliseconds, every: null, run }),
    pass(milliseconds) {
      const end = time + milliseconds;
      for (;;) {
        const [next] = [...jobs].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
        if (!next) break;
        time = next.at;
        if (next.every === null) jobs.delete(next);
        else next.at += next.every;
        next.run();
      }
      time = end;
    },
  };
}
