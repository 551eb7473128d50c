import { createCore } from '#core/core.ts';
import { demoPort } from '#core/demo/index.ts';
import { systemClock, systemIds, systemRandom, systemTimer } from '#core/node-ports.ts';
import type { Log } from '#core/ports.ts';
import { environmentKeeper, type KeyKeeper, keyFileKeeper } from '#core/store/keys.ts';
import { houseLan } from '../hosts/lan/house-lan.ts';
import { housePrinters } from '../hosts/printers/index.ts';
import type { ElectronApi } from './electron-api.ts';
import type { Flags } from './flags.ts';
import type { Folders } from './folders.ts';
import type { HostCore } from './host-core.ts';
import { safeStorageKeeper } from './key-store.ts';

export interface CoreBuilding {
  electron: Pick<ElectronApi, 'safeStorage'>;
  flags: Pick<Flags, 'demo' | 'scale'>;
  folders: Folders;
  log: Log;
  environment: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  version: string;
}

/** Where the two ends meet: what Electron and Node have to offer becomes the ports of the core. Call it after `ready`. */
export async function buildCore(building: CoreBuilding): Promise<HostCore> {
  const { flags, folders, log, version } = building;
  return createCore({
    clock: systemClock,
    ids: systemIds,
    random: systemRandom,
    timer: systemTimer,
    printers: housePrinters,
    lan: houseLan(),
    log,
    keys: await chooseKeeper(building),
    dataFolder: folders.data,
    appVersion: version,
    ...(flags.demo ? { demo: demoPort({ scale: flags.scale }) } : {}),
  });
}

/**
 * The operating system's key store, unless a service brings its key in the environment. Invented data keeps its key in a file:
 * nobody has to unlock a keyring to look around.
 */
export async function chooseKeeper(
  building: Pick<CoreBuilding, 'electron' | 'flags' | 'folders' | 'environment' | 'platform'>,
): Promise<KeyKeeper> {
  const { electron, flags, folders, platform } = building;
  if (flags.demo) return keyFileKeeper(folders.data);
  const environment = environmentKeeper('DEELBALIE_KEY', building.environment);
  if ((await environment.read()) !== null) return environment;
  return safeStorageKeeper({ safeStorage: electron.safeStorage, folder: folders.data, platform });
}
