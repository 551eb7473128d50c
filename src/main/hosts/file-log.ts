import { accessSync, constants, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Log } from '#core/ports.ts';

const LARGEST_BYTES = 5_000_000;

/**
 * The log file of this computer: one JSON object a line. At a start a file that grew too large becomes the previous one, so two are
 * the most there are. Written synchronously: the lines before a crash are the ones that matter.
 *
 * A folder that cannot be written sends the lines to the terminal, and a disk that fills up later costs lines: the log must never
 * be what stops the app.
 */
export function createFileLog(folder: string): Log {
  const destination = pino.destination({ dest: openFile(folder), sync: true, mode: 0o600 });
  destination.on('error', () => undefined);
  return pino({ base: null }, destination);
}

/** Path of the log file, or the number of the terminal's error stream. */
function openFile(folder: string): string | number {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, 'deelbalie.log');
    if (sizeOf(file) > LARGEST_BYTES) renameSync(file, join(folder, 'deelbalie.previous.log'));
    accessSync(folder, constants.W_OK);
    return file;
  } catch {
    return process.stderr.fd;
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
