import { EventEmitter, once } from 'node:events';
import { expect, test } from 'vitest';
import { type OpenShellOptions, openShell } from '#tests/support/open-shell.ts';
import { endOnStrayErrors, factsOf } from '../../src/main/shell/stray-errors.ts';

async function shellWithErrors(options: OpenShellOptions) {
  const shell = await openShell(options);
  const source = new EventEmitter();
  endOnStrayErrors(shell.context, source);
  return { ...shell, source };
}

test('an error nobody caught ends a desk, after the database was closed and a person was told', async () => {
  const { source, electron, core, logLines } = await shellWithErrors({});
  const exit = once(electron.app, 'stand-in-exit');
  source.emit('uncaughtException', new TypeError('Marker'));
  await exit;
  expect(electron.app.exitCode).toBe(1);
  expect(core.closed).toBe(1);
  expect(electron.told.errors).toHaveLength(1);
  expect(logLines.map(({ event }) => event)).toContain('shell.strayError');
});

test('a kiosk starts again without a word, as long as that makes sense', async () => {
  const { source, electron, context } = await shellWithErrors({ place: 'kiosk' });
  const exit = once(electron.app, 'stand-in-exit');
  source.emit('uncaughtException', new Error('x'));
  await exit;
  expect(electron.app.calls).toContain('relaunch');
  expect(electron.told.errors).toEqual([]);

  const tired = await shellWithErrors({ place: 'kiosk' });
  tired.context.memory.write({ restarts: [0, 0, 0], softwareRenderingFor: '' });
  tired.source.emit('uncaughtException', new Error('x'));
  expect(tired.electron.app.calls).not.toContain('relaunch');
  expect(context.memory.read().restarts).toHaveLength(1);
});

test('a promise that was forgotten is noted and nothing more', async () => {
  const { source, electron, logLines } = await shellWithErrors({});
  source.emit('unhandledRejection', new Error('x'));
  expect(electron.app.exitCode).toBeUndefined();
  expect(logLines.map(({ event }) => event)).toContain('shell.strayRejection');
});

test('A5: the log learns where it happened and never what the message quotes', () => {
  const error = Object.assign(new Error('Marker\n    Marker'), { code: 'ENOENT' });
  const facts = JSON.stringify(factsOf(error));
  expect(facts).toContain('ENOENT');
  expect(facts).toContain('stray-errors.test.ts');
  expect(facts).not.toContain('Marker');
  expect(factsOf('Marker')).toEqual({ error: 'string' });
});
