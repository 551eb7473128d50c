import { EventEmitter } from 'node:events';
import type { MessagePort } from 'node:worker_threads';

/** An Electron event that can be prevented; extra facts sit on the event itself, as in `will-navigate`. */
export function preventable<T extends object>(
  facts: T,
): T & { defaultPrevented: boolean; preventDefault(): void } {
  const event = {
    ...facts,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return event;
}

type Handler<A extends unknown[], R> = ((...args: A) => R) | null;
type SchemeHandler = (request: Request) => Response | Promise<Response>;
type RequestRule = (details: object, callback: (response: { cancel?: boolean }) => void) => void;

/** A session: keeps the rules it is given, so that a test can ask them the way Chromium would. */
export class StandInSession extends EventEmitter {
  readonly partition: string;
  readonly handlers = new Map<string, SchemeHandler>();
  permissionRequest: Handler<[unknown, string, (granted: boolean) => void, object], void> = null;
  permissionCheck: Handler<[unknown, string, string, object], boolean> = null;
  devicePermission: Handler<[object], boolean> = null;
  displayMedia: Handler<[object, (streams: object | null) => void], void> = null;
  bluetoothPairing: Handler<[object, (response: { confirmed: boolean }) => void], void> = null;
  requestRule: RequestRule | null = null;
  cleared = 0;
  readonly protocol = {
    handle: (scheme: string, handler: SchemeHandler): void => {
      if (this.handlers.has(scheme)) throw new Error(`${scheme} has a handler already`);
      this.handlers.set(scheme, handler);
    },
  };
  readonly webRequest = {
    onBeforeRequest: (rule: RequestRule): void => {
      this.requestRule = rule;
    },
  };

  constructor(partition: string) {
    super();
    this.partition = partition;
  }

  setPermissionRequestHandler(handler: typeof this.permissionRequest): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: typeof this.permissionCheck): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: typeof this.devicePermission): void {
    this.devicePermission = handler;
  }
  setDisplayMediaRequestHandler(handler: typeof this.displayMedia): void {
    this.displayMedia = handler;
  }
  setBluetoothPairingHandler(handler: typeof this.bluetoothPairing): void {
    this.bluetoothPairing = handler;
  }
  async clearData(): Promise<void> {
    this.cleared++;
  }

  /** What a page of this session gets for an address, or null when a rule stops it or no scheme answers. */
  async fetchAsPage(url: string): Promise<Response | null> {
    let cancelled = false;
    this.requestRule?.({ url }, ({ cancel }) => {
      cancelled = cancel === true;
    });
    const handler = this.handlers.get(URL.canParse(url) ? new URL(url).protocol.slice(0, -1) : '');
    return cancelled || handler === undefined ? null : handler(new Request(url));
  }
}

export class StandInFrame {
  url = '';
  readonly parent: StandInFrame | null;
  destroyed = false;
  /** Ports the page behind this frame was given, by channel. */
  readonly given: { channel: string; ports: MessagePort[] }[] = [];
  onGiven: ((channel: string, ports: MessagePort[]) => void) | undefined;

  constructor(url: string, parent: StandInFrame | null = null) {
    this.url = url;
    this.parent = parent;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  postMessage(channel: string, _message: unknown, transfer: { inner: MessagePort }[]): void {
    const ports = transfer.map((port) => port.inner);
    this.given.push({ channel, ports });
    this.onGiven?.(channel, ports);
  }
}

let lastId = 0;

/** Web contents that load through their session's scheme handler, and do to the shell what a page, a user or Chromium would. */
export class StandInContents extends EventEmitter {
  readonly id = ++lastId;
  readonly session: StandInSession;
  readonly mainFrame = new StandInFrame('');
  windowOpenHandler: ((details: object) => { action: string }) | null = null;
  zoomLimits: [number, number] | undefined;
  /** False: the page's thread is stuck and answers nothing. */
  answers = true;
  crashed = false;
  destroyed = false;
  printOrders: object[] = [];
  printResult: [boolean, string] = [true, ''];
  loaded: string[] = [];

  constructor(session: StandInSession) {
    super();
    this.session = session;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }
  isLoading(): boolean {
    return false;
  }
  isCrashed(): boolean {
    return this.crashed;
  }
  setWindowOpenHandler(handler: typeof this.windowOpenHandler): void {
    this.windowOpenHandler = handler;
  }
  async setVisualZoomLevelLimits(least: number, most: number): Promise<void> {
    this.zoomLimits = [least, most];
  }
  executeJavaScriptInIsolatedWorld(): Promise<unknown> {
    return this.answers && !this.crashed ? Promise.resolve(1) : new Promise(() => {});
  }
  print(options: object, callback: (success: boolean, reason: string) => void): void {
    this.printOrders.push(options);
    callback(...this.printResult);
  }
  forcefullyCrashRenderer(): void {
    this.crash('killed');
  }

  async loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    const response = await this.session.fetchAsPage(url);
    if (response === null || !response.ok) {
      this.emit('did-fail-load', preventable({}), -6, 'ERR_FILE_NOT_FOUND', url, true);
      throw new Error('ERR_FILE_NOT_FOUND');
    }
    this.crashed = false;
    this.answers = true;
    this.mainFrame.url = url;
    this.emit('did-navigate', preventable({}), url, 200, 'OK');
    this.emit('did-finish-load');
  }

  crash(reason: string): void {
    this.crashed = true;
    this.emit('render-process-gone', preventable({}), { reason, exitCode: 1 });
  }
  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.emit('destroyed');
  }

  /** A page tries to go somewhere. True when it may. */
  navigateAsPage(url: string, isMainFrame = true): boolean {
    const frame = preventable({ url, isMainFrame, isSameDocument: false, frame: this.mainFrame });
    this.emit('will-frame-navigate', frame);
    const main = preventable({ url, isMainFrame, isSameDocument: false, frame: this.mainFrame });
    if (isMainFrame) this.emit('will-navigate', main);
    return !frame.defaultPrevented && !main.defaultPrevented;
  }
  /** A server answers with another address. True when it may. */
  redirectAsServer(url: string): boolean {
    const event = preventable({ url, isMainFrame: true, isSameDocument: false, frame: this.mainFrame });
    this.emit('will-redirect', event);
    return !event.defaultPrevented;
  }
  openAsPage(url: string): string {
    return this.windowOpenHandler?.({ url, disposition: 'new-window' }).action ?? 'allow';
  }
  /** A key reaches the window. True when the page gets it. */
  pressKey(key: string, held: { control?: boolean; alt?: boolean; meta?: boolean } = {}): boolean {
    const event = preventable({});
    this.emit('before-input-event', event, {
      type: 'keyDown',
      key,
      control: false,
      alt: false,
      meta: false,
      ...held,
    });
    return !event.defaultPrevented;
  }
  /** Emits an event that can be prevented; true when it was. */
  prevents(name: string, ...args: unknown[]): boolean {
    const event = preventable({});
    this.emit(name, event, ...args);
    return event.defaultPrevented;
  }
}
