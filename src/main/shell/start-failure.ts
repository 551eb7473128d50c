import type { ShellContext } from './context.ts';
import { nextRestart } from './crash-ladder.ts';
import type { ElectronApi } from './electron-api.ts';
import type { HostCore } from './host-core.ts';
import { LAST_RESORT_URL } from './last-resort-page.ts';
import { restart } from './restart.ts';
import { shellTexts } from './texts.ts';

/** A kiosk whose core could not be built tries again after this long. */
const RETRY_AFTER_MS = 60_000;

/** Stands where the core should be: it knows nothing, opens nothing and closes at once. */
export const missingCore: HostCore = {
  router: {},
  openPlace: () => Promise.reject(new Error('There is no core.')),
  close: () => Promise.resolve(),
};

/** At a desk: says that the app cannot start, and a code to pass on. */
export function tellStartFailed(electron: Pick<ElectronApi, 'app' | 'dialog'>, error: unknown): void {
  const texts = shellTexts(electron.app.getLocale());
  electron.dialog.showErrorBox(texts.startFailed, `${texts.startFailedDetail} ${codeOf(error)}`);
}

/** At a kiosk: the still page, and another try in a minute, while that makes sense. The shell runs on `missingCore`. */
export function showStartFailed(context: ShellContext): void {
  for (const { window } of context.windows.all()) window.loadURL(LAST_RESORT_URL).catch(() => undefined);
  setTimeout(() => {
    const restarts = nextRestart(context.memory.read().restarts, context.now());
    if (restarts !== undefined) restart(context, restarts);
  }, RETRY_AFTER_MS);
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
