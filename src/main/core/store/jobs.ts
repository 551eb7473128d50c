import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type CopyResult, checkDatabase, copyDatabase, type RowCounts } from './backup-job.ts';
import { type ProblemParams, StoreProblem, type StoreProblemCode } from './problems.ts';

/** Slow work on the file, done beside the running app. Plain values, because they cross to a worker thread. */
export type Job =
  | { readonly kind: 'copy'; readonly from: string; readonly to: string; readonly key: Uint8Array }
  | { readonly kind: 'check'; readonly file: string; readonly key: Uint8Array };

export type JobAnswer =
  | { readonly ok: true; readonly value: CopyResult | RowCounts }
  | {
      readonly ok: false;
      readonly code?: StoreProblemCode;
      readonly params: ProblemParams;
      readonly message: string;
    };

export function runHere(job: Job): CopyResult | RowCounts {
  return job.kind === 'copy' ? copyDatabase(job.from, job.to, job.key) : checkDatabase(job.file, job.key);
}

export const copyInWorker = (from: string, to: string, key: Uint8Array): Promise<CopyResult> =>
  runJob({ kind: 'copy', from, to, key }) as Promise<CopyResult>;

export const checkInWorker = (file: string, key: Uint8Array): Promise<RowCounts> =>
  runJob({ kind: 'check', file, key }) as Promise<RowCounts>;

/**
 * The worker's file: beside this one in the source; in a build the bundler puts it at the top and this code in `chunks`.
 * Where neither is found (an odd package), the work is done here: slower for the screens, but the backup is made.
 */
function workerFile(): string | undefined {
  const here = dirname(fileURLToPath(import.meta.url));
  const places = [
    join(here, 'store-worker.ts'),
    join(here, 'store-worker.js'),
    join(here, '..', 'store-worker.js'),
  ];
  return places.find((place) => existsSync(place));
}

/** Below this, starting a thread costs the screens more than the work itself. Bytes. */
const smallFile = 2 * 1024 * 1024;

/** Bytes to be read: the database and what still stands in its log. */
function workOf(job: Job): number {
  const database = job.kind === 'copy' ? job.from : job.file;
  const sizes = [database, `${database}-wal`].map(
    (file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function runJob(job: Job): Promise<CopyResult | RowCounts> {
  const file = workOf(job) < smallFile ? undefined : workerFile();
  if (file === undefined) return runHere(job);
  const answer = await new Promise<JobAnswer>((resolve, reject) => {
    const worker = new Worker(file, { workerData: job, name: `store ${job.kind}` });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the store worker ended with ${code}`)));
  });
  if (answer.ok) return answer.value;
  if (answer.code) throw new StoreProblem(answer.code, answer.params);
  throw new Error(answer.message);
}
