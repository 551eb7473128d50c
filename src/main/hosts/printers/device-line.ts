import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { PrinterLine } from '#core/ports.ts';
import { isPrinterDevice } from '#shared/domain/printer-address.ts';
import { inTime } from './in-time.ts';

/** Milliseconds before a device that takes or says nothing now is tried again. */
const pause = 20;

/** A printer on a port of this computer. Checked here too: what a data file says must not make this program write anywhere else. */
export async function openDevice(device: string, patience: number): Promise<PrinterLine> {
  if (!isPrinterDevice(device)) throw new Error('no printer device');
  const isWindows = process.platform === 'win32';
  if (!isWindows && isSerial(device)) await asItComes(device, patience);
  return openPort(isWindows ? `\\\\.\\${device}` : device, patience, !isWindows);
}

const isSerial = (device: string): boolean => /^\/dev\/(tty|serial\/)/.test(device);

/** A serial port is made for typing: left as it is, it would change bytes that look like ends of lines. Its speed stays what it is. */
async function asItComes(device: string, patience: number): Promise<void> {
  const ofFile = process.platform === 'darwin' ? '-f' : '-F';
  await promisify(execFile)('stty', [ofFile, device, 'raw', '-echo'], { timeout: patience });
}

/** Opens a file that is a device. Without waiting where the system can: a printer that stands still must not hold this program up. */
export async function openPort(path: string, patience: number, canAnswer: boolean): Promise<PrinterLine> {
  const waitsForNothing = constants.O_RDWR | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);
  const file = await inTime(open(path, canAnswer ? waitsForNothing : 'r+'), patience);
  if (canAnswer && !(await file.stat()).isCharacterDevice()) {
    await file.close();
    throw new Error('no device');
  }
  return lineOver(file, canAnswer);
}

function lineOver(file: FileHandle, canAnswer: boolean): PrinterLine {
  return {
    send: (bytes, patience) => inTime(writeAll(file, bytes, patience), patience * 2),
    // Reading a port of Windows may wait for ever: there it is printed to without asking.
    receive: (patience) => (canAnswer ? readByte(file, patience) : Promise.resolve(null)),
    finish: () => Promise.resolve(true),
    close: () => void file.close().catch(() => undefined),
  };
}

async function writeAll(file: FileHandle, bytes: Uint8Array, patience: number): Promise<void> {
  const until = performance.now() + patience;
  for (let at = 0; at < bytes.length; ) {
    const written = await file.write(bytes, at, bytes.length - at, null).then(
      ({ bytesWritten }) => bytesWritten,
      (error: unknown) => (isBusy(error) ? 0 : Promise.reject(error)),
    );
    at += written;
    if (written > 0) continue;
    if (performance.now() > until) throw new Error('the printer took too long');
    await wait(pause);
  }
}

async function readByte(file: FileHandle, patience: number): Promise<number | null> {
  const until = performance.now() + patience;
  const byte = new Uint8Array(1);
  for (;;) {
    const read = await file.read(byte, 0, 1, null).then(
      ({ bytesRead }) => bytesRead,
      () => 0,
    );
    if (read === 1) return byte[0] ?? null;
    if (performance.now() > until) return null;
    await wait(pause);
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EAGAIN';
