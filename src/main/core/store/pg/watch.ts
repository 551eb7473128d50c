import type { Watcher } from './connection.ts';

export interface ServerWatch extends Watcher {
  reachable(): boolean;
  stop(): void;
}

/** Milliseconds between two tries to reach a server that is gone. */
const pause = 2000;

/**
 * Knows whether the server can be reached. Once it is gone it is asked again by itself, so that a health check turns well
 * without waiting for somebody's next click.
 */
export function watchServer(ask: () => Promise<void>, log: { gone(): void; back(): void }): ServerWatch {
  let timer: NodeJS.Timeout | null = null;
  const settle = (): void => {
    if (timer) clearInterval(timer);
    timer = null;
  };
  return {
    reachable: () => timer === null,
    answered() {
      if (!timer) return;
      settle();
      log.back();
    },
    gone() {
      if (timer) return;
      log.gone();
      timer = setInterval(() => void ask().catch(() => {}), pause);
      timer.unref();
    },
    stop: settle,
  };
}
