import type { Log } from '#core/ports.ts';
import type { PortHost } from '../hosts/electron/port-host.ts';
import type { Place } from '../hosts/electron/scheme.ts';
import type { ElectronApi } from './electron-api.ts';
import type { Leave } from './lifecycle.ts';
import type { ExternalDoor } from './open-external.ts';
import type { RecoveryMemory } from './recovery-memory.ts';
import type { WindowList } from './windows.ts';

/** What every part of the shell works with. Each part is a function that takes this and sets one rule or service up. */
export interface ShellContext {
  electron: ElectronApi;
  log: Log;
  ports: PortHost;
  windows: WindowList;
  openExternal: ExternalDoor;
  memory: RecoveryMemory;
  /** The one way out; closes everything first. */
  leave: Leave;
  /** The kind of computer this is; a kiosk that staff opened may show a desk window for a while. */
  place: Place;
  packaged: boolean;
  platform: NodeJS.Platform;
  /** The operating system starts us again when we stop. */
  supervised: boolean;
  version: string;
  /** Now, in milliseconds since 1970. */
  now: () => number;
}
