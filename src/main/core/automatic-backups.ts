import type { CoreInside } from './core-inside.ts';
import { listBackups } from './store/backup.ts';
import { isStoreProblem } from './store/problems.ts';
import { makeVerifiedBackup } from './verified-backup.ts';

const minute = 60_000;
/** How often it is asked whether a backup is due, in milliseconds. */
export const askedEvery = 5 * minute;
/** At most one backup an hour, in milliseconds. */
export const shortestPause = 60 * minute;

export interface BackupNeed {
  /** UTC instants; null: never. */
  lastVerifiedAt: string | null;
  lastActAt: string | null;
  now: string;
}

/**
 * Whether it is time: something was done since the last verified backup, and that one is an hour old. A clock that was set
 * back does not stop it: a backup "from the future" counts for nothing.
 */
export function isBackupDue({ lastVerifiedAt, lastActAt, now }: BackupNeed): boolean {
  if (lastActAt === null) return false;
  if (lastVerifiedAt === null || lastVerifiedAt > now) return true;
  return lastActAt > lastVerifiedAt && Date.parse(now) - Date.parse(lastVerifiedAt) >= shortestPause;
}

/**
 * Nobody in the house has to think of it: while the application is open, a verified backup is made each hour in which
 * something was done. One that fails is logged and tried again at the next turn; the work at the desk goes on.
 * On a database server nothing is done: its own tools make the backups there. Nor on a computer of the house whose hub is another: the hub makes them.
 */
export async function backUpWhenDue(inside: CoreInside): Promise<void> {
  const { ports, holder } = inside;
  if (holder.problem || !inside.network.isAuthority) return;
  if (!inside.store().backup) return;
  try {
    const last = listBackups(ports.dataFolder).find(({ verified }) => verified);
    const need = {
      lastVerifiedAt: last?.at ?? null,
      lastActAt: await lastAct(inside),
      now: ports.clock.now(),
    };
    if (isBackupDue(need)) await makeVerifiedBackup(inside, 'hourly');
  } catch (error) {
    ports.log.error({ code: isStoreProblem(error) ? error.code : 'unexpected' }, 'backup.failed');
  }
}

/** Each act of anybody leaves a line in the audit. */
async function lastAct(inside: CoreInside): Promise<string | null> {
  const row = await inside
    .store()
    .reader.selectFrom('audit')
    .select('at')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** Begins where the host supplies a timer. Gives the way to stop; a backup under way is waited for. */
export function startAutomaticBackups(inside: CoreInside): () => Promise<void> {
  const { timer } = inside.ports;
  if (!timer) return async () => {};
  let underWay: Promise<void> | null = null;
  const stop = timer.every(askedEvery, () => {
    underWay ??= backUpWhenDue(inside).finally(() => {
      underWay = null;
    });
  });
  return async () => {
    stop();
    await underWay;
  };
}
