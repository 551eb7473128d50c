import type { Log } from '#core/ports.ts';
import type { ShellContext } from './context.ts';
import type { ElectronApi } from './electron-api.ts';

/** A core that does not close within this time is left behind; the database's journal repairs itself at the next start. */
const CLOSE_TIMEOUT_MS = 5_000;

/** Ends the app with this exit code, after everything was closed. Whoever asks again waits for the same ending. */
export type Leave = (exitCode: number) => void;

/**
 * Makes the one way out: closes what is open, waits for it at most five seconds, and ends the process.
 *
 * @param close closes ports and core; may reject
 */
export function createLeave(
  app: Pick<ElectronApi['app'], 'exit'>,
  close: () => Promise<void>,
  log: Log,
): Leave {
  let leaving = false;
  return (exitCode) => {
    if (leaving) return;
    leaving = true;
    const timer = setTimeout(() => {
      log.error({ timeoutMs: CLOSE_TIMEOUT_MS }, 'shell.closeTooSlow');
      app.exit(exitCode);
    }, CLOSE_TIMEOUT_MS);
    close()
      .catch((error: unknown) =>
        log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'shell.closeFailed'),
      )
      .finally(() => {
        clearTimeout(timer);
        app.exit(exitCode);
      });
  };
}

/** The part of `process` that brings quit signals; a test hands in its own. */
export interface SignalSource {
  on(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP', listener: () => void): unknown;
}

/**
 * Closes the database whichever way the app ends: the last window, a quit from the menu, a signal, or the operating system
 * logging out or shutting down.
 */
export function closeOnQuit(context: ShellContext, signals: SignalSource): void {
  const { app, powerMonitor } = context.electron;
  const leave = (): void => context.leave(0);
  app.on('will-quit', (event) => {
    event.preventDefault();
    leave();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) signals.on(signal, leave);
  // Linux and macOS say it here; Windows tells each window and ends the process soon after.
  powerMonitor.on('shutdown', leave);
  context.windows.onOpened(({ window }) => {
    window.on('session-end', leave);
  });
  app.on('window-all-closed', () => app.quit());
}
