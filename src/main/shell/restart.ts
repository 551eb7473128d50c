import type { ShellContext } from './context.ts';

/** With this code the operating system's supervisor is asked to start us again (EX_TEMPFAIL of sysexits). */
export const RESTART_EXIT_CODE = 75;

/**
 * Ends the app so that it comes back. A supervisor that watches this very process (kiosk shell, systemd) would only be confused
 * by an app that starts another and exits, so under one we just exit with a code.
 *
 * @param restarts instants of the restarts so far, this one included; kept for the crash ladder of the next run
 */
export function restart(
  { memory, electron, supervised, leave }: Pick<ShellContext, 'memory' | 'electron' | 'supervised' | 'leave'>,
  restarts: readonly number[],
): void {
  memory.write({ ...memory.read(), restarts });
  if (!supervised) electron.app.relaunch();
  leave(supervised ? RESTART_EXIT_CODE : 0);
}
