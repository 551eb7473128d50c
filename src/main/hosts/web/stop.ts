import { rmSync } from 'node:fs';
import type { Core } from '#core/core.ts';
import type { Log } from '#core/ports.ts';
import type { WebHost } from './web-host.ts';

export interface Stoppable {
  host: WebHost;
  core: Core;
  log: Log;
  /** Invented data of one run. */
  removeFolder: string | null;
}

/** Ends in order on Ctrl+C or a stop of the service: no new calls, the data file closed, then out. */
export function stopGracefully({ host, core, log, removeFolder }: Stoppable): void {
  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'web.stop');
    await host.close();
    await core.close();
    if (removeFolder) rmSync(removeFolder, { recursive: true, force: true });
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void stop(signal));
}
