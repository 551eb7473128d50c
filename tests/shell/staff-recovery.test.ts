import { once } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type OpenShellOptions, openShell } from '#tests/support/open-shell.ts';

const [reload, copy, quit] = [0, 1, 2];

async function openDesk(answers: number[], options: OpenShellOptions = {}) {
  const shell = await openShell({ now: () => Date.UTC(2026, 10, 23, 9, 0), ...options });
  shell.electron.told.answers.push(...answers);
  return { ...shell, contents: shell.contents() };
}

test('a lost window says what happened, what was kept and what to do, and comes back', async () => {
  const { electron, contents } = await openDesk([reload]);
  contents.crash('crashed');
  await once(contents, 'did-finish-load');
  expect(electron.told.questions).toEqual([
    expect.objectContaining({
      message: 'Dit venster is onverwacht gestopt.',
      detail: expect.stringContaining('bewaard'),
      buttons: ['Opnieuw openen', 'Verslag kopiëren', 'Afsluiten'],
    }),
  ]);
  expect(contents.mainFrame.url).toBe('app://deelbalie/');
});

test('the report names versions, moment and reason, and the question stays until it is answered', async () => {
  const { electron, contents } = await openDesk([copy, copy, reload]);
  contents.crash('oom');
  await once(contents, 'did-finish-load');
  expect(electron.copied).toHaveLength(2);
  expect(electron.copied[0]).toBe('Deelbalie 9.9.9 · linux · Electron - · 2026-11-23T09:00:00.000Z · oom\n');
});

test('who chooses to quit leaves a closed database', async () => {
  const { electron, contents, core } = await openDesk([quit]);
  const exit = once(electron.app, 'stand-in-exit');
  contents.crash('crashed');
  await exit;
  expect(core.closed).toBe(1);
});

test('one question at a time', async () => {
  const { electron, contents } = await openDesk([reload]);
  contents.crash('crashed');
  contents.crash('crashed');
  contents.emit('did-fail-load', {}, -6, 'ERR', 'app://deelbalie/', true);
  await once(contents, 'did-finish-load');
  expect(electron.told.questions).toHaveLength(1);
});

test('it speaks English or French where the computer does', async () => {
  for (const [locale, word] of [
    ['en-GB', 'unexpectedly'],
    ['fr-BE', 'inattendue'],
  ] as const) {
    const { electron, contents } = await openDesk([reload], { locale });
    contents.crash('crashed');
    await once(contents, 'did-finish-load');
    expect(electron.told.questions[0]).toMatchObject({ message: expect.stringContaining(word) });
  }
});

test('a window that does not answer for ten seconds offers to wait or to begin again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { electron, contents, window } = await openDesk([0]);
  window().emit('unresponsive');
  await vi.advanceTimersByTimeAsync(9_999);
  expect(electron.told.questions).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(electron.told.questions).toEqual([
    expect.objectContaining({ buttons: ['Wachten', 'Opnieuw openen'] }),
  ]);
  expect(contents.crashed).toBe(false);
});
