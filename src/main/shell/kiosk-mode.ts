import type { ShellContext } from './context.ts';
import { createWakefulness } from './power.ts';

/** The procedure by which a kiosk stops being one. The core checks the staff secret, limits the tries and writes the audit row. */
const LEAVE_KIOSK = 'session.leaveKiosk';

/**
 * What is different while this computer serves visitors: the screen stays on, nothing of the visitor before survives a page, and
 * a staff secret accepted by the core turns the kiosk into a desk.
 */
export function runKioskMode(context: ShellContext): void {
  const wakefulness = createWakefulness(context.electron.powerSaveBlocker);
  const kiosks = (): number => context.windows.all().filter(({ place }) => place === 'kiosk').length;

  context.windows.onOpened(({ window, place }) => {
    if (place !== 'kiosk') return;
    wakefulness.keepAwake(true);
    window.once('closed', () => wakefulness.keepAwake(kiosks() > 0));
    // A run of a visitor ends with a fresh page; storage, caches and cookies go with it (assertion R02).
    window.webContents.on('did-navigate', () => {
      window.webContents.session.clearData().catch(() => context.log.error({}, 'kiosk.clearDataFailed'));
    });
  });

  context.ports.onCalled((procedure, place) => {
    if (procedure === LEAVE_KIOSK && place === 'kiosk') swapForDesk(context);
  });
}

/** The desk opens first: with no window left in between, the app would quit. */
function swapForDesk({ windows, log }: ShellContext): void {
  log.info({}, 'kiosk.left');
  const leaving = windows.all().filter(({ place }) => place === 'kiosk');
  windows.open('staff');
  for (const { window } of leaving) window.destroy();
}
