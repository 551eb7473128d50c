import type { CoreInside } from './core-inside.ts';
import { loadHouseSettings } from './modules/admin/index.ts';

/** Milliseconds between two tries to reach a database server that was not there when the application started. */
const pause = 5000;

/**
 * A house whose database server was away at the start opens by itself once the server is back. A wrong key, a damaged file or a wrong
 * password do not mend themselves: those wait for a person. Gives the way to stop.
 */
export function startReopening(inside: CoreInside): () => Promise<void> {
  const { timer, database } = inside.ports;
  if (!timer || !database) return async () => {};
  let underWay: Promise<void> | null = null;
  const stop = timer.every(pause, () => {
    const code = inside.holder.problem?.code;
    if (code !== 'databaseGone' && code !== 'databaseBusy') return;
    underWay ??= reopen(inside).finally(() => {
      underWay = null;
    });
  });
  return async () => {
    stop();
    await underWay;
  };
}

async function reopen(inside: CoreInside): Promise<void> {
  try {
    await inside.holder.open();
    if (!inside.holder.problem) await loadHouseSettings(inside);
  } catch (error) {
    inside.ports.log.error({ name: error instanceof Error ? error.name : typeof error }, 'store.reopening');
  }
}
