import type { MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { onTestFinished } from 'vitest';
import { PORT_CHANNEL } from '../../src/main/hosts/electron/channels.ts';
import type { ElectronStandIn } from './electron-stand-in.ts';
import type { StandInContents, StandInFrame } from './electron-stand-in-web.ts';

/** What a test calls through the port. */
export interface SmallClient {
  say(text: string): Promise<{ place: string; number: number }>;
  fail(input?: undefined): Promise<never>;
  tick(input?: undefined, options?: { signal: AbortSignal }): Promise<AsyncGenerator<number>>;
  session: { leaveKiosk(input?: undefined): Promise<string> };
}

/** Asks for a port the way the preload does, from this frame. Resolves to null when the main process gives none. */
export async function askForPort(
  electron: ElectronStandIn,
  contents: StandInContents,
  frame: StandInFrame | null = contents.mainFrame,
): Promise<MessagePort | null> {
  const before = contents.mainFrame.given.length;
  electron.ipcMain.emit(PORT_CHANNEL, { sender: contents, senderFrame: frame, ports: [] });
  // The session is opened in between, which takes a few turns of the event loop and no time.
  for (let turn = 0; turn < 20; turn++) {
    const given = contents.mainFrame.given[before];
    if (given !== undefined) {
      const [port] = given.ports;
      onTestFinished(() => port?.close());
      return port ?? null;
    }
    await new Promise(setImmediate);
  }
  return null;
}

export function clientOn<T = SmallClient>(port: MessagePort | null): T {
  if (port === null) throw new Error('There is no port.');
  port.start();
  return createORPCClient(new RPCLink({ port })) as T;
}

/** Resolves when the other side has closed. */
export function closed(port: MessagePort | null): Promise<void> {
  return new Promise((resolve) => {
    port?.once('close', () => resolve());
    port?.start();
  });
}
