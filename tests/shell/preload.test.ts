import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openShell } from '#tests/support/open-shell.ts';
import { clientOn } from '#tests/support/page-behind-port.ts';
import { PORT_CHANNEL, PORT_MESSAGE } from '../../src/main/hosts/electron/channels.ts';

interface Posted {
  message: unknown;
  target: string;
  ports: MessagePort[];
}

/** Runs the preload's source in a made-up page: its window, and the renderer's end of IPC. */
async function runPreload(isMainFrame = true) {
  const sent: string[] = [];
  const posted: Posted[] = [];
  const ipcRenderer = Object.assign(new EventEmitter(), {
    send: (channel: string) => void sent.push(channel),
  });
  const page = new EventEmitter();
  vi.resetModules();
  vi.doMock('electron', () => ({ ipcRenderer }));
  vi.stubGlobal('window', {
    addEventListener: (name: string, listener: () => void) => void page.once(name, listener),
    postMessage: (message: unknown, target: string, ports: MessagePort[]) =>
      void posted.push({ message, target, ports }),
  });
  Object.defineProperty(process, 'isMainFrame', { value: isMainFrame, configurable: true });
  onTestFinished(() => {
    vi.doUnmock('electron');
    vi.unstubAllGlobals();
    vi.resetModules();
    Reflect.deleteProperty(process, 'isMainFrame');
  });
  await import('../../src/preload/index.ts');
  return { sent, posted, ipcRenderer, parsed: () => void page.emit('DOMContentLoaded') };
}

const onePort = (): MessagePort => {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  return port2;
};

test('it asks once the page is parsed, and hands the one port to this window alone', async () => {
  const { sent, posted, ipcRenderer, parsed } = await runPreload();
  expect(sent).toEqual([]);
  parsed();
  expect(sent).toEqual([PORT_CHANNEL]);
  const port = onePort();
  ipcRenderer.emit(PORT_CHANNEL, { ports: [port] });
  expect(posted).toEqual([{ message: PORT_MESSAGE, target: '/', ports: [port] }]);
});

test('a second port is closed, not handed over', async () => {
  const { posted, ipcRenderer, parsed } = await runPreload();
  parsed();
  ipcRenderer.emit(PORT_CHANNEL, { ports: [onePort()] });
  const second = onePort();
  const gone = new Promise((resolve) => second.once('close', resolve));
  ipcRenderer.emit(PORT_CHANNEL, { ports: [second] });
  await gone;
  ipcRenderer.emit(PORT_CHANNEL, { ports: [] });
  expect(posted).toHaveLength(1);
});

test('a frame inside the page asks for nothing', async () => {
  const { sent, parsed, ipcRenderer } = await runPreload(false);
  parsed();
  expect(sent).toEqual([]);
  expect(ipcRenderer.listenerCount(PORT_CHANNEL)).toBe(0);
});

test('the whole way: preload, checked sender, port, call and answer', async () => {
  const { posted, sent, ipcRenderer, parsed } = await runPreload();
  const { electron, contents } = await openShell();
  const frame = contents().mainFrame;
  const arrived = new Promise<void>((resolve) => {
    frame.onGiven = (channel, ports) => {
      ipcRenderer.emit(channel, { ports });
      resolve();
    };
  });
  parsed();
  for (const channel of sent)
    electron.ipcMain.emit(channel, { sender: contents(), senderFrame: frame, ports: [] });
  await arrived;
  const [port] = posted[0]?.ports ?? [];
  expect(await clientOn(port ?? null).say('from the page')).toEqual({ place: 'staff', number: 1 });
  port?.close();
});

test('page and preload use the same word for the port', () => {
  const source = readFileSync('src/renderer/src/client/port.ts', 'utf8');
  expect(source).toContain(`const portMessage = '${PORT_MESSAGE}';`);
});
