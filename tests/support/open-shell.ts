import { EventEmitter } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { os } from '@orpc/server';
import { onTestFinished } from 'vitest';
import type { ShellContext } from '../../src/main/shell/context.ts';
import type { HostCore } from '../../src/main/shell/host-core.ts';
import { createRecoveryMemory } from '../../src/main/shell/recovery-memory.ts';
import { startShell } from '../../src/main/shell/start.ts';
import {
  createElectronStandIn,
  type ElectronStandIn,
  type StandInOptions,
  type StandInWindow,
} from './electron-stand-in.ts';
import type { StandInContents } from './electron-stand-in-web.ts';
import { type LogLine, testLog } from './fixed-ports.ts';
import { temporaryFolder } from './temp-folder.ts';

/** A core of three procedures that notes what it was asked. */
export interface SmallCore extends HostCore {
  opened: { place: string; token: string }[];
  closed: number;
  calls: { place: unknown; text: string }[];
}

export interface OpenShell {
  electron: ElectronStandIn;
  context: ShellContext;
  core: SmallCore;
  logLines: LogLine[];
  folder: string;
  /** The window that is open; throws when there is not exactly one. */
  window(): StandInWindow;
  contents(): StandInContents;
  signals: EventEmitter;
}

export interface OpenShellOptions extends StandInOptions {
  place?: 'staff' | 'kiosk';
  platform?: NodeJS.Platform;
  supervised?: boolean;
  /** Replaces the small core. */
  core?: HostCore;
  /** What the clock of the shell says. */
  now?: () => number;
  folder?: string;
}

/** Starts our real shell on the stand-in, with a page of one line, and waits until the first window has loaded it. */
export async function openShell(options: OpenShellOptions = {}): Promise<OpenShell> {
  const folder = options.folder ?? temporaryFolder('deelbalie-shell');
  const renderer = join(folder, 'renderer');
  mkdirSync(join(renderer, 'assets'), { recursive: true });
  writeFileSync(join(renderer, 'index.html'), '<!doctype html><title>Deelbalie</title>');
  writeFileSync(join(renderer, 'assets', 'index-Ab3_x-9Z.js'), 'export {};');
  const electron = createElectronStandIn(options);
  const { lines, log } = testLog();
  const core = smallCore();
  const signals = new EventEmitter();
  const place = options.place ?? 'staff';
  const context = startShell({
    electron: electron.asElectron(),
    core: options.core ?? core,
    log,
    memory: createRecoveryMemory(join(folder, 'recovery.json')),
    place,
    supervised: options.supervised ?? false,
    paths: { renderer, preload: '/out/preload/index.cjs', data: folder },
    platform: options.platform ?? 'linux',
    signals,
    version: '9.9.9',
    now: options.now ?? (() => 0),
  });
  onTestFinished(() => context.ports.close());
  const window = (): StandInWindow => {
    const [first, ...others] = electron.windows;
    if (first === undefined || others.length > 0)
      throw new Error(`${electron.windows.size} windows are open`);
    return first;
  };
  await loaded(window().webContents);
  return {
    electron,
    context,
    core,
    logLines: lines,
    folder,
    window,
    contents: () => window().webContents,
    signals,
  };
}

/** Waits until the contents show a page, or know that they cannot. */
export function loaded(contents: StandInContents): Promise<void> {
  if (contents.mainFrame.url !== '') return Promise.resolve();
  return new Promise((resolve) => {
    contents.once('did-finish-load', () => resolve());
    contents.once('did-fail-load', () => resolve());
  });
}

interface SmallSession {
  place: string;
  number: number;
}

function smallCore(): SmallCore {
  const procedure = os.$context<{ session: SmallSession }>();
  const core: SmallCore = {
    opened: [],
    closed: 0,
    calls: [],
    router: {
      say: procedure.handler(({ context, input }) => {
        core.calls.push({ place: context.session.place, text: String(input) });
        return { place: context.session.place, number: context.session.number };
      }),
      fail: procedure.handler(() => {
        throw new Error('a detail nobody should see');
      }),
      tick: procedure.handler(async function* ({ signal }) {
        for (let n = 0; ; n++) {
          if (signal?.aborted) return;
          yield n;
          // A stream that never lets go would keep the page's "enough" from ever being read.
          await new Promise(setImmediate);
        }
      }),
      session: { leaveKiosk: procedure.handler(() => 'left') },
    },
    openPlace: async (place, token) => {
      core.opened.push({ place, token });
      return { place, number: core.opened.length };
    },
    close: async () => {
      // A real database takes a moment to close; whoever does not wait for it is caught here.
      await new Promise(setImmediate);
      core.closed++;
    },
  };
  return core;
}
