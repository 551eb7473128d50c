import { once } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createElectronStandIn } from '#tests/support/electron-stand-in.ts';
import { testLog } from '#tests/support/fixed-ports.ts';
import { type OpenShell, openShell } from '#tests/support/open-shell.ts';
import { createLeave } from '../../src/main/shell/lifecycle.ts';
import { takeSingleInstance } from '../../src/main/shell/single-instance.ts';

test.each<[string, (shell: OpenShell) => void]>([
  ['the last window is closed', ({ window }) => window().close()],
  ['somebody quits', ({ electron }) => electron.app.quit()],
  ['a terminal interrupts', ({ signals }) => void signals.emit('SIGINT')],
  ['a supervisor stops it', ({ signals }) => void signals.emit('SIGTERM')],
  ['the terminal is closed', ({ signals }) => void signals.emit('SIGHUP')],
  ['the computer shuts down', ({ electron }) => void electron.powerMonitor.emit('shutdown')],
  ['Windows ends the session', ({ window }) => void window().emit('session-end')],
])('the database is closed when %s, once, before the process ends', async (_how, end) => {
  const shell = await openShell();
  const exit = once(shell.electron.app, 'stand-in-exit').then(() => shell.core.closed);
  end(shell);
  expect(await exit).toBe(1);
  expect(shell.electron.app.exitCode).toBe(0);
  expect(shell.context.ports.openPorts()).toBe(0);
});

test('signals upon signals close once', async () => {
  const { electron, signals, core } = await openShell();
  const exit = once(electron.app, 'stand-in-exit');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGINT']) signals.emit(signal);
  electron.app.quit();
  await exit;
  expect(core.closed).toBe(1);
});

test('a core that never closes is left behind after five seconds', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { app } = createElectronStandIn();
  const { lines, log } = testLog();
  createLeave(app, () => new Promise(() => {}), log)(0);
  await vi.advanceTimersByTimeAsync(4_999);
  expect(app.exitCode).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  expect(app.exitCode).toBe(0);
  expect(lines.map(({ event }) => event)).toEqual(['shell.closeTooSlow']);
});

test('a core that fails to close does not keep the app alive', async () => {
  const { app } = createElectronStandIn();
  const { lines, log } = testLog();
  const exit = once(app, 'stand-in-exit');
  createLeave(app, () => Promise.reject(new Error('no')), log)(3);
  await exit;
  expect(app.exitCode).toBe(3);
  expect(lines.map(({ event }) => event)).toEqual(['shell.closeFailed']);
});

test('a second window of the same place shares its session and is as guarded', async () => {
  const { electron, context, contents } = await openShell();
  const first = contents();
  const second = context.windows.open('staff');
  expect(electron.windows.size).toBe(2);
  expect(second.webContents.session).toBe(first.session);
  expect(context.ports.placeOf(second.webContents.id)).toBe('staff');
});

test('a second start brings the first one’s window to the front', async () => {
  const { electron, context, window } = await openShell();
  window().minimized = true;
  const first = takeSingleInstance(electron.asElectron().app, () => context.windows.focusFirst());
  expect(first).toBe(true);
  electron.app.emit('second-instance');
  expect(window().minimized).toBe(false);
  expect(window().focused).toBe(1);
});

test('the second start itself gets no lock', () => {
  const { app } = createElectronStandIn({ lock: false });
  expect(takeSingleInstance(createElectronStandIn({ lock: false }).asElectron().app, () => {})).toBe(false);
  expect(app.exitCode).toBeUndefined();
});
