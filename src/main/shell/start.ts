import { join } from 'node:path';
import type { Log } from '#core/ports.ts';
import { createAppProtocol } from '../hosts/electron/app-protocol.ts';
import { createIpcDoor } from '../hosts/electron/ipc.ts';
import { createPortHost, type PortHost } from '../hosts/electron/port-host.ts';
import { APP_SCHEME, type Place } from '../hosts/electron/scheme.ts';
import type { ShellContext } from './context.ts';
import type { ElectronApi } from './electron-api.ts';
import { noteGraphicsLosses } from './gpu-recovery.ts';
import { hardenContents } from './harden-contents.ts';
import { hardenSession, hardenSessions } from './harden-session.ts';
import type { HostCore } from './host-core.ts';
import { runKioskMode } from './kiosk-mode.ts';
import { recoverKiosks } from './kiosk-recovery.ts';
import { LAST_RESORT_PATH, lastResortPage } from './last-resort-page.ts';
import { closeOnQuit, createLeave, type SignalSource } from './lifecycle.ts';
import { limitMenu } from './menu.ts';
import { createExternalDoor, EXTERNAL_HOSTS } from './open-external.ts';
import { placeToken } from './place-token.ts';
import type { RecoveryMemory } from './recovery-memory.ts';
import { recoverDesks } from './staff-recovery.ts';
import { createWindowList } from './windows.ts';

export interface ShellOptions {
  electron: ElectronApi;
  core: HostCore;
  log: Log;
  memory: RecoveryMemory;
  place: Place;
  supervised: boolean;
  /** Absolute folder of the built page, and path of the built preload. */
  paths: { renderer: string; preload: string; data: string };
  platform: NodeJS.Platform;
  signals: SignalSource;
  version: string;
  /** After ports and core are closed, before the process ends. */
  afterClose?: () => void;
  now: () => number;
}

/**
 * Puts the shell together around a core that is there, and opens the first window. Call it after `ready`.
 * Rules come before windows: whatever a rule listens for has not happened yet when it is set.
 */
export function startShell(options: ShellOptions): ShellContext {
  const context = createContext(options);
  limitMenu(context);
  hardenSessions(context);
  hardenContents(context);
  noteGraphicsLosses(context);
  recoverKiosks(context);
  recoverDesks(context);
  runKioskMode(context);
  closeOnQuit(context, options.signals);
  answerPorts(context);
  context.electron.app.on('activate', () => context.windows.focusFirst());
  context.windows.open(options.place);
  return context;
}

function createContext(options: ShellOptions): ShellContext {
  const { electron, core, log } = options;
  const ports = createPortHost({
    router: core.router,
    openPlace: (place) => core.openPlace(place, placeToken(place, options.paths.data)),
    createChannel: () => new electron.MessageChannelMain(),
    log,
  });
  const close = async (): Promise<void> => {
    ports.close();
    await core.close();
    options.afterClose?.();
  };
  const context: ShellContext = {
    ...pick(options),
    ports,
    packaged: electron.app.isPackaged,
    openExternal: createExternalDoor({ shell: electron.shell, hosts: EXTERNAL_HOSTS, log }),
    leave: createLeave(electron.app, close, log),
    windows: createWindows(options, ports, () => context),
  };
  return context;
}

function pick({ electron, log, memory, place, supervised, platform, version, now }: ShellOptions) {
  return { electron, log, memory, place, supervised, platform, version, now };
}

function createWindows(options: ShellOptions, ports: PortHost, context: () => ShellContext) {
  const answer = createAppProtocol({
    root: options.paths.renderer,
    speechRoot: join(options.paths.data, 'speech'),
    builtIn: { [LAST_RESORT_PATH]: lastResortPage },
    onRefused: (reason) => options.log.warn({ reason }, 'scheme.refused'),
  });
  return createWindowList({
    electron: options.electron,
    ports,
    log: options.log,
    preload: options.paths.preload,
    packaged: options.electron.app.isPackaged,
    prepareSession: (session) => {
      hardenSession(session, context());
      session.protocol.handle(APP_SCHEME, answer);
    },
  });
}

function answerPorts({ electron, ports, log }: ShellContext): void {
  ports.listen(
    createIpcDoor({
      ipcMain: electron.ipcMain,
      placeOf: ports.placeOf,
      onRefused: (channel, reason) => log.warn({ channel, reason }, 'ipc.refused'),
    }),
  );
}
