import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import type { Place } from '../hosts/electron/scheme.ts';

export interface WindowOptionsInput {
  place: Place;
  /** Absolute path of the built preload (`out/preload/index.cjs`). */
  preload: string;
  /** A packaged app has no developer tools. */
  packaged: boolean;
}

/**
 * The partition of a place. Neither name starts with `persist:`, so both live in memory only: what a page puts in its storage
 * or cache would lie on the disk in the clear, beside a database that is encrypted for good reason.
 */
export const PARTITIONS: Readonly<Record<Place, string>> = {
  staff: 'deelbalie-staff',
  kiosk: 'deelbalie-kiosk',
};

/** The only source of window options. Every safety setting is written out, also where it equals Electron's default. */
export function windowOptions(input: WindowOptionsInput): BrowserWindowConstructorOptions {
  const common: BrowserWindowConstructorOptions = {
    title: 'Deelbalie',
    backgroundColor: '#FBF7F0',
    show: false,
    autoHideMenuBar: true,
    webPreferences: webPreferences(input),
  };
  if (input.place === 'staff') return { ...common, width: 1440, height: 900, minWidth: 1024, minHeight: 640 };
  return {
    ...common,
    kiosk: true,
    fullscreen: true,
    frame: false,
    resizable: false,
    movable: false,
    minimizable: false,
    maximizable: false,
    closable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
  };
}

function webPreferences({ place, preload, packaged }: WindowOptionsInput): WebPreferences {
  const kiosk = place === 'kiosk';
  return {
    preload,
    partition: PARTITIONS[place],
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    enableWebSQL: false,
    // A middle click would open a link in a new window or paste and go.
    disableBlinkFeatures: 'Auxclick',
    devTools: !packaged && !kiosk,
    // Names and addresses would be underlined, and on some systems sent to a spelling service.
    spellcheck: !kiosk,
    disableDialogs: kiosk,
    safeDialogs: true,
    // Speech and sounds of the kiosk start from a timer as well as from a touch.
    autoplayPolicy: kiosk ? 'no-user-gesture-required' : 'user-gesture-required',
    backgroundThrottling: !kiosk,
    textAreasAreResizable: !kiosk,
  };
}
