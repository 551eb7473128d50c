import type * as Electron from 'electron';

/**
 * The parts of Electron the shell works with. `main/index.ts` is the only file that imports them for real and hands them on;
 * everything else in the shell takes them as an argument. That is why the whole shell runs in a test on plain Node, where
 * importing `electron` would stop the process.
 */
export type ElectronApi = Pick<
  typeof Electron,
  | 'app'
  | 'BrowserWindow'
  | 'clipboard'
  | 'dialog'
  | 'ipcMain'
  | 'Menu'
  | 'MessageChannelMain'
  | 'powerMonitor'
  | 'powerSaveBlocker'
  | 'protocol'
  | 'safeStorage'
  | 'session'
  | 'shell'
>;
