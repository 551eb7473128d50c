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
import { join } from 'node:path';
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
const folders = setFolders(app, flags);
const memory = createRecoveryMemory(join(folders.shell, 'recovery.json'));
if (memory.read().softwareRenderingFor === app.getVersion()) app.disableHardwareAcceleration();

let running: ShellContext | undefined;
if (refused !== undefined) {
  dialog.showErrorBox('Deelbalie', `${shellTexts(app.getLocale()).forbiddenSwitch} --${refused}`);
  app.exit(1);
} else if (takeSingleInstance(app, () => running?.windows.focusFirst())) {
  void app.whenReady().then(start);
} else {
  app.quit();
}

async function start(): Promise<void> {
  const electron = { app, BrowserWindow, clipboard, dialog, ipcMain, Menu, MessageChannelMain, powerMonitor };
  const more = { powerSaveBlocker, protocol, safeStorage, session, shell };
  const builtMain = import.meta.dirname;
  running = await run({ electron: { ...electron, ...more }, flags, folders, memory, builtMain, process });
}
