import { once } from 'node:events';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { StandInContents } from '#tests/support/electron-stand-in-web.ts';
import { type OpenShellOptions, openShell } from '#tests/support/open-shell.ts';
import { temporaryFolder } from '#tests/support/temp-folder.ts';
import { LAST_RESORT_URL } from '../../src/main/shell/last-resort-page.ts';
import { createRecoveryMemory } from '../../src/main/shell/recovery-memory.ts';
import { RESTART_EXIT_CODE } from '../../src/main/shell/restart.ts';

const kioskUrl = 'app://deelbalie/kiosk';
const minute = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  onTestFinished(() => void vi.useRealTimers());
});

/** A kiosk on a clock that the test moves; `loads` are the addresses loaded since it stood. */
async function openKiosk(options: OpenShellOptions = {}) {
  const shell = await openShell({ place: 'kiosk', now: Date.now, ...options });
  const contents = shell.contents();
  contents.loaded.length = 0;
  /** Crashes the page, and sees it back after so many milliseconds. */
  const crashAndWait = async (ms: number): Promise<void> => {
    const back = nextLoad(contents);
    contents.crash('crashed');
    await vi.advanceTimersByTimeAsync(ms);
    await back;
  };
  return { ...shell, contents, loads: contents.loaded, crashAndWait };
}

/** Resolves when the page stands; the file is read for real, which no fake clock hurries. */
const nextLoad = (contents: StandInContents): Promise<unknown> => once(contents, 'did-finish-load');

test('R03: after a crash the kiosk is back at its beginning within five seconds, storage wiped', async () => {
  const { contents, loads } = await openKiosk();
  const cleared = contents.session.cleared;
  contents.crash('crashed');
  await vi.advanceTimersByTimeAsync(999);
  expect(loads).toEqual([]);
  const loaded = nextLoad(contents);
  await vi.advanceTimersByTimeAsync(1);
  expect(loads).toEqual([kioskUrl]);
  await loaded;
  expect(contents.session.cleared).toBe(cleared + 1);
});

test('R02: storage, cookies and caches go with each page of the kiosk, and stay at a desk', async () => {
  const { contents, window } = await openKiosk();
  expect(contents.session.cleared).toBe(1);
  await window().loadURL(kioskUrl);
  expect(contents.session.cleared).toBe(2);
  const desk = await openShell();
  expect(desk.contents().session.cleared).toBe(0);
});

test('crash upon crash: 1 s, 5 s, 15 s, then the app starts again, its database closed', async () => {
  const { electron, core, contents, loads, crashAndWait, context } = await openKiosk();
  await crashAndWait(1_000);
  await crashAndWait(5_000);
  await crashAndWait(15_000);
  expect(loads).toEqual([kioskUrl, kioskUrl, kioskUrl]);
  const exit = once(electron.app, 'stand-in-exit');
  contents.crash('crashed');
  await exit;
  expect(electron.app.calls.slice(-2)).toEqual(['relaunch', 'exit 0']);
  expect(core.closed).toBe(1);
  expect(context.memory.read().restarts).toHaveLength(1);
});

test('under a supervisor the app only exits, with a code, and lets itself be started', async () => {
  const { electron, contents, crashAndWait } = await openKiosk({ supervised: true });
  for (const pause of [1_000, 5_000, 15_000]) await crashAndWait(pause);
  const exit = once(electron.app, 'stand-in-exit');
  contents.crash('crashed');
  await exit;
  expect(electron.app.exitCode).toBe(RESTART_EXIT_CODE);
  expect(electron.app.calls).not.toContain('relaunch');
});

test('when three restarts did not help, a still page sends visitors to the desk, and later the kiosk is tried again', async () => {
  const folder = temporaryFolder();
  const restarts = [Date.now(), Date.now(), Date.now()];
  createRecoveryMemory(join(folder, 'recovery.json')).write({ restarts, softwareRenderingFor: '' });
  const { electron, contents, loads, crashAndWait } = await openKiosk({ folder });
  for (const pause of [1_000, 5_000, 15_000, 0]) await crashAndWait(pause);
  expect(contents.mainFrame.url).toBe(LAST_RESORT_URL);
  await vi.advanceTimersByTimeAsync(15 * minute);
  expect(loads.at(-1)).toBe(kioskUrl);
  expect(electron.app.exitCode).toBeUndefined();
});

test('a page that cannot be loaded is a loss as well; one that was replaced is not', async () => {
  const { contents, loads } = await openKiosk();
  contents.emit('did-fail-load', {}, -3, 'ERR_ABORTED', kioskUrl, true);
  await vi.advanceTimersByTimeAsync(minute);
  expect(loads).toEqual([]);
  contents.emit('did-fail-load', {}, -105, 'ERR_NAME_NOT_RESOLVED', kioskUrl, true);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(loads).toEqual([kioskUrl]);
});

test('what goes wrong together counts once', async () => {
  const { contents, loads, logLines } = await openKiosk();
  contents.crash('crashed');
  contents.emit('did-fail-load', {}, -6, 'ERR', kioskUrl, true);
  contents.emit('preload-error', {}, 'x', new Error('x'));
  await vi.advanceTimersByTimeAsync(minute);
  expect(loads).toEqual([kioskUrl]);
  expect(logLines.filter(({ event }) => event === 'kiosk.lost')).toHaveLength(1);
});

test('a page that does not answer a touch gets ten seconds, then a new beginning', async () => {
  const { window, loads } = await openKiosk();
  window().emit('unresponsive');
  await vi.advanceTimersByTimeAsync(9_000);
  window().emit('responsive');
  await vi.advanceTimersByTimeAsync(minute);
  expect(loads).toEqual([]);
  window().emit('unresponsive');
  await vi.advanceTimersByTimeAsync(11_000);
  expect(loads).toEqual([kioskUrl]);
});

test('a page that is stuck is noticed without a touch', async () => {
  const { contents, loads } = await openKiosk();
  await vi.advanceTimersByTimeAsync(10 * minute);
  expect(loads).toEqual([]);
  contents.answers = false;
  const loaded = nextLoad(contents);
  await vi.advanceTimersByTimeAsync(21_000);
  await loaded;
  await vi.advanceTimersByTimeAsync(10 * minute);
  expect(loads).toEqual([kioskUrl]);
});

test('a question that went unanswered because the page was replaced is not held against the new one', async () => {
  const { contents, window, loads } = await openKiosk();
  contents.answers = false;
  await vi.advanceTimersByTimeAsync(10_000);
  await window().loadURL(kioskUrl);
  loads.length = 0;
  await vi.advanceTimersByTimeAsync(minute);
  expect(loads).toEqual([]);
});

test('nothing ever asks the visitor: no dialog in any of this', async () => {
  const { electron, contents, crashAndWait } = await openKiosk();
  for (const pause of [1_000, 5_000, 15_000]) await crashAndWait(pause);
  const exit = once(electron.app, 'stand-in-exit');
  contents.crash('crashed');
  await exit;
  expect(electron.told.questions).toEqual([]);
  expect(electron.told.errors).toEqual([]);
});

test('the screen stays on while the kiosk is open, and may sleep when it is not', async () => {
  const { electron, window } = await openKiosk();
  expect(electron.blocks.size).toBe(1);
  window().destroy();
  expect(electron.blocks.size).toBe(0);
  expect((await openShell()).electron.blocks.size).toBe(0);
});

test('graphics that die twice are left out of the next start of this version', async () => {
  const { electron, context } = await openKiosk();
  const gone = (type: string, reason = 'crashed') =>
    electron.app.emit('child-process-gone', {}, { type, reason });
  gone('Utility');
  gone('GPU', 'clean-exit');
  gone('GPU');
  expect(context.memory.read().softwareRenderingFor).toBe('');
  gone('GPU');
  expect(context.memory.read().softwareRenderingFor).toBe('9.9.9');
});
