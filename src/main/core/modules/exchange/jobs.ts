import type { ImportJob } from '#shared/contract/exchange.contract.ts';
import type { CoreInside } from '../../core-inside.ts';
import { answerFor } from '../../rpc/failures.ts';
import { refuse } from '../../rpc/refusal.ts';

interface RunningJob {
  job: ImportJob;
  accountId: string | null;
  ended: AbortController;
}

const jobsByCore = new WeakMap<CoreInside, Map<string, RunningJob>>();

function jobsOf(core: CoreInside): Map<string, RunningJob> {
  const jobs = jobsByCore.get(core) ?? new Map<string, RunningJob>();
  jobsByCore.set(core, jobs);
  return jobs;
}

/** What a running import may say and hear. */
export interface JobWatch {
  signal: AbortSignal;
  progress(done: number): void;
  /** From here on it is committed or not: too late to cancel. */
  total(rows: number): void;
}

/** Runs an import beside the screens; one at a time, because it holds the one writer. */
export function startJob(
  core: CoreInside,
  started: {
    jobId: string;
    accountId: string | null;
    target: ImportJob['target'];
    total: number;
    created: number;
    updated: number;
  },
  run: (watch: JobWatch) => Promise<unknown>,
): ImportJob {
  const jobs = jobsOf(core);
  const again = jobs.get(started.jobId);
  if (again) return again.job;
  if ([...jobs.values()].some(({ job }) => isRunning(job))) refuse('exchange.alreadyRunning');
  const { jobId, accountId, target, total, created, updated } = started;
  const running: RunningJob = {
    accountId,
    ended: new AbortController(),
    job: { jobId, target, state: 'writing', done: 0, total, created, updated, reference: null },
  };
  jobs.set(jobId, running);
  const set = (changes: Partial<ImportJob>): void => {
    running.job = { ...running.job, ...changes };
  };
  const watch: JobWatch = {
    signal: running.ended.signal,
    progress: (done) => set({ done }),
    total: (rows) => set({ total: rows }),
  };
  void run(watch).then(
    () => set({ state: 'done', done: running.job.total }),
    (error: unknown) => {
      const nothing = { done: 0, created: 0, updated: 0 };
      if (running.ended.signal.aborted) return set({ ...nothing, state: 'cancelled' });
      const answer = answerFor(core, 'exchange.confirm', error);
      const { reference } = (answer.data ?? {}) as { reference?: string };
      return set({ ...nothing, state: 'failed', reference: reference ?? answer.code });
    },
  );
  return running.job;
}

export function findJob(core: CoreInside, accountId: string | null, jobId: string): RunningJob {
  const running = jobsOf(core).get(jobId);
  if (!running || running.accountId !== accountId) return refuse('exchange.noSuchJob');
  return running;
}

export const isRunning = (job: ImportJob): boolean => job.state === 'reading' || job.state === 'writing';
