import type { MailFailure } from '#shared/contract/reminder-words.ts';
import type { MailJob } from '#shared/contract/reminders.contract.ts';
import type { CoreInside } from '../../core-inside.ts';
import { answerFor } from '../../rpc/failures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { isUnsure } from './sent.store.ts';

interface RunningJob {
  job: MailJob;
  stop: AbortController;
  ended: Promise<void>;
}

const jobsByCore = new WeakMap<CoreInside, Map<string, RunningJob>>();

function jobsOf(core: CoreInside): Map<string, RunningJob> {
  const jobs = jobsByCore.get(core) ?? new Map<string, RunningJob>();
  jobsByCore.set(core, jobs);
  return jobs;
}

const isRunning = ({ state }: MailJob): boolean => state === 'sending';

/** Whether the mails of this act are being sent right now; otherwise one that is only prepared may or may not have arrived. */
export const isSending = (core: CoreInside, batchId: string): boolean =>
  jobsOf(core).get(batchId)?.job.state === 'sending';

/** What became of one person's mail. */
export type PersonOutcome =
  | { kind: 'sent' | 'skipped' }
  | { kind: 'failed' | 'unsure'; failure: MailFailure; isServer: boolean };

/** Refused while another one runs: two would press each other's server and tell two stories. */
export function refuseSecondJob(core: CoreInside): void {
  if ([...jobsOf(core).values()].some(({ job }) => isRunning(job))) refuse('reminders.alreadySending');
}

export const newMailJob = (batchId: string, total: number): MailJob => ({
  batchId,
  state: 'sending',
  total,
  sent: 0,
  failed: 0,
  unsure: 0,
  skipped: 0,
  failure: null,
});

/**
 * Sends to one person after another, beside the screens. When the server itself does not answer, the rest waits for another
 * time: a hundred people are not tried in vain.
 */
export function startMailJob(
  core: CoreInside,
  batchId: string,
  personIds: readonly string[],
  sendTo: (personId: string) => Promise<PersonOutcome>,
): void {
  const job = newMailJob(batchId, personIds.length);
  const running: RunningJob = { job, stop: new AbortController(), ended: Promise.resolve() };
  jobsOf(core).set(batchId, running);
  running.ended = run(running, personIds, sendTo).catch((error: unknown) => {
    answerFor(core, 'reminders.sendEmails', error);
    job.state = 'failed';
    job.failure ??= 'other';
  });
}

async function run(
  { job, stop }: RunningJob,
  personIds: readonly string[],
  sendTo: (personId: string) => Promise<PersonOutcome>,
): Promise<void> {
  for (const personId of personIds) {
    if (stop.signal.aborted) {
      job.state = 'cancelled';
      return;
    }
    const outcome = await sendTo(personId);
    job[outcome.kind] += 1;
    if (!('failure' in outcome)) continue;
    job.failure = outcome.failure;
    if (!outcome.isServer) continue;
    job.state = 'failed';
    return;
  }
  job.state = 'done';
}

/** How far it is. @throws NotFound after a restart: the log then says what became of it. */
export const mailJobOf = (core: CoreInside, batchId: string): MailJob => ({
  ...found(jobsOf(core).get(batchId), 'job').job,
});

export function cancelMailJob(core: CoreInside, batchId: string): MailJob {
  const running = found(jobsOf(core).get(batchId), 'job');
  running.stop.abort();
  return { ...running.job };
}

/** For tests: waits until nothing is being sent any more. */
export async function mailJobsEnded(core: CoreInside): Promise<void> {
  await Promise.all([...jobsOf(core).values()].map(({ ended }) => ended));
}

/** Mails that may or may not have arrived: prepared, and nobody is sending them. */
export async function countUnsure(core: CoreInside, db: Executor): Promise<number> {
  const sending = [...jobsOf(core).values()]
    .filter(({ job }) => isRunning(job))
    .map(({ job }) => job.batchId);
  const { total } = await db
    .selectFrom('reminder')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where(isUnsure)
    .where('state', '=', 'prepared')
    .where('batch_id', 'not in', [...sending, ''])
    .executeTakeFirstOrThrow();
  return Number(total);
}
