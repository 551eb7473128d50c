import type { BrowserWindow, Session } from 'electron';
import type { Log } from '#core/ports.ts';
import type { PortHost } from '../hosts/electron/port-host.ts';
import { type Place, placeUrl } from '../hosts/electron/scheme.ts';
import type { ElectronApi } from './electron-api.ts';
import { PARTITIONS, windowOptions } from './window-options.ts';

export interface OpenedWindow {
  window: BrowserWindow;
  place: Place;
}

/** The windows of the app. Nothing else makes one. */
export interface WindowList {
  open(place: Place): BrowserWindow;
  /** Called for each window when it has been made and before it loads anything. */
  onOpened(listener: (opened: OpenedWindow) => void): void;
  all(): readonly OpenedWindow[];
  /** Brings the first window to the front; a second start of the app ends here. */
  focusFirst(): void;
}

export interface WindowListOptions {
  electron: Pick<ElectronApi, 'BrowserWindow' | 'session'>;
  ports: PortHost;
  log: Log;
  preload: string;
  packaged: boolean;
  /** Sets up scheme and rules of a session before a window uses it. Called once per place. */
  prepareSession: (session: Session, place: Place) => void;
}

export function createWindowList(options: WindowListOptions): WindowList {
  const opened = new Set<OpenedWindow>();
  const listeners: ((opened: OpenedWindow) => void)[] = [];
  const prepared = new Set<Place>();

  const prepare = (place: Place): void => {
    if (prepared.has(place)) return;
    prepared.add(place);
    options.prepareSession(options.electron.session.fromPartition(PARTITIONS[place]), place);
  };

  return {
    open(place) {
      prepare(place);
      const { preload, packaged } = options;
      const window = new options.electron.BrowserWindow(windowOptions({ place, preload, packaged }));
      const entry = { window, place };
      opened.add(entry);
      window.once('closed', () => opened.delete(entry));
      window.once('ready-to-show', () => window.show());
      options.ports.admit(window.webContents, place);
      for (const listener of listeners) listener(entry);
      // A failed load comes back as `did-fail-load`, where the crash ladder takes over.
      window.loadURL(placeUrl(place)).catch(() => options.log.warn({ place }, 'window.loadFailed'));
      return window;
    },
    onOpened: (listener) => {
      listeners.push(listener);
    },
    all: () => [...opened],
    focusFirst() {
      const [first] = opened;
      if (first === undefined) return;
      if (first.window.isMinimized()) first.window.restore();
      first.window.focus();
    },
  };
}
