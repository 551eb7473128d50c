import { EventEmitter } from 'node:events';
import type { ElectronApi } from '../../src/main/shell/electron-api.ts';
import { StandInChannelMain } from './electron-stand-in-ports.ts';
import { preventable, StandInContents, StandInSession } from './electron-stand-in-web.ts';

/**
 * A hand-written stand-in for Electron, enough to run our shell for real on plain Node: windows load through the scheme handler, ports
 * carry structured clones, events can be prevented, quitting asks everybody first. It keeps what it was told, so that a
 * test can look; what Electron forbids (the sandbox after `ready`) throws here too.
 */
export interface StandInOptions {
  packaged?: boolean;
  /** Folder for `getPath`. */
  home?: string;
  locale?: string;
  switches?: readonly string[];
  /** False: another app of the same folder is running. */
  lock?: boolean;
}

export class StandInApp extends EventEmitter {
  readonly isPackaged: boolean;
  readonly calls: string[] = [];
  readonly paths = new Map<string, string>();
  loginItem: object | undefined;
  exitCode: number | undefined;
  ready = false;
  readonly commandLine: { hasSwitch(name: string): boolean };
  readonly #options: StandInOptions;
  readonly #windows: Set<StandInWindow>;

  constructor(options: StandInOptions, windows: Set<StandInWindow>) {
    super();
    this.#options = options;
    this.#windows = windows;
    this.isPackaged = options.packaged ?? false;
    this.commandLine = { hasSwitch: (name) => options.switches?.includes(name) ?? false };
  }
  enableSandbox(): void {
    this.#beforeReady('enableSandbox');
  }
  disableHardwareAcceleration(): void {
    this.#beforeReady('disableHardwareAcceleration');
  }
  #beforeReady(name: string): void {
    if (this.ready) throw new Error(`${name} must be called before ready`);
    this.calls.push(name);
  }
  requestSingleInstanceLock(): boolean {
    this.calls.push('requestSingleInstanceLock');
    return this.#options.lock ?? true;
  }
  async whenReady(): Promise<void> {
    await Promise.resolve();
    this.ready = true;
    this.calls.push('ready');
  }
  getLocale = (): string => this.#options.locale ?? 'nl-BE';
  getPath(name: string): string {
    return this.paths.get(name) ?? `${this.#options.home ?? '/nowhere'}/${name}`;
  }
  setPath(name: string, path: string): void {
    this.calls.push(`setPath ${name}`);
    this.paths.set(name, path);
  }
  setLoginItemSettings(settings: object): void {
    this.loginItem = settings;
  }
  relaunch(): void {
    this.calls.push('relaunch');
  }
  exit(code: number): void {
    this.calls.push(`exit ${code}`);
    this.exitCode ??= code;
    this.emit('stand-in-exit');
  }
  quit(): void {
    this.calls.push('quit');
    for (const window of this.#windows) window.close();
    const event = preventable({});
    this.emit('will-quit', event);
    if (!event.defaultPrevented) this.exit(0);
  }
}

/** A window. What it was made with stays readable in `options`. */
export class StandInWindow extends EventEmitter {
  readonly options: Record<string, unknown> & { webPreferences: Record<string, unknown> };
  readonly webContents: StandInContents;
  readonly #forget: () => void;
  shown = false;
  focused = 0;
  minimized = false;
  #closed = false;

  constructor(options: StandInWindow['options'], webContents: StandInContents, forget: () => void) {
    super();
    this.options = options;
    this.webContents = webContents;
    this.#forget = forget;
  }
  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url).then(() => void this.emit('ready-to-show'));
  }
  show(): void {
    this.shown = true;
  }
  focus(): void {
    this.focused++;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  restore(): void {
    this.minimized = false;
  }
  isDestroyed(): boolean {
    return this.#closed;
  }
  close(): void {
    this.destroy();
  }
  destroy(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.webContents.destroy();
    this.#forget();
    this.emit('closed');
  }
}

export type ElectronStandIn = ReturnType<typeof createElectronStandIn>;

export function createElectronStandIn(options: StandInOptions = {}) {
  const windows = new Set<StandInWindow>();
  const app = new StandInApp(options, windows);
  const sessions = new Map<string, StandInSession>();
  const sessionFor = (partition: string): StandInSession => {
    const known = sessions.get(partition);
    if (known !== undefined) return known;
    const made = new StandInSession(partition);
    sessions.set(partition, made);
    app.emit('session-created', made);
    return made;
  };
  const newContents = (partition: string): StandInContents => {
    const contents = new StandInContents(sessionFor(partition));
    app.emit('web-contents-created', preventable({}), contents);
    return contents;
  };

  class BrowserWindow extends StandInWindow {
    constructor(given: StandInWindow['options']) {
      const partition = given.webPreferences['partition'];
      const contents = newContents(typeof partition === 'string' ? partition : '');
      super(given, contents, () => {
        windows.delete(this);
        if (windows.size === 0) app.emit('window-all-closed');
      });
      windows.add(this);
    }
  }

  const parts = {
    app,
    BrowserWindow,
    ipcMain: new EventEmitter(),
    MessageChannelMain: StandInChannelMain,
    powerMonitor: new EventEmitter(),
    session: { defaultSession: sessionFor(''), fromPartition: sessionFor },
    ...smallParts(),
  };
  return {
    ...parts,
    windows,
    sessions,
    newContents,
    /** The same object under Electron's types: it has what the shell uses, which is far from everything. */
    asElectron: () => parts as unknown as ElectronApi,
  };
}

function smallParts() {
  const blocks = new Set<number>();
  const told: { errors: [string, string][]; questions: object[]; answers: number[] } = {
    errors: [],
    questions: [],
    answers: [],
  };
  const opened: string[] = [];
  const schemes: { scheme: string; privileges?: object }[] = [];
  const menus: unknown[] = [];
  const copied: string[] = [];
  return {
    told,
    opened,
    schemes,
    menus,
    copied,
    blocks,
    clipboard: { writeText: (text: string): void => void copied.push(text) },
    dialog: {
      showErrorBox: (title: string, content: string): void => void told.errors.push([title, content]),
      showMessageBox: async (question: object): Promise<{ response: number }> => {
        told.questions.push(question);
        return { response: told.answers.shift() ?? 0 };
      },
    },
    Menu: {
      setApplicationMenu: (menu: unknown): void => void menus.push(menu),
      buildFromTemplate: (template: unknown): unknown => template,
    },
    powerSaveBlocker: {
      start: (): number => {
        const id = blocks.size + 1;
        blocks.add(id);
        return id;
      },
      stop: (id: number): boolean => blocks.delete(id),
      isStarted: (id: number): boolean => blocks.has(id),
    },
    protocol: { registerSchemesAsPrivileged: (list: typeof schemes): void => void schemes.push(...list) },
    safeStorage: createSafeStorage(),
    shell: { openExternal: async (url: string): Promise<void> => void opened.push(url) },
  };
}

/** Wraps by adding a name in front; enough to see that what lies on the disk is not the key, and who wrapped it. */
export function createSafeStorage() {
  const store = {
    available: true,
    backend: 'gnome_libsecret',
    user: 'somebody',
    reEncrypt: false,
    isAsyncEncryptionAvailable: async (): Promise<boolean> => store.available,
    getSelectedStorageBackend: (): string => store.backend,
    encryptStringAsync: async (text: string): Promise<Buffer> =>
      Buffer.from(`${store.user}:${Buffer.from(text).toString('hex')}`),
    decryptStringAsync: async (wrapped: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> => {
      const [user, hex = ''] = wrapped.toString().split(':');
      if (user !== store.user) throw new Error('Error while decrypting the ciphertext');
      return { result: Buffer.from(hex, 'hex').toString(), shouldReEncrypt: store.reEncrypt };
    },
  };
  return store;
}
