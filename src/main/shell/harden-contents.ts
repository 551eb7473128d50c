import type { WebContents } from 'electron';
import type { Place } from '../hosts/electron/scheme.ts';
import { addressForLog } from './address-for-log.ts';
import type { ShellContext } from './context.ts';
import { isKioskKeyAllowed } from './kiosk-keys.ts';
import { mayNavigate } from './navigation-policy.ts';

/**
 * Puts the rules on every web contents there is or will be, also those somebody creates by mistake: which of our places it
 * belongs to is looked up when something happens, and contents we did not open have no place and may do nothing.
 */
export function hardenContents(context: ShellContext): void {
  context.electron.app.on('web-contents-created', (_event, contents) => {
    const place = (): Place | undefined => context.ports.placeOf(contents.id);
    limitNavigation(contents, place, context);
    limitWindows(contents, place, context);
    limitInput(contents, place);
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
      context.log.warn({}, 'webview.refused');
    });
    // A page must not hold the window open with "leave this page?"; drafts are kept elsewhere.
    contents.on('will-prevent-unload', (event) => event.preventDefault());
  });
}

type PlaceOf = () => Place | undefined;

function limitNavigation(contents: WebContents, place: PlaceOf, { log }: ShellContext): void {
  const check = (details: { url: string; isMainFrame: boolean; preventDefault: () => void }): void => {
    const { url, isMainFrame } = details;
    if (mayNavigate({ url, isMainFrame, place: place() })) return;
    details.preventDefault();
    log.warn({ address: addressForLog(url) }, 'navigation.refused');
  };
  contents.on('will-navigate', check);
  contents.on('will-frame-navigate', check);
  contents.on('will-redirect', check);
}

/** No window is ever opened by a page; a link that asks for one is offered to the one door to the browser. */
function limitWindows(contents: WebContents, place: PlaceOf, context: ShellContext): void {
  contents.setWindowOpenHandler(({ url }) => {
    context.openExternal(url, place());
    return { action: 'deny' };
  });
}

function limitInput(contents: WebContents, place: PlaceOf): void {
  contents.on('before-input-event', (event, input) => {
    if (place() !== 'staff' && !isKioskKeyAllowed(input)) event.preventDefault();
  });
  contents.on('context-menu', (event) => {
    if (place() !== 'staff') event.preventDefault();
  });
  // Chromium forgets the limit at each load.
  contents.on('did-finish-load', () => {
    if (place() !== 'staff') void contents.setVisualZoomLevelLimits(1, 1);
  });
}
