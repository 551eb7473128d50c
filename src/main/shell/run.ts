import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createFileLog } from '../hosts/file-log.ts';
import { buildCore } from './build-core.ts';
import type { ShellContext } from './context.ts';
import type { ElectronApi } from './electron-api.ts';
import type { Flags } from './flags.ts';
import type { Folders } from './folders.ts';
import type { HostCore } from './host-core.ts';
import { keepLoginStart } from './login-start.ts';
import type { RecoveryMemory } from './recovery-memory.ts';
import { startShell } from './start.ts';
import { missingCore, showStartFailed, tellStartFailed } from './start-failure.ts';
import { endOnStrayErrors, factsOf } from './stray-errors.ts';

export interface RunOptions {
  electron: ElectronApi;
  flags: Flags;
  folders: Folders;
  memory: RecoveryMemory;
  /** Folder of the built main process (`out/main`); preload and page lie beside it. */
  builtMain: string;
  version: string;
  process: NodeJS.Process;
}

/**
 * Everything after `ready`: log, core, shell. A bad data file is no failure here (the core starts and the page says what to do);
 * when the core cannot be built at all, a desk gets a sentence and a kiosk the still page.
 */
export async function run(options: RunOptions): Promise<ShellContext | undefined> {
  const { electron, flags, folders, memory, version, process } = options;
  const { platform } = process;
  const log = createFileLog(folders.logs);
  const open = (core: HostCore): ShellContext => {
    const context = startShell({
      electron,
      core,
      log,
      memory,
      platform,
      place: flags.place,
      supervised: flags.supervised,
      paths: {
        data: folders.data,
        preload: join(options.builtMain, '../preload/index.cjs'),
        renderer: join(options.builtMain, '../renderer'),
      },
      signals: process,
      version,
      afterClose: () => {
        if (folders.throwAway !== null) rmSync(folders.throwAway, { recursive: true, force: true });
      },
      now: Date.now,
    });
    endOnStrayErrors(context, process);
    return context;
  };
  try {
    const context = open(
      await buildCore({ electron, flags, folders, log, platform, version, environment: process.env }),
    );
    const { execPath, env: environment } = process;
    await keepLoginStart({ app: electron.app, flags, log, platform, environment, execPath });
    return context;
  } catch (error) {
    log.error(factsOf(error), 'shell.startFailed');
    if (flags.place === 'kiosk') {
      const context = open(missingCore);
      showStartFailed(context);
      return context;
    }
    tellStartFailed(electron, error);
    electron.app.exit(1);
    return undefined;
  }
}
