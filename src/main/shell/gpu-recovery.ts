import type { ShellContext } from './context.ts';

/** The graphics process comes back by itself; when it dies this often in one run, the driver is to blame. */
const LOSSES_BEFORE_SOFTWARE = 2;

/**
 * Notes when the graphics process keeps dying, so that the next start draws without it. A new version of the app tries the
 * hardware again.
 */
export function noteGraphicsLosses({ electron, log, memory, version }: ShellContext): void {
  let losses = 0;
  electron.app.on('child-process-gone', (_event, { type, reason }) => {
    if (type !== 'GPU' || reason === 'clean-exit') return;
    losses++;
    log.warn({ reason, losses }, 'graphics.gone');
    if (losses === LOSSES_BEFORE_SOFTWARE) memory.write({ ...memory.read(), softwareRenderingFor: version });
  });
}
