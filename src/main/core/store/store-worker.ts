import { parentPort, workerData } from 'node:worker_threads';
import { type Job, type JobAnswer, runHere } from './jobs.ts';
import { isStoreProblem } from './problems.ts';

/** Entry of the worker thread: one job, one answer. Errors lose their class on the way, so they travel as values. */
function answer(job: Job): JobAnswer {
  try {
    return { ok: true, value: runHere(job) };
  } catch (error) {
    if (isStoreProblem(error))
      return { ok: false, code: error.code, params: error.params, message: error.message };
    return { ok: false, params: {}, message: error instanceof Error ? error.message : String(error) };
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origins
parentPort?.postMessage(answer(workerData as Job));
