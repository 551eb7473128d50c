import { placeUrl } from '../hosts/electron/scheme.ts';
import type { ShellContext } from './context.ts';
import { isRealLoadFailure } from './crash-ladder.ts';
import { shellTexts } from './texts.ts';
import type { OpenedWindow } from './windows.ts';

/** How long a page that stopped answering may take to come back by itself. */
const UNRESPONSIVE_PATIENCE_MS = 10_000;

/** At a desk somebody is there to ask: when a window is lost, a dialog says what happened, what was kept, and what can be done. */
export function recoverDesks(context: ShellContext): void {
  context.windows.onOpened((opened) => {
    if (opened.place === 'staff') watchDesk(opened, context);
  });
}

function watchDesk({ window }: OpenedWindow, context: ShellContext): void {
  const contents = window.webContents;
  let asking = false;
  let patience: NodeJS.Timeout | undefined;

  const lost = async (reason: string): Promise<void> => {
    context.log.error({ reason }, 'desk.lost');
    if (asking) return;
    asking = true;
    const answer = await askWhatNow(reason, context);
    asking = false;
    if (answer === 'quit') context.leave(0);
    else if (!window.isDestroyed()) window.loadURL(placeUrl('staff')).catch(() => undefined);
  };

  contents.on('render-process-gone', (_event, { reason }) => {
    clearTimeout(patience);
    if (reason !== 'clean-exit') void lost(reason);
  });
  contents.on('did-fail-load', (_event, errorCode, _description, _url, isMainFrame) => {
    if (isRealLoadFailure(errorCode, isMainFrame)) void lost(`load${errorCode}`);
  });
  contents.on('preload-error', () => void lost('preload'));
  window.on('unresponsive', () => {
    clearTimeout(patience);
    patience = setTimeout(
      () => void offerReload(context, () => contents.forcefullyCrashRenderer()),
      UNRESPONSIVE_PATIENCE_MS,
    );
  });
  window.on('responsive', () => clearTimeout(patience));
  window.once('closed', () => clearTimeout(patience));
}

/** Asks until the answer ends the question; copying the report does not. */
async function askWhatNow(reason: string, context: ShellContext): Promise<'reload' | 'quit'> {
  const { dialog, clipboard, app } = context.electron;
  const texts = shellTexts(app.getLocale());
  for (;;) {
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      message: texts.pageGone,
      detail: texts.pageGoneDetail,
      buttons: [texts.reload, texts.copyReport, texts.quit],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (response !== 1) return response === 2 ? 'quit' : 'reload';
    clipboard.writeText(report(reason, context));
  }
}

async function offerReload(context: ShellContext, crash: () => void): Promise<void> {
  const texts = shellTexts(context.electron.app.getLocale());
  const { response } = await context.electron.dialog.showMessageBox({
    type: 'question',
    message: texts.notAnswering,
    detail: texts.notAnsweringDetail,
    buttons: [texts.wait, texts.reload],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) crash();
}

/** For whoever looks after the computer: versions, the moment and the reason. Nothing about persons or what was on the screen. */
function report(reason: string, { version, platform, now }: ShellContext): string {
  const at = new Date(now()).toISOString();
  return `Deelbalie ${version} · ${platform} · Electron ${process.versions['electron'] ?? '-'} · ${at} · ${reason}\n`;
}
