import { connect, type Socket } from 'node:net';
import type { PrinterLine } from '#core/ports.ts';
import { inTime } from './in-time.ts';

/** A printer in the network that takes bytes as they come, usually on port 9100. */
export async function openNetwork(
  { host, port }: { host: string; port: number },
  patience: number,
): Promise<PrinterLine> {
  const socket = connect({ host, port, noDelay: true });
  try {
    await inTime(
      new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject)),
      patience,
    );
  } catch (error) {
    socket.destroy();
    throw error;
  }
  return lineOver(socket);
}

function lineOver(socket: Socket): PrinterLine {
  const said: number[] = [];
  let broken: Error | null = null;
  let hasLetGo = false;
  let wake: () => void = () => undefined;
  socket.on('data', (bytes) => {
    said.push(...bytes);
    wake();
  });
  socket.on('error', (error) => {
    broken = error;
    wake();
  });
  socket.on('end', () => {
    hasLetGo = true;
    wake();
  });
  socket.on('close', () => wake());
  const over = new Promise<void>((resolve) => {
    socket
      .once('end', resolve)
      .once('close', resolve)
      .once('error', () => resolve());
  });

  const news = (patience: number) =>
    inTime(new Promise<void>((resolve) => (wake = resolve)), patience).catch(() => undefined);
  const checkWhole = () => {
    if (broken) throw broken;
    // A printer that takes a paper holds the line until it has it all.
    if (hasLetGo || socket.destroyed) throw new Error('the printer broke the line off');
  };

  return {
    async send(bytes, patience) {
      checkWhole();
      const sent = new Promise<void>((resolve, reject) =>
        socket.write(bytes, (error) => (error ? reject(error) : resolve())),
      );
      await inTime(sent, patience);
      checkWhole();
    },
    async receive(patience) {
      if (said.length === 0) {
        checkWhole();
        await news(patience);
      }
      const byte = said.shift();
      if (byte !== undefined) return byte;
      checkWhole();
      return null;
    },
    async finish(patience) {
      if (broken) throw broken;
      socket.end();
      await inTime(over, patience).catch(() => undefined);
      if (broken) throw broken;
      return hasLetGo;
    },
    close: () => void socket.destroy(),
  };
}
