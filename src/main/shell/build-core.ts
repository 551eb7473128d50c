import { randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { createCore } from '#core/core.ts';
import type { Log, Ports } from '#core/ports.ts';
import { environmentKeeper, type KeyKeeper, keyFileKeeper } from '#core/store/keys.ts';
import type { ElectronApi } from './electron-api.ts';
import type { Flags } from './flags.ts';
import type { Folders } from './folders.ts';
import type { HostCore } from './host-core.ts';
import { safeStorageKeeper } from './key-store.ts';

export interface CoreBuilding {
  electron: Pick<ElectronApi, 'app' | 'safeStorage'>;
  flags: Flags;
  folders: Folders;
  log: Log;
  environment: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
}

/** Where the two ends meet: what Electron and Node have to offer becomes the ports of the core. Call it after `ready`. */
export function buildCore(building: CoreBuilding): Promise<HostCore> {
  const ports: Ports = {
    clock: { now: () => new Date().toISOString() },
    ids: { next: uuidv7 },
    random: { bytes: (count) => new Uint8Array(randomBytes(count)) },
    log: building.log,
    keys: chooseKeeper(building),
    dataFolder: building.folders.data,
    appVersion: building.electron.app.getVersion(),
  };
  return createCore(ports);
}

/**
 * The operating system's key store, unless a service brings its key in the environment. Invented data keeps its key in a file:
 * nobody has to unlock a keyring to look around.
 */
export function chooseKeeper({ electron, flags, folders, environment, platform }: CoreBuilding): KeyKeeper {
  if (flags.demo) return keyFileKeeper(folders.data);
  if (environment['DEELBALIE_KEY'] !== undefined) return environmentKeeper('DEELBALIE_KEY', environment);
  return safeStorageKeeper({ safeStorage: electron.safeStorage, folder: folders.data, platform });
}
