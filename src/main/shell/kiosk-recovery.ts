import type { BrowserWindow } from 'electron';
import { placeUrl } from '../hosts/electron/scheme.ts';
import type { ShellContext } from './context.ts';
import { isRealLoadFailure, type LadderState, nextStep } from './crash-ladder.ts';
import { watchHeartbeat } from './heartbeat.ts';
import { LAST_RESORT_URL } from './last-resort-page.ts';
import { restart } from './restart.ts';

/** How long a page that stopped answering may take to come back by itself. */
const UNRESPONSIVE_PATIENCE_MS = 10_000;

/** Brings a kiosk's page back by itself, step by step (crash-ladder.ts). Nothing ever asks the visitor anything. */
export function recoverKiosks(context: ShellContext): void {
  context.windows.onOpened(({ window, place }) => {
    if (place === 'kiosk') new KioskRecovery(window, context).watch();
  });
}

class KioskRecovery {
  readonly #window: BrowserWindow;
  readonly #context: ShellContext;
  #state: LadderState;
  /** A step is on its way; what else goes wrong meanwhile is part of the same loss. */
  #pending: NodeJS.Timeout | undefined;
  #patience: NodeJS.Timeout | undefined;

  constructor(window: BrowserWindow, context: ShellContext) {
    this.#window = window;
    this.#context = context;
    this.#state = { losses: [], restarts: context.memory.read().restarts };
  }

  watch(): void {
    const contents = this.#window.webContents;
    contents.on('render-process-gone', (_event, { reason }) => {
      clearTimeout(this.#patience);
      if (reason !== 'clean-exit') this.#lost(reason);
    });
    contents.on('did-fail-load', (_event, errorCode, _description, _url, isMainFrame) => {
      if (isRealLoadFailure(errorCode, isMainFrame)) this.#lost(`load${errorCode}`);
    });
    contents.on('preload-error', () => this.#lost('preload'));
    this.#window.on('unresponsive', () => {
      clearTimeout(this.#patience);
      this.#patience = setTimeout(() => contents.forcefullyCrashRenderer(), UNRESPONSIVE_PATIENCE_MS);
    });
    this.#window.on('responsive', () => clearTimeout(this.#patience));
    // Crashing it on purpose leads to the same `render-process-gone` as a real crash.
    watchHeartbeat(contents, () => contents.forcefullyCrashRenderer());
    this.#window.once('closed', () => {
      clearTimeout(this.#pending);
      clearTimeout(this.#patience);
    });
  }

  #lost(reason: string): void {
    if (this.#pending !== undefined) return;
    const { step, state } = nextStep(this.#state, this.#context.now());
    this.#state = state;
    this.#context.log.error({ reason, act: step.act, losses: state.losses.length }, 'kiosk.lost');
    if (step.act === 'restart') {
      restart(this.#context, state.restarts);
      return;
    }
    if (step.act === 'lastResort') this.#load(LAST_RESORT_URL);
    this.#pending = setTimeout(
      () => {
        this.#pending = undefined;
        this.#load(placeUrl('kiosk'));
      },
      step.act === 'reload' ? step.afterMs : step.retryAfterMs,
    );
  }

  #load(url: string): void {
    // A failure comes back as `did-fail-load`.
    this.#window.loadURL(url).catch(() => undefined);
  }
}
