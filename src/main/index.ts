import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  session,
  shell,
} from 'electron';
import { schemePrivileges } from './hosts/electron/scheme.ts';
import type { ShellContext } from './shell/context.ts';
import { readFlags } from './shell/flags.ts';
import { setFolders } from './shell/folders.ts';
import { forbiddenSwitch } from './shell/forbidden-switches.ts';
import { createRecoveryMemory } from './shell/recovery-memory.ts';
import { run } from './shell/run.ts';
import { takeSingleInstance } from './shell/single-instance.ts';
import { shellTexts } from './shell/texts.ts';

// No `await` at this level: Electron is ready only after this file has run, so what must come before `ready` is here, in order.
app.enableSandbox();
protocol.registerSchemesAsPrivileged(schemePrivileges);

const flags = readFlags(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd());
const refused = forbiddenSwitch((name) => app.commandLine.hasSwitch(name), app.isPackaged);
let running: ShellContext | undefined;

if (refused === undefined) {
  beforeReady();
} else {
  dialog.showErrorBox('Deelbalie', `${shellTexts(app.getLocale()).forbiddenSwitch} --${refused}`);
  app.exit(1);
}

function beforeReady(): void {
  const folders = setFolders(app, flags);
  const memory = createRecoveryMemory(join(folders.shell, 'recovery.json'));
  if (memory.read().softwareRenderingFor === __APP_VERSION__) app.disableHardwareAcceleration();
  if (!takeSingleInstance(app, () => running?.windows.focusFirst())) {
    app.quit();
    return;
  }
  const window = { BrowserWindow, Menu, MessageChannelMain, protocol, session, ipcMain };
  const electron = { app, clipboard, dialog, powerMonitor, powerSaveBlocker, safeStorage, shell, ...window };
  const where = { folders, builtMain: import.meta.dirname, version: __APP_VERSION__ };
  const start = (): Promise<ShellContext | undefined> => run({ electron, flags, memory, process, ...where });
  void app
    .whenReady()
    .then(start)
    .then((context) => (running = context));
}
