import { expect, test } from 'vitest';
import { StandInFrame } from '#tests/support/electron-stand-in-web.ts';
import { loaded, openShell } from '#tests/support/open-shell.ts';
import { askForPort, clientOn, closed } from '#tests/support/page-behind-port.ts';
import { PORT_CHANNEL } from '../../src/main/hosts/electron/channels.ts';

test('a page gets one port, and calls through it carry the session the host keeps', async () => {
  const { electron, contents, core, context } = await openShell();
  const client = clientOn(await askForPort(electron, contents()));
  expect(await client.say('hello')).toEqual({ place: 'staff', number: 1 });
  expect(core.calls).toEqual([{ place: 'staff', text: 'hello' }]);
  expect(context.ports.openPorts()).toBe(1);
});

test('an event stream runs through the port and ends when the page lets go', async () => {
  const { electron, contents } = await openShell();
  const client = clientOn(await askForPort(electron, contents()));
  const seen: number[] = [];
  for await (const n of await client.tick()) {
    seen.push(n);
    if (n === 3) break;
  }
  expect(seen).toEqual([0, 1, 2, 3]);
});

test('an unexpected failure tells the page nothing about the inside', async () => {
  const { electron, contents } = await openShell();
  const client = clientOn(await askForPort(electron, contents()));
  await expect(client.fail()).rejects.toThrow(/^(?!.*detail).*$/);
});

test('a reload closes the old port and brings a new one; a desk worker stays signed in', async () => {
  const { electron, contents, core, context, window } = await openShell();
  const old = await askForPort(electron, contents());
  const gone = closed(old);
  await window().loadURL('app://deelbalie/');
  await gone;
  expect(context.ports.openPorts()).toBe(0);
  const client = clientOn(await askForPort(electron, contents()));
  expect(await client.say('again')).toEqual({ place: 'staff', number: 1 });
  expect(core.opened).toHaveLength(1);
});

test('asking twice on one page closes the first port', async () => {
  const { electron, contents, context } = await openShell();
  const first = await askForPort(electron, contents());
  const gone = closed(first);
  expect(await askForPort(electron, contents())).not.toBeNull();
  await gone;
  expect(context.ports.openPorts()).toBe(1);
});

test('a kiosk page begins a session of its own each time, known by the same token', async () => {
  const { electron, contents, core, window } = await openShell({ place: 'kiosk' });
  expect(await clientOn(await askForPort(electron, contents())).say('')).toEqual({
    place: 'kiosk',
    number: 1,
  });
  await window().loadURL('app://deelbalie/kiosk');
  expect(await clientOn(await askForPort(electron, contents())).say('')).toEqual({
    place: 'kiosk',
    number: 2,
  });
  expect(core.opened[0]?.token).toBe(core.opened[1]?.token);
});

test('a kiosk is the same place after a restart; a desk never is', async () => {
  const kiosk = await openShell({ place: 'kiosk' });
  await askForPort(kiosk.electron, kiosk.contents());
  const again = await openShell({ place: 'kiosk', folder: kiosk.folder });
  await askForPort(again.electron, again.contents());
  expect(again.core.opened[0]?.token).toBe(kiosk.core.opened[0]?.token);
  expect(kiosk.core.opened[0]?.token).toMatch(/^[\w-]{43}$/);

  const desk = await openShell({ folder: kiosk.folder });
  await askForPort(desk.electron, desk.contents());
  expect(desk.core.opened[0]?.token).not.toBe(kiosk.core.opened[0]?.token);
});

test('a page that crashes loses its port, and so does a window that closes', async () => {
  const { electron, contents, context, window } = await openShell();
  const first = closed(await askForPort(electron, contents()));
  contents().crash('crashed');
  await first;
  const second = closed(await askForPort(electron, contents()));
  window().destroy();
  await second;
  expect(context.ports.openPorts()).toBe(0);
});

test('a port that was still being made when the next page asked is never handed to it', async () => {
  const opening: (() => void)[] = [];
  const { electron, contents, context } = await openShell({
    core: {
      router: {},
      openPlace: () => new Promise<unknown>((resolve) => opening.push(() => resolve({}))),
      close: async () => {},
    },
  });
  const first = askForPort(electron, contents());
  const second = askForPort(electron, contents());
  for (const open of opening) open();
  await Promise.all([first, second]);
  expect(contents().mainFrame.given).toHaveLength(1);
  expect(context.ports.openPorts()).toBe(1);
});

test.each([
  ['from contents we did not open', 'unknownContents'],
  ['from a frame that is gone', 'noFrame'],
  ['from a frame that is being taken down', 'destroyed'],
  ['from a frame inside the page', 'subFrame'],
  ['from a page that has not loaded', 'emptyAddress'],
  ['from another address', 'foreignAddress'],
] as const)('no port for a request %s; the refusal is logged', async (_who, reason) => {
  const { electron, contents, core, logLines, context } = await openShell();
  const frames = {
    noFrame: null,
    subFrame: new StandInFrame('app://deelbalie/', contents().mainFrame),
    emptyAddress: new StandInFrame(''),
    foreignAddress: new StandInFrame('https://deelbalie.example.org/'),
    destroyed: Object.assign(new StandInFrame('app://deelbalie/'), { destroyed: true }),
    unknownContents: new StandInFrame('app://deelbalie/'),
  };
  const sender = reason === 'unknownContents' ? electron.newContents('deelbalie-staff') : contents();
  expect(await askForPort(electron, sender, frames[reason])).toBeNull();
  expect(context.ports.openPorts()).toBe(0);
  expect(core.opened).toEqual([]);
  const logged = reason === 'destroyed' ? 'noFrame' : reason;
  expect(logLines).toContainEqual({
    level: 'warn',
    event: 'ipc.refused',
    facts: { channel: PORT_CHANNEL, reason: logged },
  });
});

test('a core that cannot open a place gives no port, and says so in the log', async () => {
  const { electron, contents, logLines } = await openShell({
    core: { router: {}, openPlace: () => Promise.reject(new Error('no')), close: async () => {} },
  });
  expect(await askForPort(electron, contents())).toBeNull();
  expect(logLines.map(({ event }) => event)).toContain('port.failed');
});

test('leaving the kiosk: accepted by the core, the kiosk makes place for a desk with nobody signed in', async () => {
  const { electron, contents, window, core } = await openShell({ place: 'kiosk' });
  const kiosk = window();
  const gone = new Promise((resolve) => kiosk.once('closed', resolve));
  const port = await askForPort(electron, contents());
  void clientOn(port)
    .session.leaveKiosk()
    .catch(() => undefined);
  await gone;
  await loaded(contents());
  expect(contents().mainFrame.url).toBe('app://deelbalie/');
  expect(window().options['kiosk']).toBeUndefined();
  expect(electron.app.exitCode).toBeUndefined();
  await askForPort(electron, contents());
  expect(core.opened.at(-1)?.place).toBe('staff');
});

test('a desk calling the same procedure changes no window', async () => {
  const { electron, contents, window } = await openShell();
  const before = window();
  await clientOn(await askForPort(electron, contents())).session.leaveKiosk();
  expect(window()).toBe(before);
});
